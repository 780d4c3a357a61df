import { exactly, type Range } from './range';

/** The parts of an ISO 8601 duration (`P1Y6M`, `PT60H`, `P8W`). */
export interface IsoDuration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const PATTERN =
  /^P(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:\d+(?:[.,]\d+)?S)?)?$/;

/** Reads an ISO 8601 duration; undefined for anything else, an empty `P` or `PT` included. */
export function parseDuration(text: string): IsoDuration | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match || /[PT]$/.test(text.trim())) return undefined;
  const part = (index: number) => Number((match[index] ?? '0').replace(',', '.'));
  return {
    years: part(1),
    months: part(2),
    weeks: part(3),
    days: part(4),
    hours: part(5),
    minutes: part(6)
  };
}

/**
 * A workload in hours, where the duration states nothing but hours and minutes.
 * `P60M` is sixty months: a calendar length, no workload, and so undefined.
 */
export function workloadOf(duration: IsoDuration): Range | undefined {
  const { years, months, weeks, days, hours, minutes } = duration;
  if (years || months || weeks || days) return undefined;
  return exactly(hours + minutes / 60);
}
