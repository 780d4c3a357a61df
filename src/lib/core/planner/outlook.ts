import { weekOf } from './calendar';
import { amountOf, demandsOf, roomOf, type Demand } from './demands';
import type { Relations } from './relations';
import type { Job, Placement } from './jobs';
import type { Span, Timetable } from './timetable';

/** What is still possible for the jobs that have no place yet. */
export class Outlook {
  readonly #jobs: readonly Job[];
  readonly #order: readonly number[];
  readonly #shared: Timetable;
  readonly #relations: Relations;
  readonly #placed: readonly (Placement | undefined)[];
  readonly #demands: readonly Demand[];
  /** By demand and job: the least that one of its options takes. */
  readonly #amounts: readonly (readonly number[])[];
  /** By job and option: the first span from the day on that was looked at last. */
  readonly #spans: (Span | undefined)[][];
  /** By job: the first day on which it could begin, its first end and its last. */
  readonly #opens: Float64Array;
  readonly #soonest: Float64Array;
  readonly #latest: Float64Array;
  readonly #room: Float64Array;

  constructor(
    jobs: readonly Job[],
    order: readonly number[],
    shared: Timetable,
    relations: Relations,
    placed: readonly (Placement | undefined)[]
  ) {
    const { calendar, atOnce } = shared;
    this.#jobs = jobs;
    this.#order = order;
    this.#shared = shared;
    this.#relations = relations;
    this.#placed = placed;
    this.#demands = demandsOf(calendar, atOnce);
    this.#amounts = this.#demands.map((demand) =>
      jobs.map(({ options }) =>
        options.reduce(
          (least, option) => Math.min(least, amountOf(option, demand, calendar)),
          Infinity
        )
      )
    );
    this.#spans = jobs.map(({ options }) => options.map(() => undefined));
    this.#opens = new Float64Array(jobs.length);
    this.#soonest = new Float64Array(jobs.length);
    this.#latest = new Float64Array(jobs.length);
    this.#room = new Float64Array(calendar.hours.length + 1);
  }

  /** The first span of an option, as it was looked at last. */
  spanOf(job: number, option: number): Span | undefined {
    return this.#spans[job]?.[option];
  }

  /** False where it is certain that not all can be over by a day if nothing begins before another. */
  isOpen(from: number, last: number): boolean {
    const open = this.#lookAhead(from, last);
    if (!open || !this.#lookBack(open)) return false;
    return this.#demands.every((demand, at) => this.#hasRoom(demand, at, open, from, last));
  }

  /** Where each job finds its first place; undefined where one finds none. */
  #lookAhead(from: number, last: number): number[] | undefined {
    const open: number[] = [];
    for (const job of this.#order) {
      const own = this.#placed[job];
      if (own) {
        this.#soonest[job] = own.end;
        continue;
      }
      const { options, after, beside } = this.#jobs[job] ?? NOTHING;
      const spans = this.#spans[job] ?? [];
      let opens = from;
      for (const other of after) opens = Math.max(opens, (this.#soonest[other] ?? 0) + 1);
      let [soonest, latest] = [Infinity, -Infinity];
      for (const other of beside) opens = Math.max(opens, this.#placed[other]?.start ?? opens);
      for (const [at, option] of options.entries()) {
        const span = this.#shared.place(option, opens);
        const fits = span && this.#relations.allow(job, span, this.#placed);
        spans[at] = fits || option.weeks !== undefined ? span : undefined;
        if (!span || !fits || span.end > last) continue;
        soonest = Math.min(soonest, span.end);
        latest = Math.max(latest, Math.min(option.by, last));
      }
      if (soonest === Infinity) return undefined;
      this.#opens[job] = opens;
      this.#soonest[job] = soonest;
      for (const other of this.#relations.followers[job] ?? []) {
        const next = this.#placed[other];
        if (next) latest = Math.min(latest, next.start - 1);
      }
      this.#latest[job] = latest;
      open.push(job);
    }
    return open;
  }

  /** Takes back the last end of what others wait for; false where that is before its first. */
  #lookBack(open: readonly number[]): boolean {
    for (let at = open.length; at-- > 0;) {
      const job = open[at] ?? 0;
      const latest = this.#latest[job] ?? 0;
      if ((this.#soonest[job] ?? 0) > latest) return false;
      const { options, after } = this.#jobs[job] ?? NOTHING;
      if (after.length === 0) continue;
      let starts = -Infinity;
      for (const { from, by, weeks } of options) {
        const start = weeks === undefined ? from : Math.min(by, latest) - 7 * weeks + 1;
        if (weeks !== undefined || by <= latest) starts = Math.max(starts, start);
      }
      for (const other of after) {
        if (this.#placed[other]) continue;
        this.#latest[other] = Math.min(this.#latest[other] ?? 0, starts - 1);
      }
    }
    return true;
  }

  /** Whether all that opens late, and all that has to end early, finds enough of what is short. */
  #hasRoom(
    demand: Demand,
    at: number,
    open: readonly number[],
    from: number,
    last: number
  ): boolean {
    const amounts = this.#amounts[at] ?? [];
    const needing = open.filter((job) => (amounts[job] ?? 0) > 0);
    if (needing.length < (demand.places === undefined ? 1 : 2)) return true;
    const { calendar } = this.#shared;
    const first = Math.max(0, weekOf(from, calendar));
    const end = Math.min(calendar.hours.length, weekOf(last, calendar) + 1);
    const until = this.#room;
    until[first] = 0;
    for (let week = first; week < end; week++) {
      const { hours, used, courses } = this.#shared.week(week);
      until[week + 1] = (until[week] ?? 0) + roomOf(demand, hours, used, courses);
    }
    const all = until[end] ?? 0;
    const opening = (job: number) => Math.max(first, weekOf(this.#opens[job] ?? 0, calendar));
    let sum = 0;
    for (const job of [...needing].sort((a, b) => opening(b) - opening(a))) {
      sum += amounts[job] ?? 0;
      if (sum > all - (until[opening(job)] ?? 0) + HAIR) return false;
    }
    const ending = (job: number) => Math.min(end, weekOf(this.#latest[job] ?? 0, calendar) + 1);
    sum = 0;
    for (const job of needing.sort((a, b) => ending(a) - ending(b))) {
      sum += amounts[job] ?? 0;
      if (sum > (until[ending(job)] ?? 0) + HAIR) return false;
    }
    return true;
  }
}

const HAIR = 1e-6;
const NOTHING: Job = { options: [], after: [], beside: [] };
