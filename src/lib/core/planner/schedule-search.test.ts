import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY } from '../../../../tests/fixtures/planning';
import { calendarOf } from './calendar';
import type { Job } from './jobs';
import { schedule } from './schedule';

const HOURS = 12;
const calendar = calendarOf({ start: MONDAY, hoursPerWeek: HOURS, currency: 'EUR' });
const { monday } = calendar;

interface Need {
  readonly load: number;
  readonly weeks: number;
  /** Weeks in which it has to be over. */
  readonly until: number;
}

const jobOf = ({ load, weeks, until }: Need, after: readonly number[] = []): Job => ({
  options: [
    { from: monday, by: monday + 7 * until - 1, weeks, load, price: { minor: 0, prices: [] } }
  ],
  after,
  beside: []
});

function stateOf(jobs: readonly Job[], weeks: number) {
  return schedule(jobs, { calendar, weeks, atOnce: Infinity }, { left: 100_000 }).state;
}

/** Every week in which each could begin, tried one after the other. */
function isPossible(needs: readonly Need[], firsts: readonly number[], weeks: number): boolean {
  const need = needs[firsts.length];
  if (!need) {
    return Array.from({ length: weeks }, (_, week) =>
      needs.reduce((sum, { load, weeks: length }, at) => {
        const first = firsts[at] ?? 0;
        return first <= week && week < first + length ? sum + load : sum;
      }, 0)
    ).every((hours) => hours <= HOURS);
  }
  const last = Math.min(weeks, need.until) - need.weeks;
  for (let first = 0; first <= last; first++) {
    if (isPossible(needs, [...firsts, first], weeks)) return true;
  }
  return false;
}

describe('looking for a schedule', () => {
  it('lets go first what has to be over first, though others take longer', () => {
    const jobs = [
      jobOf({ load: 7, weeks: 4, until: 6 }),
      jobOf({ load: 3, weeks: 3, until: 6 }),
      jobOf({ load: 7, weeks: 2, until: 2 })
    ];
    expect(stateOf(jobs, 6)).toBe('placed');
    expect(stateOf(jobs, 5)).toBe('none');
  });

  it('ends soon with many that are alike', () => {
    const jobs = Array.from({ length: 40 }, () => jobOf({ load: 6, weeks: 1, until: 19 }));
    expect(stateOf(jobs.slice(2), 19)).toBe('placed');
    expect(stateOf(jobs, 19)).toBe('none');
  });

  it('finds one where there is one: every beginning of each, tried', () => {
    const need = fc.record({
      load: fc.constantFrom(3, 4, 5, 6, 7, 8),
      weeks: fc.integer({ min: 1, max: 3 }),
      until: fc.integer({ min: 2, max: 5 })
    });
    const states = { placed: 0, none: 0 };
    fc.assert(
      fc.property(fc.array(need, { minLength: 4, maxLength: 6 }), (needs) => {
        const expected = isPossible(needs, [], 5) ? 'placed' : 'none';
        states[expected]++;
        const jobs = needs.map((each) => jobOf(each));
        expect(stateOf(jobs, 5)).toBe(expected);
      }),
      { seed: 11, numRuns: 400 }
    );
    expect(Math.min(states.placed, states.none)).toBeGreaterThan(50);
  });
});
