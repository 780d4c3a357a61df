import type { Model } from './model';

/** How far a sum of terms may be past what is asked: rounding, and what a method leaves over. */
export function toleranceOf(size: number, whole: boolean): number {
  return whole ? 1e-9 + 1e-12 * size : 1e-7 * (1 + size);
}

/**
 * Narrows the boxes of whole variables to what single rows leave open, again and again, until
 * nothing changes (or a bound of work is reached: what is left out is only a chance).
 */
export class Propagator {
  readonly #queue: number[] = [];
  readonly #queued: Uint8Array;
  readonly #allWhole: Uint8Array;

  constructor(readonly model: Model) {
    const { rows, whole } = model;
    this.#queued = new Uint8Array(rows.count);
    this.#allWhole = new Uint8Array(rows.count).fill(1);
    for (let i = 0; i < rows.count; i++) {
      const to = rows.starts[i + 1] ?? 0;
      for (let at = rows.starts[i] ?? 0; at < to; at++) {
        if (!whole[rows.columns[at] ?? 0]) this.#allWhole[i] = 0;
      }
    }
  }

  /** True where a row has whole variables only. */
  isWhole(row: number): boolean {
    return this.#allWhole[row] === 1;
  }

  addRow(row: number): void {
    if (this.#queued[row]) return;
    this.#queued[row] = 1;
    this.#queue.push(row);
  }

  addRowsOf(j: number): void {
    const { starts, rows } = this.model.columns;
    const to = starts[j + 1] ?? 0;
    for (let at = starts[j] ?? 0; at < to; at++) this.addRow(rows[at] ?? 0);
  }

  /** Looks at the rows that were added; `narrow` has to move the bounds. False: nothing is left. */
  run(
    lower: Float64Array,
    upper: Float64Array,
    narrow: (j: number, lower: number, upper: number) => void
  ): boolean {
    let looks = 200 + 10 * this.model.rows.count;
    let open = true;
    for (let at = 0; at < this.#queue.length; at++) {
      const row = this.#queue[at] ?? 0;
      this.#queued[row] = 0;
      if (open && looks-- > 0) open = this.#look(row, lower, upper, narrow);
    }
    this.#queue.length = 0;
    return open;
  }

  #look(
    row: number,
    lower: Float64Array,
    upper: Float64Array,
    narrow: (j: number, lower: number, upper: number) => void
  ): boolean {
    const { rows, whole, least, most } = this.model;
    const from = rows.starts[row] ?? 0;
    const to = rows.starts[row + 1] ?? 0;
    let low = 0;
    let high = 0;
    let size = 0;
    let widest = 0;
    for (let at = from; at < to; at++) {
      const a = rows.values[at] ?? 0;
      const j = rows.columns[at] ?? 0;
      const l = lower[j] ?? 0;
      const u = upper[j] ?? 0;
      low += a > 0 ? a * l : a * u;
      high += a > 0 ? a * u : a * l;
      size += Math.abs(a) * Math.max(Math.abs(l), Math.abs(u));
      widest = Math.max(widest, Math.abs(a) * (u - l));
    }
    const tolerance = toleranceOf(size, this.isWhole(row));
    // How much a term may be away from the end that suits least, and most.
    const toLeast = high - (least[row] ?? 0) + tolerance;
    const toMost = (most[row] ?? 0) - low + tolerance;
    if (toLeast < 0 || toMost < 0) return false;
    if (widest <= toLeast && widest <= toMost) return true;
    for (let at = from; at < to; at++) {
      const a = rows.values[at] ?? 0;
      const j = rows.columns[at] ?? 0;
      const l = lower[j] ?? 0;
      const u = upper[j] ?? 0;
      if (!whole[j] || l === u) continue;
      const size = Math.abs(a);
      const wide = size * (u - l);
      let newLower = l;
      let newUpper = u;
      if (wide > toLeast) {
        const steps = Math.floor(toLeast / size);
        if (a > 0) newLower = Math.max(newLower, u - steps);
        else newUpper = Math.min(newUpper, l + steps);
      }
      if (wide > toMost) {
        const steps = Math.floor(toMost / size);
        if (a > 0) newUpper = Math.min(newUpper, l + steps);
        else newLower = Math.max(newLower, u - steps);
      }
      if (newLower > newUpper) return false;
      if (newLower === l && newUpper === u) continue;
      narrow(j, newLower, newUpper);
      this.addRowsOf(j);
    }
    return true;
  }
}
