import type { Tableau } from './tableau';

const LISTS = ['value', 'reduced', 'lower', 'upper', 'place', 'basic', 'atUpper'] as const;

/** A tableau as it was, to come back to after a trial. */
export class Snapshot {
  readonly #lists: readonly (Float64Array | Int32Array | Uint8Array)[];
  readonly #inverse: Float64Array;
  readonly #weights: Float64Array;
  #age = 0;

  constructor(private readonly tableau: Tableau) {
    this.#lists = LISTS.map((name) => tableau[name].slice());
    this.#inverse = tableau.inverse.values.slice();
    this.#weights = tableau.inverse.weights.slice();
  }

  take(): void {
    const { tableau } = this;
    tableau.settle();
    LISTS.forEach((name, at) => this.#lists[at]?.set(tableau[name]));
    this.#inverse.set(tableau.inverse.values);
    this.#weights.set(tableau.inverse.weights);
    this.#age = tableau.age;
  }

  restore(): void {
    const { tableau } = this;
    LISTS.forEach((name, at) => tableau[name].set(this.#lists[at] ?? []));
    tableau.inverse.values.set(this.#inverse);
    tableau.inverse.weights.set(this.#weights);
    tableau.age = this.#age;
  }
}
