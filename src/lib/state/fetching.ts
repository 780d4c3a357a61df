import { LARGEST_FILE } from '$lib/core/credential/limits';
import { fail, ok, type Issue, type Result } from '$lib/core/kernel/result';
import type { Link } from './loose-text';

/**
 * Why nothing came from an address. `refused`: the site does not let other pages read it, or could
 * not be reached; a browser does not tell these two apart.
 */
export type FetchIssue = Issue<
  'offline' | 'refused' | 'status' | 'too-slow' | 'too-large' | 'stopped'
>;

const LONGEST_MS = 20_000;
/** Many sites show people a page and give a badge only to who asks for one. */
const WANTED = 'application/ld+json, application/json;q=0.9, */*;q=0.5';

/**
 * Fetches what stands at an address, as the learner asked for. Nothing of the learner goes along:
 * no cookies, no referrer. At most 20 MB in at most 20 seconds.
 */
export async function fetchLink(
  link: Link,
  signal: AbortSignal
): Promise<Result<File, FetchIssue>> {
  if (!navigator.onLine) return fail('offline');
  const timeout = AbortSignal.timeout(LONGEST_MS);
  try {
    const response = await fetch(link.href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      cache: 'no-store',
      headers: { accept: WANTED },
      signal: AbortSignal.any([signal, timeout])
    });
    if (!response.ok) return fail('status', { facts: { status: response.status } });
    const bytes = await readBounded(response);
    if (!bytes) return fail('too-large', { facts: { limit: LARGEST_FILE } });
    const type = response.headers.get('content-type') ?? '';
    return ok(new File(bytes, nameOf(link), { type }));
  } catch {
    if (signal.aborted) return fail('stopped');
    return fail(timeout.aborted ? 'too-slow' : 'refused');
  }
}

/** The body piece by piece; undefined as soon as there is too much of it. */
async function readBounded({ body }: Response): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > LARGEST_FILE) {
      void reader?.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  return pieces;
}

/** The last part of the address, as a browser names what it saves. */
function nameOf({ href, host }: Link): string {
  const last = new URL(href).pathname.split('/').filter(Boolean).at(-1) ?? host;
  try {
    return decodeURIComponent(last).replaceAll(/[/\\]/g, '-');
  } catch {
    return last;
  }
}
