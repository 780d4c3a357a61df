import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCredits } from './credits';
import { readLength } from './length';
import { readPrice } from './price';
import { readDay } from './start';
import { readWorkload } from './workload';

const weeks = (min: number, max = min) => ({ min, max });
const nothing = undefined;

describe('readLength', () => {
  it.each([
    ['P8W', weeks(8)],
    ['P4M', weeks(17)],
    ['P1Y', weeks(52)],
    ['P1Y6M', weeks(78)],
    ['P5D', weeks(5 / 7)],
    ['4-6 weeks', weeks(4, 6)],
    ['4–6\u00a0Weeks', weeks(4, 6)],
    ['4 to 6 weeks', weeks(4, 6)],
    ['2 Weeks', weeks(2)],
    ['6wks', weeks(6)],
    ['six weeks', weeks(6)],
    ['9 months (approx)', weeks(39)],
    ['approx. 3 months', weeks(13)],
    ['5 year (approx)', weeks(260)],
    ['1 day', weeks(1 / 7)],
    ['a year', weeks(52)],
    ['half a year', weeks(26)],
    ['1½ years', weeks(78)],
    ['1 year and 6 months', weeks(78)],
    ['6 weeks (self-paced)', weeks(6)],
    ['4 bis 6 Wochen', weeks(4, 6)],
    ['ein Jahr', weeks(52)],
    ['1 à 2 semaines', weeks(1, 2)],
    ['2 años', weeks(104)],
    ['2 maanden', weeks(9)],
    ['6 mesi', weeks(26)],
    ['3 setmanes', weeks(3)],
    ['2 anos', weeks(104)],
    ['8 εβδομάδες', weeks(8)],
    ['3 mėnesiai', weeks(13)],
    ['self-paced', 'self-paced'],
    ['Study at your own pace', 'self-paced'],
    ['Im eigenen Tempo', 'self-paced'],
    ['Variable', 'variable'],
    ['varies', 'variable']
  ])('%s', (text, length) => {
    expect(readLength(text)).toEqual(length);
  });

  it.each([
    'PT60H',
    'P0D',
    'P9999999Y',
    '12 hours',
    '1 semester',
    '4-6',
    '6-4 weeks',
    '6 weeks to 2 months',
    'up to 6 weeks',
    'at least 4 weeks',
    '4² weeks',
    '0 weeks',
    '1.500 weeks',
    'not self-paced',
    '16 weeks, 4 months and 3 weeks',
    'week 3 of 6',
    ''
  ])('%s: not understood', (text) => {
    expect(readLength(text)).toBe(nothing);
  });
});

describe('readWorkload', () => {
  it.each([
    ['PT60H', { hours: weeks(60) }],
    ['60 h', { hours: weeks(60) }],
    ['150 hours', { hours: weeks(150) }],
    ['125-150 hours of study', { hours: weeks(125, 150) }],
    ['30.0 h + 6.0 h', { hours: weeks(36) }],
    ['0 h + 30.0 h', { hours: weeks(30) }],
    ['1 h 30 min', { hours: weeks(1.5) }],
    ['120 minutes', { hours: weeks(2) }],
    ['2–3 hours per week', { hoursPerWeek: weeks(2, 3) }],
    ['6 hours weekly', { hoursPerWeek: weeks(6) }],
    ['10h/wk', { hoursPerWeek: weeks(10) }],
    ['10 Std./Woche', { hoursPerWeek: weeks(10) }],
    ['4 heures par semaine', { hoursPerWeek: weeks(4) }],
    ['5 horas a la semana', { hoursPerWeek: weeks(5) }],
    ['4 horas semanales', { hoursPerWeek: weeks(4) }],
    ['2 ore a settimana', { hoursPerWeek: weeks(2) }],
    ['8 uur per week', { hoursPerWeek: weeks(8) }],
    ['6 hores per setmana', { hoursPerWeek: weeks(6) }],
    ['5 ώρες την εβδομάδα', { hoursPerWeek: weeks(5) }],
    ['4 val. per savaitę', { hoursPerWeek: weeks(4) }]
  ])('%s', (text, workload) => {
    expect(readWorkload(text)).toEqual(workload);
  });

  it.each(['8 hours per day', '1,200 hours', '5 weeks', 'P60M', '0 h', 'full time', '20'])(
    '%s: not understood',
    (text) => {
      expect(readWorkload(text)).toBe(nothing);
    }
  );
});

