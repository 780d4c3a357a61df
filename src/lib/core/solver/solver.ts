import { Incumbent } from './incumbent';
import { Meter } from './meter';
import { Model } from './model';
import type { Condition, Program, Row, Solved, SolveOptions, Variable } from './program';
import { Root, type Memory } from './root';
import { Search } from './search';

/** So many solutions of earlier times are tried again. */
const REMEMBERED = 16;

/**
 * Solves a program exactly, and again after changes, beginning from where the last time ended.
 * Bounds beyond 10^10 are taken as that. Numbers that are none (NaN, infinite costs or
 * coefficients) end as `stopped` with nothing known.
 */
export class Solver {
  readonly #model: Model;
  readonly #memory: Memory = { basis: undefined, cuts: [] };
  #solutions: Float64Array[] = [];

  constructor(program: Program) {
    this.#model = Model.of(program);
  }

  /** Adds a condition that stays. */
  addRow(condition: Condition): Row {
    return this.#model.addCondition(condition);
  }

  setRow(row: Row, least: number, most: number): void {
    const model = this.#model;
    const isLooser = !(least >= (model.least[row] ?? 0) && most <= (model.most[row] ?? 0));
    model.setRow(row, least, most);
    if (isLooser) this.#forget((source) => source === row);
  }

  setBounds(variable: Variable, lower: number, upper: number): void {
    const model = this.#model;
    const before = [model.lower[variable] ?? 0, model.upper[variable] ?? 0] as const;
    model.setBounds(variable, lower, upper);
    const isLooser =
      (model.lower[variable] ?? 0) < before[0] || (model.upper[variable] ?? 0) > before[1];
    if (!isLooser || this.#memory.cuts.length === 0) return;
    const { starts, rows } = model.columns;
    const sources = new Set(rows.subarray(starts[variable], starts[variable + 1]));
    this.#forget((source) => sources.has(source));
  }

  setCost(variable: Variable, cost: number): void {
    this.#model.setCost(variable, cost);
  }

  /** The least cost; the same program gives the same answer, whatever the machine. */
  solve(options: SolveOptions = {}): Solved {
    const meter = new Meter(options.effort, options.stop);
    const model = this.#model;
    if (model.isBroken) return { state: 'stopped', bound: -Infinity, pivots: 0, nodes: 0 };
    const incumbent = new Incumbent(model, options);
    const bound = incumbent.raised(this.#search(incumbent, meter, options.known));
    const { best } = incumbent;
    const { pivots, nodes } = meter;
    if (best) this.#remember(best);
    const beaten = incumbent.isBeaten(bound);
    if (!best) return { state: beaten ? 'none' : 'stopped', bound, pivots, nodes };
    const cost = incumbent.cutoff;
    const state = beaten || !meter.over ? 'best' : 'found';
    return { state, values: best, cost, bound: Math.min(bound, cost), pivots, nodes };
  }

  /** Lets go of cuts that no longer follow. */
  #forget(isLooser: (row: Row) => boolean): void {
    const { cuts } = this.#memory;
    if (cuts.some(({ row }) => isLooser(row))) {
      this.#memory.cuts = cuts.filter(({ row }) => !isLooser(row));
    }
  }

  #remember(best: Float64Array): void {
    this.#solutions = [best, ...this.#solutions].slice(0, REMEMBERED);
  }

  /** Gives a bound: nothing costs less. */
  #search(incumbent: Incumbent, meter: Meter, known: Float64Array | undefined): number {
    const model = this.#model;
    if (model.lower.some((bound, j) => bound > (model.upper[j] ?? 0))) return incumbent.cutoff;
    if (known?.length === model.count) incumbent.offer(known);
    for (const solution of this.#solutions) incumbent.offer(solution);
    const root = new Root(model, incumbent, meter, this.#memory);
    return root.run() ? new Search(root, incumbent, meter).run() : root.bound;
  }
}
