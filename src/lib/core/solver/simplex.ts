import type { Meter } from './meter';
import { RatioTest } from './ratio-test';
import type { Tableau } from './tableau';

/** How far a variable may be outside of its box, while costs are shaken and when they are exact. */
const FEASIBLE = 1e-9;
const EXACT = 1e-11;
/** The inverse is made anew after so many steps. */
const RENEW = 80;

/** `ceiling`: the objective is above it; `stalled`: ended without an answer. */
export type Outcome = 'optimal' | 'ceiling' | 'infeasible' | 'stalled';

/** The dual simplex method, with steepest edges and flips. */
export class Simplex {
  /** The row of the basis that cannot be mended, after `infeasible`. */
  failed = -1;
  readonly #test: RatioTest;
  readonly #row: Float64Array;
  readonly #touched: Int32Array;
  readonly #seen: Int32Array;
  #touchedCount = 0;
  #stamp = 0;
  #work = 0;
  /** Whether the last step failed for want of a solid entry, not of any. */
  #doubtful = false;

  constructor(readonly tableau: Tableau) {
    const total = tableau.count + tableau.rowCount;
    this.#test = new RatioTest(total);
    this.#row = new Float64Array(total);
    this.#touched = new Int32Array(total);
    this.#seen = new Int32Array(total);
  }

  /** The least cost in the box without regard to wholeness, in the units of the tableau. */
  objective(): number {
    const { costs, value, count } = this.tableau;
    let sum = 0;
    for (let j = 0; j < count; j++) sum += (costs[j] ?? 0) * (value[j] ?? 0);
    return sum;
  }

  /** Goes on from the basis that there is, in `most` steps; `ceiling` in units of the model. */
  solve(meter: Meter, ceiling = Infinity, most = Infinity): Outcome {
    const { tableau } = this;
    tableau.settle();
    const top = ceiling * tableau.costScale;
    const limit = Math.min(most, 200 + 20 * tableau.rowCount);
    let objective = this.objective();
    let doubts = 0;
    for (let steps = 0; steps < limit; steps++) {
      if (tableau.age >= RENEW) {
        tableau.renew();
        objective = this.objective();
      }
      if (objective > top) return 'ceiling';
      const position = this.#leaving();
      if (position < 0) return 'optimal';
      this.#computeRow(position);
      const gain = this.#step(position);
      if (gain === undefined) {
        // No way on: believed only with an inverse that is new.
        if (tableau.age === 0) {
          this.failed = position;
          return this.#doubtful ? 'stalled' : 'infeasible';
        }
        if (++doubts > 5) return 'stalled';
        tableau.renew();
        objective = this.objective();
        continue;
      }
      objective += gain;
      if (meter.pivot(this.#work)) return 'stalled';
    }
    return 'stalled';
  }

  /** The place of the variable that is furthest out, measured along its edge; -1 for none. */
  #leaving(): number {
    const { basic, value, lower, upper, rowCount, inverse, shaken } = this.tableau;
    const within = shaken ? FEASIBLE : EXACT;
    let best = 0;
    let chosen = -1;
    for (let position = 0; position < rowCount; position++) {
      const v = basic[position] ?? 0;
      const x = value[v] ?? 0;
      const out = Math.max((lower[v] ?? 0) - x, x - (upper[v] ?? 0));
      if (out <= within) continue;
      const merit = (out * out) / (inverse.weights[position] ?? 1);
      if (merit <= best) continue;
      best = merit;
      chosen = position;
    }
    return chosen;
  }

  /** One row of the tableau, for the variables outside of the basis. */
  #computeRow(position: number): void {
    const { count, rowCount, inverse, matrix, place } = this.tableau;
    const { rowStarts, rowColumns, rowValues } = matrix;
    const row = this.#row;
    const touched = this.#touched;
    const seen = this.#seen;
    const stamp = ++this.#stamp;
    let size = 0;
    let work = 0;
    const from = position * rowCount;
    for (let i = 0; i < rowCount; i++) {
      const times = inverse.values[from + i] ?? 0;
      if (times === 0) continue;
      if ((place[count + i] ?? 0) < 0) {
        row[count + i] = times;
        touched[size++] = count + i;
      }
      const start = rowStarts[i] ?? 0;
      const end = rowStarts[i + 1] ?? 0;
      work += end - start;
      for (let at = start; at < end; at++) {
        const j = rowColumns[at] ?? 0;
        if (seen[j] === stamp) {
          row[j] = (row[j] ?? 0) + times * (rowValues[at] ?? 0);
        } else if ((place[j] ?? 0) < 0) {
          seen[j] = stamp;
          row[j] = times * (rowValues[at] ?? 0);
          touched[size++] = j;
        }
      }
    }
    this.#touchedCount = size;
    this.#work = 3 * work + rowCount * 20;
  }

  /** Lets the variable at a place go and another one in; undefined where none can. */
  #step(position: number): number | undefined {
    const { tableau } = this;
    const { basic, place, value, reduced, lower, upper, atUpper } = tableau;
    const row = this.#row;
    const leaving = basic[position] ?? 0;
    const low = (value[leaving] ?? 0) < (lower[leaving] ?? 0);
    const bound = (low ? lower[leaving] : upper[leaving]) ?? 0;
    const test = this.#test;
    const entering = test.choose(
      this.#touched,
      this.#touchedCount,
      row,
      reduced,
      lower,
      upper,
      atUpper,
      Math.abs((value[leaving] ?? 0) - bound),
      low ? -1 : 1
    );
    this.#doubtful = entering >= 0;
    if (entering < 0 || Math.abs(row[entering] ?? 0) < 1e-8) return undefined;
    for (const v of test.flips) {
      atUpper[v] = atUpper[v] ? 0 : 1;
      const to = (atUpper[v] ? upper[v] : lower[v]) ?? 0;
      tableau.move(v, to - (value[v] ?? 0));
      value[v] = to;
    }
    tableau.settle();
    const column = tableau.columnTimesInverse(entering);
    const entry = column[position] ?? 0;
    const drift = Math.abs(entry - (row[entering] ?? 0));
    if (drift > 1e-7 * (1 + Math.abs(entry)) && tableau.age > 0) return undefined;
    const dual = (reduced[entering] ?? 0) / (row[entering] ?? 1);
    for (let at = 0; at < this.#touchedCount; at++) {
      const v = this.#touched[at] ?? 0;
      reduced[v] = (reduced[v] ?? 0) - dual * (row[v] ?? 0);
    }
    reduced[entering] = 0;
    reduced[leaving] = -dual;
    const moved = ((value[leaving] ?? 0) - bound) / entry;
    for (let at = 0; at < tableau.rowCount; at++) {
      const times = column[at] ?? 0;
      if (times === 0) continue;
      const v = basic[at] ?? 0;
      value[v] = (value[v] ?? 0) - moved * times;
    }
    value[entering] = (value[entering] ?? 0) + moved;
    value[leaving] = bound;
    atUpper[leaving] = low ? 0 : 1;
    tableau.inverse.pivot(position, column);
    basic[position] = entering;
    place[entering] = position;
    place[leaving] = -1;
    tableau.age++;
    return test.gain;
  }
}
