import type { SignatureState } from '$lib/core/catalogue/published/edition';
import { knownIssuerLists } from './known-issuers';
import { preferences, setPreference } from './preferences.svelte';

/** What a signature is worth to the learner. */
export type KeyState = 'none' | 'unknown' | 'known';

/** `known`: a kept list of known issuers names the key, or the learner has said so. */
export function keyState(signature: SignatureState): KeyState {
  if (signature.state === 'none') return 'none';
  return isListed(signature.key) || preferences.knownKeys.includes(signature.key)
    ? 'known'
    : 'unknown';
}

/** True where a kept list of known issuers names the key. */
export function isListed(key: string): boolean {
  return (knownIssuerLists() ?? []).some(({ issuers }) =>
    issuers.some(({ ids }) => ids.includes(key))
  );
}

/** Notes that the learner knows a publisher's key, or takes it back. */
export async function sayKnown(key: string, known: boolean): Promise<void> {
  const others = preferences.knownKeys.filter((each) => each !== key);
  await setPreference('knownKeys', known ? [...others, key] : others);
}
