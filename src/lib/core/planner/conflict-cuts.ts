import type { Variable } from '../solver/program';
import type { Entry } from './choice';
import { jobsOf, smallConflict, type Conflict } from './conflict';
import type { Draft } from './draft';
import { Harder, type Ways } from './harder';
import { Implied } from './implied';
import { KnownConflicts } from './known-conflicts';
import type { Job } from './jobs';
import type { Scheduler } from './scheduler';
import type { SelectionProgram } from './selection-program';
import type { Setting } from './setting';
import type { Work } from './work';

/** Places tried to see how far a conflict reaches. */
const LIFT_EFFORT = 200;

/** Fewer than `count` of these in plans that are over before `weeks`. */
export interface Cut {
  readonly variables: readonly Variable[];
  readonly count: number;
  readonly weeks: number;
}

/** Says of choices that cannot be scheduled what of them is in the way, as far as that reaches. */
export class ConflictCuts {
  readonly #harder: Harder;
  readonly #implied: Implied;
  readonly #conflicts: KnownConflicts;
  readonly #ways = new Map<Entry, Ways>();

  constructor(
    private readonly parts: SelectionProgram,
    { calendar }: Setting,
    private readonly scheduler: Scheduler,
    private readonly work: Work
  ) {
    this.#harder = new Harder(calendar);
    this.#implied = new Implied(parts.program);
    this.#conflicts = new KnownConflicts(this.#harder);
  }

  /**
   * A small part of the choice that cannot be scheduled, whatever the variants of its courses where
   * that changes nothing, for all times for which that is so.
   */
  smallCut(draft: Draft, weeks: number): Cut {
    const { chosen, orders, by, heldBack } = draft;
    const options = [...draft.options];
    const room = this.scheduler.room(weeks, by);
    const conflict = smallConflict(options, orders, room, this.work.places);
    const jobs = () => jobsOf(options, conflict.orders, conflict.courses);
    const whole = new Set<number>();
    for (const place of conflict.courses) {
      const entry = chosen[place]?.entry;
      if (!entry || entry.variants.length === 1 || heldBack.has(place)) continue;
      const before = options[place] ?? [];
      options[place] = this.#waysOf(entry);
      if (this.scheduler.try(jobs(), room, LIFT_EFFORT).state === 'none') whole.add(place);
      else options[place] = before;
    }
    const least = this.scheduler.try(jobs(), this.scheduler.room(Infinity), LIFT_EFFORT, 'least');
    const until = !least.sure ? 0 : least.state === 'placed' ? least.weeks - 1 : Infinity;
    const alone = until >= weeks || by === Infinity || this.#neverFits(jobs(), weeks);
    const wide = Math.max(weeks, until);
    const plain = alone && !conflict.courses.some((place) => heldBack.has(place));
    if (plain) this.#conflicts.add(options, conflict, wide);
    const variables = this.#variablesOf(draft, conflict, whole);
    if (!alone) for (const each of draft.deadlines) variables.add(each);
    const more =
      plain && conflict.orders.length === 0 ? this.#asHard(draft, options, conflict) : [];
    if (more.length === 0) return this.#cut(variables, wide);
    return { variables: [...variables, ...more], count: variables.size, weeks: wide };
  }

  /** A conflict that is known, of courses that are no easier to place than these. */
  knownCut(draft: Draft, weeks: number): Cut | undefined {
    const found = this.#conflicts.find(draft.options, draft.orders, weeks);
    if (!found) return undefined;
    const whole = found.courses.filter((place, at) => {
      const [entry, ways] = [draft.chosen[place]?.entry, found.ways[at]];
      return entry && ways && this.#harder.isAsHard(this.#waysOf(entry), ways);
    });
    return this.#cut(this.#variablesOf(draft, found, new Set(whole)), found.weeks);
  }

  #cut(together: ReadonlySet<Variable>, weeks: number): Cut {
    const variables = this.#implied.without(together);
    return { variables, count: variables.length, weeks };
  }

  /** The choices that a conflict is made of; of some of its courses any variant. */
  #variablesOf(
    { chosen, heldBack }: Draft,
    { courses, orders }: Conflict,
    whole: ReadonlySet<number>
  ): Set<Variable> {
    const variables = new Set<Variable>();
    for (const place of courses) {
      const own = chosen[place];
      const variant = own?.entry.variants[own.at];
      if (!own || !variant) continue;
      variables.add(whole.has(place) ? own.entry.taken : variant.variable);
      for (const each of heldBack.get(place) ?? []) variables.add(each);
    }
    for (const { because } of orders) for (const each of because) variables.add(each);
    return variables;
  }

  /** Courses that are as hard to place as each of a conflict: so many of all these never fit. */
  #asHard({ chosen }: Draft, options: readonly Ways[], { courses }: Conflict): Variable[] {
    const ways = courses.map((place) => options[place] ?? []);
    const own = new Set(courses.map((place) => chosen[place]?.entry));
    return this.parts.entries.flatMap((entry) => {
      if (own.has(entry)) return [];
      const others = this.#waysOf(entry);
      return ways.every((each) => this.#harder.isAsHard(others, each)) ? [entry.taken] : [];
    });
  }

  /** All ways to take a course, whatever they cost. */
  #waysOf(entry: Entry): Ways {
    const [only, ...others] = entry.variants;
    if (only && others.length === 0) return only.variant.options;
    const known = this.#ways.get(entry);
    if (known) return known;
    const ways = entry.variants.flatMap(({ variant }) => variant.options);
    this.#ways.set(entry, ways);
    return ways;
  }

  #neverFits(jobs: readonly Job[], weeks: number): boolean {
    return this.scheduler.try(jobs, this.scheduler.room(weeks)).state === 'none';
  }
}
