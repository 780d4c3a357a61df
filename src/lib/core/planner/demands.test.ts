import { describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../kernel/day';
import { MONDAY, all, course, one, plansFor } from '../../../../tests/fixtures/planning';
import { calendarOf } from './calendar';
import { amountOf, demandsOf } from './demands';
import type { Option } from './options';

const calendar = calendarOf({ start: MONDAY, hoursPerWeek: 12, currency: 'EUR' });
const way = (load: number): Option => ({
  ...{ from: calendar.start, by: calendar.last, weeks: 2, load },
  price: { minor: 0, prices: [] }
});

describe('places of a week', () => {
  it.each([
    [3, [0, 0, 0]],
    [4, [0, 0, 2]],
    [5, [0, 2, 2]],
    [6, [0, 2, 2]],
    [7, [2, 2, 4]],
    [9, [2, 4, 4]],
    [12, [2, 4, 6]]
  ])('%s of 12 hours for two weeks take %s', (load, amounts) => {
    const shared = demandsOf(calendar, Infinity).filter(({ places }) => places !== undefined);
    expect(shared.map((demand) => amountOf(way(load), demand, calendar))).toEqual(amounts);
  });

  it('are not asked for by courses that fill weeks with few hours', () => {
    const unknown = { workloadHours: undefined, credits: [], weeks: { min: 5, max: 5 } };
    const { plans } = plansFor(
      all(one('a'), one('b')),
      [course('a', unknown as never), course('b', unknown as never)],
      { hoursByMonth: { 1: 2 }, latest: addDays(addWeeks(MONDAY, 10), -1) }
    );
    expect(plans).toHaveLength(1);
  });
});
