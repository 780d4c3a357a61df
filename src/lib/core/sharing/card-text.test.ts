import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardWords, fitBlock, fitLine, isRightToLeft, type MeasureText } from './card-text';

/** Letters that are all as wide as half of their size. */
const measure: MeasureText = (text, size) =>
  ([...new Intl.Segmenter().segment(text)].length * size) / 2;
const LOOK = { sizes: [40, 20, 10], weight: 700, lineHeight: 1 };

describe('words on a card', () => {
  it.each([
    ['as they are', 'R&D “Basics” — 👍', 'R&D “Basics” — 👍'],
    ['on one line', ' one\n two\t\r\nthree ', 'one two three'],
    ['without halves of characters', 'a\ud800b\udc00c', 'abc'],
    ['without what no text holds', 'a\0b\uffffc\u0008d', 'a bc d'],
    ['without marks that turn what follows', 'evil\u202etxt.\u2066exe\u2069', 'eviltxt.exe'],
    ['with the joiners that letters need', 'می\u200cخواهم 👩‍🔬', 'می\u200cخواهم 👩‍🔬']
  ])('are %s', (_, text, words) => {
    expect(cardWords(text)).toBe(words);
  });

  it.each([
    ['Statics', false],
    ['أساسيات البرمجة', true],
    ['«קורס» Python', true],
    ['Python קורס', false],
    ['123 – مقدمة', true],
    ['Μάθηση', false],
    ['123', false],
    ['', false]
  ])('of %j go from right to left: %s', (text, is) => {
    expect(isRightToLeft(text)).toBe(is);
  });
});

describe('a line', () => {
  it.each([
    ['0123456789', '0123456789'],
    ['01234567890', '012345678…'],
    ['0123456 89 12', '0123456 8…'],
    ['01234567 9 12', '01234567…'],
    ['👨‍👩‍👧‍👦'.repeat(11), `${'👨‍👩‍👧‍👦'.repeat(9)}…`]
  ])('%j is %j', (text, words) => {
    expect(fitLine(text, 100, 20, 400, measure).words).toBe(words);
  });
});

describe('a block', () => {
  const rowsOf = (text: string) =>
    fitBlock(text, { width: 100, height: 40 }, LOOK, measure).map(({ words, size }) => [
      size,
      words
    ]);

  it.each<[string, [number, string][]]>([
    ['abcde', [[40, 'abcde']]],
    [
      'abc abcdef abcdef',
      [
        [20, 'abc abcdef'],
        [20, 'abcdef']
      ]
    ],
    [
      'abcdefghijklmnop',
      [
        [20, 'abcdefghij'],
        [20, 'klmnop']
      ]
    ],
    [
      'aaaa '.repeat(30),
      [
        [10, 'aaaa aaaa aaaa aaaa'],
        [10, 'aaaa aaaa aaaa aaaa'],
        [10, 'aaaa aaaa aaaa aaaa'],
        [10, 'aaaa aaaa aaaa aaaa…']
      ]
    ],
    ['', []]
  ])('%j is as large as it fits', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('never leaves its box, and loses no letter that fits', () => {
    const words = fc.array(
      fc.constantFrom('a', 'of', 'Ingenieurwissenschaften', 'Μάθηση', '學習', '👍🏽'),
      {
        maxLength: 40
      }
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (list, width) => {
        const text = list.join(' ');
        const rows = fitBlock(text, { width, height: 60 }, LOOK, measure);
        const used = rows.reduce((sum, { size }) => sum + size, 0);
        expect(used).toBeLessThanOrEqual(60);
        for (const { words, size, weight } of rows) {
          expect(measure(words, size, weight)).toBeLessThanOrEqual(width);
        }
        const plain = (of: string) => of.replaceAll(' ', '');
        const shown = plain(rows.map((row) => row.words).join(''));
        if (shown.endsWith('…')) expect(plain(text).startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(plain(text));
        const isCut = shown.endsWith('…');
        expect(isCut && rows[0]?.size !== 10).toBe(false);
      })
    );
  });
});
