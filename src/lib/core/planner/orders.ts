import type { Variable } from '../solver/program';
import type { Order } from '../stacking/rule-program';

/** One chosen course has to be over, or to have begun, before another begins. */
export interface Precedence {
  readonly before: number;
  readonly then: number;
  readonly together: boolean;
  /** Choices that make it so. */
  readonly because: readonly Variable[];
}

/** What a solution asks of the order of its courses; `placeOf` numbers the chosen ones. */
export function precedences(
  orders: readonly Order[],
  values: Float64Array,
  placeOf: ReadonlyMap<string, number>
): Precedence[] {
  const found = new Map<string, Precedence>();
  for (const { earlier, later } of orders) {
    const then = later.filter(({ variable }) => isOn(values, variable));
    if (then.length === 0) continue;
    for (const one of earlier) {
      if (!isOn(values, one.variable)) continue;
      const before = placeOf.get(one.thing);
      for (const other of then) {
        const place = placeOf.get(other.thing);
        if (before === undefined || place === undefined || before === place) continue;
        const together = one.together === true;
        const key = `${before} ${place} ${together}`;
        if (found.has(key)) continue;
        const because = [...new Set([one.variable, other.variable])];
        found.set(key, { before, then: place, together, because });
      }
    }
  }
  return [...found.values()];
}

/** A course cannot begin before a day, and the choices that make it so. */
export interface Release {
  readonly from: number;
  readonly because: readonly Variable[];
}

/** What has to wait for the end of something that is in progress; `dayOf` says when that is. */
export function releases(
  orders: readonly Order[],
  values: Float64Array,
  placeOf: ReadonlyMap<string, number>,
  dayOf: ReadonlyMap<string, number>
): ReadonlyMap<number, Release> {
  const found = new Map<number, Release>();
  if (dayOf.size === 0) return found;
  for (const { earlier, later } of orders) {
    for (const { thing, variable, together } of earlier) {
      const day = dayOf.get(thing);
      if (day === undefined || together || !isOn(values, variable)) continue;
      for (const other of later) {
        const place = placeOf.get(other.thing);
        if (place === undefined || !isOn(values, other.variable)) continue;
        const { from = 0, because = [] } = found.get(place) ?? {};
        found.set(place, {
          from: Math.max(from, day + 1),
          because: [...new Set([...because, variable, other.variable])]
        });
      }
    }
  }
  return found;
}

export function isOn(values: Float64Array, variable: Variable): boolean {
  return (values[variable] ?? 0) > 0.5;
}
