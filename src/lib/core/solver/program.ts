/*
 * Mixed programs: the least cost of choices under linear conditions, exactly.
 * Pure arithmetic: knows nothing of courses; no clock, no chance; same input, same result.
 */

/** A number of a variable, in the order in which they were made. */
export type Variable = number;
/** A number of a row, likewise. */
export type Row = number;
export type Terms = readonly (readonly [variable: Variable, coefficient: number])[];

export interface VariableOptions {
  /** 0 without it. */
  readonly lower?: number;
  /** 1 without it. */
  readonly upper?: number;
  /** Whole numbers only, unless false. */
  readonly whole?: boolean;
}

/** A condition: `least <= sum of terms <= most` (either may be infinite). */
export interface Condition {
  readonly terms: Terms;
  readonly least: number;
  readonly most: number;
}

/** What is to be solved, as it is written down; see `Solver` for what can be changed later. */
export class Program {
  readonly costs: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: boolean[] = [];
  readonly rows: Condition[] = [];

  variable(cost: number, { lower = 0, upper = 1, whole = true }: VariableOptions = {}): Variable {
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole);
    return this.costs.push(cost) - 1;
  }

  row(terms: Terms, least: number, most = Infinity): Row {
    return this.rows.push({ terms, least, most }) - 1;
  }
}

export interface SolveOptions {
  /** Only solutions that cost less than this are wanted. */
  readonly below?: number;
  /** Costs of whole solutions are multiples of this (1 for smallest units of money). */
  readonly costStep?: number;
  /** The most work, in pivots. */
  readonly effort?: number;
  /** Asked every few milliseconds; true ends the search with what there is. */
  readonly stop?: () => boolean;
  /** A solution that is known already (values by variable), to begin from. */
  readonly known?: Float64Array;
  /**
   * Looked at for every solution that would be the new best: conditions that it breaks and that
   * every acceptable solution keeps (they stay in the solver), or `accept` to take it.
   */
  readonly lazy?: (values: Float64Array) => readonly Condition[] | 'accept';
  /** Every new best, as it is found. */
  readonly onBetter?: (values: Float64Array, cost: number) => void;
}

export interface Solved {
  /** `best`: proven; `found`: something, unproven; `none`: proven that there is nothing; `stopped`. */
  readonly state: 'best' | 'found' | 'none' | 'stopped';
  readonly values?: Float64Array;
  readonly cost?: number;
  /** Nothing costs less than this (what `below` excludes aside). Safe against rounding. */
  readonly bound: number;
  readonly pivots: number;
  readonly nodes: number;
}
