import { Aging, type Dated } from './aging';
import { weekOf } from './calendar';
import { jobsOf } from './conflict';
import type { Draft } from './draft';
import type { Option } from './options';
import type { Job, Placement, Room, Scheduled } from './jobs';
import { schedule } from './schedule';
import type { Setting } from './setting';
import type { Work } from './work';

/** Places tried for one schedule before it is given up. */
const EFFORT = 1_500;
/** Places tried to end a choice earlier than it was found to; the next box looks further. */
const EARLIER_EFFORT = 300;
/** So often a schedule is begun later where its first steps are too old at its end. */
const YOUNGER_ROUNDS = 4;

/** `sure`: the work that it was given was enough to tell. */
export type Tried = Scheduled & { readonly sure: boolean };

/** Finds dates for choices of courses, and counts what that costs. */
export class Scheduler {
  /** So many times the usual effort is made. */
  patience = 1;
  readonly #aging: Aging;

  constructor(
    private readonly setting: Setting,
    private readonly work: Work
  ) {
    this.#aging = new Aging(setting);
  }

  /** A schedule that is over before a week, with nothing too old at its end. */
  place(draft: Draft, weeks: number): Scheduled {
    const placed = this.#schedule(draft, weeks, 'any');
    if (placed.state !== 'placed') return placed;
    const placements = this.#younger(draft, placed.placements, weeks);
    return placements ? { ...placed, placements } : { state: 'unknown' };
  }

  /** A schedule that ends earlier than a known one, where one is found soon; else that one. */
  earlier(draft: Draft, known: readonly Placement[]): readonly Placement[] {
    if (known.length === 0) return known;
    const better = this.#schedule(draft, this.weeksOf(draft, known) - 1, 'least');
    if (better.state !== 'placed' || !this.#isYoung(draft, better.placements)) return known;
    return better.placements;
  }

  /** The first week in which nothing is left to do or to wait for. */
  weeksOf({ awaited }: Draft, placements: readonly Placement[]): number {
    const { calendar } = this.setting;
    const ends = [...placements.map(({ end }) => end), ...awaited.map(({ day }) => day)];
    return ends.reduce((most, end) => Math.max(most, weekOf(end, calendar) + 1), 0);
  }

  /** Schedules with so many places at most; `sure` where they were enough. */
  try(
    jobs: readonly Job[],
    room: Room,
    places = EFFORT,
    goal: 'any' | 'least' = 'any'
  ): Scheduled & { readonly sure: boolean } {
    const effort = this.work.share(places);
    const { left } = effort;
    const result = schedule(jobs, room, effort, goal);
    this.work.places.left -= left - Math.max(0, effort.left);
    return { ...result, sure: effort.left > 0 };
  }

  /** The calendar up to a week and a day. */
  room(weeks: number, by = Infinity): Room {
    const { calendar, question } = this.setting;
    return { calendar, weeks, by, atOnce: question.limits.atOnce ?? Infinity };
  }

  #schedule({ options, orders, by }: Draft, weeks: number, goal: 'any' | 'least'): Scheduled {
    const places = this.patience * (goal === 'any' ? EFFORT : EARLIER_EFFORT);
    return this.try(jobsOf(options, orders), this.room(weeks, by), places, goal);
  }

  #isYoung({ chosen, awaited }: Draft, placements: readonly Placement[]): boolean {
    const steps = chosen.flatMap(({ entry }, place): Dated => {
      const placement = placements[place];
      return placement ? [[entry.task, placement]] : [];
    });
    return this.#aging.holds(steps, Math.max(...awaited.map(({ day }) => day)));
  }

  /** The schedule, or one that begins later, so that nothing is too old at its end. */
  #younger(
    draft: Draft,
    placements: readonly Placement[],
    weeks: number
  ): readonly Placement[] | undefined {
    let known = placements;
    for (let round = 0; round < YOUNGER_ROUNDS; round++) {
      if (this.#isYoung(draft, known)) return known;
      const finish = known.reduce((most, { end }) => Math.max(most, end), 0);
      const options = endingFrom(draft.options, this.#aging.firstEnd(finish));
      const later = this.#schedule({ ...draft, options }, weeks, 'least');
      if (later.state !== 'placed') return undefined;
      known = later.placements;
    }
    return undefined;
  }
}

/** What of the ways to take courses does not end before a day; all of one that has none. */
function endingFrom(
  options: readonly (readonly Option[])[],
  day: number
): readonly (readonly Option[])[] {
  return options.map((own) => {
    const young = own.flatMap((option): Option[] => {
      if (option.weeks === undefined) return option.by >= day ? [option] : [];
      const from = Math.max(option.from, day - 7 * option.weeks + 1);
      return from + 7 * option.weeks - 1 <= option.by ? [{ ...option, from }] : [];
    });
    return young.length > 0 ? young : own;
  });
}
