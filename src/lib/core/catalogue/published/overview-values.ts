import { daysBetween, type Day } from '../../kernel/day';
import type { Rates } from '../../kernel/money';
import {
  ASSESSMENT_KINDS,
  broadField,
  FIELDS,
  PARTICIPATION_FORMS
} from '../../kernel/standard-elements';
import { ectsFact, hoursPerWeekOf, workloadOf } from '../facts';
import { OFFERING_KINDS } from '../kinds';
import { STACKABILITIES, type Offering, type Run } from '../model';
import { offeringPrice, wholePrice } from '../prices';
import { LENGTH_STATES, NOT_STATED_U16, NOT_STATED_U8, type CostState } from './overview';

/* The facts of an offering as the numbers that stand in the columns of the overview. */

const FIRST_DAY = '1970-01-01' as Day;

/** A bit for each value that has a place. */
export function maskOf<Value>(
  values: readonly Value[],
  place: (value: Value) => number | undefined
): number {
  let mask = 0;
  for (const value of values) {
    const at = place(value);
    if (at !== undefined && at >= 0) mask |= 1 << at;
  }
  return mask >>> 0;
}

function placeIn<Value>(list: readonly Value[], value: Value | undefined): number {
  const at = value === undefined ? -1 : list.indexOf(value);
  return at < 0 ? NOT_STATED_U8 : at;
}

/** What kind of offering it is, as numbers of the overview. */
export function classification(offering: Offering) {
  const { kind, field, level, eqf, mode, schedule, synchronousShare, official } = offering;
  return {
    kind: placeIn(OFFERING_KINDS, kind),
    field: placeIn(FIELDS, field === undefined ? undefined : broadField(field)),
    narrowField: field === undefined ? NOT_STATED_U16 : narrowField(field),
    level: level ?? NOT_STATED_U8,
    eqfMin: eqf ? Math.floor(eqf.min) : NOT_STATED_U8,
    eqfMax: eqf ? Math.ceil(eqf.max) : NOT_STATED_U8,
    mode: placeIn(PARTICIPATION_FORMS, mode),
    schedule: placeIn(['fixed', 'flexible'], schedule),
    synchronous: synchronousShare === undefined ? NOT_STATED_U8 : percentOf(synchronousShare),
    official: official === undefined ? NOT_STATED_U8 : Number(official),
    stackabilityMask: maskOf(offering.stackability, (value) => STACKABILITIES.indexOf(value)),
    assessmentMask: maskOf(offering.assessment, (value) => ASSESSMENT_KINDS.indexOf(value))
  };
}

function narrowField(code: string): number {
  return broadField(code) && code.length > 2 ? Number(code.slice(0, 3)) : NOT_STATED_U16;
}

/** A small share stays above 0: 0 means never, not seldom. Above a half stays so, too. */
function percentOf(share: number): number {
  const percent = share > 0.5 ? Math.ceil(share * 100) : Math.floor(share * 100);
  return share > 0 ? Math.min(100, Math.max(1, percent)) : 0;
}

/** How much and how long it is; NaN where it is not stated. */
export function sizes(offering: Offering) {
  const { credits, weeks } = offering;
  const work = workloadOf(offering);
  const ects = ectsFact(credits);
  const perWeek = hoursPerWeekOf(offering);
  const range = typeof weeks === 'object' ? weeks : undefined;
  const length = weeks === undefined ? 'not-stated' : range ? 'stated' : (weeks as 'variable');
  return {
    ects: ects?.ects ?? NaN,
    ectsAssumed: Number(ects?.from !== undefined),
    hoursMin: work?.hours.min ?? NaN,
    hoursMax: work?.hours.max ?? NaN,
    hoursAssumed: Number(work?.assumed ?? false),
    perWeekMin: perWeek?.hours.min ?? NaN,
    perWeekMax: perWeek?.hours.max ?? NaN,
    length: LENGTH_STATES.indexOf(length),
    weeksMin: range?.min ?? NaN,
    weeksMax: range?.max ?? NaN
  };
}

export interface PriceColumns {
  readonly cost: CostState;
  readonly priceMinor: number;
  readonly certificateMinor: number;
  readonly upToMinor: number;
  readonly currency?: string;
}

export const UNKNOWN_PRICE: PriceColumns = {
  cost: 'not-stated',
  priceMinor: NaN,
  certificateMinor: NaN,
  upToMinor: NaN
};

/** What it costs with its certificate, in one currency. */
export function priceColumns(offering: Offering, rates: Rates | undefined): PriceColumns {
  const fact = offeringPrice(offering);
  if (fact.state !== 'stated') return { ...UNKNOWN_PRICE, cost: fact.state };
  const whole = wholePrice(fact, rates);
  if (!whole) return { ...UNKNOWN_PRICE, cost: 'not-comparable' };
  return {
    cost: 'stated',
    priceMinor: whole.minor,
    // What is added is the rest, so that both columns are in the one currency.
    certificateMinor: fact.certificate ? whole.minor - fact.learning.minor : NaN,
    upToMinor: fact.upTo?.minor ?? NaN,
    currency: whole.currency
  };
}

/** Days since 1970-01-01. */
export interface RunDays {
  readonly start: number;
  readonly close: number;
}

/** In the order of their starts; runs that state no day at all say nothing here. */
export function runsOf({ runs }: Offering): RunDays[] {
  return runs
    .map((run) => ({ start: dayNumber(run.start), close: dayNumber(closeOf(run)) }))
    .filter(({ start, close }) => start !== NOT_STATED_U16 || close !== NOT_STATED_U16)
    .sort((a, b) => a.start - b.start || a.close - b.close);
}

function closeOf({ start, enrolBy }: Run): Day | undefined {
  return enrolBy ?? start;
}

function dayNumber(day: Day | undefined): number {
  if (day === undefined) return NOT_STATED_U16;
  return Math.min(NOT_STATED_U16 - 1, Math.max(0, daysBetween(FIRST_DAY, day)));
}
