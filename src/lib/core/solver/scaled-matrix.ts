import type { Model } from './model';

/** A model's matrix whose rows are multiplied with powers of two: entries are about 1. */
export class ScaledMatrix {
  readonly scales: Float64Array;
  readonly rowStarts: Int32Array;
  readonly rowColumns: Int32Array;
  readonly rowValues: Float64Array;
  readonly columnStarts: Int32Array;
  readonly columnRows: Int32Array;
  readonly columnValues: Float64Array;

  constructor({ rows, columns }: Model) {
    this.scales = new Float64Array(rows.count);
    this.rowStarts = rows.starts;
    this.rowColumns = rows.columns;
    this.rowValues = rows.values.slice(0, rows.entries);
    this.columnStarts = columns.starts;
    this.columnRows = columns.rows;
    this.columnValues = columns.values.slice();
    for (let i = 0; i < rows.count; i++) {
      let least = Infinity;
      let most = 0;
      const from = rows.starts[i] ?? 0;
      const to = rows.starts[i + 1] ?? 0;
      for (let at = from; at < to; at++) {
        const size = Math.abs(rows.values[at] ?? 0);
        least = Math.min(least, size);
        most = Math.max(most, size);
      }
      const scale = most > 0 ? 2 ** -Math.round((Math.log2(least) + Math.log2(most)) / 2) : 1;
      this.scales[i] = scale;
      for (let at = from; at < to; at++) this.rowValues[at] = (rows.values[at] ?? 0) * scale;
    }
    for (let at = 0; at < columns.rows.length; at++) {
      const scale = this.scales[columns.rows[at] ?? 0] ?? 1;
      this.columnValues[at] = (columns.values[at] ?? 0) * scale;
    }
  }
}

/** A power of two that makes costs about 1. */
export function scaleOf(costs: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const cost of costs) {
    if (cost === 0) continue;
    sum += Math.log2(Math.abs(cost));
    count++;
  }
  return count > 0 ? 2 ** -Math.round(sum / count) : 1;
}
