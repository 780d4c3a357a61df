import type { Variable } from '../solver/program';
import { dayNumber } from './calendar';
import type { Coming, Cost, Entry } from './choice';
import { notBefore } from './decided';
import type { Option } from './options';
import { isOn, precedences, releases, type Precedence } from './orders';
import type { SelectionProgram } from './selection-program';

/** A solution of the selection program, as what is to be scheduled. */
export interface Draft {
  /** Courses, each with the place of the variant that is taken. */
  readonly chosen: readonly { readonly entry: Entry; readonly at: number }[];
  readonly options: readonly (readonly Option[])[];
  readonly orders: readonly Precedence[];
  /** By course that has to wait for something in progress, the choices that make it so. */
  readonly heldBack: ReadonlyMap<number, readonly Variable[]>;
  /** What is in progress and waited for. */
  readonly awaited: readonly Coming[];
  /** The day by which all has to be over, as something lapses, and the choices that make it so. */
  readonly by: number;
  readonly deadlines: readonly Variable[];
}

export function draftOf(parts: SelectionProgram, values: Float64Array): Draft {
  const { entries, written } = parts;
  const chosen = entries.flatMap((entry) => {
    const at = entry.variants.findIndex(({ variable }) => isOn(values, variable));
    return at < 0 ? [] : [{ entry, at }];
  });
  const placeOf = new Map<string, number>(chosen.map(({ entry }, at) => [entry.task.id, at]));
  const due = written.deadlines.filter(({ variable }) => isOn(values, variable));
  const awaited = parts.coming.filter(({ variable }) => isOn(values, variable));
  const dayOf = new Map(awaited.map(({ thing, day }) => [thing.key, day]));
  const waits = releases(written.orders, values, placeOf, dayOf);
  const by = due.reduce((least, { last }) => Math.min(least, dayNumber(last)), Infinity);
  return {
    chosen,
    options: chosen.map(({ entry, at }, place) => {
      const options = entry.variants[at]?.variant.options ?? [];
      const wait = waits.get(place);
      return wait ? notBefore(options, wait.from) : options;
    }),
    orders: precedences(written.orders, values, placeOf),
    heldBack: new Map([...waits].map(([place, { because }]) => [place, because])),
    awaited,
    by,
    deadlines: due.filter(({ last }) => dayNumber(last) === by).map(({ variable }) => variable)
  };
}

/** The variables of what is chosen. */
export function variablesOf({ chosen }: Draft): Variable[] {
  return chosen.flatMap(({ entry, at }) => entry.variants[at]?.variable ?? []);
}

/** Everything that a schedule depends on. */
export function choicesOf(draft: Draft): Variable[] {
  const ordering = draft.orders.flatMap(({ because }) => because);
  const waiting = [...draft.heldBack.values()].flat();
  const awaited = draft.awaited.map(({ variable }) => variable);
  return [
    ...new Set([...variablesOf(draft), ...ordering, ...waiting, ...awaited, ...draft.deadlines])
  ];
}

/** What a solution costs beside the fees of the goal. */
export function costOf(
  { chosen }: Draft,
  { fees }: SelectionProgram,
  values: Float64Array,
  goal: Cost
): Cost {
  const paid = fees.filter(({ variable }) => variable !== undefined && isOn(values, variable));
  const taken = chosen.flatMap(({ entry, at }) => entry.variants[at]?.variant ?? []);
  return [...taken, ...paid].reduce(
    (sum: Cost, { price }) => ({
      unpriced: sum.unpriced + (price.prices ? 0 : 1),
      minor: sum.minor + price.minor
    }),
    goal
  );
}
