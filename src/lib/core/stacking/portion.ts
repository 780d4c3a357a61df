import type { Variable } from '../solver/program';

/** A portion of a thing, 0 to 1, as a variable of a program. */
export interface Portion {
  readonly variable: Variable;
  /** What one of the variable is of the thing. */
  readonly scale: number;
  /** True where the variable is 0 or 1. */
  readonly whole: boolean;
}
