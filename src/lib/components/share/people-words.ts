import type { CredentialRecord } from '$lib/core/credential/record';
import { textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

const LONGEST_ID = 60;

/** By what a credential, or a part of it, lets somebody be recognised; each once. */
export function peopleIn(record: CredentialRecord): string[] {
  const sentences = [...new Set(sentencesOf(record))];
  return sentences.length > 0 ? sentences : [t().share.send.nobody];
}

function sentencesOf({ recipient, parts }: CredentialRecord): string[] {
  const words = t().share.send;
  const { name, email, hashed, id } = recipient ?? {};
  const address = email ?? /^mailto:(.+)$/i.exec(id ?? '')?.[1];
  return [
    ...(name ? [words.namesYou(textOf(name))] : []),
    ...(address === undefined ? [] : [words.email(address)]),
    ...(hashed ? [words.hashed] : []),
    ...(id === undefined || id === `mailto:${address}` ? [] : [words.id(shortened(id))]),
    ...parts.flatMap(sentencesOf)
  ];
}

function shortened(id: string): string {
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID)}…`;
}
