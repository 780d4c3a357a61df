import type { CredentialRecord } from '../credential/record';
import { stonePath, toneOf, type Cairn, type StoneTone } from '../stacking/cairn';
import { pileStones } from './card-pile';
import { cardWords, fitBlock, fitLine, type MeasureText, type Row } from './card-text';

/** The words of a card that is shared as a picture, and what its cairn is made of. */
export interface Card {
  /** What kind of thing it is about: earned, a collection, a statement of the learner's own. */
  readonly heading: string;
  readonly title: string;
  /** Below the title: awarding body, date, hours and credits; or what is shown together. */
  readonly lines: readonly string[];
  readonly footer: string;
  /** Drawn as stones, one each; without them the cairn is only a sign. */
  readonly records?: readonly CredentialRecord[];
}

/** `wide` as networks show links (Open Graph), `square` as they show posts. */
export const CARD_SHAPES = ['wide', 'square'] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

export const CARD_THEMES = ['light', 'dark'] as const;
export type CardTheme = (typeof CARD_THEMES)[number];

export interface CardLook {
  readonly shape: CardShape;
  readonly theme: CardTheme;
}

export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 }
} as const;

export const CARD_FONT = 'system-ui, sans-serif';

interface Layout {
  /** The edges of the words, and the lines on which the first and the last of them stand. */
  readonly left: number;
  readonly right: number;
  readonly heading: number;
  readonly footer: number;
  readonly titleSizes: readonly number[];
  readonly line: number;
  /** The box of the cairn, which stands at its bottom. */
  readonly cairn: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
}

const LAYOUTS: Readonly<Record<CardShape, Layout>> = {
  wide: {
    ...{ left: 72, right: 850, heading: 112, footer: 578, line: 32 },
    titleSizes: [72, 64, 56, 48, 42, 36],
    cairn: { x: 898, y: 120, w: 240, h: 400 }
  },
  square: {
    ...{ left: 80, right: 1000, heading: 470, footer: 1016, line: 36 },
    titleSizes: [84, 76, 68, 60, 52, 46, 40],
    cairn: { x: 80, y: 72, w: 420, h: 290 }
  }
};

const COLOURS: Readonly<
  Record<
    CardTheme,
    Readonly<Record<'ground' | 'shade' | 'accent' | 'ink' | 'muted' | StoneTone, string>>
  >
> = {
  light: {
    ...{ ground: '#f6f4ef', shade: '#e6e1d6', accent: '#1b6253', ink: '#1d2320', muted: '#545c56' },
    ...{ low: '#cbb384', middle: '#a9b8a9', high: '#86a9a1', top: '#57a491', unknown: '#bdbab2' }
  },
  dark: {
    ...{ ground: '#141816', shade: '#0b0e0c', accent: '#7fd0bb', ink: '#eaeee9', muted: '#a9b4ac' },
    ...{ low: '#c2a878', middle: '#97a898', high: '#7fa49b', top: '#7fd0bb', unknown: '#9a9e98' }
  }
};

const TITLE_LINE = 1.16;
const LINE = 1.42;
const TITLE_GAP = 34;
/** At most so much of the height goes to the lines below the title. */
const LINES_SHARE = 0.6;

/**
 * A card as SVG. It holds the given words and nothing else: no script, no address, no font from
 * elsewhere, every word as text. Words stay inside their box as far as `measure` is right.
 */
