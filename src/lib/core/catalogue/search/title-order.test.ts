import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTable } from '../../../../../tests/fixtures/open-parts';
import { foldText } from '../../kernel/text';
import { formatTable } from '../published/table';
import { mergeTitles } from './title-order';

/** Letters that fold to one, to none, to several, to a space; and a sigma, which looks around. */
const LETTERS = [...'aAbBzéÉèüßøŁđıİΣσςЙж€ﬁ漢\u0301\u00a0\u00ad 	-', '  ', 'long title '.repeat(6)];
const title = fc.array(fc.constantFrom(...LETTERS), { maxLength: 6 }).map((list) => list.join(''));

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function partOf(titles: readonly string[], base: number) {
  const order = titles.map((_, row) => row);
  order.sort((a, b) => compare(foldText(titles[a] ?? ''), foldText(titles[b] ?? '')) || a - b);
  const table = openTable(
    formatTable({
      byTitle: { type: 'u32', values: order },
      title: { type: 'text', values: titles }
    })
  );
  const texts = { titles: table.texts('title'), rows: table.numbers('row') };
  return { part: { overview: table, own: { texts } }, base, rows: titles.length };
}

it('titles of all parts are in the order of folded titles', () => {
  fc.assert(
    fc.property(fc.array(fc.array(title, { maxLength: 5 }), { maxLength: 5 }), (lists) => {
      const all = lists.flat();
      let base = 0;
      const parts = lists.map((titles) => partOf(titles, (base += titles.length) - titles.length));
      const sorted = all.map((_, row) => row);
      sorted.sort((a, b) => compare(foldText(all[a] ?? ''), foldText(all[b] ?? '')) || a - b);
      expect([...mergeTitles(parts, all.length)]).toEqual(sorted);
    }),
    { numRuns: 500 }
  );
});
