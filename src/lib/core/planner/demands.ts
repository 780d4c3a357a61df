import type { Calendar } from './calendar';
import type { Option } from './options';
import { hoursOf } from './timetable';

/**
 * Something of which each week has only so much: hours; places for courses; or places of which a
 * course takes one for each whole part of the fullest week that it takes more than: of what takes
 * more than a third two fit beside each other, of what takes more than two thirds one.
 */
export interface Demand {
  /** Hours of a place, of which a course takes as many as it takes more hours than; -1 for any. */
  readonly above: number;
  /** Places in a week; absent where its hours are what counts. */
  readonly places?: number;
}

/** Into so many parts and fewer the fullest week is divided. */
const MOST_PARTS = 4;

/** What the weeks of a calendar are short of. */
export function demandsOf({ fullest }: Calendar, atOnce: number): Demand[] {
  const demands: Demand[] = [{ above: 0 }];
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    demands.push({ above: fullest / parts, places: parts - 1 });
  }
  if (Number.isFinite(atOnce)) demands.push({ above: -1, places: atOnce });
  return demands;
}

/** How much of it an option takes in all: hours, or weeks for each place. */
export function amountOf(option: Option, { above, places }: Demand, calendar: Calendar): number {
  if (places === undefined) return hoursOf(option, calendar);
  if (above < 0) return weeksOf(option, calendar);
  // What fills its weeks takes less of a week that has less.
  const load = option.load ?? (calendar.leanest === calendar.fullest ? calendar.fullest : 0);
  const taken = Math.min(places, Math.ceil(load / above - 1e-6) - 1);
  return taken > 0 ? taken * weeksOf(option, calendar) : 0;
}

/** How much of it a week has with so many hours left and so many courses in it. */
export function roomOf(
  { above, places }: Demand,
  hours: number,
  used: number,
  courses: number
): number {
  if (hours <= 0) return 0;
  const left = Math.max(0, hours - used);
  if (places === undefined) return left;
  if (above < 0) return Math.max(0, places - courses);
  return Math.min(places, Math.floor((left + 1e-6) / Math.max(above, 1e-9)));
}

/** Weeks with hours that an option takes; begun weeks aside. */
export function weeksOf({ from, by, weeks }: Option, { monday, hours }: Calendar): number {
  if (weeks !== undefined) return weeks;
  let count = 0;
  const last = Math.min(hours.length - 1, Math.floor((by - monday) / 7));
  for (let week = Math.max(0, Math.floor((from - monday) / 7)); week <= last; week++) {
    if ((hours[week] ?? 0) > 0) count++;
  }
  return count;
}
