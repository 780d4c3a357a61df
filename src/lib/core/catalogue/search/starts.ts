import { timeOf, type Day } from '../../kernel/day';
import { NOT_STATED_U16 } from '../published/overview';
import type { CatalogueColumns } from './columns';

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01, as in the columns of runs. */
export function dayNumber(day: Day): number {
  return timeOf(day) / MS_PER_DAY;
}

export function dayOfNumber(days: number): Day {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

type Runs = Pick<CatalogueColumns, 'runsEnd' | 'runStart' | 'runClose'>;

/** The start of the first run that can still be joined; NaN where there is none. */
export function nextStartOf({ runsEnd, runStart, runClose }: Runs, row: number, today: number) {
  const end = runsEnd[row] ?? 0;
  let next = NaN;
  for (let run = row === 0 ? 0 : (runsEnd[row - 1] ?? 0); run < end; run++) {
    const start = runStart[run] ?? NOT_STATED_U16;
    if (start === NOT_STATED_U16 || (runClose[run] ?? 0) < today) continue;
    if (!(next <= start)) next = start;
  }
  return next;
}

/**
 * Whether a run that can still be joined begins within the days: yes, no, or unknown where no run
 * states its start.
 */
export function startsWithin(
  { runsEnd, runStart, runClose }: Runs,
  row: number,
  today: number,
  days: { readonly from: number; readonly until: number }
): boolean | undefined {
  const end = runsEnd[row] ?? 0;
  let stated = false;
  for (let run = row === 0 ? 0 : (runsEnd[row - 1] ?? 0); run < end; run++) {
    const start = runStart[run] ?? NOT_STATED_U16;
    if (start === NOT_STATED_U16) continue;
    stated = true;
    if ((runClose[run] ?? 0) >= today && days.from <= start && start <= days.until) return true;
  }
  return stated ? false : undefined;
}
