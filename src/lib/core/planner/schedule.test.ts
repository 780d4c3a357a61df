import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobsIn, schedulingCase } from '../../../../tests/fixtures/arbitrary-jobs';
import { MONDAY } from '../../../../tests/fixtures/planning';
import { fewestWeeks, isKept, weeksOf } from '../../../../tests/oracle/slow-schedule';
import { calendarOf } from './calendar';
import type { Job, Scheduled } from './jobs';
import type { Option } from './options';
import { schedule } from './schedule';

const calendar = calendarOf({ start: MONDAY, hoursPerWeek: 10, currency: 'EUR' });
const { monday } = calendar;
const room = { calendar, atOnce: Infinity, weeks: 20 };
const price = { minor: 0, prices: [] };

/** From any Monday, so many weeks of so many hours. */
const free = (weeks: number, load: number): Option => ({
  ...{ from: monday, by: calendar.last, weeks, load, price }
});
/** On set days, counted in weeks from the first Monday. */
const dated = (first: number, weeks: number, load: number): Option => ({
  ...{ from: monday + 7 * first, by: monday + 7 * (first + weeks) - 1, load, price }
});
const job = (option: Option, more: Partial<Job> = {}): Job => ({
  ...{ options: [option], after: [], beside: [], ...more }
});
const soonest = (jobs: readonly Job[], more = {}) =>
  schedule(jobs, { ...room, ...more }, { left: 1000 }, 'least');
/** First weeks of what is placed. */
const firsts = (result: Scheduled) =>
  result.state === 'placed'
    ? result.placements.map(({ start }) => (start - monday) / 7)
    : result.state;

describe('a schedule', () => {
  it.each<[string, readonly Job[], number[]]>([
    ['puts beside each other what fits', [job(free(2, 5)), job(free(3, 5))], [0, 0]],
    ['waits for hours', [job(free(2, 6)), job(free(3, 6))], [3, 0]],
    ['waits for what comes before', [job(free(2, 1), { after: [1] }), job(free(3, 1))], [3, 0]],
    ['makes way for a run', [job(free(2, 6)), job(dated(1, 1, 6))], [2, 1]],
    [
      'takes the run that is over first',
      [job(dated(3, 1, 1), { options: [dated(3, 1, 1), dated(1, 1, 1)] })],
      [1]
    ],
    [
      'begins together what asks for each other',
      [job(free(1, 6), { beside: [1] }), job(dated(2, 1, 4), { beside: [0] })],
      [2, 2]
    ]
  ])('%s', (_, jobs, expected) => {
    expect(firsts(soonest(jobs))).toEqual(expected);
  });

  it.each<[string, readonly Job[], object]>([
    ['that needs more hours than there are', [job(free(1, 11))], {}],
    ['of two runs in the same week', [job(dated(1, 1, 6)), job(dated(1, 1, 6))], {}],
    ['of more at once than is wanted', [job(dated(1, 1, 1)), job(dated(1, 1, 1))], { atOnce: 1 }],
    ['that is too long', [job(free(3, 1))], { weeks: 2 }],
    ['that is over too late', [job(free(2, 1))], { by: monday + 12 }],
    ['in a circle', [job(free(1, 1), { after: [1] }), job(free(1, 1), { after: [0] })], {}]
  ])('is proven not to be there: one %s', (_, jobs, more) => {
    expect(soonest(jobs, more).state).toBe('none');
  });

  it('is not known where the effort ends before', () => {
    const jobs = [job(free(2, 6)), job(free(3, 6))];
    expect(schedule(jobs, room, { left: 1 }).state).toBe('unknown');
  });

  it('is there, kept and no longer than has to be, as every way to date the courses says', () => {
    const states: Record<string, number> = { placed: 0, none: 0 };
    fc.assert(
      fc.property(schedulingCase, (all) => {
        const jobs = jobsIn(all);
        const fewest = fewestWeeks(jobs, all.room);
        for (const goal of ['any', 'least'] as const) {
          const result = schedule(jobs, all.room, { left: 100_000 }, goal);
          expect(result.state).toBe(fewest === undefined ? 'none' : 'placed');
          states[result.state] = (states[result.state] ?? 0) + 1;
          if (result.state !== 'placed') continue;
          expect(isKept(jobs, result.placements, all.room)).toBe(true);
          expect(result.weeks).toBe(weeksOf(result.placements, all.room.calendar));
          if (goal === 'least') expect(result.weeks).toBe(fewest);
        }
      }),
      { seed: 21, numRuns: 1000 }
    );
    expect(Math.min(...Object.values(states))).toBeGreaterThan(100);
  });
});
