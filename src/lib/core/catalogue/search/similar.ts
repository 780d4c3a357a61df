import { NOT_STATED_U16, NOT_STATED_U8 } from '../published/overview';
import type { CatalogueColumns } from './columns';
import { WORTH } from './search-index';
import { wordsOf, type TextSearch } from './text-search';

/** Rows that could be taken in place of another. */
export interface Similar {
  readonly cheaper: readonly number[];
  readonly shorter: readonly number[];
}

/** So much more or less than the size of the other is still comparable. */
const COMPARABLE = 1.5;
const MOST = 3;
/** What the same narrow field is worth, in words that both titles have and hardly any other. */
const NARROW_FIELD_WORTH = 1;
/** Words that stand in more than a tenth of many texts say little about one of them. */
const COMMON_SHARE = 0.1;
const MANY_ROWS = 100;
const MOST_WORDS_COMPARED = 8;

/**
 * Offerings of the same broad field, of a comparable level and size, that cost less or take fewer
 * weeks; at most three each. The nearest come first: same narrow field, and words of the title
 * that they share. What is not stated is not comparable, and is never cheaper or shorter.
 */
export function findSimilar(
  columns: CatalogueColumns,
  text: TextSearch,
  prices: Float64Array,
  row: number
): Similar {
  const comparable = comparableTo(columns, row);
  const weeks = columns.numbers('weeksMax');
  const nearness = nearnessTo(columns, text, row);
  const lower = (values: ArrayLike<number>) => {
    const own = values[row] ?? NaN;
    const found: number[] = [];
    for (let other = 0; other < columns.rows; other++) {
      if (other !== row && (values[other] ?? NaN) < own && comparable(other)) found.push(other);
    }
    return found
      .sort((a, b) => nearness(b) - nearness(a) || (values[a] ?? 0) - (values[b] ?? 0) || a - b)
      .slice(0, MOST);
  };
  return { cheaper: lower(prices), shorter: lower(weeks) };
}

function comparableTo(columns: CatalogueColumns, row: number): (other: number) => boolean {
  const { hidden } = columns;
  const field = columns.numbers('field');
  const level = columns.numbers('level');
  const eqfMin = columns.numbers('eqfMin');
  const eqfMax = columns.numbers('eqfMax');
  const sizes = [columns.numbers('ects'), columns.numbers('hoursMin')];
  const ownField = field[row] ?? NOT_STATED_U8;
  const ownLevel = level[row] ?? NOT_STATED_U8;
  const [ownMin, ownMax] = [eqfMin[row] ?? NOT_STATED_U8, eqfMax[row] ?? NOT_STATED_U8];
  return (other) => {
    if (hidden[other] || field[other] !== ownField || ownField === NOT_STATED_U8) return false;
    const otherLevel = level[other] ?? NOT_STATED_U8;
    if (ownLevel !== otherLevel && ownLevel !== NOT_STATED_U8 && otherLevel !== NOT_STATED_U8)
      return false;
    const [min, max] = [eqfMin[other] ?? NOT_STATED_U8, eqfMax[other] ?? NOT_STATED_U8];
    const bothState = ownMin !== NOT_STATED_U8 && min !== NOT_STATED_U8;
    if (bothState && (max < ownMin || ownMax < min)) return false;
    return comparableSize(sizes, row, other);
  };
}

/** By ECTS where both state them, else by hours. */
function comparableSize(sizes: readonly ArrayLike<number>[], a: number, b: number): boolean {
  for (const size of sizes) {
    const [own, other] = [size[a] ?? NaN, size[b] ?? NaN];
    if (!(own > 0 && other > 0)) continue;
    return own <= other * COMPARABLE && other <= own * COMPARABLE;
  }
  return false;
}

function nearnessTo(
  columns: CatalogueColumns,
  text: TextSearch,
  row: number
): (other: number) => number {
  const narrow = columns.numbers('narrowField');
  const ownNarrow = narrow[row] ?? NOT_STATED_U16;
  const titles = Object.values(columns.titleOf(row)).join(' ');
  const most = Math.max(columns.rows, MANY_ROWS) * COMMON_SHARE;
  const words = wordsOf(titles)
    .slice(0, MOST_WORDS_COMPARED)
    .map((word) => text.worthOf(word))
    .filter((worth) => rowsWith(worth) <= most);
  return (other) => {
    const sameNarrow = ownNarrow !== NOT_STATED_U16 && narrow[other] === ownNarrow;
    return words.reduce(
      (sum, worth) => sum + sharedWorth(worth[other] ?? 0),
      sameNarrow ? NARROW_FIELD_WORTH : 0
    );
  };
}

/** Only whole words count: 1 in the title, less in the outcomes and skills. */
function sharedWorth(worth: number): number {
  return worth === WORTH.exact.title ? 1 : worth === WORTH.exact.rest ? 0.25 : 0;
}

/** How many rows have the word itself. */
function rowsWith(worth: Uint8Array): number {
  let rows = 0;
  for (const own of worth) if (sharedWorth(own) > 0) rows++;
  return rows;
}
