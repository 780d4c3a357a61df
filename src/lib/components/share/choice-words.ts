import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { foldText } from '$lib/core/kernel/text';
import { titleOf, type CredentialRow } from '$lib/state/credentials.svelte';
import { formatDay, formatNumber, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { progressOf, type PathRow } from '$lib/state/paths.svelte';
import type { SelectedEntry } from '$lib/state/selection.svelte';
import type { Stack } from '$lib/state/shareables';
import { pathName } from '../path/goal-words';

/** From whom and when, where that is stated. */
export function credentialFacts({ record }: Pick<CredentialRow, 'record'>): string[] {
  const { awardingBody, issuedOn } = record;
  return [
    ...(awardingBody?.name ? [textOf(awardingBody.name)] : []),
    ...(issuedOn ? [formatDay(issuedOn)] : [])
  ];
}

export function pathFacts(path: PathRow): string[] {
  const { done, all } = progressOf(path);
  return [t().share.choose.pathSteps(formatNumber(done), formatNumber(all))];
}

/** What something chosen is called; as it was called before where it is gone. */
export function entryTitle(entry: SelectedEntry, index: CatalogueIndex | undefined): string {
  const { item, title } = entry;
  if (item?.kind === 'credential') return titleOf(item.row);
  if (item && index) return pathName(item.path, index);
  return title ?? t().share.choose.unknown;
}

/** Whether all of the words stand in what is said of something. */
export function sayWords(words: string, texts: readonly string[]): boolean {
  const text = foldText(texts.join(' '));
  return foldText(words)
    .split(' ')
    .every((word) => text.includes(word));
}

export function credentialTexts(row: CredentialRow): string[] {
  return [titleOf(row), ...credentialFacts(row)];
}

/** A stack is found by what it is made of, too. */
export function stackTexts(stack: Stack, index: CatalogueIndex): string[] {
  const parts = stack.parts.flatMap(credentialTexts);
  return stack.kind === 'path'
    ? [pathName(stack.path, index), ...parts]
    : [...credentialTexts(stack.row), ...parts];
}
