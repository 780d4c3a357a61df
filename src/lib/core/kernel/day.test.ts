import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  addWeeks,
  dayOf,
  daysBetween,
  momentOfSeconds,
  parseDay,
  parseMoment,
  timeOf,
  weeksThrough,
  type Day,
  type Moment
} from './day';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2150, 0, 1) / MS_PER_DAY;

/** Days as their number since 1970, counted without any time zone. */
const numbers = fc.integer({ min: FIRST, max: LAST });
const dayAt = (number: number) => new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;

describe('parseDay', () => {
  it('knows every day of the calendar, and no other', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1800, max: 2200 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 })
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const text = `${year}-${two(month)}-${two(day)}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(parseDay(text)).toBe(exists ? text : undefined);
      }),
      { numRuns: 1000 }
    );
  });

  it.each([
    '',
    '2026',
    '2026-11',
    '2026-11-2',
    '26-11-22',
    '20261122',
    '2026-11-22T00:00',
    ' 2026-11-22'
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('parseMoment', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    [' 2026-11-22 ', '2026-11-22'],
    ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.000Z'],
    ['2026-11-22t10:30:00z', '2026-11-22T10:30:00.000Z'],
    ['2026-11-22T10:30', '2026-11-22T10:30:00.000Z'],
    ['2026-11-22T10:30:15.5', '2026-11-22T10:30:15.500Z'],
    ['2026-11-22T10:30:15.123456789Z', '2026-11-22T10:30:15.123Z'],
    ['2026-11-22T10:30:00+01:00', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22T10:30:00+0100', '2026-11-22T09:30:00.000Z'],
    ['2026-12-31T23:30:00-05:00', '2027-01-01T04:30:00.000Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z']
  ])('reads %j', (text, moment) => {
    expect(parseMoment(text)).toBe(moment);
  });

  it.each([
    '',
    'yesterday',
    '2015-04-31',
    '2015-04-31T10:00:00Z',
    '2027-02-29T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-11-22T25:00:00Z',
    '2026-11-22T10:61:00Z',
    '2026-11-22T10',
    '2026-11-22 10:30:00',
    '22.11.2026',
    '1795341000',
    '2026-11-22T10:30:00 CET'
  ])('refuses %j', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it('gives back every moment that a computer writes', () => {
    const dates = fc.date({
      min: new Date('0001-01-02'),
      max: new Date('9999-12-30'),
      noInvalidDate: true
    });
    fc.assert(
      fc.property(dates, (date) => {
        const moment = parseMoment(date.toISOString());
        expect(moment).toBe(date.toISOString());
        expect(timeOf(moment as Moment)).toBe(date.getTime());
      })
    );
  });
});

describe('momentOfSeconds', () => {
  it('counts from 1970', () => {
    expect(momentOfSeconds(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(momentOfSeconds(1_795_305_600)).toBe('2026-11-22T00:00:00.000Z');
  });

  it.each([NaN, Infinity, 1e20, -1e20])('has no moment for %d', (seconds) => {
    expect(momentOfSeconds(seconds)).toBeUndefined();
  });
});

describe('dayOf and timeOf', () => {
  it('take the day of a moment in UTC', () => {
    expect(dayOf('2026-11-22T23:59:59.999Z' as Moment)).toBe('2026-11-22');
    expect(dayOf('2026-11-22' as Moment)).toBe('2026-11-22');
  });

  it('take a day from its first moment in UTC', () => {
    expect(timeOf('2026-11-22' as Day)).toBe(timeOf('2026-11-22T00:00:00.000Z' as Moment));
  });
});

/** Zones with clocks that change at midnight, at odd minutes, or on both sides of UTC. */
const ZONES = [
  ['UTC', 0],
  ['Europe/Zurich', -60],
  ['America/Sao_Paulo', 180],
  ['Asia/Kathmandu', -345],
  ['Pacific/Auckland', -780],
  ['America/Los_Angeles', 480],
  ['Africa/Cairo', -120]
] as const;

describe.each(ZONES)('counting days on a device in %s', (zone, offset) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('is there', () => {
    expect(new Date('2027-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset);
  });

  it('adds days as the calendar does', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -4000, max: 4000 }), (number, days) => {
        expect(addDays(dayAt(number), days)).toBe(dayAt(number + days));
        expect(addWeeks(dayAt(number), days % 100)).toBe(dayAt(number + (days % 100) * 7));
      }),
      { numRuns: 300 }
    );
  });

  it('counts the days between', () => {
    fc.assert(
      fc.property(numbers, numbers, (from, to) => {
        expect(daysBetween(dayAt(from), dayAt(to))).toBe(to - from);
      }),
      { numRuns: 300 }
    );
  });

  it('gives every day of two years its next', () => {
    for (
      let number = Date.UTC(2026, 10, 22) / MS_PER_DAY, end = number + 731;
      number < end;
      number++
    ) {
      expect(addDays(dayAt(number), 1)).toBe(dayAt(number + 1));
    }
  });

  it('takes the day of a moment in UTC all the same', () => {
    expect(dayOf(parseMoment('2026-11-22T00:30:00') as Moment)).toBe('2026-11-22');
    expect(dayOf(parseMoment('2026-11-22T23:30:00Z') as Moment)).toBe('2026-11-22');
  });
});

describe('weeksThrough', () => {
  it.each([
    ['2027-01-04', '2027-01-04', 1],
    ['2027-01-04', '2027-01-10', 1],
    ['2027-01-04', '2027-01-11', 2],
    ['2027-01-04', '2027-02-07', 5],
    ['2027-03-25', '2027-04-01', 2]
  ])('from %s through %s is %i', (from, to, weeks) => {
    expect(weeksThrough(from as Day, to as Day)).toBe(weeks);
  });

  it('is the fewest whole weeks that reach the last day', () => {
    fc.assert(
      fc.property(numbers, fc.nat(1000), (from, days) => {
        const to = dayAt(from + days);
        const weeks = weeksThrough(dayAt(from), to);
        expect(addWeeks(dayAt(from), weeks) > to).toBe(true);
        expect(addWeeks(dayAt(from), weeks - 1) <= to).toBe(true);
      })
    );
  });
});
