/* Words on a card: as large as they fit, on as few lines as they need, cut only where they must. */

/** How wide a text is, in pixels. */
export type MeasureText = (text: string, size: number, weight: number) => number;

export interface Row {
  readonly words: string;
  readonly size: number;
  readonly weight: number;
  readonly rightToLeft: boolean;
}

/** Far more than any card holds; a title of a million letters is not measured whole. */
const LONGEST = 600;

const segmenter = new Intl.Segmenter();

function graphemesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * The words as they may stand on a card: on one line, without halves of characters, control
 * characters and marks that turn the direction of what follows.
 */
export function cardWords(text: string): string {
  return text
    .slice(0, LONGEST * 8)
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** True where the first letter that has a direction goes from right to left (UAX 9, P2). */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first
  );
}

/** The words on one line of this width; what does not fit gives way to an ellipsis. */
export function fitLine(
  text: string,
  width: number,
  size: number,
  weight: number,
  measure: MeasureText
): Row {
  const words = cardWords(text);
  const fits = (part: string) => measure(part, size, weight) <= width;
  return {
    words: fits(words) ? words : shortened(graphemesOf(words).slice(0, LONGEST), fits),
    ...{ size, weight, rightToLeft: isRightToLeft(words) }
  };
}

/** The largest of the sizes at which the words fit the box; at the smallest they are cut. */
export function fitBlock(
  text: string,
  box: { readonly width: number; readonly height: number },
  { sizes, weight, lineHeight }: BlockLook,
  measure: MeasureText
): Row[] {
  const words = cardWords(text);
  const rightToLeft = isRightToLeft(words);
  for (const [at, size] of sizes.entries()) {
    const fits = (part: string) => measure(part, size, weight) <= box.width;
    const most = Math.max(1, Math.floor(box.height / (size * lineHeight)));
    const lines = wrap(words, fits, most);
    if (lines.rest === '' || at === sizes.length - 1) {
      const all = lines.rest === '' ? lines.rows : withRest(lines, fits);
      return all.map((row) => ({ words: row, size, weight, rightToLeft }));
    }
  }
  return [];
}

export interface BlockLook {
  /** In pixels, the largest first. */
  readonly sizes: readonly number[];
  readonly weight: number;
  /** Of the size. */
  readonly lineHeight: number;
}

interface Lines {
  readonly rows: readonly string[];
  /** What found no room. */
  readonly rest: string;
}

/** Breaks words into lines, between words where that can be done. */
function wrap(words: string, fits: (part: string) => boolean, most: number): Lines {
  const rows: string[] = [];
  const waiting = words.split(' ').reverse();
  let row = '';
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const joined = row === '' ? next : `${row} ${next}`;
    if (fits(joined)) {
      row = joined;
      continue;
    }
    if (rows.length === most - 1 && row !== '') {
      return { rows: [...rows, row], rest: [next, ...waiting.reverse()].join(' ') };
    }
    if (row !== '') {
      rows.push(row);
      row = '';
      waiting.push(next);
      continue;
    }
    const letters = graphemesOf(next);
    const cut = longestStart(letters, fits);
    row = letters.slice(0, cut).join('');
    const left = letters.slice(cut).join('');
    if (left !== '') {
      if (rows.length === most - 1) {
        return { rows: [...rows, row], rest: [left, ...waiting.reverse()].join(' ') };
      }
      rows.push(row);
      row = '';
      waiting.push(left);
    }
  }
  return { rows: row === '' ? rows : [...rows, row], rest: '' };
}

/** The last line takes as much of the rest as fits beside an ellipsis. */
function withRest({ rows, rest }: Lines, fits: (part: string) => boolean): string[] {
  const last = graphemesOf(`${rows.at(-1) ?? ''} ${rest.slice(0, LONGEST)}`);
  return [...rows.slice(0, -1), shortened(last, fits)];
}

function shortened(letters: readonly string[], fits: (part: string) => boolean): string {
  const cut = longestStart(letters, (part) => fits(`${part.trimEnd()}…`));
  return `${letters.slice(0, cut).join('').trimEnd()}…`;
}

/** How many of the letters fit; at least one, so that there is an end. */
function longestStart(letters: readonly string[], fits: (part: string) => boolean): number {
  let [low, high] = [1, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(letters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}
