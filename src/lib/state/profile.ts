import { recipientMatch, type Profile, type RecipientMatch } from '$lib/core/credential/recipient';
import type { Recipient } from '$lib/core/credential/record';
import { preferences } from './preferences.svelte';

export type { Profile, RecipientMatch };

/** Whether the learner has said anything by which they could be recognised. */
export function isProfileEmpty({ names, emails, ids }: Profile): boolean {
  return names.length + emails.length + ids.length === 0;
}

/** Whether a credential was issued to the learner, as far as that can be told. */
export function issuedToLearner(recipient: Recipient): Promise<RecipientMatch> {
  return recipientMatch(recipient, preferences.profile);
}
