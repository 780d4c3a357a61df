/*
 * What other apps hand to this one: through the system's share sheet, and by opening a file with
 * it. `SHARED` is agreed with the service worker, which puts there what was shared.
 */

const SHARED = 'cairn-shared';

export interface HandedIn {
  readonly files: readonly File[];
  readonly texts: readonly string[];
}

/** What was shared with the app since the last time this was asked; it is given out once. */
export async function takeShared(): Promise<HandedIn> {
  const files: File[] = [];
  const texts: string[] = [];
  if (!('caches' in globalThis) || !(await caches.has(SHARED))) return { files, texts };
  const cache = await caches.open(SHARED);
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const name = new URL(request.url).searchParams.get('name');
    if (!response) continue;
    if (name === null) texts.push(await response.text());
    else {
      const type = response.headers.get('content-type') ?? '';
      files.push(new File([await response.blob()], name, { type }));
    }
  }
  await caches.delete(SHARED);
  return { files, texts };
}

interface LaunchQueue {
  setConsumer(
    consume: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void
  ): void;
}

/** Calls back with files that the system opens with this app, now and for as long as it is open. */
export function onOpenedWith(take: (files: File[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const opened = files.map((handle) => handle.getFile());
    void Promise.allSettled(opened).then((all) =>
      take(all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
    );
  });
}
