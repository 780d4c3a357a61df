import type { CredentialRecord, Skill } from '$lib/core/credential/record';
import type { Coded } from '$lib/core/kernel/standard-elements';
import { textOf } from '$lib/state/format';
import { visitorWords } from '$lib/state/language.svelte';

/** Something from a closed list in the words for it, or in the publisher's own. */
export function codedWords<Code extends string>(
  value: Coded<Code>,
  names: Readonly<Record<Code, string>>
): string {
  return 'code' in value ? names[value.code] : textOf(value.text);
}

/** Whom a credential was issued to, as far as the file lets that be read. */
export function recipientWords(
  recipient: NonNullable<CredentialRecord['recipient']>
): string | undefined {
  if (recipient.name) return textOf(recipient.name);
  const scrambled = recipient.hashed
    ? visitorWords().credentials.item.recipientHashed
    : recipient.id;
  return recipient.email ?? scrambled;
}

export function skillWords({ name, framework }: Skill): string {
  return framework === undefined
    ? textOf(name)
    : visitorWords().credentials.item.skillFramework(textOf(name), framework);
}
