import { RowCuts, type RowCut } from './cuts';
import { dive } from './dive';
import type { Incumbent } from './incumbent';
import type { Meter } from './meter';
import type { Model } from './model';
import { Propagator } from './propagate';
import { Reduced } from './reduced';
import { Relaxation } from './relaxation';
import { Rounding } from './rounding';
import type { Basis } from './tableau';

const MOST_ROUNDS = 40;
/** Where so many variables are left, it pays to look for a better solution first. */
const MANY = 40;
/** Where less than this share of the variables is left, the model is made smaller. */
const SMALLER = 0.75;

/** What is kept from one search to the next. */
export interface Memory {
  basis: Basis | undefined;
  /** Cuts that were tight at the end; in the basis they come after the rows of the model. */
  cuts: RowCut[];
}

/**
 * The top of the search: makes the relaxation tight by cuts, finds first solutions, and takes away
 * all variables that cannot be in a better one.
 */
export class Root {
  /** Rows of the program, cuts, then rows that were added meanwhile. */
  readonly work: Model;
  reduced: Reduced;
  relaxation: Relaxation;
  bound = -Infinity;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  /** For each row of `work`, the cut that it is. */
  readonly #cuts = new Map<number, RowCut>();
  /** Rows of the program that are in `work`. */
  #followed: number;
  #isOpen = true;

  constructor(
    private readonly model: Model,
    private readonly incumbent: Incumbent,
    private readonly meter: Meter,
    private readonly memory: Memory
  ) {
    this.#lower = model.lower.slice();
    this.#upper = model.upper.slice();
    this.work = model.copy();
    this.#followed = model.rows.count;
    for (const cut of memory.cuts) this.#addCut(cut);
    this.#isOpen = this.#narrow();
    this.reduced = new Reduced(this.work, this.#lower, this.#upper);
    this.relaxation = this.#relax(memory.basis);
  }

  #narrow(): boolean {
    const propagator = new Propagator(this.work);
    for (let i = 0; i < this.work.rows.count; i++) propagator.addRow(i);
    return propagator.run(this.#lower, this.#upper, (j, lower, upper) => {
      this.#lower[j] = lower;
      this.#upper[j] = upper;
    });
  }

  #relax(basis: Basis | undefined): Relaxation {
    const { model } = this.reduced;
    const own = basis && this.reduced.basisFrom(basis);
    const relaxation = new Relaxation(model, model.lower, model.upper, this.meter, own);
    relaxation.lookAtAll();
    return relaxation;
  }

  #addCut(cut: RowCut): void {
    const row = this.work.addRow(cut.columns, cut.values, cut.least, Infinity);
    this.#cuts.set(row, cut);
  }

  /** Takes over rows that the program has got meanwhile. */
  follow(): void {
    const { model, work } = this;
    for (; this.#followed < model.rows.count; this.#followed++) {
      work.copyRow(model, this.#followed);
    }
    this.reduced.follow();
    this.relaxation.follow();
  }

  /** False where all is settled: `bound` holds for everything, or nothing better is there. */
  run(): boolean {
    const { incumbent, meter } = this;
    const cuts = new RowCuts(this.model);
    let before = -Infinity;
    let slow = 0;
    let dived = false;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (!this.#isOpen || this.reduced.contradicts) return this.#settle();
      if (!this.relaxation.propagate()) return this.#settle();
      const outcome = this.relaxation.solve(incumbent.ceiling);
      this.bound = Math.max(this.bound, this.relaxation.bound);
      if (round === 0) this.#remember();
      if (incumbent.isBeaten(this.bound)) return this.#settle();
      if (outcome === 'infeasible' && this.relaxation.isImpossible()) return this.#settle();
      if (meter.over) return false;
      if (outcome !== 'optimal') break;
      if (round === 0) this.round([0.999, 0.5, 0.2]);
      else if (!incumbent.isLazy) this.round([0.5]);
      if (incumbent.isBeaten(this.bound)) return this.#settle();
      const narrowed = this.relaxation.tighten(incumbent, true);
      if (narrowed > 0) this.#shrink(SMALLER);
      slow = this.bound - before < 1e-3 * (incumbent.cutoff - this.bound) ? slow + 1 : 0;
      before = this.bound;
      const point = this.reduced.expand(this.relaxation.tableau.value);
      const found = slow < 4 ? cuts.find(point) : [];
      if (found.length === 0) {
        if (dived || !this.#dive()) break;
        dived = true;
        slow = 0;
      }
      for (const cut of found) this.#addCut(cut);
      this.reduced.follow();
      this.relaxation.follow();
    }
    this.#remember();
    this.#shrink(1);
    return !this.reduced.contradicts || this.#settle();
  }

  /** Whether it is worth while to look for a better solution by diving, and there was one. */
  #dive(): boolean {
    const { reduced, relaxation, incumbent, meter } = this;
    if (reduced.model.count < MANY) return false;
    const offered = dive(reduced, relaxation, incumbent, meter);
    if (offered === 'more-rows') this.follow();
    return offered === 'better' || offered === 'more-rows';
  }

  #settle(): false {
    this.bound = Math.max(this.bound, this.incumbent.cutoff);
    return false;
  }

  /** Keeps the basis and the cuts that are tight in it. */
  #remember(): void {
    const { memory, model, work } = this;
    const { basic, atUpper } = this.reduced.wholeBasis(this.relaxation.tableau);
    const isBasic = new Set(Array.from(basic));
    const kept: number[] = [];
    for (const row of this.#cuts.keys()) if (!isBasic.has(work.count + row)) kept.push(row);
    memory.cuts = kept.flatMap((row) => this.#cuts.get(row) ?? []);
    // Cuts that are kept stand outside of the basis, so that it needs no number of theirs.
    const rows = work.count + Math.min(this.#followed, model.rows.count);
    memory.basis = { basic: Array.from(basic).filter((v) => v < rows), atUpper };
  }

  /** Tries what the fractional solution is near to; true where that brought new rows. */
  round(thresholds: readonly number[] = [0.5]): boolean {
    const { model } = this.reduced;
    if (model.whole.includes(0)) return false;
    const { lower, upper, value } = this.relaxation.tableau;
    const rounding = new Rounding(model, lower, upper, this.meter);
    for (const threshold of thresholds) {
      const values = rounding.run(value, threshold);
      if (values) this.incumbent.offer(this.reduced.expand(values));
    }
    if (this.model.rows.count === this.#followed) return false;
    this.follow();
    return true;
  }

  /** Makes the model anew of what is left, if that is little enough; cuts that are loose go. */
  #shrink(share: number): void {
    const { reduced, relaxation, work } = this;
    relaxation.propagate();
    const { lower, upper } = relaxation.tableau;
    let left = 0;
    for (let j = 0; j < reduced.model.count; j++) if (lower[j] !== upper[j]) left++;
    if (left > share * reduced.model.count) return;
    reduced.spread(lower, this.#lower);
    reduced.spread(upper, this.#upper);
    const basis = reduced.wholeBasis(relaxation.tableau);
    const isBasic = new Set(Array.from(basis.basic));
    const isNeeded = (row: number) => !this.#cuts.has(row) || !isBasic.has(work.count + row);
    this.reduced = new Reduced(work, this.#lower, this.#upper, isNeeded);
    this.relaxation = this.#relax(basis);
    this.relaxation.solve(this.incumbent.ceiling);
  }
}
