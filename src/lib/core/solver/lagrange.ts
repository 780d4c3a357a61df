import type { Model, RowRanges } from './model';

/** Half the distance between 1 and the next number: the error of one operation. */
const UNIT = 2 ** -53;

/**
 * A lower bound on the cost of everything within the box that keeps the rows, whatever the prices
 * `duals` of the rows are (weak duality): rows at their cheaper end, and every variable at the
 * cheaper end of its box under the reduced cost c - yA. All rounding errors are taken off, so it
 * is safe however inexact the prices are. With `costs` of 0, a bound above 0 proves that there is
 * nothing in the box. `reduced` is filled with the reduced costs.
 */
export function lagrangeBound(
  model: Model,
  boxes: RowRanges,
  costs: Float64Array | undefined,
  lower: Float64Array,
  upper: Float64Array,
  duals: Float64Array,
  reduced: Float64Array
): number {
  const { rows } = model;
  const { count } = model;
  let sum = 0;
  let lost = 0;
  let size = 0;
  if (costs) reduced.set(costs);
  else reduced.fill(0, 0, count);
  for (let i = 0; i < rows.count; i++) {
    const y = duals[i] ?? 0;
    if (y === 0) continue;
    const term = y * ((y > 0 ? boxes.least[i] : boxes.most[i]) ?? 0);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    size += Math.abs(term) + Math.abs(y) * (boxes.size[i] ?? 0);
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      reduced[j] = (reduced[j] ?? 0) - y * (rows.values[at] ?? 0);
    }
  }
  for (let j = 0; j < count; j++) {
    const d = reduced[j] ?? 0;
    const x = (d > 0 ? lower[j] : upper[j]) ?? 0;
    if (costs) size += Math.abs((costs[j] ?? 0) * x);
    const term = d * x;
    if (term === 0) continue;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    size += Math.abs(term);
  }
  // The sum is compensated; what is left are the errors inside of each reduced cost.
  return sum + lost - (rows.count + 16) * UNIT * size;
}
