import type { Condition, Program } from './program';
import { SparseRows, columnsOf, type SparseColumns } from './sparse';

/** Bounds further out are taken as this: every variable has a box. */
const FAR = 1e10;
/** Activities are known to about this share of the sum of their terms. */
const ROUNDING = 1e-12;

/** A program in flat lists. Every variable is bounded, terms are merged, zeros are left out. */
export class Model {
  readonly rows = new SparseRows();
  readonly least: number[] = [];
  readonly most: number[] = [];
  /** True once a term was no number at all. */
  #broken = false;
  #columns: SparseColumns | undefined;
  readonly #places: Int32Array;

  constructor(
    readonly costs: Float64Array,
    readonly lower: Float64Array,
    readonly upper: Float64Array,
    readonly whole: Uint8Array,
    /** What is paid in any case. */
    readonly constant = 0
  ) {
    this.#places = new Int32Array(costs.length);
  }

  /** The same again, for rows of its own. */
  copy(): Model {
    const { costs, lower, upper, whole, rows, constant } = this;
    const model = new Model(costs, lower, upper, whole, constant);
    model.rows.setTo(rows);
    model.least.push(...this.least);
    model.most.push(...this.most);
    return model;
  }

  static of(program: Program): Model {
    const count = program.costs.length;
    const model = new Model(
      new Float64Array(count),
      new Float64Array(count),
      new Float64Array(count),
      Uint8Array.from(program.whole, Number)
    );
    for (let j = 0; j < count; j++) {
      model.setCost(j, program.costs[j] ?? 0);
      model.setBounds(j, program.lower[j] ?? 0, program.upper[j] ?? 0);
    }
    for (const row of program.rows) model.addCondition(row);
    return model;
  }

  get count(): number {
    return this.costs.length;
  }

  /** The matrix by columns; made anew when rows were added. */
  get columns(): SparseColumns {
    return (this.#columns ??= columnsOf(this.rows, this.count));
  }

  /** True where a cost or a term is no finite number, or a bound is no number at all. */
  get isBroken(): boolean {
    return (
      this.#broken ||
      this.costs.some((cost) => !Number.isFinite(cost)) ||
      [this.lower, this.upper, this.least, this.most].some((list) => list.some(Number.isNaN))
    );
  }

  setCost(j: number, cost: number): void {
    this.#mustHave(j, this.count);
    this.costs[j] = cost;
  }

  setBounds(j: number, lower: number, upper: number): void {
    this.#mustHave(j, this.count);
    const from = clip(lower);
    const to = clip(upper);
    this.lower[j] = this.whole[j] ? Math.ceil(from - 1e-9) : from;
    this.upper[j] = this.whole[j] ? Math.floor(to + 1e-9) : to;
  }

  setRow(i: number, least: number, most: number): void {
    this.#mustHave(i, this.rows.count);
    this.least[i] = least;
    this.most[i] = most;
  }

  addCondition({ terms, least, most }: Condition): number {
    const places = this.#places;
    const columns: number[] = [];
    const values: number[] = [];
    for (const [j, value] of terms) {
      this.#mustHave(j, this.count);
      if (!Number.isFinite(value)) this.#broken = true;
      const place = places[j] ?? 0;
      if (columns[place] === j) values[place] = (values[place] ?? 0) + value;
      else {
        places[j] = columns.push(j) - 1;
        values.push(value);
      }
    }
    if (values.includes(0)) {
      const kept = columns.filter((_, at) => values[at] !== 0);
      return this.addRow(kept, values.filter(Boolean), least, most);
    }
    return this.addRow(columns, values, least, most);
  }

  addRow(columns: ArrayLike<number>, values: ArrayLike<number>, least: number, most: number) {
    this.rows.add(columns, values);
    this.#columns = undefined;
    const row = this.least.push(least) - 1;
    this.most.push(most);
    return row;
  }

  /** Adds a row of another model of the same variables. */
  copyRow({ rows, least, most }: Model, i: number): void {
    const from = rows.starts[i] ?? 0;
    const to = rows.starts[i + 1] ?? 0;
    const columns = rows.columns.subarray(from, to);
    this.addRow(columns, rows.values.subarray(from, to), least[i] ?? 0, most[i] ?? 0);
  }

  /** A wrong number is a mistake in the calling program, the only thing that throws here. */
  #mustHave(number: number, count: number): void {
    if (!(Number.isInteger(number) && number >= 0 && number < count)) {
      throw new RangeError(`there is no number ${number} among ${count}`);
    }
  }
}

function clip(bound: number): number {
  return Math.max(-FAR, Math.min(FAR, bound));
}

/** For each row, a range, and the sum of the sizes of its terms at the most. */
export interface RowRanges {
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly size: Float64Array;
}

/** What each row can come to within a box. */
export function reachOf(model: Model, lower: Float64Array, upper: Float64Array): RowRanges {
  const { rows } = model;
  const least = new Float64Array(rows.count);
  const most = new Float64Array(rows.count);
  const size = new Float64Array(rows.count);
  for (let i = 0; i < rows.count; i++) {
    let low = 0;
    let high = 0;
    let all = 0;
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      const a = rows.values[at] ?? 0;
      const l = a * (lower[j] ?? 0);
      const u = a * (upper[j] ?? 0);
      low += a > 0 ? l : u;
      high += a > 0 ? u : l;
      all += Math.max(Math.abs(l), Math.abs(u));
    }
    least[i] = low;
    most[i] = high;
    size[i] = all;
  }
  return { least, most, size };
}

/** What each row asks, joined with what it can come to at all: finite on both sides. */
export function boxesOf(model: Model, lower: Float64Array, upper: Float64Array): RowRanges {
  const { least, most, size } = reachOf(model, lower, upper);
  for (let i = 0; i < least.length; i++) {
    const slack = ROUNDING * (size[i] ?? 0) + 1e-9;
    least[i] = Math.max(model.least[i] ?? 0, (least[i] ?? 0) - slack);
    most[i] = Math.min(model.most[i] ?? 0, (most[i] ?? 0) + slack);
  }
  return { least, most, size };
}
