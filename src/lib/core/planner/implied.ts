import type { Program, Variable } from '../solver/program';

/** Which choices of a program include others: rows that say that one is no more than another. */
export class Implied {
  readonly #outer = new Map<Variable, Variable[]>();

  constructor({ rows, whole }: Program) {
    for (const { terms, least } of rows) {
      const [one, other] = terms;
      if (!one || !other || terms.length !== 2 || !(least >= 0)) continue;
      const [[a, factor], [b, back]] = [one, other];
      if (factor !== -back || !whole[a] || !whole[b]) continue;
      const [inner, outer] = factor < 0 ? [a, b] : [b, a];
      const known = this.#outer.get(inner);
      if (known) known.push(outer);
      else this.#outer.set(inner, [outer]);
    }
  }

  /** Choices without those that others of them include anyway. */
  without(variables: ReadonlySet<Variable>): Variable[] {
    const gone = new Set<Variable>();
    for (const variable of variables) {
      const seen = new Set([variable]);
      for (const inner of seen) for (const outer of this.#outer.get(inner) ?? []) seen.add(outer);
      seen.delete(variable);
      if (!gone.has(variable)) for (const outer of seen) gone.add(outer);
    }
    return [...variables].filter((variable) => !gone.has(variable));
  }
}
