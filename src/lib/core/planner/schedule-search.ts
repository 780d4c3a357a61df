import { weekOf } from './calendar';
import { FailedStates, type State } from './failed-states';
import type { Effort, Job, Placement, Room, Scheduled } from './jobs';
import { Outlook } from './outlook';
import { PartialSchedule } from './partial-schedule';
import { ALL_HOURS } from './ways';

interface Move {
  readonly job: number;
  readonly way: number;
  readonly start: number;
  readonly end: number;
}

const HAIR = 1e-6;

/**
 * Branch and bound: first the runs of all that has dates, the job with the fewest ways in front;
 * then, in what they leave, the order in which the others begin, and on the same day by their ranks.
 * Each of those begins on the first day, not before the one placed last, on which its hours fit.
 * Some schedule is made this way where there is any: what begins next can be shifted to the left,
 * and gets in the way of nothing later by that. For the same reason no job is placed next that
 * would begin after another could be over. Jobs that have to begin together are the exception, and
 * are tried on every day. From where there was no way on, none is looked for again.
 */
export class ScheduleSearch {
  readonly #schedule: PartialSchedule;
  readonly #outlook: Outlook;
  readonly #dated: readonly number[];
  /** By job: one before it that is the same in everything, and goes first; or -1. */
  readonly #twins: Int32Array;
  readonly #failed = new FailedStates();
  /** Whether what is failed from depends on no more than a state says. */
  readonly #remembers: boolean;
  readonly #isSplit: boolean;
  #best: readonly Placement[] | undefined;
  #weeks: number;
  #lastDay: number;
  #cut = false;

