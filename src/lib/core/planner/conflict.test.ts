import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedulingCase, type SchedulingCase } from '../../../../tests/fixtures/arbitrary-jobs';
import { MONDAY } from '../../../../tests/fixtures/planning';
import { fewestWeeks } from '../../../../tests/oracle/slow-schedule';
import { calendarOf } from './calendar';
import { jobsOf, smallConflict, type Conflict } from './conflict';
import type { Option } from './options';
import type { Precedence } from './orders';

const calendar = calendarOf({ start: MONDAY, hoursPerWeek: 10, currency: 'EUR' });
const { monday } = calendar;
const room = { calendar, atOnce: Infinity, weeks: 3 };
/** In the weeks of the room, so many of them with so many hours. */
const free = (weeks: number, load: number): Option[] => [
  { from: monday, by: monday + 20, weeks, load, price: { minor: 0, prices: [] } }
];
const order = (before: number, then: number, together = false): Precedence => ({
  ...{ before, then, together, because: [] }
});

describe('jobs of courses', () => {
  it('wait for each other as the orders among them say', () => {
    const [a, b, c] = [free(1, 1), free(2, 2), free(3, 3)];
    const jobs = jobsOf([a, b, c], [order(0, 2), order(1, 2, true), order(0, 1)], [2, 0]);
    expect(jobs).toEqual([
      { options: c, after: [1], beside: [] },
      { options: a, after: [], beside: [] }
    ]);
    expect(jobsOf([a, b], [order(0, 1, true)])[1]).toEqual({ options: b, after: [], beside: [0] });
  });
});

describe('a small conflict', () => {
  const of = (options: readonly Option[][], orders: readonly Precedence[] = []) =>
    smallConflict(options, orders, room, { left: 10_000 });

  it.each<[string, Conflict, Conflict]>([
    [
      'one course that never fits',
      of([free(1, 1), free(1, 11), free(1, 1)]),
      { courses: [1], orders: [] }
    ],
    [
      'two that fill the same weeks, whatever else is chosen',
      of([free(2, 6), free(1, 2), free(2, 6), free(1, 2)]),
      { courses: [0, 2], orders: [] }
    ],
    [
      'two and the order that makes them too long',
      of([free(1, 2), free(2, 1), free(2, 1)], [order(0, 1), order(1, 2)]),
      { courses: [1, 2], orders: [order(1, 2)] }
    ]
  ])('is %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('cannot be scheduled, and can without any one of its courses or orders', () => {
    const isNever = ({ options, room: own }: SchedulingCase, { courses, orders }: Conflict) =>
      fewestWeeks(jobsOf(options, orders, courses), own) === undefined;
    const sizes = new Set<number>();
    fc.assert(
      fc.property(schedulingCase, (all) => {
        const whole = { courses: all.options.map((_, at) => at), orders: all.orders };
        if (!isNever(all, whole)) return;
        const conflict = smallConflict(all.options, all.orders, all.room, { left: 100_000 });
        const { courses, orders } = conflict;
        sizes.add(courses.length);
        expect(isNever(all, conflict)).toBe(true);
        for (const course of courses.length > 1 ? courses : []) {
          const fewer = courses.filter((other) => other !== course);
          expect(isNever(all, { courses: fewer, orders })).toBe(false);
        }
        for (const one of orders) {
          const fewer = orders.filter((other) => other !== one);
          expect(isNever(all, { courses, orders: fewer })).toBe(false);
        }
      }),
      { seed: 22, numRuns: 1000 }
    );
    expect([...sizes].sort()).toEqual([1, 2, 3]);
  });
});
