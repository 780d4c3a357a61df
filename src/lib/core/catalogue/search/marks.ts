import type { NumberColumn } from '../published/table';

/** For every row the filters that it fails, and the bit of the filter that is being noted. */
export interface Marks {
  readonly bits: Int32Array;
  readonly bit: number;
}

/*
 * Each of these goes through all rows in a loop of its own: a call for every row would take several
 * times as long.
 */

/** Marks the rows whose number is not accepted. */
export function markCodes({ bits, bit }: Marks, codes: Uint32Array, accepted: Uint8Array): void {
  for (let row = 0; row < bits.length; row++) {
    const others = (bits[row] ?? 0) & ~bit;
    bits[row] = accepted[codes[row] ?? 0] === 1 ? others : others | bit;
  }
}

/** Marks the rows whose value is beyond the limits; and those without one, where they are not kept. */
export function markRange(
  { bits, bit }: Marks,
  values: NumberColumn,
  { least, most, keepUnknown }: { least: number; most: number; keepUnknown: boolean }
): void {
  for (let row = 0; row < bits.length; row++) {
    const others = (bits[row] ?? 0) & ~bit;
    const value = values[row] ?? NaN;
    const unknown = value !== value;
    const passes = (least <= value && value <= most) || (unknown && keepUnknown);
    bits[row] = passes ? others : others | bit;
  }
}

/** Marks the rows that do not pass. */
export function markRows({ bits, bit }: Marks, passes: (row: number) => boolean): void {
  for (let row = 0; row < bits.length; row++) {
    const others = (bits[row] ?? 0) & ~bit;
    bits[row] = passes(row) ? others : others | bit;
  }
}
