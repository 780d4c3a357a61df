import type { Program, Terms, Variable } from '../solver/program';
import { CLOSE } from './amounts';

/** Where a part has to be met: always, or only where a variable is 1. */
export type Guard = Variable | 'always';

/** In terms, in place of a variable: what is there whatever is chosen. */
export const THERE: Variable = -1;

/** Rows that hold where a guard is 1. */
export class GuardedRows {
  constructor(private readonly program: Program) {}

  /** A row that is not below 0 where the guard is 1; without it it is not below `-most`. */
  notBelowZero(terms: Terms, most: number, guard: Guard): void {
    if (guard === 'always') this.program.row(merged(terms), 0);
    else this.program.row(merged([...terms, [guard, -most]]), -most);
  }

  /** At least `need` where the guard is 1. */
  atLeast(all: Terms, need: number, guard: Guard): void {
    const there = all.reduce((sum, [variable, worth]) => sum + (variable === THERE ? worth : 0), 0);
    const left = clean(need - there);
    if (left <= CLOSE) return;
    const terms = all
      .filter(([variable]) => variable !== THERE)
      .map(([variable, worth]) => [variable, clean(worth)] as const);
    if (guard === 'always') {
      this.program.row(terms, left);
      return;
    }
    if (left === 1 && terms.some(([variable, worth]) => variable === guard && worth >= 1)) return;
    this.program.row(merged([...terms, [guard, -left]]), 0);
  }
}

/** Terms with every variable once. */
export function merged(terms: Terms): Terms {
  const sums = new Map<Variable, number>();
  for (const [variable, worth] of terms) sums.set(variable, (sums.get(variable) ?? 0) + worth);
  return [...sums];
}

/** Without what sums of halves and thirds leave behind. */
function clean(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}
