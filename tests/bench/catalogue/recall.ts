import type { Offering } from '../../../src/lib/core/catalogue/model';
import { formatTable } from '../../../src/lib/core/catalogue/published/table';
import { formatSearch } from '../../../src/lib/core/catalogue/search/format-search';
import { SearchIndex } from '../../../src/lib/core/catalogue/search/search-index';
import { TextSearch } from '../../../src/lib/core/catalogue/search/text-search';
import { foldedWords } from '../../../src/lib/core/kernel/searching';
import { openTable } from '../../fixtures/open-parts';
import { Chance } from './chance';
import { miniSearchOf, peerTexts } from './peers';
import { mistype } from './questions';

const SHORTEST = 4;

/**
 * How many of the texts that have a word are found when it is mistyped, as a mean over words, with
 * typos as they are made: whole words of at least four letters, and starts of words.
 */
export function recallOf(
  offerings: readonly Offering[],
  words: readonly string[],
  count: number
): { readonly cairn: number; readonly miniSearch: number } {
  const chance = new Chance(11);
  const texts = peerTexts(offerings).map(({ id, title, rest }) => ({ id, row: id, title, rest }));
  const index = SearchIndex.open(openTable(formatTable(formatSearch(texts))));
  const search = new TextSearch([{ index, base: 0, rows: texts.length }], texts.length, undefined);
  const peer = miniSearchOf(texts);
  const sum = { cairn: 0, miniSearch: 0 };
  for (let asked = 0; asked < count;) {
    const word = foldedWords(words[Math.floor(words.length ** chance.next())] ?? '')[0] ?? '';
    if (word.length < SHORTEST) continue;
    const having = texts.filter(({ title, rest }) => ` ${title} ${rest} `.includes(` ${word} `));
    if (having.length === 0) continue;
    asked++;
    const typed = mistype(word, chance);
    const own = search.score(typed);
    const ids = new Set<number>(
      peer.search(typed, { prefix: true, fuzzy: 0.2 }).map(({ id }) => id as number)
    );
    const share = (found: (id: number) => boolean) =>
      having.filter(({ id }) => found(id)).length / having.length;
    sum.cairn += share((id) => (own?.[id] ?? 0) > 0);
    sum.miniSearch += share((id) => ids.has(id));
  }
  return { cairn: sum.cairn / count, miniSearch: sum.miniSearch / count };
}
