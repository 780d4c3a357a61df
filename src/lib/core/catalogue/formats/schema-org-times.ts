import { asText, type JsonValue } from '../../kernel/json';
import { parseDuration, workloadOf } from '../../kernel/duration';
import { exactly } from '../../kernel/range';
import { weeksOfLength, type CalendarUnit } from '../conversions';
import { readLength } from '../free-text/length';
import {
  amountIn,
  at,
  notUnderstood,
  published,
  readTimes,
  type ReadTimes,
  type Reading
} from './json-facts';
import { plainValue, valuesAt, type LdDocument, type LdNode } from './json-ld';
import { firstTextOf } from './json-text';
import { quantityIn } from './schema-org-values';

const HOURS = /^(?:HUR|hours?)$/i;
const WEEKS = /^(?:WEE|weeks?)$/i;
const HOURS_PER_WEEK = /^hours? per week$/i;

/** Length and work of a course by its own durations, else by those that all its instances share. */
export function timesIn(
  document: LdDocument,
  node: LdNode,
  instances: readonly LdNode[],
  reading: Reading
): ReadTimes {
  const own = ['timeRequired', 'timeToComplete', 'duration', 'courseWorkload'];
  const values = own.flatMap((name) => valuesAt(node, name));
  const every = [node, ...instances];
  const lengths = [
    ...own.slice(0, 3).flatMap((name) => valuesAt(node, name)),
    ...instances.flatMap((instance) => valuesAt(instance, 'duration'))
  ].map(plainValue);
  const work = distinct(every.flatMap((one) => valuesAt(one, 'courseWorkload')).map(plainValue));
  // Work of two days (`P2D`) is no length, and nobody says of how many hours.
  const inDays = work.filter((value) => readLength(asText(value) ?? '') !== undefined);
  for (const value of inDays) notUnderstood(at(reading, 'courseWorkload'), published(value));
  const read = readTimes(
    distinct([...lengths, ...work.filter((value) => !inDays.includes(value))]),
    at(reading, 'timeRequired')
  );
  const words = [
    ...read.words,
    ...inDays.map((value): (typeof read.words)[number] => ['workload', published(value)])
  ];
  const quantity = (units: RegExp) =>
    values.map((value) => quantityIn(value, units)).find((range) => range !== undefined);
  const [hours, weeks, perWeek] = [quantity(HOURS), quantity(WEEKS), quantity(HOURS_PER_WEEK)];
  const schedules = every.flatMap((one) => document.nodesAt(one, 'courseSchedule'));
  return {
    ...scheduleIn(schedules),
    ...read,
    words,
    ...(weeks && { weeks }),
    ...(hours && { workloadHours: hours }),
    ...(perWeek && { hoursPerWeek: perWeek })
  };
}

function distinct(values: readonly (JsonValue | undefined)[]): readonly JsonValue[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}

const REPEATED: Readonly<Record<string, CalendarUnit>> = {
  daily: 'days',
  weekly: 'weeks',
  monthly: 'months',
  yearly: 'years',
  P1D: 'days',
  P1W: 'weeks',
  P1M: 'months',
  P1Y: 'years'
};

/** So many times a week so long; only where there is one schedule, as several may overlap. */
function scheduleIn(schedules: readonly LdNode[]): Partial<ReadTimes> {
  const [schedule, second] = schedules;
  if (!schedule || second) return {};
  const first = (name: string) => firstTextOf(valuesAt(schedule, name)[0]);
  const frequency = first('repeatFrequency') ?? '';
  const key = frequency.startsWith('P') ? frequency : frequency.toLowerCase();
  const unit = Object.hasOwn(REPEATED, key) ? REPEATED[key] : undefined;
  const count = amountIn(first('repeatCount'));
  const duration = parseDuration(first('duration') ?? '');
  const hours = duration && workloadOf(duration);
  const weeks = unit && count !== undefined && count > 0 ? weeksOfLength(count, unit) : undefined;
  return {
    ...(weeks !== undefined && { weeks: exactly(weeks) }),
    ...(unit === 'weeks' && hours && hours.max > 0 && { hoursPerWeek: hours })
  };
}