export function formatCard(
  card: Card,
  { shape, theme }: CardLook,
  measure: MeasureText = roughWidth
): string {
  const { width, height } = CARD_SIZES[shape];
  const layout = LAYOUTS[shape];
  const colours = COLOURS[theme];
  const { left, right } = layout;
  const text = ({ words, size, weight, rightToLeft }: Row, y: number, fill: string) =>
    `<text x="${rightToLeft ? right : left}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${rightToLeft ? ' direction="rtl"' : ''}>${escapeXml(words)}</text>`;
  const fitted = (words: string, size: number, weight: number) =>
    fitLine(words, right - left, size, weight, measure);
  const { title, lines } = bodyOf(card, layout, measure);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${CARD_FONT}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<rect width="${width}" height="14" fill="${colours.accent}"/>`,
    cairnPart(card.records ?? [], layout, theme),
    text(fitted(card.heading, layout.line, 600), layout.heading, colours.accent),
    ...title.map(({ row, y }) => text(row, y, colours.ink)),
    ...lines.map(({ row, y }) => text(row, y, colours.muted)),
    text(fitted(card.footer, 26, 400), layout.footer, colours.muted),
    '</svg>'
  ].join('');
}

interface Placed {
  readonly row: Row;
  /** The line on which it stands. */
  readonly y: number;
}

/** Title and lines between heading and footer; lines that find no room are left out. */
function bodyOf(
  { title, lines }: Card,
  { left, right, heading, footer, line, titleSizes }: Layout,
  measure: MeasureText
): { readonly title: readonly Placed[]; readonly lines: readonly Placed[] } {
  const top = heading + 24;
  const room = footer - 26 - TITLE_GAP - top;
  const width = right - left;
  const step = line * LINE;
  const shown = lines
    .filter((words) => cardWords(words) !== '')
    .slice(0, Math.floor((room * LINES_SHARE) / step));
  const height = room - (shown.length === 0 ? 0 : TITLE_GAP + shown.length * step);
  const look = { sizes: titleSizes, weight: 700, lineHeight: TITLE_LINE };
  let y = top;
  const placed = fitBlock(title, { width, height }, look, measure).map((row) => {
    y += row.size * TITLE_LINE;
    return { row, y: y - row.size * 0.16 };
  });
  y += TITLE_GAP;
  return {
    title: placed,
    lines: shown.map((words, at) => ({
      row: fitLine(words, width, line, 400, measure),
      y: y + at * step + line * 0.6
    }))
  };
}

const SIGN: Cairn = {
  ...{ width: 200, height: 176 },
  stones: [
    { ...stone(10, 128, 180, 46), level: 4, corners: [0.7, 0.9, 0.8, 1] },
    { ...stone(34, 84, 136, 42), level: 6, corners: [0.9, 0.7, 1, 0.8] },
    { ...stone(58, 44, 96, 38), level: 5, corners: [0.8, 1, 0.7, 0.9] },
    { ...stone(76, 10, 60, 32), level: 8, corners: [1, 0.9, 0.9, 0.7] }
  ]
};

function stone(x: number, y: number, width: number, height: number) {
  return { x, y, width, height, count: 1, sized: true };
}

/** The stones, as large as their box allows, standing on the ground. */
function cairnPart(
  records: readonly CredentialRecord[],
  { cairn: box }: Layout,
  theme: CardTheme
): string {
  const colours = COLOURS[theme];
  const { width, height, stones } = records.length > 1 ? pileStones(records) : SIGN;
  const scale = Math.min(box.w / width, box.h / height, 2);
  const x = Math.round(box.x + (box.w - width * scale) / 2);
  const y = Math.round(box.y + box.h - height * scale);
  return [
    `<ellipse cx="${box.x + box.w / 2}" cy="${box.y + box.h + 4}" rx="${box.w / 2}" ry="18" fill="${colours.shade}"/>`,
    `<g transform="translate(${x} ${y}) scale(${scale.toFixed(4)})">`,
    ...stones.map((each) => `<path d="${stonePath(each)}" fill="${colours[toneOf(each)]}"/>`),
    '</g>'
  ].join('');
}

/** Wider than most fonts are: for where nothing can be measured. */
function roughWidth(text: string, size: number, weight: number): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{So}]/gu)?.length;
  return (text.length + (wide ?? 0)) * size * (weight > 500 ? 0.62 : 0.57);
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
