import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../kernel/duration';
import {
  CONVERSION_CODES,
  CONVERSIONS,
  ectsOfCredit,
  hoursFromEcts,
  hoursOverWeeks,
  hoursPerWeek,
  weeksOfDuration,
  weeksOfLength
} from './conversions';

describe('the published rules', () => {
  it('are there for every code, once', () => {
    expect(CONVERSIONS.map(({ code }) => code)).toEqual(CONVERSION_CODES);
  });

  it('say what the functions do', () => {
    const factor = (code: string) => CONVERSIONS.find((rule) => rule.code === code)?.factor;
    expect(hoursFromEcts(1)).toEqual(factor('ects-to-hours'));
    expect(weeksOfLength(1, 'years')).toBe(factor('year-to-weeks')?.min);
    expect(weeksOfLength(12, 'months')).toBe((factor('month-to-weeks')?.min ?? 0) * 12);
    expect(weeksOfLength(1, 'days')).toBe(factor('day-to-weeks')?.min);
    expect(ectsOfCredit({ scheme: 'SCQF', value: 1 })?.ects).toBe(factor('scqf-to-ects')?.min);
  });
});

describe('lengths in weeks', () => {
  it.each([
    [1, 'months', 4],
    [3, 'months', 13],
    [9, 'months', 39],
    [0.5, 'years', 26],
    [2.5, 'weeks', 2.5],
    [14, 'days', 2]
  ] as const)('%s %s', (amount, unit, weeks) => {
    expect(weeksOfLength(amount, unit)).toBe(weeks);
  });

  it.each([
    ['P1Y6M', 78],
    ['P1M2W', 6],
    ['P1DT12H', 1.5 / 7]
  ])('%s', (text, weeks) => {
    expect(weeksOfDuration(parseDuration(text)!)).toEqual({ min: weeks, max: weeks });
  });

  it('are not there in hours of work', () => {
    expect(weeksOfDuration(parseDuration('PT60H')!)).toBeUndefined();
  });
});

describe('workloads', () => {
  it('are 25 to 30 hours for one ECTS, parts of one too', () => {
    expect(hoursFromEcts(5)).toEqual({ min: 125, max: 150 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), (halves) => {
        const { min, max } = hoursFromEcts(halves / 2);
        expect(min).toBeLessThanOrEqual(max);
        expect(max - min).toBeCloseTo(halves * 2.5);
      })
    );
  });

  it('goes from the least over the longest to the most over the shortest', () => {
    const weeks = { min: 4, max: 6 };
    expect(hoursPerWeek({ min: 60, max: 80 }, weeks)).toEqual({ min: 10, max: 20 });
    expect(hoursOverWeeks({ min: 2, max: 3 }, weeks)).toEqual({ min: 8, max: 18 });
  });

  it('takes what is shorter than a week as done in one', () => {
    const day = { min: 1 / 7, max: 1 / 7 };
    expect(hoursPerWeek({ min: 8, max: 8 }, day)).toEqual({ min: 8, max: 8 });
  });

  it('takes two points of CATS or SCQF as one ECTS, and no other system', () => {
    expect(ectsOfCredit({ scheme: 'CATS', value: 60 })).toEqual({ ects: 30, by: 'cats-to-ects' });
    expect(ectsOfCredit({ scheme: 'CFU', value: 6 })).toBeUndefined();
  });
});
