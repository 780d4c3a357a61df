import type { Model } from './model';
import type { SolveOptions } from './program';
import { toleranceOf } from './propagate';

/** A value so near to its bound is at it. */
const SNAP = 1e-9;

export type Offered = 'better' | 'worse' | 'broken' | 'more-rows';

/** The best solution so far; takes only what keeps every row, looked at anew. */
export class Incumbent {
  best: Float64Array | undefined;
  /** What has to be beaten. */
  cutoff: number;
  /** Costs are multiples of this; 0 where they may be anything. */
  readonly step: number;
  /** Beside costs as large as the largest, differences smaller than this are rounding. */
  readonly #grain: number;

  constructor(
    readonly model: Model,
    private readonly options: SolveOptions
  ) {
    this.cutoff = options.below ?? Infinity;
    if (Number.isNaN(this.cutoff)) this.cutoff = Infinity;
    const stated = options.costStep ?? 0;
    this.#grain = 3e-13 * model.costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
    this.step = Math.max(stated > 0 && Number.isFinite(stated) ? stated : 0, stepOf(model));
  }

  /** Whether a look at a solution may be dear. */
  get isLazy(): boolean {
    return this.options.lazy !== undefined;
  }

  /** Whether a lower bound shows that nothing better is there. */
  isBeaten(bound: number): boolean {
    const { cutoff } = this;
    if (cutoff === Infinity) return bound === Infinity;
    return this.#possible(bound) >= cutoff - this.#slack;
  }

  /** Whether a lower bound might be beaten if costs were not shaken. */
  isNear(bound: number): boolean {
    return this.isBeaten(bound + 1e-4 * Math.max(1, Math.abs(bound)));
  }

  /** Above this, a bound shows that nothing better is there. */
  get ceiling(): number {
    const { cutoff, step } = this;
    if (cutoff === Infinity || step === 0) return cutoff - this.#slack;
    return (Math.ceil((cutoff - this.#slack) / step) - 1) * step + 2 * this.#slack;
  }

  /** A lower bound, raised to what costs can be at all. */
  raised(bound: number): number {
    return this.isBeaten(bound) ? this.cutoff : Math.max(bound, this.#possible(bound));
  }

  /** The least that costs can be from a lower bound on. */
  #possible(bound: number): number {
    const { step } = this;
    if (step === 0 || !Number.isFinite(bound)) return bound;
    return Math.ceil((bound - this.#slack) / step) * step;
  }

  /** What rounding may make of two costs that are equal. */
  get #slack(): number {
    if (this.cutoff === Infinity) return 0;
    return this.step > 0
      ? 1e-6 * Math.min(1, this.step)
      : Math.max(1e-9 * Math.max(1, Math.abs(this.cutoff)), this.#grain);
  }

  /** Values of all variables; whole ones are rounded first. */
  offer(values: Float64Array): Offered {
    const { model, options } = this;
    const found = values.slice();
    for (let j = 0; j < found.length; j++) {
      found[j] = model.whole[j]
        ? Math.round(found[j] ?? 0) + 0
        : snapped(found[j] ?? 0, model.lower[j] ?? 0, model.upper[j] ?? 0);
    }
    if (!keepsAll(model, found, 0)) return 'broken';
    const cost = costOf(model, found);
    if (cost >= this.cutoff) return 'worse';
    if (options.lazy) {
      const verdict = options.lazy(found.slice());
      if (verdict !== 'accept') {
        const from = model.rows.count;
        for (const condition of verdict) model.addCondition(condition);
        if (!keepsAll(model, found, from)) return 'more-rows';
      }
    }
    this.best = found;
    this.cutoff = cost;
    options.onBetter?.(found.slice(), cost);
    return 'better';
  }
}

export function costOf(model: Model, values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let j = 0; j < values.length; j++) {
    const term = (model.costs[j] ?? 0) * (values[j] ?? 0);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Whether values are within their bounds and keep the rows from a number on. */
function keepsAll(model: Model, values: Float64Array, fromRow: number): boolean {
  const { rows, whole, lower, upper } = model;
  for (let j = 0; j < values.length; j++) {
    const x = values[j] ?? 0;
    const slack = whole[j] ? 0 : 1e-7 * (1 + Math.abs(x));
    if (!(x >= (lower[j] ?? 0) - slack && x <= (upper[j] ?? 0) + slack)) return false;
  }
  for (let i = fromRow; i < rows.count; i++) {
    let sum = 0;
    let size = 0;
    let allWhole = true;
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      const term = (rows.values[at] ?? 0) * (values[j] ?? 0);
      sum += term;
      size += Math.abs(term);
      if (!whole[j]) allWhole = false;
    }
    const tolerance = toleranceOf(size, allWhole);
    if (!(sum >= (model.least[i] ?? 0) - tolerance)) return false;
    if (!(sum <= (model.most[i] ?? 0) + tolerance)) return false;
  }
  return true;
}

/** What all costs are multiples of, where all are whole numbers of whole variables; else 0. */
function stepOf(model: Model): number {
  let step = 0;
  for (let j = 0; j < model.count; j++) {
    const cost = Math.abs(model.costs[j] ?? 0);
    if (cost === 0) continue;
    if (!model.whole[j] || !Number.isInteger(cost)) return 0;
    let a = step;
    let b = cost;
    while (b > 0) [a, b] = [b, a % b];
    step = a;
  }
  return step;
}

/** A value that is at an end of its box but for rounding is put there. */
function snapped(value: number, lower: number, upper: number): number {
  if (Math.abs(value - lower) < SNAP * (1 + Math.abs(lower))) return lower;
  if (Math.abs(value - upper) < SNAP * (1 + Math.abs(upper))) return upper;
  return value;
}
