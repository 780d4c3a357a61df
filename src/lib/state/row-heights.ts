/**
 * How high the rows of a long list are: measured where they were shown, taken as the estimate
 * where they were not. Pixels. A Fenwick tree holds how far what was measured differs from the
 * estimate, so that a place is found in a few steps however long the list.
 */
export class RowHeights {
  readonly #tree: Float64Array;
  readonly #heights: Float64Array;
  /** How many rows were measured, and how high they are together. */
  #known = { rows: 0, height: 0 };

  constructor(
    readonly count: number,
    readonly estimate: number
  ) {
    this.#tree = new Float64Array(count + 1);
    this.#heights = new Float64Array(count).fill(NaN);
  }

  /** Keeps a measured height; false where it is what was known. */
  set(row: number, height: number): boolean {
    const known = this.#heights[row];
    if (known === undefined || known === height) return false;
    this.#heights[row] = height;
    const isNew = Number.isNaN(known);
    const before = isNew ? this.estimate : known;
    this.#known.rows += isNew ? 1 : 0;
    this.#known.height += height - (isNew ? 0 : known);
    for (let at = row + 1; at <= this.count; at += at & -at) {
      this.#tree[at] = (this.#tree[at] ?? 0) + height - before;
    }
    return true;
  }

  /** Where a row begins; the height of the whole list for the row after the last. */
  offset(row: number): number {
    let sum = row * this.estimate;
    for (let at = row; at > 0; at -= at & -at) sum += this.#tree[at] ?? 0;
    return sum;
  }

  /** The average of what was measured: the best estimate for another list of such rows. */
  get average(): number {
    const { rows, height } = this.#known;
    return rows === 0 ? this.estimate : height / rows;
  }

  /** The row at a place; the first or the last one where the place is outside. */
  at(y: number): number {
    let row = 0;
    let sum = 0;
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step >= 1; step /= 2) {
      const next = row + step;
      const end = sum + step * this.estimate + (this.#tree[next] ?? 0);
      if (next > this.count || end > y) continue;
      row = next;
      sum = end;
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
