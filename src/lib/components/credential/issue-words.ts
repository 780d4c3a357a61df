import type { ReadIssue } from '$lib/core/credential/issues';
import { formatBytes } from '$lib/state/format';
import { visitorWords } from '$lib/state/language.svelte';

/** Why a file could not be read, as half a sentence. */
export function readIssueWords({ code, path = '', facts = {} }: ReadIssue): string {
  const words = visitorWords().credentials.readIssues;
  switch (code) {
    case 'too-large':
      return words[code](formatBytes(Number(facts['bytes'])), formatBytes(Number(facts['limit'])));
    case 'only-an-address':
      return words[code](String(facts['address']));
    case 'missing':
      return words[code](path);
    case 'bad-date':
      return words[code](String(facts['value']), path);
    default:
      return words[code]();
  }
}
