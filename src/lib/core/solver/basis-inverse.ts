/**
 * The inverse of a basis, kept whole. For some hundred rows that is quicker than factors: a row of
 * it, which every step needs, is there already, and so is its length (the weight of dual steepest
 * edge). Zeros are passed over.
 */
export class BasisInverse {
  readonly values: Float64Array;
  /** Squared lengths of the rows. */
  readonly weights: Float64Array;
  readonly #nonzero: Int32Array;

  constructor(readonly size: number) {
    this.values = new Float64Array(size * size);
    this.weights = new Float64Array(size);
    this.#nonzero = new Int32Array(size);
    this.reset();
  }

  /** The inverse of the unit basis. */
  reset(): void {
    this.values.fill(0);
    for (let i = 0; i < this.size; i++) {
      this.values[i * this.size + i] = 1;
      this.weights[i] = 1;
    }
  }

  /** Takes over a smaller one; further rows and columns are those of the unit basis. */
  extend(from: BasisInverse): void {
    for (let i = 0; i < from.size; i++) {
      const row = from.values.subarray(i * from.size, (i + 1) * from.size);
      this.values.set(row, i * this.size);
    }
    this.weights.set(from.weights);
  }

  /** Adds a multiple of one row to another. */
  addToRow(to: number, from: number, times: number): void {
    const { values, size } = this;
    for (let k = 0; k < size; k++) {
      const value = values[from * size + k] ?? 0;
      if (value !== 0) values[to * size + k] = (values[to * size + k] ?? 0) + times * value;
    }
  }

  /** Measures a row anew. */
  weigh(row: number): void {
    let length = 0;
    for (let k = 0; k < this.size; k++) length += (this.values[row * this.size + k] ?? 0) ** 2;
    this.weights[row] = length;
  }

  /** Adds the inverse times one entry of a column. */
  addTimes(row: number, value: number, into: Float64Array): void {
    const { values, size } = this;
    for (let i = 0, at = row; i < size; i++, at += size) {
      into[i] = (into[i] ?? 0) + value * (values[at] ?? 0);
    }
  }

  /** Puts a column (given times the inverse) in the place `position` of the basis. */
  pivot(position: number, column: Float64Array): void {
    const { values, size, weights } = this;
    const nonzero = this.#nonzero;
    const own = position * size;
    const factor = 1 / (column[position] ?? 1);
    let count = 0;
    let length = 0;
    for (let k = 0; k < size; k++) {
      const value = (values[own + k] ?? 0) * factor;
      if (value === 0) continue;
      if (Math.abs(value) < 1e-14) {
        values[own + k] = 0;
        continue;
      }
      values[own + k] = value;
      length += value * value;
      nonzero[count++] = k;
    }
    weights[position] = length;
    for (let i = 0; i < size; i++) {
      const times = column[i] ?? 0;
      if (i === position || times === 0) continue;
      const from = i * size;
      let more = 0;
      for (let at = 0; at < count; at++) {
        const k = nonzero[at] ?? 0;
        const before = values[from + k] ?? 0;
        const after = before - times * (values[own + k] ?? 0);
        values[from + k] = after;
        more += after * after - before * before;
      }
      weights[i] = Math.max((weights[i] ?? 0) + more, 1e-6);
    }
  }
}
