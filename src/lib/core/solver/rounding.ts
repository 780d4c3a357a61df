import type { Meter } from './meter';
import type { Model } from './model';

const ENOUGH = 1e-9;

/**
 * Makes a solution out of a fractional one, quickly and without any promise: rounds, mends broken
 * rows one step at a time where that costs least, then takes away and swaps what is not needed.
 */
export class Rounding {
  readonly values: Float64Array;
  readonly #sums: Float64Array;
  readonly #weights: Float64Array;
  readonly #moved: Uint8Array;

  constructor(
    private readonly model: Model,
    private readonly lower: Float64Array,
    private readonly upper: Float64Array,
    private readonly meter: Meter
  ) {
    const { rows, count } = model;
    this.values = new Float64Array(count);
    this.#moved = new Uint8Array(count);
    this.#sums = new Float64Array(rows.count);
    this.#weights = new Float64Array(rows.count);
    for (let i = 0; i < rows.count; i++) {
      let largest = 0;
      const to = rows.starts[i + 1] ?? 0;
      for (let at = rows.starts[i] ?? 0; at < to; at++) {
        largest = Math.max(largest, Math.abs(rows.values[at] ?? 0));
      }
      this.#weights[i] = largest > 0 ? 1 / largest : 0;
    }
  }

  /** Whole values that keep every row; undefined where none were found. */
  run(from: Float64Array, threshold: number): Float64Array | undefined {
    const { model, values } = this;
    this.#sums.fill(0);
    this.#moved.fill(0);
    for (let j = 0; j < model.count; j++) {
      const x = from[j] ?? 0;
      const rounded = Math.floor(x) + (x - Math.floor(x) >= threshold ? 1 : 0);
      values[j] = 0;
      this.#move(j, model.whole[j] ? rounded : x);
    }
    if (!this.#mend(from)) return undefined;
    this.#thin();
    this.#swap();
    return values;
  }

  #move(j: number, by: number): void {
    if (by === 0) return;
    this.values[j] = (this.values[j] ?? 0) + by;
    const { starts, rows, values } = this.model.columns;
    const to = starts[j + 1] ?? 0;
    for (let at = starts[j] ?? 0; at < to; at++) {
      const i = rows[at] ?? 0;
      this.#sums[i] = (this.#sums[i] ?? 0) + by * (values[at] ?? 0);
    }
  }

  /** How far a row would be from being kept with so much more on it. */
  #broken(i: number, more: number): number {
    const sum = (this.#sums[i] ?? 0) + more;
    const out = Math.max((this.model.least[i] ?? 0) - sum, sum - (this.model.most[i] ?? 0));
    return out > ENOUGH ? out * (this.#weights[i] ?? 0) : 0;
  }

  /** How much more rows would be broken by a step. */
  #harm(j: number, by: number): number {
    const { starts, rows, values } = this.model.columns;
    const to = starts[j + 1] ?? 0;
    let harm = 0;
    for (let at = starts[j] ?? 0; at < to; at++) {
      const i = rows[at] ?? 0;
      harm += this.#broken(i, by * (values[at] ?? 0)) - this.#broken(i, 0);
    }
    return harm;
  }

  #mend(from: Float64Array): boolean {
    const { rows } = this.model;
    let steps = 60 + 2 * rows.count;
    for (;;) {
      let worst = -1;
      let most = 0;
      for (let i = 0; i < rows.count; i++) {
        const broken = this.#broken(i, 0);
        if (broken <= most) continue;
        most = broken;
        worst = i;
      }
      if (worst < 0) return true;
      if (steps-- <= 0 || this.meter.spend(rows.count) || !this.#mendRow(worst, from)) return false;
    }
  }

  /** The step that mends most for its price, where fractions count as paid in part. */
  #mendRow(i: number, from: Float64Array): boolean {
    const { model, lower, upper, values } = this;
    const { rows } = model;
    const short = (this.#sums[i] ?? 0) < (model.least[i] ?? 0);
    let chosen = -1;
    let chosenBy = 0;
    let best = Infinity;
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      if (!model.whole[j] || this.#moved[j]) continue;
      const by = (rows.values[at] ?? 0) > 0 === short ? 1 : -1;
      const next = (values[j] ?? 0) + by;
      if (next < (lower[j] ?? 0) || next > (upper[j] ?? 0)) continue;
      const harm = this.#harm(j, by);
      if (harm > -ENOUGH) continue;
      const price = (model.costs[j] ?? 0) * by;
      const part = Math.min(1, Math.abs((from[j] ?? 0) - (values[j] ?? 0)));
      const merit = price > 0 ? (price * (1.01 - part)) / -harm : price * -harm;
      if (merit >= best) continue;
      best = merit;
      chosen = j;
      chosenBy = by;
    }
    this.meter.spend(5 * (to - (rows.starts[i] ?? 0)));
    if (chosen < 0) return false;
    this.#move(chosen, chosenBy);
    this.#moved[chosen] = 1;
    return true;
  }

  /** Steps that save and break nothing, the dearest first. */
  #thin(): void {
    const { model, lower, upper, values } = this;
    const dear: number[] = [];
    for (let j = 0; j < model.count; j++) {
      const cost = model.costs[j] ?? 0;
      const end = (cost > 0 ? lower[j] : upper[j]) ?? 0;
      if (model.whole[j] && cost !== 0 && values[j] !== end) dear.push(j);
    }
    const size = (j: number) => Math.abs(model.costs[j] ?? 0);
    dear.sort((a, b) => size(b) - size(a) || a - b);
    for (const j of dear) {
      const by = (model.costs[j] ?? 0) > 0 ? -1 : 1;
      if (this.#harm(j, by) <= 0) this.#move(j, by);
    }
  }

  /** Swaps within a row that save and break nothing. */
  #swap(): void {
    const { model, lower, upper, values } = this;
    const { columns, rows } = model;
    let looks = 4 * rows.entries;
    for (let j = 0; j < model.count && looks > 0; j++) {
      const cost = model.costs[j] ?? 0;
      if (!model.whole[j] || cost <= 0 || (values[j] ?? 0) <= (lower[j] ?? 0)) continue;
      this.#move(j, -1);
      // One row that is broken now has to be mended by what comes in.
      const last = columns.starts[j + 1] ?? 0;
      let broken = 0;
      let row = -1;
      for (let at = columns.starts[j] ?? 0; at < last; at++) {
        const i = columns.rows[at] ?? 0;
        const more = this.#broken(i, 0);
        if (more > 0) row = i;
        broken += more;
      }
      let chosen = j;
      let cheapest = cost;
      const to = row < 0 ? 0 : (rows.starts[row + 1] ?? 0);
      for (let at = row < 0 ? 0 : (rows.starts[row] ?? 0); at < to; at++) {
        const k = rows.columns[at] ?? 0;
        looks--;
        const price = model.costs[k] ?? 0;
        if (price >= cheapest || !model.whole[k] || (values[k] ?? 0) >= (upper[k] ?? 0)) continue;
        if (this.#harm(k, 1) > ENOUGH - broken) continue;
        chosen = k;
        cheapest = price;
      }
      this.#move(chosen, 1);
    }
    this.meter.spend(4 * (4 * rows.entries - looks));
  }
}
