import type { Variable } from '../solver/program';
import type { Thing } from '../stacking/standing';
import type { Placement } from './jobs';
import type { Task, Variant } from './tasks';

/** A task in a program, with the variable that says whether it is taken. */
export interface Entry {
  readonly task: Task;
  readonly taken: Variable;
  readonly variants: readonly {
    readonly variant: Variant;
    readonly variable: Variable;
  }[];
}

/** Something in progress that is over on a later day, and whether a plan waits for that. */
export interface Coming {
  readonly thing: Thing;
  readonly day: number;
  readonly variable: Variable;
}

/** A price as plans compare it: fewer parts without a stated price first. */
export interface Cost {
  readonly unpriced: number;
  readonly minor: number;
}

/** A choice of courses with their dates, and what plans are compared by. */
export interface Point {
  readonly cost: Cost;
  /** All is over before this week. */
  readonly weeks: number;
  readonly unfit: number;
  readonly steps: readonly Chosen[];
  /** The last day of what is in progress and waited for. */
  readonly waitsUntil?: number;
  /** Values of the program. */
  readonly values: Float64Array;
  /** Nothing that is over before `weeks` costs less. */
  readonly leastByThen: number;
}

export interface Chosen {
  readonly task: Task;
  readonly variant: Variant;
  readonly placement: Placement;
}

export function compareCost(a: Cost, b: Cost): number {
  return a.unpriced - b.unpriced || a.minor - b.minor;
}

/** True where a plan is at least as good in everything. */
export function beats(a: Point, b: Point): boolean {
  return compareCost(a.cost, b.cost) <= 0 && a.weeks <= b.weeks && a.unfit <= b.unfit;
}
