import type { Incumbent } from './incumbent';
import type { Relaxation } from './relaxation';

/** A value is whole within this. */
const WHOLE = 1e-7;
/** So many trials in a direction are enough to believe the average. */
const TRUSTED = 4;
/** So many variables are tried at a node, by so many steps each way. */
const TRIALS = 6;
const STEPS = 10;

interface Candidate {
  readonly variable: number;
  readonly value: number;
  readonly merit: number;
}

/** Chooses the variable to branch on by what a step up and down costs, learnt and tried. */
export class Branching {
  readonly #sums: Float64Array;
  readonly #counts: Int32Array;
  #allSum = 0;
  #allCount = 0;

  constructor(count: number) {
    this.#sums = new Float64Array(2 * count);
    this.#counts = new Int32Array(2 * count);
  }

  learn(variable: number, up: boolean, perUnit: number): void {
    const at = 2 * variable + (up ? 1 : 0);
    this.#sums[at] = (this.#sums[at] ?? 0) + perUnit;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#allSum += perUnit;
    this.#allCount++;
  }

  #estimate(variable: number, up: boolean): number {
    const at = 2 * variable + (up ? 1 : 0);
    const count = this.#counts[at] ?? 0;
    if (count > 0) return (this.#sums[at] ?? 0) / count;
    return this.#allCount > 0 ? this.#allSum / this.#allCount : 1;
  }

  #isTrusted(variable: number): boolean {
    const least = Math.min(this.#counts[2 * variable] ?? 0, this.#counts[2 * variable + 1] ?? 0);
    return least >= TRUSTED;
  }

  /**
   * The variable to branch on, -1 where all values are whole; `narrowed` where a trial has shown
   * that one side holds nothing better, and the relaxation was narrowed to the other.
   */
  choose(relaxation: Relaxation, incumbent: Incumbent): number | 'narrowed' {
    const candidates = this.#candidates(relaxation);
    let chosen = candidates[0];
    let best = -1;
    let trials = TRIALS;
    for (const candidate of candidates) {
      const { variable, value } = candidate;
      let { merit } = candidate;
      if (!this.#isTrusted(variable)) {
        if (trials-- <= 0) break;
        const tried = this.#try(relaxation, incumbent, variable, value);
        if (tried === 'narrowed') return tried;
        merit = tried;
      }
      if (merit <= best) continue;
      best = merit;
      chosen = candidate;
    }
    return chosen?.variable ?? -1;
  }

  #candidates(relaxation: Relaxation): Candidate[] {
    const { tableau, model } = relaxation;
    const found: Candidate[] = [];
    for (let position = 0; position < tableau.rowCount; position++) {
      const variable = tableau.basic[position] ?? 0;
      if (variable >= model.count || !model.whole[variable]) continue;
      const value = tableau.value[variable] ?? 0;
      const part = value - Math.floor(value);
      if (part < WHOLE || part > 1 - WHOLE) continue;
      const down = part * this.#estimate(variable, false);
      const up = (1 - part) * this.#estimate(variable, true);
      found.push({ variable, value, merit: meritOf(down, up) });
    }
    return found.sort((a, b) => b.merit - a.merit || a.variable - b.variable);
  }

  #try(
    relaxation: Relaxation,
    incumbent: Incumbent,
    variable: number,
    value: number
  ): number | 'narrowed' {
    const { bound, tableau } = relaxation;
    const lower = tableau.lower[variable] ?? 0;
    const upper = tableau.upper[variable] ?? 0;
    const floor = Math.floor(value);
    const below = relaxation.probe(variable, lower, floor, incumbent.ceiling, STEPS);
    if (incumbent.isBeaten(below)) {
      relaxation.change(variable, floor + 1, upper);
      return 'narrowed';
    }
    const above = relaxation.probe(variable, floor + 1, upper, incumbent.ceiling, STEPS);
    if (incumbent.isBeaten(above)) {
      relaxation.change(variable, lower, floor);
      return 'narrowed';
    }
    const down = Math.max(0, below - bound);
    const up = Math.max(0, above - bound);
    this.learn(variable, false, down / (value - floor));
    this.learn(variable, true, up / (floor + 1 - value));
    return meritOf(down, up);
  }
}

/** The smaller gain matters most. */
function meritOf(down: number, up: number): number {
  return Math.max(down, 1e-6) * Math.max(up, 1e-6);
}
