import MiniSearch from 'minisearch';
import type { Offering } from '../../../src/lib/core/catalogue/model';
import { foldedWords } from '../../../src/lib/core/kernel/searching';

/* The same texts, folded alike, for other search libraries. */

export interface PeerText {
  readonly id: number;
  readonly title: string;
  readonly rest: string;
}

export const MINISEARCH_OPTIONS = {
  fields: ['title', 'rest'],
  searchOptions: { boost: { title: 2 } }
};

export function peerTexts(offerings: readonly Offering[]): PeerText[] {
  const folded = (texts: readonly string[]) => foldedWords(texts.join(' ')).join(' ');
  return offerings.map(({ title, outcomes }, id) => ({
    id,
    title: folded(Object.values(title)),
    rest: folded(outcomes.flatMap((outcome) => Object.values(outcome)))
  }));
}

export function miniSearchOf(texts: readonly PeerText[]): MiniSearch<PeerText> {
  const index = new MiniSearch<PeerText>(MINISEARCH_OPTIONS);
  index.addAll(texts);
  return index;
}