describe('readCredits', () => {
  it.each([
    ['5 ECTS', [{ scheme: 'ects', value: 5 }]],
    ['7,5 ECTS-Punkte', [{ scheme: 'ects', value: 7.5 }]],
    ['ECTS 5', [{ scheme: 'ects', value: 5 }]],
    ['60 CATS points at FHEQ level 7', [{ scheme: 'CATS', value: 60, level: 'FHEQ 7' }]],
    ['15 SCQF credits at level 8', [{ scheme: 'SCQF', value: 15, level: '8' }]],
    [
      '10 CATS / 5 ECTS',
      [
        { scheme: 'CATS', value: 10 },
        { scheme: 'ects', value: 5 }
      ]
    ],
    [
      '30 SCQF (15 ECTS)',
      [
        { scheme: 'SCQF', value: 30 },
        { scheme: 'ects', value: 15 }
      ]
    ],
    ['0 ECTS', []],
    ['no credits', []]
  ])('%s', (text, credits) => {
    expect(readCredits(text)).toEqual(credits);
  });

  it.each(['5.00', '3 credits', '1-3 ECTS', '10 hours', '5 ECTS / 6 ECTS', 'level 7', ''])(
    '%s: not understood',
    (text) => {
      expect(readCredits(text)).toBe(nothing);
    }
  );

  it('counts a bare number in the given system', () => {
    expect(readCredits('5.00', { scheme: 'ects' })).toEqual([{ scheme: 'ects', value: 5 }]);
    expect(readCredits('3 credits', { scheme: 'ects' })).toEqual([{ scheme: 'ects', value: 3 }]);
  });
});

describe('readDay', () => {
  it.each([
    ['2012-11-03', '2012-11-03'],
    ['2012-11-03T10:00:00Z', '2012-11-03'],
    ['2012/11/03', '2012-11-03'],
    ['3 November 2012', '2012-11-03'],
    ['1 Aug 2012', '2012-08-01'],
    ['November 3rd, 2012', '2012-11-03'],
    ['3. November 2012', '2012-11-03'],
    ['3.11.2012', '2012-11-03'],
    ['3 de noviembre de 2012', '2012-11-03'],
    ['1er septembre 2024', '2024-09-01'],
    ['5 maart 2020', '2020-03-05'],
    ['1η Μαρτίου 2020', '2020-03-01'],
    ['13/11/2012', '2012-11-13'],
    ['11/13/2012', '2012-11-13'],
    ['12/12/2012', '2012-12-12']
  ])('%s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['03/11/2012', '2012-02-30', '31 April 2012', '3 Nov 12', 'October', '14/14/2012', ''])(
    '%s: not understood',
    (text) => {
      expect(readDay(text)).toBe(nothing);
    }
  );
});

it('no reader throws on any text', () => {
  const signs = fc.constantFrom(...'0123456789.,-–€$£ ()/:;|EURweksmonthPT\n²½\u202f');
  const text = fc.oneof(fc.string(), fc.string({ unit: signs }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (some) => {
      const length = readLength(some);
      if (typeof length === 'object') expect(length.min).toBeLessThanOrEqual(length.max);
      const cost = readPrice(some, { currency: 'EUR' });
      if (Array.isArray(cost)) {
        for (const { minor } of cost as { minor: number }[]) {
          expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true);
        }
      }
      readWorkload(some);
      readCredits(some, { scheme: 'ects' });
      readDay(some);
    }),
    { numRuns: 500 }
  );
});
