import { amountOf, demandsOf, roomOf, type Demand } from './demands';
import type { PartialSchedule } from './partial-schedule';

const HAIR = 1e-6;
/** Of no more jobs all windows of time are looked at, not only those from the first week on. */
const MOST_JOBS = 24;

/** What is still possible for the jobs that have no place yet. */
export class Outlook {
  /** By way: the first span as it was looked at last; no end where there is none. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The first day on which anything can begin. */
  next = 0;
  readonly #schedule: PartialSchedule;
  readonly #order: readonly number[];
  readonly #demands: readonly Demand[];
  /** By demand and way: what it takes. */
  readonly #amounts: readonly Float64Array[];
  /** By job: the first day on which it could begin, its first end and its last. */
  readonly #opens: Float64Array;
  readonly #soonest: Float64Array;
  readonly #latest: Float64Array;
  /** What is open in the order of the first days and of the last ends; so many jobs. */
  readonly #byOpens: Int32Array;
  readonly #byLatest: Int32Array;
  #open = 0;
  readonly #needs: Float64Array;
  readonly #room: Float64Array;

  /** `order`: all jobs, each after what has to be over before it; `ranks` by job. */
  constructor(
    schedule: PartialSchedule,
    order: readonly number[],
    private readonly ranks: readonly number[]
  ) {
    const { jobs, shared, ways } = schedule;
    const { calendar, atOnce } = shared;
    this.#schedule = schedule;
    this.#order = order;
    this.#demands = demandsOf(calendar, atOnce);
    this.#amounts = this.#demands.map((demand) =>
      Float64Array.from(ways.options, (option) => amountOf(option, demand, calendar))
    );
    this.starts = new Float64Array(ways.options.length);
    this.ends = new Float64Array(ways.options.length);
    this.#opens = new Float64Array(jobs.length);
    this.#soonest = new Float64Array(jobs.length);
    this.#latest = new Float64Array(jobs.length);
    this.#byOpens = new Int32Array(jobs.length);
    this.#byLatest = new Int32Array(jobs.length);
    this.#needs = new Float64Array(jobs.length);
    this.#room = new Float64Array(calendar.hours.length + 1);
  }

  /**
   * False where it is certain that not all can be over by a day if nothing begins before another,
   * and on that other nothing of a lower rank than `rank`.
   */
  isOpen(from: number, last: number, rank: number): boolean {
    if (!this.#lookAhead(from, last, rank) || !this.#lookBack()) return false;
    this.#sort(this.#byOpens, this.#opens);
    this.#sort(this.#byLatest, this.#latest);
    for (let at = 0; at < this.#demands.length; at++) if (!this.#hasRoom(at, last)) return false;
    return true;
  }

  /** Where each job finds its first place; false where one finds none. */
  #lookAhead(from: number, last: number, rank: number): boolean {
    const { jobs, relations, shared, ways, starts: placedAt, ends: over } = this.#schedule;
    let open = 0;
    this.next = Infinity;
    for (const job of this.#order) {
      if (this.#schedule.isPlaced(job)) {
        this.#soonest[job] = over[job] ?? 0;
        continue;
      }
      const { after = [], beside = [] } = jobs[job] ?? {};
      let opens = from;
      let ends = last;
      let begins = Infinity;
      for (const other of after) opens = Math.max(opens, (this.#soonest[other] ?? 0) + 1);
      for (const other of beside) {
        if (this.#schedule.isPlaced(other)) opens = Math.max(opens, placedAt[other] ?? 0);
      }
      for (const other of relations.followers[job] ?? []) {
        if (this.#schedule.isPlaced(other)) ends = Math.min(ends, (placedAt[other] ?? 0) - 1);
      }
      for (const other of relations.companions[job] ?? []) {
        if (this.#schedule.isPlaced(other)) begins = Math.min(begins, placedAt[other] ?? 0);
      }
      if (opens === from && beside.length === 0 && (this.ranks[job] ?? 0) < rank) opens++;
      let [first, soonest, latest] = [Infinity, Infinity, -Infinity];
      for (let way = ways.starts[job] ?? 0; way < (ways.starts[job + 1] ?? 0); way++) {
        this.ends[way] = Infinity;
        if (!shared.find(way, opens) || shared.end > ends || shared.start > begins) continue;
        this.starts[way] = shared.start;
        this.ends[way] = shared.end;
        first = Math.min(first, shared.start);
        soonest = Math.min(soonest, shared.end);
        latest = Math.max(latest, Math.min(ways.by[way] ?? 0, ends));
      }
      if (soonest === Infinity) return false;
      this.#opens[job] = first;
      this.#soonest[job] = soonest;
      this.#latest[job] = latest;
      this.next = Math.min(this.next, first);
      this.#byOpens[open] = job;
      this.#byLatest[open++] = job;
    }
    this.#open = open;
    return true;
  }

  /** Takes back the last end of what others wait for; false where that is before its first. */
  #lookBack(): boolean {
    const { jobs, ways } = this.#schedule;
    for (let at = this.#open; at-- > 0;) {
      const job = this.#byOpens[at] ?? 0;
      const latest = this.#latest[job] ?? 0;
      if ((this.#soonest[job] ?? 0) > latest) return false;
      const after = jobs[job]?.after ?? [];
      if (after.length === 0) continue;
      let begins = -Infinity;
      for (let way = ways.starts[job] ?? 0; way < (ways.starts[job + 1] ?? 0); way++) {
        if (this.ends[way] === Infinity) continue;
        const weeks = ways.weeks[way] ?? 0;
        const by = ways.by[way] ?? 0;
        if (weeks > 0) begins = Math.max(begins, Math.min(by, latest) - 7 * weeks + 1);
        else if (by <= latest) begins = Math.max(begins, ways.from[way] ?? 0);
      }
      for (const other of after) {
        if (this.#schedule.isPlaced(other)) continue;
        this.#latest[other] = Math.min(this.#latest[other] ?? 0, begins - 1);
      }
    }
    return true;
  }

  /** Puts what is open in order, the least first. */
  #sort(list: Int32Array, by: Float64Array): void {
    for (let at = 1; at < this.#open; at++) {
      const job = list[at] ?? 0;
      const key = by[job] ?? 0;
      let to = at;
      for (; to > 0 && (by[list[to - 1] ?? 0] ?? 0) > key; to--) list[to] = list[to - 1] ?? 0;
      list[to] = job;
    }
  }

  /** Whether all that can only take place within some weeks finds enough there of what is short. */
  #hasRoom(at: number, last: number): boolean {
    const { shared } = this.#schedule;
    const { monday, hours } = shared.calendar;
    const demand = this.#demands[at];
    const needing = demand ? this.#measure(at) : 0;
    if (!demand || needing < (demand.places === undefined ? 1 : 2)) return true;
    const first = Math.max(0, Math.floor((this.next - monday) / 7));
    const end = Math.min(hours.length, Math.floor((last - monday) / 7) + 1);
    const until = this.#room;
    until[first] = 0;
    for (let week = first; week < end; week++) {
      const room = roomOf(
        demand,
        hours[week] ?? 0,
        shared.used[week] ?? 0,
        shared.courses[week] ?? 0
      );
      until[week + 1] = (until[week] ?? 0) + room;
    }
    let before = -1;
    for (let from = 0; from < this.#open; from++) {
      const opens = this.#opens[this.#byOpens[from] ?? 0] ?? 0;
      if (opens === before) continue;
      before = opens;
      const week = Math.max(first, Math.floor((opens - monday) / 7));
      if (!this.#fits(opens, until[week] ?? 0, end)) return false;
      if (this.#open > MOST_JOBS) break;
    }
    return this.#open <= MOST_JOBS || this.#fitsBehind(first, end);
  }

  /** The least that each open job takes of a demand; gives how many take some. */
  #measure(at: number): number {
    const { ways } = this.#schedule;
    const amounts = this.#amounts[at];
    let needing = 0;
    for (let each = 0; each < this.#open; each++) {
      const job = this.#byOpens[each] ?? 0;
      let least = Infinity;
      for (let way = ways.starts[job] ?? 0; way < (ways.starts[job + 1] ?? 0); way++) {
        if (this.ends[way] !== Infinity) least = Math.min(least, amounts?.[way] ?? 0);
      }
      this.#needs[job] = least;
      if (least > 0) needing++;
    }
    return needing;
  }

  /** Whether what opens on a day or later finds room, up to each of the last ends. */
  #fits(opens: number, before: number, end: number): boolean {
    const { monday } = this.#schedule.shared.calendar;
    let sum = 0;
    for (let at = 0; at < this.#open; at++) {
      const job = this.#byLatest[at] ?? 0;
      if ((this.#opens[job] ?? 0) < opens) continue;
      sum += this.#needs[job] ?? 0;
      const week = Math.min(end, Math.floor(((this.#latest[job] ?? 0) - monday) / 7) + 1);
      if (sum > (this.#room[week] ?? 0) - before + HAIR) return false;
    }
    return true;
  }

  /** Whether what opens late finds room up to the end. */
  #fitsBehind(first: number, end: number): boolean {
    const { monday } = this.#schedule.shared.calendar;
    const all = this.#room[end] ?? 0;
    let sum = 0;
    for (let at = this.#open; at-- > 0;) {
      const job = this.#byOpens[at] ?? 0;
      sum += this.#needs[job] ?? 0;
      const week = Math.max(first, Math.floor(((this.#opens[job] ?? 0) - monday) / 7));
      if (sum > all - (this.#room[week] ?? 0) + HAIR) return false;
    }
    return true;
  }
}
