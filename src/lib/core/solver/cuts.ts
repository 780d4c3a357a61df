import type { Model } from './model';
import { roundedSize, WholeRow, type Cut } from './whole-row';

/** A cut that follows from one row, as long as that and the bounds in it are not loosened. */
export interface RowCut extends Cut {
  readonly row: number;
}

/** Numbers that make the terms of a row whole. */
const FACTORS = [1, 2, 10, 4, 100, 20, 1000];
const LARGEST = 2 ** 36;
const LEAST_DISTANCE = 1e-3;
const MOST_DIVISORS = 10;

interface Trial {
  readonly divisor: number;
  /** For each term, 1 where it is counted from the upper end. */
  readonly counted: Uint8Array;
  readonly distance: number;
}

/**
 * Cuts from single rows with whole terms, by rounding (Marchand and Wolsey): with t >= 0 whole and
 * a.t >= b, for any d with b = d q + r, 0 < r < d, and a_j = d q_j + r_j, every solution keeps
 *
 *     sum of (q_j r + min(r_j, r)) t_j >= (q + 1) r.
 *
 * Some variables are counted from their upper end instead. With d above all that is there, this is
 * the cover inequality of a knapsack. All numbers are whole, so that cuts are exact. What need not
 * be whole is counted from the end that adds least, and is added to the left side as it is.
 */
export class RowCuts {
  readonly #factors: number[] = [];
  readonly #mixed: boolean[] = [];
  /** For each row, sizes of its terms to divide by, and the largest of all. */
  readonly #divisors: (readonly number[])[] = [];

  constructor(private readonly model: Model) {}

  /** The best cut of each row that the point does not keep, the furthest from it first. */
  find(point: Float64Array): RowCut[] {
    const { model } = this;
    for (let i = this.#factors.length; i < model.rows.count; i++) this.#learn(i);
    const found: (RowCut & Trial)[] = [];
    for (let i = 0; i < model.rows.count; i++) {
      if (this.#factors[i] === 0) continue;
      for (const side of [1, -1]) {
        const bound = (side > 0 ? model.least[i] : -(model.most[i] ?? 0)) ?? 0;
        if (!Number.isFinite(bound)) continue;
        const row = this.#prepare(i, side, bound, point);
        const best = row && this.#bestOf(row, this.#divisors[i] ?? []);
        if (row && best) found.push({ ...this.#cut(i, side, row, best), ...best });
      }
    }
    return found.sort((a, b) => b.distance - a.distance);
  }

  #learn(i: number): void {
    const { rows, whole } = this.model;
    const from = rows.starts[i] ?? 0;
    const to = rows.starts[i + 1] ?? 0;
    const fits = (factor: number) => {
      for (let at = from; at < to; at++) {
        const value = (rows.values[at] ?? 0) * factor;
        if (!whole[rows.columns[at] ?? 0]) continue;
        if (Math.abs(value - Math.round(value)) > 1e-9 || Math.abs(value) > LARGEST) return false;
      }
      return true;
    };
    const factor = FACTORS.find(fits) ?? 0;
    const sizes = new Set<number>();
    let largest = 0;
    let mixed = false;
    for (let at = from; at < to && factor > 0; at++) {
      const size = Math.abs(Math.round((rows.values[at] ?? 0) * factor));
      if (!whole[rows.columns[at] ?? 0]) {
        mixed = true;
        continue;
      }
      largest = Math.max(largest, size);
      if (sizes.size < MOST_DIVISORS) sizes.add(size);
    }
    this.#mixed.push(mixed);
    this.#factors.push(factor);
    this.#divisors.push([...sizes, largest]);
  }

  /** Undefined where the row is not about tight or nothing in it is fractional. */
  #prepare(i: number, side: number, bound: number, point: Float64Array): WholeRow | undefined {
    const { rows, lower, upper, whole } = this.model;
    const factor = this.#factors[i] ?? 0;
    const row = new WholeRow();
    row.least = this.#mixed[i] ? bound * factor : Math.ceil(bound * factor - 1e-6);
    row.largest = this.#divisors[i]?.at(-1) ?? 0;
    let sum = 0;
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      const l = lower[j] ?? 0;
      if (!whole[j]) {
        const size = (rows.values[at] ?? 0) * factor * side;
        const end = (size > 0 ? l : upper[j]) ?? 0;
        row.least -= size * end;
        row.spare += size * ((point[j] ?? 0) - end);
        row.spareLength += size * size;
        continue;
      }
      const part = (point[j] ?? 0) - l;
      if (l === 0 && part <= 1e-6) continue;
      const size = Math.round((rows.values[at] ?? 0) * factor) * side;
      row.least -= size * l;
      if (part <= 1e-6) continue;
      const width = (upper[j] ?? 0) - l;
      sum += size * part;
      row.add(j, size, width, Math.min(part, width));
    }
    if (row.fractional.length === 0 || sum + row.spare > row.least + 0.2 * row.largest)
      return undefined;
    return row;
  }

  #bestOf(row: WholeRow, sizes: readonly number[]): Trial | undefined {
    let best: Trial | undefined;
    const tryOut = (divisor: number, counted: Uint8Array) => {
      const distance = row.distance(divisor, counted);
      if (distance > (best?.distance ?? LEAST_DISTANCE)) best = { divisor, counted, distance };
    };
    const fractional = row.fractional.map((k) => Math.abs(row.sizes[k] ?? 0));
    const divisors = new Set([...fractional.slice(0, MOST_DIVISORS), ...sizes]);
    for (const counted of [row.nearUpper(), row.covering()]) {
      for (const divisor of divisors) tryOut(divisor, counted);
      const least = row.leastWith(counted);
      if (least > 0) tryOut(row.largest + least, counted);
    }
    for (const k of row.fractional) {
      if (!best) break;
      const counted = best.counted.slice();
      counted[k] = 1 - (counted[k] ?? 0);
      tryOut(best.divisor, counted);
    }
    return best;
  }

  #cut(i: number, side: number, row: WholeRow, trial: Trial): RowCut {
    const { rows, lower, upper, whole } = this.model;
    const factor = this.#factors[i] ?? 0;
    const { divisor, counted } = trial;
    const flipped = new Set<number>();
    counted.forEach((flag, k) => flag && flipped.add(row.columns[k] ?? 0));
    const from = row.leastWith(counted);
    const quotient = Math.floor(from / divisor);
    const rest = from - quotient * divisor;
    let least = (quotient + 1) * rest;
    const columns: number[] = [];
    const values: number[] = [];
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      if (!whole[j]) {
        const size = (rows.values[at] ?? 0) * factor * side;
        columns.push(j);
        values.push(size);
        least += size * ((size > 0 ? lower[j] : upper[j]) ?? 0);
        continue;
      }
      const size = Math.round((rows.values[at] ?? 0) * factor) * side;
      const isFlipped = flipped.has(j);
      const value = roundedSize(isFlipped ? -size : size, divisor, rest);
      if (value === 0) continue;
      columns.push(j);
      values.push(isFlipped ? -value : value);
      least += value * ((isFlipped ? -(upper[j] ?? 0) : lower[j]) ?? 0);
    }
    return { row: i, columns, values, least };
  }
}
