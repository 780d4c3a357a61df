import { mondayFrom, type Calendar } from './calendar';
import type { Option } from './options';

/** Ways to take a course. */
export type Ways = readonly Option[];

/**
 * Whether one course is at least as hard to place as another: wherever it is placed, the other
 * could take place instead, within the same days, with no more hours in any week.
 */
export class Harder {
  readonly #calendar: Calendar;
  readonly #known = new Map<Ways, Map<Ways, boolean>>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  isAsHard(one: Ways, other: Ways): boolean {
    if (one === other) return true;
    let known = this.#known.get(one);
    if (!known) this.#known.set(one, (known = new Map<Ways, boolean>()));
    const before = known.get(other);
    if (before !== undefined) return before;
    const answer = one.every((way) => other.some((easier) => this.#covers(way, easier)));
    known.set(other, answer);
    return answer;
  }

  #covers(way: Option, easier: Option): boolean {
    if (!this.#takesAsMuch(way, easier)) return false;
    if (easier.weeks === undefined) {
      return way.weeks === undefined && way.from <= easier.from && easier.by <= way.by;
    }
    if (way.from < easier.from || way.by > easier.by) return false;
    if (way.weeks !== undefined) {
      return easier.weeks <= way.weeks && (way.startBy ?? Infinity) <= (easier.startBy ?? Infinity);
    }
    const start = mondayFrom(way.from);
    if (start > (easier.startBy ?? Infinity)) return false;
    return this.#isOpen(start) && this.#studied(start, way.by) >= easier.weeks;
  }

  #takesAsMuch({ load }: Option, easier: Option): boolean {
    if (easier.load === undefined) return load === undefined;
    return (load ?? this.#calendar.leanest) >= easier.load;
  }

  /** A free course begins in a week that has hours. */
  #isOpen(day: number): boolean {
    const { monday, hours } = this.#calendar;
    return (hours[Math.floor((day - monday) / 7)] ?? 0) > 0;
  }

  /** Whole weeks with hours between a Monday and a day. */
  #studied(start: number, by: number): number {
    const { monday, hours } = this.#calendar;
    let count = 0;
    for (let day = start; day + 6 <= by; day += 7) {
      if ((hours[Math.floor((day - monday) / 7)] ?? 0) > 0) count++;
    }
    return count;
  }
}
