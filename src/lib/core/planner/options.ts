import { endOf, weeksOf, workloadOf } from '../catalogue/facts';
import { sizeOf } from '../catalogue/prices';
import type { RunId } from '../catalogue/ids';
import type { Cost, Offering, Run } from '../catalogue/model';
import type { Day } from '../kernel/day';
import { dayAt, dayNumber, hoursOfWeek, mondayFrom, weekOf, type Calendar } from './calendar';
import type { Rejection } from './plan';
import { priceOf, type PriceSum } from './prices';
import { paysFor, type Setting } from './setting';

/** One way to take a course. */
export interface Option {
  readonly run?: RunId;
  /** The day on which it begins; for a free course the first on which it can. */
  readonly from: number;
  /** The day on which it ends; for a free course the last on which it can. */
  readonly by: number;
  /** Weeks of study of a free course, which begins on a Monday; absent where the days are set. */
  readonly weeks?: number;
  /** The last day on which a free course can begin, where that is limited. */
  readonly startBy?: number;
  /** Hours in each of its weeks; absent where they are not known: it then fills its weeks. */
  readonly load?: number;
  readonly price: PriceSum;
  readonly enrolBy?: Day;
}

export type Refusal = Rejection['because'];
type Way = { readonly option: Option } | { readonly refusal: Refusal };

/** How many lengths of a free course are tried, from the least to the most. */
const LENGTHS = 6;
/** A course paced by the learner can be stretched to so many times its least length. */
const STRETCH = 4;

/** Every way to take a course within the calendar, or why there is none. */
export function optionsOf(
  offering: Offering,
  setting: Setting
): { readonly options: readonly Option[]; readonly refusal?: Refusal } {
  const ways = waysOf(offering, setting);
  const options = ways.flatMap((way) => ('option' in way ? [way.option] : []));
  const refusals = ways.flatMap((way) => ('refusal' in way ? [way.refusal] : []));
  if (options.length > 0) return { options };
  return { options, refusal: nearest(refusals) };
}

function waysOf(offering: Offering, setting: Setting): Way[] {
  const hours = workloadOf(offering)?.hours.max;
  const dated = offering.runs.filter(({ start }) => start !== undefined);
  if (dated.length === 0) {
    if (offering.schedule === 'fixed') return [{ refusal: { code: 'no-dates' } }];
    const runs = offering.runs.length > 0 ? offering.runs : [undefined];
    return runs.flatMap((run) => freeWays(offering, run, hours, setting));
  }
  return dated.flatMap((run) =>
    offering.schedule === 'flexible'
      ? freeWays(offering, run, hours, setting)
      : runWays(offering, run, hours, setting)
  );
}

/** Why a run, or the course where there is none or it says nothing else, does not suit. */
function unsuitable(
  offering: Offering,
  run: Run | undefined,
  { question }: Setting
): Refusal | undefined {
  const { languages, modes } = question.limits;
  const taught = (run?.languages ?? offering.languages).map(baseOf);
  if (languages && !languages.some((wanted) => taught.includes(baseOf(wanted)))) {
    return { code: 'language' };
  }
  const mode = run?.mode ?? offering.mode;
  if (modes && (mode === undefined || !modes.includes(mode))) return { code: 'mode' };
  return undefined;
}

function baseOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

/** A run loads evenly every week that has one of its days; each of them needs the hours. */
function runWays(offering: Offering, run: Run, hours: number | undefined, setting: Setting): Way[] {
  const { question, calendar } = setting;
  const refusal = unsuitable(offering, run, setting);
  if (refusal) return [{ refusal }];
  const end = endOf(run, offering);
  if (!run.start || !end || end < run.start) return [{ refusal: { code: 'no-dates' } }];
  const closed = closedSince(run, question.today);
  if (closed) return [{ refusal: closed }];
  const from = dayNumber(run.start);
  const by = dayNumber(end);
  if (from < calendar.start) return [{ refusal: { code: 'enrolment-closed', closed: run.start } }];
  if (from > calendar.last) return [{ refusal: { code: 'starts-too-late', start: run.start } }];
  if (by > calendar.last) return [{ refusal: { code: 'ends-too-late', end } }];
  const load = loadOfDays(from, by, hours, calendar);
  if (!fits(from, by, load, calendar)) {
    return [{ refusal: { code: 'too-many-hours', hoursPerWeek: load ?? 0 } }];
  }
  return [{ option: { ...optionOf(offering, run, setting), from, by, ...given('load', load) } }];
}

