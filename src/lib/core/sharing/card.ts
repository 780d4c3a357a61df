/** The words and picture parts of a card that is shared as an image. */
export interface Card {
  readonly heading: string;
  readonly title: string;
  /** Lines below the title: awarding body, date, hours and credits. */
  readonly lines: readonly string[];
  readonly footer: string;
}

/** As networks like it: 1200 by 630 (Open Graph). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const TITLE_SIZES = [72, 60, 50, 42] as const;
const TITLE_WIDTH = 860;
/** Room for the title, from the line below the heading to the lines above the footer. */
const TITLE_HEIGHT = 216;
const LINE = 1.18;

/**
 * A card as SVG. It holds the given words and nothing else: no script, no address, no font from
 * elsewhere, every word as text.
 */
export function formatCard({ heading, title, lines, footer }: Card): string {
  const { size, rows } = fitTitle(title);
  const titleTop = 200;
  const linesTop = titleTop + (rows.length - 1) * size * LINE + 64;
  const text = (x: number, y: number, size: number, fill: string, weight: number, words: string) =>
    `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${fill}" font-weight="${weight}">${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" viewBox="0 0 1200 630" font-family="system-ui, sans-serif">`,
    '<rect width="1200" height="630" fill="#f6f4ef"/>',
    '<rect width="1200" height="14" fill="#1f6b5c"/>',
    '<g transform="translate(1010 300)">',
    '<ellipse cx="60" cy="230" rx="120" ry="34" fill="#8a9a8b"/>',
    '<ellipse cx="52" cy="172" rx="88" ry="29" fill="#5f7f78"/>',
    '<ellipse cx="66" cy="122" rx="62" ry="24" fill="#c2a878"/>',
    '<ellipse cx="58" cy="82" rx="36" ry="18" fill="#1f6b5c"/>',
    '</g>',
    text(80, 110, 32, '#1f6b5c', 600, heading),
    ...rows.map((row, at) => text(80, titleTop + at * size * LINE, size, '#1f2421', 700, row)),
    ...lines.map((line, at) => text(80, linesTop + at * 46, 32, '#4c544e', 400, line)),
    text(80, 588, 26, '#5a625c', 400, footer),
    '</svg>'
  ].join('');
}

/** The largest size at which the title fits; a title that never does ends in an ellipsis. */
function fitTitle(title: string): { size: number; rows: string[] } {
  for (const size of TITLE_SIZES) {
    const rows = wrap(title, Math.floor(TITLE_WIDTH / (size * 0.54)));
    const most = Math.floor(TITLE_HEIGHT / (size * LINE));
    if (rows.length <= most) return { size, rows };
    if (size === TITLE_SIZES.at(-1)) {
      return { size, rows: [...rows.slice(0, most - 1), `${rows[most - 1] ?? ''}…`] };
    }
  }
  return { size: TITLE_SIZES[0], rows: [title] };
}

function wrap(text: string, longest: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/)) {
    const joined = row === '' ? word : `${row} ${word}`;
    if (joined.length <= longest || row === '') row = joined;
    else {
      rows.push(row);
      row = word;
    }
  }
  return [...rows, row].flatMap((each) =>
    each.length > longest ? (each.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? []) : [each]
  );
}

/** Text as it may stand in XML; characters that XML does not have are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
