import type { Range } from '../../../kernel/range';

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,17}|,\d{1,2})?)`;
const ALONE = new RegExp(`^${NUMBER}(?: ?[-–] ?${NUMBER})?$`);

/**
 * A bare number or range (`6`, `0.5-1.25`, `37,5`). Three digits behind a comma (`1,250`) can be
 * read in two ways, and are not.
 */
export function readRange(cell: string): Range | undefined {
  const [, from, to] = ALONE.exec(cell) ?? [];
  if (from === undefined) return undefined;
  const [min, max] = [from, to ?? from].map((number) => Number(number.replace(',', '.')));
  if (min === undefined || max === undefined) return undefined;
  const range = { min, max };
  return range.min <= range.max ? range : undefined;
}

export function formatRange({ min, max }: Range): string {
  return min === max ? String(min) : `${min}-${max}`;
}

/** A share as `30%` or from 0 to 1. */
export function readShare(cell: string): number | undefined {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,17})?) ?(%?)$/.exec(cell) ?? [];
  if (digits === undefined) return undefined;
  const share = Number(digits) / (percent === '%' ? 100 : 1);
  return share <= 1 ? share : undefined;
}
