import type { Solver } from '../solver/solver';
import { MOST_COURSES, type SelectionProgram } from './selection-program';
import type { Setting } from './setting';
import type { Task } from './tasks';
import { hoursOf } from './timetable';

/** What is to be the least; after it the fewest courses of those that cost nothing. */
export type Aspect = 'price' | 'unpriced' | 'unfit' | 'hours' | 'ects' | 'changes';

/** Credits have at most so many parts. */
export const CREDIT_PARTS = 100;

/** Weighs an aspect so much that no number of courses makes up for one of it. */
export class Aspects {
  readonly #parts: SelectionProgram;
  readonly #setting: Setting;
  readonly #weight: number;

  constructor(parts: SelectionProgram, setting: Setting) {
    this.#parts = parts;
    this.#setting = setting;
    this.#weight = Math.min(parts.entries.length, MOST_COURSES) + parts.coming.length + 1;
  }

  /** Makes an aspect what a solver looks for the least of. */
  set(solver: Solver, aspect: Aspect): void {
    const { entries, fees, unit } = this.#parts;
    const { decided } = this.#setting.question;
    const known = new Set(decided?.steps.map(({ offering }) => offering));
    const weight = this.#weightOf(aspect);
    const priceOf = (minor: number, unpriced: boolean) => {
      if (aspect === 'price') return (minor / unit) * this.#weight;
      return aspect === 'unpriced' && unpriced ? this.#weight : 0;
    };
    for (const { task, taken, variants } of entries) {
      const amount = this.#amountOf(task, aspect, known.has(task.id));
      const own = weight * amount + (this.#breaksTies(task, aspect) ? 1 : 0);
      solver.setCost(taken, own);
      for (const { variant, variable } of variants) {
        const { price, stays } = variant;
        const kept = aspect === 'changes' && stays ? this.#weight : 0;
        const paid = priceOf(price.minor, !price.prices) - kept;
        solver.setCost(variable, variable === taken ? own + paid : paid);
      }
    }
    for (const { variable, price } of fees) {
      if (variable !== undefined) solver.setCost(variable, priceOf(price.minor, !price.prices));
    }
  }

  /** What a bound on costs says about the aspect: there is no less of it, fees of the goal aside. */
  least(bound: number, aspect: Aspect): number {
    const whole = Math.floor(bound / this.#weightOf(aspect) + 1e-9);
    if (aspect === 'price') return whole * this.#parts.unit;
    return aspect === 'ects' ? whole / CREDIT_PARTS : whole;
  }

  /** What costs nothing is not taken where nothing asks for it; what is paid for never is. */
  #breaksTies({ variants }: Task, aspect: Aspect): boolean {
    if (aspect === 'price' || aspect === 'unfit') {
      return variants.some(({ price }) => price.minor === 0);
    }
    return aspect !== 'hours';
  }

  /** Hours are only a way to find what is quick: how many courses they are does not matter. */
  #weightOf(aspect: Aspect): number {
    return aspect === 'hours' ? 1 : this.#weight;
  }

  #amountOf(task: Task, aspect: Aspect, decided: boolean): number {
    switch (aspect) {
      case 'unfit':
        return task.unfit;
      case 'hours':
        return Math.floor(this.#hoursOf(task));
      case 'ects':
        return task.counts ? -Math.round(task.ects * CREDIT_PARTS) : 0;
      case 'changes':
        return decided ? 0 : 1;
      default:
        return 0;
    }
  }

  #hoursOf({ variants }: Task): number {
    let least = Infinity;
    for (const { options } of variants) {
      for (const option of options) {
        least = Math.min(least, hoursOf(option, this.#setting.calendar));
      }
    }
    return least === Infinity ? 0 : least;
  }
}