/** A course that begins on any Monday; a dated run of it is the time in which it has to lie. */
function freeWays(
  offering: Offering,
  run: Run | undefined,
  hours: number | undefined,
  setting: Setting
): Way[] {
  const { question, calendar } = setting;
  const refusal = unsuitable(offering, run, setting);
  if (refusal) return [{ refusal }];
  const opens = Math.max(calendar.start, run?.start ? dayNumber(run.start) : -Infinity);
  const closes = Math.min(calendar.last, run?.end ? dayNumber(run.end) : Infinity);
  if (run?.enrolBy !== undefined && run.enrolBy < question.today) {
    return [{ refusal: { code: 'enrolment-closed', closed: run.enrolBy } }];
  }
  if (calendar.fullest === 0)
    return [{ refusal: { code: 'ends-too-late', end: dayAt(calendar.last) } }];
  const lengths = lengthsOf(offering, hours, calendar);
  if (lengths.length === 0) return [{ refusal: { code: 'no-dates' } }];
  const from = mondayFrom(opens);
  const whole = optionOf(offering, run, setting);
  return lengths.map((weeks): Way => {
    const end = from + 7 * weeks - 1;
    if (end > closes) return { refusal: { code: 'ends-too-late', end: dayAt(end) } };
    const load = hours === undefined ? undefined : Math.max(0, hours) / weeks;
    return { option: { ...whole, from, by: closes, weeks, ...given('load', load) } };
  });
}

/**
 * Lengths in which a free course is taken: from the least that its publisher states and the hours
 * of a week allow to the most; where none is stated, and where months with fewer hours ask for it,
 * longer ones too.
 */
export function lengthsOf(
  offering: Offering,
  hours: number | undefined,
  calendar: Calendar
): number[] {
  const stated = weeksOf(offering);
  if (hours === undefined) return stated ? [Math.max(1, Math.ceil(stated.max))] : [];
  const { fullest, leanest } = calendar;
  const least = Math.max(1, Math.ceil(stated?.min ?? 1), Math.ceil(hours / fullest - 1e-9));
  const own = stated ? Math.ceil(stated.max) : STRETCH * least;
  const most = Math.min(Math.max(least, own, Math.ceil(hours / leanest)), calendar.hours.length);
  if (!(least <= most)) return [least];
  const steps = Math.min(LENGTHS, most - least + 1);
  const lengths = Array.from({ length: steps }, (_, at) =>
    Math.round(steps === 1 ? least : least * (most / least) ** (at / (steps - 1)))
  );
  return [...new Set(most - least < LENGTHS ? lengths.map((_, at) => least + at) : lengths)];
}

function optionOf(offering: Offering, run: Run | undefined, setting: Setting) {
  const cost = run?.cost ?? offering.cost;
  return {
    ...(run && { run: run.id }),
    price: coursePrice(offering, cost, setting),
    ...(run?.enrolBy !== undefined && { enrolBy: run.enrolBy })
  };
}

export function coursePrice(offering: Offering, cost: Cost, setting: Setting): PriceSum {
  const { question, index } = setting;
  const { currency } = question.limits;
  const pays = paysFor(setting, offering);
  return priceOf(cost, pays, sizeOf(offering), currency, offering.id, index);
}

/** Hours in each week that has one of the days. */
export function loadOfDays(
  from: number,
  by: number,
  hours: number | undefined,
  calendar: Calendar
): number | undefined {
  if (hours === undefined) return undefined;
  return Math.max(0, hours) / (weekOf(by, calendar) - weekOf(from, calendar) + 1);
}

/** Hours in each week of study of a free course that lies between two days. */
export function loadOfStudy(
  from: number,
  by: number,
  hours: number | undefined,
  { calendar, question }: Setting
): number | undefined {
  if (hours === undefined) return undefined;
  let weeks = 0;
  for (let week = weekOf(from, calendar); week <= weekOf(by, calendar); week++) {
    const monday = calendar.monday + 7 * week;
    if ((calendar.hours[week] ?? hoursOfWeek(monday, question.limits)) > 0) weeks++;
  }
  return Math.max(0, hours) / Math.max(1, weeks);
}

function fits(from: number, by: number, load: number | undefined, calendar: Calendar): boolean {
  for (let week = weekOf(from, calendar); week <= weekOf(by, calendar); week++) {
    const hours = calendar.hours[week] ?? 0;
    if (hours <= 0 || (load ?? 0) > hours + 1e-6) return false;
  }
  return true;
}

function closedSince({ enrolBy, start }: Run, today: Day): Refusal | undefined {
  const closed = enrolBy ?? start;
  return closed !== undefined && closed < today ? { code: 'enrolment-closed', closed } : undefined;
}

/** The order in which refusals are worth telling: what is nearest to working first. */
const NEAREST: readonly Refusal['code'][] = [
  'too-many-hours',
  'ends-too-late',
  'starts-too-late',
  'enrolment-closed',
  'mode',
  'language'
];

function nearest(refusals: readonly Refusal[]): Refusal {
  for (const code of NEAREST) {
    const found = refusals.find((refusal) => refusal.code === code);
    if (found) return found;
  }
  return { code: 'no-dates' };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
