import { describe, expect, it } from 'vitest';
import { MONDAY } from '../../../../tests/fixtures/planning';
import { calendarOf } from './calendar';
import { Harder, type Ways } from './harder';
import { KnownConflicts } from './known-conflicts';

const calendar = calendarOf({ start: MONDAY, hoursPerWeek: 10, currency: 'EUR' });
const { monday: from, last: by } = calendar;
const free = (weeks: number): Ways => [
  { from, by, weeks, load: 5, price: { minor: 0, prices: [] } }
];
const many = (count: number, weeks: number) => Array.from({ length: count }, () => free(weeks));
const order = (before: number, then: number) => ({ before, then, together: false, because: [] });

describe('a conflict that is known', () => {
  it('is found again among courses that are as hard, however many are alike', () => {
    const known = new KnownConflicts(new Harder(calendar));
    const courses = Array.from({ length: 30 }, (_, at) => at);
    known.add(many(30, 3), { courses, orders: [] }, 9);
    expect(known.find([...many(29, 3), ...many(11, 2)], [], 9)).toBeUndefined();
    const found = known.find([...many(20, 2), ...many(30, 4)], [], 8);
    expect(new Set(found?.courses).size).toBe(30);
    expect(Math.min(...(found?.courses ?? []))).toBe(20);
    expect(known.find(many(30, 3), [], 10)).toBeUndefined();
  });

  it('is found with its orders only', () => {
    const known = new KnownConflicts(new Harder(calendar));
    known.add(many(2, 3), { courses: [0, 1], orders: [order(0, 1)] }, 5);
    expect(known.find(many(3, 3), [order(1, 0)], 5)?.courses).toEqual([1, 0]);
    expect(known.find(many(3, 3), [], 5)).toBeUndefined();
  });

  it('is given up where looking for it takes too long', () => {
    const known = new KnownConflicts(new Harder(calendar));
    const courses = Array.from({ length: 12 }, (_, at) => at);
    known.add(many(12, 3), { courses, orders: [order(10, 11)] }, 5);
    expect(known.find(many(30, 3), [], 5)).toBeUndefined();
  });
});
