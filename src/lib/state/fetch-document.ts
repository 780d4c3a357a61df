import type { KeptDocument } from '$lib/core/credential/documents';
import { isCompactJws } from '$lib/core/credential/formats/jws';
import { parseJson } from '$lib/core/credential/json';
import { fail, ok, type Issue, type Result } from '$lib/core/kernel/result';
import { now } from './clock';
import { fetchLink, type FetchIssue } from './fetching';
import { parseLink } from './loose-text';

/** Why a document could not be had; nothing is concluded from any of these. */
export type LookupIssue = FetchIssue | Issue<'not-encrypted' | 'not-readable'>;

const AT_ONCE = 4;

/** Fetches several, a few at a time; `tell` hears of each as soon as it has answered. */
export async function fetchDocuments(
  addresses: readonly string[],
  signal: AbortSignal,
  tell: (address: string, answer: Result<KeptDocument, LookupIssue>) => void
): Promise<void> {
  const rest = [...addresses];
  const next = async () => {
    for (let address = rest.shift(); address !== undefined; address = rest.shift()) {
      tell(address, await fetchDocument(address, signal));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/**
 * Fetches a public document that a credential names, over https only. What is no JSON and no
 * signed token (a page for people, a picture) is not taken for one. Never throws.
 */
export async function fetchDocument(
  address: string,
  signal: AbortSignal
): Promise<Result<KeptDocument, LookupIssue>> {
  const link = parseLink(address);
  if (!link.ok) return fail('not-encrypted');
  const file = await fetchLink(link.value, signal);
  if (!file.ok) return file;
  const text = (await file.value.text()).trim();
  const readable = isCompactJws(text) || parseJson(text).ok;
  return readable ? ok({ address, text, at: now() }) : fail('not-readable');
}