  constructor(
    private readonly jobs: readonly Job[],
    { calendar, weeks, by = Infinity, atOnce }: Room,
    private readonly effort: Effort,
    private readonly goal: 'any' | 'least',
    order: readonly number[],
    private readonly ranks: readonly number[]
  ) {
    this.#schedule = new PartialSchedule(jobs, calendar, atOnce);
    this.#outlook = new Outlook(this.#schedule, order, ranks);
    this.#weeks = Math.min(weeks, calendar.hours.length);
    this.#lastDay = Math.min(by, calendar.monday + 7 * this.#weeks - 1);
    this.#dated = jobs.flatMap(({ options }, job) =>
      options.every((option) => option.weeks === undefined) ? [job] : []
    );
    this.#twins = this.#findTwins();
    this.#remembers = jobs.every(({ beside }) => beside.length === 0);
    this.#isSplit = this.#dated.every((job) => this.#schedule.relations.isAlone(job));
  }

  run(first: number): Scheduled {
    this.#placeDated(this.#dated.length, first);
    if (this.#best) return { state: 'placed', placements: this.#best, weeks: this.#weeks };
    return { state: this.#cut ? 'unknown' : 'none' };
  }

  /** True where the search is over. */
  #placeDated(open: number, first: number): boolean {
    if (open === 0) {
      if (!this.#isSplit) this.#failed.clear();
      return this.#placeFree(this.jobs.length - this.#dated.length, first, 0);
    }
    if (!this.#outlook.isOpen(first, this.#lastDay, 0)) return false;
    for (const move of this.#mostPressing()) {
      if (this.#isSpent()) return true;
      if (move.end > this.#lastDay) continue;
      this.#put(move);
      const done = this.#placeDated(open - 1, first);
      this.#schedule.take(move.job);
      if (done) return true;
    }
    return false;
  }

  /** True where the search is over; nothing begins before a day, on it nothing of a lower rank. */
  #placeFree(open: number, from: number, lowest: number): boolean {
    if (open === 0) return this.#found();
    if (!this.#outlook.isOpen(from, this.#lastDay, lowest)) return false;
    const day = Math.max(from, this.#outlook.next);
    const rank = day > from ? 0 : lowest;
    const key = this.#remembers && open > 1 ? this.#keyOfPlaced() : '';
    const state = this.#remembers && open > 1 ? this.#stateOf(day, rank) : undefined;
    if (state && this.#failed.has(key, state)) return false;
    for (const move of this.#movesFrom()) {
      if (this.#isSpent()) return true;
      if (move.end > this.#lastDay) continue;
      this.#put(move);
      const alone = (this.jobs[move.job]?.beside.length ?? 0) === 0;
      const next = alone ? (this.ranks[move.job] ?? 0) + 1 : move.start === day ? rank : 0;
      const done = this.#placeFree(open - 1, move.start, next);
      this.#schedule.take(move.job);
      if (done) return true;
    }
    if (state) this.#failed.add(key, state);
    return false;
  }

  #found(): boolean {
    const { calendar } = this.#schedule.shared;
    this.#best = this.#schedule.placements();
    this.#weeks = this.#best.reduce(
      (most, { end }) => Math.max(most, weekOf(end, calendar) + 1),
      0
    );
    this.#lastDay = calendar.monday + 7 * (this.#weeks - 1) - 1;
    return this.goal === 'any';
  }

  #isSpent(): boolean {
    if (this.effort.left-- > 0) return false;
    this.#cut = true;
    return true;
  }

  #put({ job, way, start, end }: Move): void {
    this.#schedule.put(job, way, start, end);
  }

  /** The runs of the dated job that has the fewest left, those that end first in front. */
  #mostPressing(): Move[] {
    let fewest: Move[] | undefined;
    for (const job of this.#dated) {
      if (this.#schedule.isPlaced(job) || this.#waitsForTwin(job)) continue;
      const moves = this.#spansOf(job);
      if (!fewest || moves.length < fewest.length) fewest = moves;
    }
    return (fewest ?? []).sort((a, b) => a.end - b.end);
  }

  /** What can begin next, the first and then the most urgent in front. */
  #movesFrom(): Move[] {
    const moves: Move[] = [];
    let soonest = Infinity;
    for (let job = 0; job < this.jobs.length; job++) {
      if (this.#schedule.isPlaced(job) || this.#waitsForTwin(job)) continue;
      if (!this.#schedule.canBegin(job)) continue;
      const spans = this.#spansOf(job);
      moves.push(...spans);
      if (this.#schedule.relations.isTied(job))
        moves.push(...spans.flatMap((move) => this.#later(move)));
      else for (const { end } of spans) soonest = Math.min(soonest, end);
    }
    const rank = ({ job }: Move) => this.ranks[job] ?? 0;
    return moves
      .filter(({ start }) => start <= soonest)
      .sort((a, b) => a.start - b.start || rank(a) - rank(b) || a.end - b.end);
  }

  /** The first span of each way of a job, as the outlook saw it last. */
  #spansOf(job: number): Move[] {
    const { starts, ends } = this.#outlook;
    const own = this.#schedule.ways.starts;
    const moves: Move[] = [];
    for (let way = own[job] ?? 0; way < (own[job + 1] ?? 0); way++) {
      const end = ends[way] ?? Infinity;
      if (end !== Infinity) moves.push({ job, way, start: starts[way] ?? 0, end });
    }
    return moves;
  }

  /** The same way on later days; none where what it begins together with is placed already. */
  #later({ job, way, start }: Move): Move[] {
    const { shared, ways } = this.#schedule;
    const partners = this.jobs[job]?.beside ?? [];
    if (ways.weeks[way] === 0 || partners.some((other) => this.#schedule.isPlaced(other)))
      return [];
    const moves: Move[] = [];
    for (let from = start + 1; shared.find(way, from); from = shared.start + 1) {
      if (shared.end > this.#lastDay) break;
      moves.push({ job, way, start: shared.start, end: shared.end });
    }
    return moves;
  }

  #waitsForTwin(job: number): boolean {
    const twin = this.#twins[job] ?? -1;
    return twin >= 0 && !this.#schedule.isPlaced(twin);
  }

  #findTwins(): Int32Array {
    const { ways, relations } = this.#schedule;
    const last = new Map<string, number>();
    return Int32Array.from(this.jobs, (_, job) => {
      if (!relations.isAlone(job)) return -1;
      const key = ways.keyOf(job);
      const twin = last.get(key) ?? -1;
      last.set(key, job);
      return twin;
    });
  }

  #keyOfPlaced(): string {
    const { placed } = this.#schedule;
    let key = '';
    for (let from = 0; from < placed.length; from += 16) {
      let bits = 0;
      for (let at = from; at < Math.min(from + 16, placed.length); at++) {
        bits = 2 * bits + ((placed[at] ?? -1) < 0 ? 0 : 1);
      }
      key += String.fromCharCode(bits);
    }
    return key;
  }

  #stateOf(day: number, rank: number): State {
    const { calendar, used, courses, atOnce } = this.#schedule.shared;
    const { monday, hours } = calendar;
    const least = this.#leastLoad();
    const week = Math.max(0, Math.floor((day - monday) / 7));
    const end = Math.min(hours.length, Math.floor((this.#lastDay - monday) / 7) + 1);
    const width = Number.isFinite(atOnce) ? 2 : 1;
    const room = new Float64Array(width * Math.max(0, end - week));
    for (let at = week; at < end; at++) {
      const limit = hours[at] ?? 0;
      const left = limit - (used[at] ?? 0);
      const place = width * (at - week);
      // What is too little for anything is nothing.
      room[place] = left >= Math.min(least, limit) - HAIR ? left : 0;
      if (width > 1) room[place + 1] = atOnce - (courses[at] ?? 0);
    }
    return { day, rank, room, offset: width * week, opens: this.#opensOf(day) };
  }

  /** The fewest hours a week of any way that is left. */
  #leastLoad(): number {
    const { ways } = this.#schedule;
    let least = Infinity;
    for (let job = 0; job < this.jobs.length; job++) {
      if (this.#schedule.isPlaced(job)) continue;
      for (let way = ways.starts[job] ?? 0; way < (ways.starts[job + 1] ?? 0); way++) {
        const load = ways.loads[way] ?? 0;
        if (load !== ALL_HOURS) least = Math.min(least, load);
      }
    }
    return least;
  }

  #opensOf(day: number): Float64Array {
    const opens: number[] = [];
    for (const [job, { after }] of this.jobs.entries()) {
      if (this.#schedule.isPlaced(job) || after.length === 0) continue;
      let from = day;
      for (const other of after) {
        if (!this.#schedule.isPlaced(other)) continue;
        from = Math.max(from, (this.#schedule.ends[other] ?? 0) + 1);
      }
      opens.push(from);
    }
    return Float64Array.from(opens);
  }
}
