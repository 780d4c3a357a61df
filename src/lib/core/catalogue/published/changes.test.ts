import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import { course, run } from '../../../../../tests/fixtures/catalogue';
import type { Day } from '../../kernel/day';
import type { Cost, Offering } from '../model';
import { changesBetween, type Change } from './changes';

const euro = (minor: number): Cost => [{ minor, currency: 'EUR', for: 'learning' }];
const between = (before: Partial<Offering>, after: Partial<Offering>, since?: string) =>
  changesBetween(course('a', before), course('a', after), since as Day | undefined);

describe('changes', () => {
  it('are none between an offering and itself', () => {
    fc.assert(
      fc.property(arbitraryRecords, ({ offerings }) => {
        for (const offering of offerings) {
          expect(changesBetween(offering, structuredClone(offering))).toEqual([]);
        }
      }),
      { numRuns: 30 }
    );
  });

  it('say what was withdrawn and what is new', () => {
    expect(changesBetween(course('a'), undefined)).toEqual([{ code: 'withdrawn' }]);
    expect(changesBetween(undefined, course('a'))).toEqual([{ code: 'new' }]);
    expect(changesBetween(undefined, undefined)).toEqual([]);
  });

  it.each<[string, Cost, Cost, Change]>([
    [
      'more',
      euro(10_000),
      euro(22_000),
      {
        code: 'price',
        before: { state: 'stated', learning: { minor: 10_000, currency: 'EUR' } },
        after: { state: 'stated', learning: { minor: 22_000, currency: 'EUR' } },
        difference: { minor: 12_000, currency: 'EUR' }
      }
    ],
    [
      'free',
      euro(10_000),
      'free',
      {
        code: 'price',
        before: { state: 'stated', learning: { minor: 10_000, currency: 'EUR' } },
        after: { state: 'free' },
        difference: { minor: -10_000, currency: 'EUR' }
      }
    ],
    [
      'in another currency',
      euro(10_000),
      [{ minor: 9_000, currency: 'CHF', for: 'learning' }],
      {
        code: 'price',
        before: { state: 'stated', learning: { minor: 10_000, currency: 'EUR' } },
        after: { state: 'stated', learning: { minor: 9_000, currency: 'CHF' } }
      }
    ],
    [
      'no longer stated',
      'free',
      'not-stated',
      { code: 'price', before: { state: 'free' }, after: { state: 'not-stated' } }
    ]
  ])('tell a price that is %s', (_, before, after, change) => {
    expect(between({ cost: before }, { cost: after })).toEqual([change]);
  });

  it('tell starts that moved, fell away and came up', () => {
    const runs = (...starts: string[]) => ({ runs: starts.map((day) => run(day, day)) });
    const starts = (before: string[], after: string[], since?: string) =>
      between(runs(...before), runs(...after), since);
    expect(starts(['2027-02-01'], ['2027-03-01'])).toEqual([
      { code: 'start', before: '2027-02-01', after: '2027-03-01' }
    ]);
    expect(starts(['2027-02-01', '2027-09-01'], ['2027-09-01'])).toEqual([
      { code: 'start', before: '2027-02-01' }
    ]);
    expect(starts([], ['2027-09-01'])).toEqual([{ code: 'start', after: '2027-09-01' }]);
    expect(starts(['2027-02-01', '2027-09-01'], ['2027-09-01'], '2027-06-01')).toEqual([]);
  });

  it('tell other things of runs by the name of the member', () => {
    const before = { runs: [run('2027-02-01', '2027-03-01')] };
    const after = { runs: [run('2027-02-01', '2027-04-01')] };
    expect(between(before, after)).toEqual([{ code: 'other', members: ['runs'] }]);
    expect(between(before, after, '2027-02-02')).toEqual([]);
  });

  it('tell length and credits, and the rest by name', () => {
    const before: Partial<Offering> = { weeks: 'self-paced', credits: [], languages: ['en'] };
    const credits = [{ scheme: 'ects', value: 5 }];
    const after: Partial<Offering> = { weeks: { min: 4, max: 6 }, credits, title: { en: 'B' } };
    expect(between(before, after)).toEqual([
      { code: 'length', before: 'self-paced', after: { min: 4, max: 6 } },
      { code: 'credits', before: 0, after: 5 },
      { code: 'other', members: ['title'] }
    ]);
    expect(between({ credits }, {})).toEqual([{ code: 'credits', before: 5 }]);
  });
});
