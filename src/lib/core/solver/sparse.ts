/** Rows of a sparse matrix, one after the other; grows by whole rows. */
export class SparseRows {
  /** Entries of row `i` stand from `starts[i]` to before `starts[i + 1]`. */
  starts = new Int32Array(64);
  columns = new Int32Array(256);
  values = new Float64Array(256);
  count = 0;

  get entries(): number {
    return this.starts[this.count] ?? 0;
  }

  /** Takes over the rows of another one, in place of its own. */
  setTo(other: SparseRows): void {
    this.starts = other.starts.slice();
    this.columns = other.columns.slice();
    this.values = other.values.slice();
    this.count = other.count;
  }

  add(columns: ArrayLike<number>, values: ArrayLike<number>): void {
    const from = this.entries;
    const to = from + columns.length;
    if (this.count + 2 > this.starts.length) {
      this.starts = grown(this.starts, 2 * this.starts.length);
    }
    if (to > this.columns.length) {
      const room = Math.max(to, 2 * this.columns.length);
      this.columns = grown(this.columns, room);
      const values = new Float64Array(room);
      values.set(this.values);
      this.values = values;
    }
    this.columns.set(columns, from);
    this.values.set(values, from);
    this.starts[++this.count] = to;
  }
}

/** The same matrix by columns. */
export interface SparseColumns {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export function columnsOf(matrix: SparseRows, width: number): SparseColumns {
  const { entries } = matrix;
  const starts = new Int32Array(width + 1);
  const rows = new Int32Array(entries);
  const values = new Float64Array(entries);
  for (let at = 0; at < entries; at++) {
    const column = matrix.columns[at] ?? 0;
    starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  }
  for (let j = 0; j < width; j++) starts[j + 1] = (starts[j + 1] ?? 0) + (starts[j] ?? 0);
  const next = starts.slice();
  for (let i = 0; i < matrix.count; i++) {
    const to = matrix.starts[i + 1] ?? 0;
    for (let at = matrix.starts[i] ?? 0; at < to; at++) {
      const column = matrix.columns[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      rows[place] = i;
      values[place] = matrix.values[at] ?? 0;
    }
  }
  return { starts, rows, values };
}

function grown(old: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const list = new Int32Array(room);
  list.set(old);
  return list;
}
