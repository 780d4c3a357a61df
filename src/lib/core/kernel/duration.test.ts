import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, workloadOf, type IsoDuration } from './duration';

const NONE: IsoDuration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0 };

function hoursOf(text: string): number | undefined {
  const duration = parseDuration(text);
  const range = duration && workloadOf(duration);
  return range?.min === range?.max ? range?.min : NaN;
}

describe('parseDuration', () => {
  it.each([
    ['P1Y6M', { years: 1, months: 6 }],
    ['PT60H', { hours: 60 }],
    ['P60M', { months: 60 }],
    ['PT60M', { minutes: 60 }],
    ['P8W', { weeks: 8 }],
    ['P1Y2M3W4DT5H6M', { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6 }],
    ['PT1.5H', { hours: 1.5 }],
    ['P0,5Y', { years: 0.5 }],
    [' PT2H ', { hours: 2 }]
  ])('reads %j', (text, parts) => {
    expect(parseDuration(text)).toEqual({ ...NONE, ...parts });
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '60H',
    'T60H',
    'P60H',
    'PT60',
    'P1M1Y',
    '-PT1H',
    'PTH',
    'P1.Y',
    '6 weeks',
    'pt60h'
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('reads every part that is written, and no other', () => {
    const part = fc.option(fc.nat(999), { nil: undefined });
    const parts = fc.record({
      years: part,
      months: part,
      weeks: part,
      days: part,
      hours: part,
      minutes: part
    });
    fc.assert(
      fc.property(parts, ({ years, months, weeks, days, hours, minutes }) => {
        const of = (value: number | undefined, letter: string) =>
          value === undefined ? '' : `${value}${letter}`;
        const time = of(hours, 'H') + of(minutes, 'M');
        const date = of(years, 'Y') + of(months, 'M') + of(weeks, 'W') + of(days, 'D');
        const read = parseDuration(`P${date}${time && `T${time}`}`);
        if (date + time === '') expect(read).toBeUndefined();
        else {
          expect(read).toEqual({
            years: years ?? 0,
            months: months ?? 0,
            weeks: weeks ?? 0,
            days: days ?? 0,
            hours: hours ?? 0,
            minutes: minutes ?? 0
          });
        }
      })
    );
  });
});

describe('workloadOf', () => {
  it.each([
    ['PT60H', 60],
    ['PT1H30M', 1.5],
    ['PT90M', 1.5],
    ['PT2.5H', 2.5]
  ])('%s is %d hours of work', (text, hours) => {
    expect(hoursOf(text)).toBe(hours);
  });

  it.each(['P60M', 'P1Y', 'P8W', 'P5D', 'P1DT8H', 'P1M1WT1H'])(
    '%s is a length, no workload',
    (text) => {
      expect(parseDuration(text)).toBeDefined();
      expect(hoursOf(text)).toBeUndefined();
    }
  );
});
