import type { Incumbent } from './incumbent';
import { lagrangeBound } from './lagrange';
import type { Meter } from './meter';
import { boxesOf, type Model, type RowRanges } from './model';
import type { SearchNode } from './node';
import { Propagator } from './propagate';
import { Simplex, type Outcome } from './simplex';
import { Snapshot } from './snapshot';
import { Tableau, type Basis } from './tableau';

/** A model without wholeness, within a box that moves from node to node. */
export class Relaxation {
  tableau: Tableau;
  /** Nothing in the box costs less; safe against rounding. */
  bound = -Infinity;
  /** Reduced costs that belong to the bound. */
  readonly reduced: Float64Array;
  #simplex: Simplex;
  #propagator: Propagator;
  #boxes: RowRanges;
  #duals: Float64Array;
  readonly #spare: Float64Array;
  #snapshot: Snapshot | undefined;
  readonly #narrow = (j: number, lower: number, upper: number) => {
    this.tableau.setBounds(j, lower, upper);
  };

  /** `lower` and `upper` are the box of the whole search, and may be narrowed by it. */
  constructor(
    readonly model: Model,
    readonly lower: Float64Array,
    readonly upper: Float64Array,
    private readonly meter: Meter,
    basis: Basis | undefined
  ) {
    this.tableau = new Tableau(model, lower, upper, basis);
    this.#simplex = new Simplex(this.tableau);
    this.#propagator = new Propagator(model);
    this.#boxes = boxesOf(model, lower, upper);
    this.#duals = new Float64Array(model.rows.count);
    this.reduced = new Float64Array(model.count);
    this.#spare = new Float64Array(model.count);
  }

  /** Takes over rows that were added to the model, and looks at all of them. */
  follow(): void {
    const { model } = this;
    this.tableau = new Tableau(model, this.lower, this.upper, this.tableau);
    this.#simplex = new Simplex(this.tableau);
    this.#snapshot = undefined;
    this.#propagator = new Propagator(model);
    this.#boxes = boxesOf(model, this.lower, this.upper);
    this.#duals = new Float64Array(model.rows.count);
    this.lookAtAll();
  }

  lookAtAll(): void {
    for (let i = 0; i < this.model.rows.count; i++) this.#propagator.addRow(i);
  }

  /** Goes to the box of a node; false where it is empty. */
  enter(node: SearchNode): boolean {
    for (let j = 0; j < this.model.count; j++) {
      this.#set(j, this.lower[j] ?? 0, this.upper[j] ?? 0);
    }
    const { lower, upper } = this.tableau;
    for (let at: SearchNode | undefined = node; at; at = at.above) {
      const j = at.variable;
      if (j < 0) continue;
      const from = Math.max(at.lower, lower[j] ?? 0);
      const to = Math.min(at.upper, upper[j] ?? 0);
      if (from > to) return false;
      this.change(j, from, to);
    }
    return true;
  }

  #set(j: number, lower: number, upper: number): void {
    const { tableau } = this;
    if (tableau.lower[j] === lower && tableau.upper[j] === upper) return;
    tableau.setBounds(j, lower, upper);
  }

  /** Moves the bounds of a variable; rows that it is in are looked at by `propagate`. */
  change(j: number, lower: number, upper: number): void {
    const { tableau } = this;
    if (tableau.lower[j] === lower && tableau.upper[j] === upper) return;
    tableau.setBounds(j, lower, upper);
    this.#propagator.addRowsOf(j);
  }

  /** Narrows the box to what rows leave open; false where nothing is left. */
  propagate(): boolean {
    const { lower, upper } = this.tableau;
    return this.#propagator.run(lower, upper, this.#narrow);
  }

  solve(ceiling: number): Outcome {
    const { constant, costs } = this.model;
    this.meter.pivot(0);
    const outcome = this.#simplex.solve(this.meter, ceiling - constant);
    this.tableau.duals(this.#duals);
    this.bound = this.#lagrange(costs, this.reduced) + constant;
    return outcome;
  }

  #lagrange(costs: Float64Array | undefined, reduced: Float64Array): number {
    const { lower, upper } = this.tableau;
    this.meter.spend(this.model.rows.entries);
    return lagrangeBound(this.model, this.#boxes, costs, lower, upper, this.#duals, reduced);
  }

  /** After `infeasible`: whether it is so beyond rounding. */
  isImpossible(): boolean {
    this.tableau.combination(this.#simplex.failed, this.#duals);
    return this.#lagrange(undefined, this.#spare) > 0;
  }

  /** A bound for what has a variable within narrower bounds, by a few steps; nothing changes. */
  probe(j: number, lower: number, upper: number, ceiling: number, steps: number): number {
    const { constant, costs } = this.model;
    this.#snapshot ??= new Snapshot(this.tableau);
    this.#snapshot.take();
    this.tableau.setBounds(j, lower, upper);
    const outcome = this.#simplex.solve(this.meter, ceiling - constant, steps);
    this.tableau.duals(this.#duals);
    let bound = this.#lagrange(costs, this.#spare) + constant;
    if (outcome === 'infeasible' && this.isImpossible()) bound = Infinity;
    this.#snapshot.restore();
    this.meter.spend(2 * this.model.rows.count ** 2);
    return bound;
  }

  /** Solves from here on with exact costs, or with shaken ones. */
  shake(shaken: boolean): void {
    if (this.tableau.shaken === shaken) return;
    this.tableau.useCosts(shaken);
    this.tableau.refresh();
  }

  /**
   * Takes away values that would cost as much as what is known: one step away from its suiting end
   * costs a variable its reduced cost. Gives how many boxes were narrowed.
   */
  tighten(incumbent: Incumbent, everywhere: boolean): number {
    const { model, tableau, bound, reduced } = this;
    const gap = incumbent.ceiling - bound;
    if (gap === Infinity || bound === -Infinity) return 0;
    let narrowed = 0;
    for (let j = 0; j < model.count; j++) {
      const l = tableau.lower[j] ?? 0;
      const u = tableau.upper[j] ?? 0;
      const d = reduced[j] ?? 0;
      if (!model.whole[j] || l === u || Math.abs(d) * (u - l) <= gap) continue;
      const steps = Math.max(0, Math.floor((gap / Math.abs(d)) * (1 + 1e-9)));
      if (steps >= u - l) continue;
      const lower = d > 0 ? l : u - steps;
      const upper = d > 0 ? l + steps : u;
      this.change(j, lower, upper);
      if (everywhere) {
        this.lower[j] = Math.max(lower, this.lower[j] ?? 0);
        this.upper[j] = Math.min(upper, this.upper[j] ?? 0);
      }
      narrowed++;
    }
    return narrowed;
  }
}
