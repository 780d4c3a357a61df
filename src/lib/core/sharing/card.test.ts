import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import { CARD_SHAPES, CARD_SIZES, CARD_THEMES, formatCard, type Card, type CardLook } from './card';
import type { MeasureText } from './card-text';

const CARD: Card = {
  heading: 'Earned',
  title: 'Statics',
  lines: ['Nordvik', '1 March 2026', '5 ECTS'],
  footer: 'Not a proof'
};
const WIDE: CardLook = { shape: 'wide', theme: 'light' };
const LOOKS = CARD_SHAPES.flatMap((shape) =>
  CARD_THEMES.map((theme): CardLook => ({ shape, theme }))
);

interface Words {
  readonly words: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

const TEXT =
  /<text x="(\d+)" y="(\d+)" font-size="(\d+)" font-weight="\d+" fill="#[0-9a-f]{6}"(?: direction="rtl")?>([^<>]*)<\/text>/g;

/** The words of a card in their order, with the references of XML read back. */
function wordsIn(svg: string): Words[] {
  return [...svg.matchAll(TEXT)].map(([, x, y, size, text = '']) => ({
    words: text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
    ...{ x: Number(x), y: Number(y), size: Number(size) }
  }));
}

const titled = (title: string, lines: readonly string[] = CARD.lines) =>
  wordsIn(formatCard({ ...CARD, title, lines }, WIDE));

/** Everything between the tags, and the tags. */
const partsOf = (svg: string) => svg.split(/(<[^<>]*>)/).filter((part) => part !== '');

describe('a card', () => {
  it.each(LOOKS)('holds the given words in their order: $shape, $theme', (look) => {
    expect(wordsIn(formatCard(CARD, look)).map(({ words }) => words)).toEqual([
      'Earned',
      'Statics',
      'Nordvik',
      '1 March 2026',
      '5 ECTS',
      'Not a proof'
    ]);
  });

  it.each(LOOKS)('is one picture of its size: $shape, $theme', (look) => {
    const { width, height } = CARD_SIZES[look.shape];
    expect(formatCard(CARD, look)).toMatch(
      new RegExp(`^<svg [^<>]*width="${width}" height="${height}"[^<>]*>.*</svg>$`, 's')
    );
  });

  it('looks different by day and by night', () => {
    expect(formatCard(CARD, WIDE)).not.toBe(formatCard(CARD, { ...WIDE, theme: 'dark' }));
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
      lines: fc.array(words, { maxLength: 9 }),
      footer: words
    });
    const plain =
      /^<\/?(svg|rect|g|ellipse|path|text)( (xmlns|width|height|viewBox|font-family|font-size|font-weight|fill|transform|direction|cx|cy|rx|ry|x|y|d)="[^"<&]*")*\/?>$/;
    fc.assert(
      fc.property(card, fc.constantFrom(...LOOKS), (values, look) => {
        const svg = formatCard(values, look);
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

  it('stands at the right edge where its words go from right to left', () => {
    const arabic = titled('أساسيات البرمجة');
    expect(arabic.map(({ x }) => x)).toEqual([72, 850, 72, 72, 72, 72]);
    expect(formatCard({ ...CARD, title: 'أساسيات' }, WIDE).match(/direction="rtl"/g)).toHaveLength(
      1
    );
  });
});

describe('its title', () => {
  it.each([
    ['Statics', 72, 1],
    ['Statics of structures and of bridges', 56, 2],
    ['An introduction to the statics of structures and of bridges', 56, 3]
  ])('%j has size %i in %i rows', (title, size, rows) => {
    const read = titled(title).slice(1, -4);
    expect(read.map((row) => row.size)).toEqual(Array.from({ length: rows }, () => size));
    expect(read.map(({ words }) => words).join(' ')).toBe(title);
  });

  it('stays between the heading and the lines, and these above the footer', () => {
    const word = fc.constantFrom('of', 'the', 'Statics', 'Ingenieurwesen', 'R&D', '<b>', '学習');
    const lines = fc.array(fc.constantFrom('Nordvik', 'a'.repeat(300), ''), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        lines,
        fc.constantFrom(...LOOKS),
        (words, below, look) => {
          const all = wordsIn(formatCard({ ...CARD, title: words.join(' '), lines: below }, look));
          for (const [at, row] of all.entries()) {
            const before = all[at - 1];
            if (before) expect(row.y - row.size * 0.8).toBeGreaterThan(before.y);
          }
          expect(all.at(-1)?.words).toBe('Not a proof');
        }
      )
    );
  });

  it('is measured as it will be drawn', () => {
    const narrow: MeasureText = (text, size) => text.length * size * 0.2;
    const title = 'An introduction to the statics of structures and of bridges';
    expect(titled(title).slice(1, -4).length).toBeGreaterThan(1);
    const read = wordsIn(formatCard({ ...CARD, title }, WIDE, narrow)).slice(1, -4);
    expect(read).toMatchObject([
      { words: 'An introduction to the statics of structures and of' },
      {}
    ]);
  });
});

describe('its cairn', () => {
  const stones = (records: Card['records']) =>
    formatCard({ ...CARD, ...(records && { records }) }, WIDE).match(/<path /g)?.length;
  const one = record({ credits: [{ scheme: 'ects', value: 5 }], eqf: { min: 6, max: 6 } });

  it('has a stone for each credential of several, and is a sign beside one', () => {
    expect([stones(undefined), stones([]), stones([one])]).toEqual([4, 4, 4]);
    expect([stones([one, one]), stones([one, one, one])]).toEqual([2, 3]);
  });

  it('stays inside its box, however many there are', () => {
    const many = Array.from({ length: 80 }, (_, at) => ({
      ...one,
      eqf: { min: 1, max: (at % 8) + 1 }
    }));
    const [, x, y] =
      /translate\((\d+) (\d+)\) scale\(([\d.]+)\)/.exec(
        formatCard({ ...CARD, records: many }, WIDE)
      ) ?? [];
    expect(Number(x)).toBeGreaterThanOrEqual(898);
    expect(Number(y)).toBeGreaterThanOrEqual(119);
    expect(Number(x)).toBeLessThan(1138);
  });
});
