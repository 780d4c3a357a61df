import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE, formatCard, type Card } from './card';

const CARD: Card = {
  heading: 'Alba Example',
  title: 'Statics of structures',
  lines: ['Nordvik', '1 March 2026', '5 ECTS'],
  footer: 'Not a proof'
};

interface Words {
  readonly words: string;
  readonly size: number;
  readonly y: number;
}

const TEXT =
  /<text x="80" y="(-?\d+)" font-size="(\d+)" fill="#[0-9a-f]{6}" font-weight="\d+">([^<>]*)<\/text>/g;

/** The words of a card in their order, with the references of XML read back. */
function wordsIn(svg: string): Words[] {
  return [...svg.matchAll(TEXT)].map(([, y, size, text = '']) => ({
    words: text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
    size: Number(size),
    y: Number(y)
  }));
}

const rowsOf = (title: string) => wordsIn(formatCard({ ...CARD, title })).slice(1, -4);

/** Everything between the tags, and the tags. */
const partsOf = (svg: string) => svg.split(/(<[^<>]*>)/).filter((part) => part !== '');

describe('formatCard', () => {
  it('holds the given words, in their order', () => {
    expect(wordsIn(formatCard(CARD)).map(({ words }) => words)).toEqual([
      'Alba Example',
      'Statics of structures',
      'Nordvik',
      '1 March 2026',
      '5 ECTS',
      'Not a proof'
    ]);
  });

  it('is one picture of 1200 by 630', () => {
    expect(CARD_SIZE).toEqual({ width: 1200, height: 630 });
    expect(formatCard(CARD)).toMatch(/^<svg [^<>]*width="1200" height="630"[^<>]*>.*<\/svg>$/s);
  });

  it('runs nothing and asks for nothing, whatever the words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", '/', ' ', 'a', '\0', '\ud800', ']]>')
      }),
      fc.constantFrom(
        '</text><script>x</script>',
        '" onload="x',
        '<!--',
        '&lt;',
        '&#60;',
        '<![CDATA['
      )
    );
    const card = fc.record({
      heading: words,
      title: words,
      lines: fc.array(words, { maxLength: 4 }),
      footer: words
    });
    const plain =
      /^<\/?(svg|rect|g|ellipse|text)( (xmlns|width|height|viewBox|font-family|font-size|font-weight|fill|transform|cx|cy|rx|ry|x|y)="[^"<&]*")*\/?>$/;
    fc.assert(
      fc.property(card, (values) => {
        const svg = formatCard(values);
        for (const part of partsOf(svg)) {
          if (part.startsWith('<')) expect(part).toMatch(plain);
          else expect(part.replace(/&(amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&"]/);
        }
        expect(svg).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
        expect(svg.match(/<text /g)?.length).toBe(svg.match(/<\/text>/g)?.length);
      }),
      { numRuns: 500 }
    );
  });

  it('gives words back as they were', () => {
    const words = fc.string({ unit: fc.constantFrom(...`<>&"' abcé—👍`) });
    fc.assert(
      fc.property(words, words, (heading, footer) => {
        const read = wordsIn(formatCard({ ...CARD, heading, footer }));
        expect([read[0]?.words, read.at(-1)?.words]).toEqual([heading, footer]);
      })
    );
  });

  it('leaves out what XML does not have', () => {
    const read = wordsIn(formatCard({ ...CARD, heading: 'a\0b\u0008c\ud800d\uffffe\tf' }));
    expect(read[0]?.words).toBe('abcde\tf');
  });
});

describe('the title of a card', () => {
  it.each([
    ['Statics', 72, 1],
    ['Statics of structures and of bridges', 72, 2],
    ['An introduction to the statics of structures and of bridges', 60, 3],
    [
      'A longer introduction to the statics of structures and of bridges in wood and in steel',
      50,
      3
    ]
  ])('%j has size %i in %i rows', (title, size, rows) => {
    const read = rowsOf(title);
    expect(read.map((row) => row.size)).toEqual(Array.from({ length: rows }, () => size));
    expect(read.map(({ words }) => words).join(' ')).toBe(title);
  });

  it('ends in an ellipsis where it does not fit', () => {
    const title = 'word '.repeat(100).trim();
    const read = rowsOf(title);
    const words = read.map((row) => row.words).join(' ');
    expect(words.endsWith('…')).toBe(true);
    expect(title.startsWith(words.slice(0, -1))).toBe(true);
    expect(read[0]?.size).toBe(42);
  });

  it('breaks a word that is longer than a row', () => {
    const read = rowsOf('x'.repeat(60));
    expect(read.length).toBeGreaterThan(1);
    expect(read.map((row) => row.words).join('')).toBe('x'.repeat(60));
  });

  it('stays between the heading and the lines, and loses no word that fits', () => {
    const word = fc.constantFrom('of', 'the', 'Statics', 'Ingenieurwesen', 'R&D', '<b>', '学習');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const title = words.join(' ');
        const all = wordsIn(formatCard({ ...CARD, title }));
        const [heading, ...rest] = all;
        const rows = rest.slice(0, -4);
        const [firstLine] = rest.slice(-4);
        const shown = rows.map((row) => row.words).join(' ');
        if (shown.endsWith('…')) expect(title.startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(title);
        expect((rows[0]?.y ?? 0) - (rows[0]?.size ?? 0)).toBeGreaterThan(heading?.y ?? 0);
        expect((rows.at(-1)?.y ?? 0) + 32).toBeLessThanOrEqual(firstLine?.y ?? 0);
        expect(all.at(-1)?.y).toBeGreaterThan((all.at(-2)?.y ?? 0) + 32);
      })
    );
  });
});
