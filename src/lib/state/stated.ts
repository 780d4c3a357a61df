import type { Check } from '$lib/core/credential/check';
import type { CredentialRecord } from '$lib/core/credential/record';
import { pick, textOf } from './format';
import { visitorWords } from './language.svelte';

/** A credential of its own, or one of the parts of another. */
export interface Stated {
  readonly record: CredentialRecord;
  readonly check?: Check;
}

/** What a credential is called; files that state no title are named by where they come from. */
export function titleOf({ record }: Stated): string {
  const words = visitorWords().credentials;
  if (record.title) return textOf(record.title);
  const place = hostOf(record.achievement?.id ?? record.id);
  return place === undefined ? words.untitledBare : words.untitled(place);
}

/** The language of the title, where it is not that of the page. */
export function titleLanguage({ record }: Stated): string | undefined {
  return record.title && pick(record.title).lang;
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address)
    ? new URL(address).hostname || undefined
    : undefined;
}

/** The parts of a credential, each with the check of its own. */
export function partsOf({ record, check }: Stated): Stated[] {
  return record.parts.map((part, at) => {
    const own = check?.parts[at];
    return { record: part, ...(own && { check: own }) };
  });
}
