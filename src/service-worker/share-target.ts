/// <reference lib="webworker" />

/** Where what was shared waits for the page; the page knows it by the same name. */
const SHARED = 'cairn-shared';
/** The fields of the manifest's `share_target` that hold words. */
const WORDS = ['text', 'url'];

/**
 * Takes what the system's share sheet hands over (Web Share Target, 3): keeps it on the device for
 * the page and shows the page. Nothing of it goes anywhere else.
 */
export async function receiveShare(request: Request, page: string): Promise<Response> {
  try {
    const form = await request.formData();
    const cache = await caches.open(SHARED);
    const place = (at: number, name?: string) =>
      `${page}${Date.now()}-${at}${name === undefined ? '' : `?name=${encodeURIComponent(name)}`}`;
    for (const [at, file] of form.getAll('files').entries()) {
      if (!(file instanceof File)) continue;
      await cache.put(place(at, file.name), new Response(file));
    }
    for (const [at, field] of WORDS.entries()) {
      const words = form.get(field);
      if (typeof words !== 'string' || words.trim() === '') continue;
      await cache.put(place(at), new Response(words));
    }
  } catch {
    // Nothing usable was handed over: the page opens all the same.
  }
  return Response.redirect(`${page}?shared`, 303);
}
