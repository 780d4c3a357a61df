import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one, run } from '../../../../tests/fixtures/catalogue';
import type { Cost, Offering, Price } from '../catalogue/model';
import { COMPARED, countsTowards, differs, type Compared } from './rows';

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const eur = (minor: number, purpose: Price['for'] = 'learning'): Price => ({
  minor,
  currency: 'EUR',
  for: purpose
});
const priced = (...cost: Price[]): { cost: Cost } => ({ cost });

function differing(a: Partial<Offering>, b: Partial<Offering>): Compared[] {
  const offerings = [course('same', a), course('same', b)];
  return COMPARED.filter((row) => differs(row, offerings, indexOf(offerings)));
}

describe('differs', () => {
  it.each<[string, Partial<Offering>, Partial<Offering>, Compared[]]>([
    ['nothing stated, and nothing', {}, {}, []],
    [
      'four weeks, and five',
      { weeks: { min: 4, max: 4 } },
      { weeks: { min: 5, max: 5 } },
      ['length']
    ],
    [
      'four weeks, and at your own pace',
      { weeks: { min: 4, max: 4 } },
      { weeks: 'self-paced' },
      ['length']
    ],
    ['at your own pace, and not stated', { weeks: 'self-paced' }, {}, ['length']],
    [
      'the same hours in more weeks',
      { workloadHours: { min: 40, max: 40 }, weeks: { min: 4, max: 4 } },
      { workloadHours: { min: 40, max: 40 }, weeks: { min: 8, max: 8 } },
      ['length', 'hours-per-week']
    ],
    [
      'hours that are stated, and the same worked out',
      { workloadHours: { min: 50, max: 60 } },
      ects(2),
      ['total-hours', 'ects']
    ],
    ['free, and not stated', { cost: 'free' }, { cost: 'not-stated' }, ['price']],
    ['not stated, and not yet known', { cost: 'not-stated' }, { cost: 'not-yet-known' }, ['price']],
    ['two prices', priced(eur(100)), priced(eur(200)), ['price']],
    ['the same price in two parts', priced(eur(100), eur(50, 'materials')), priced(eur(150)), []],
    ['a certificate on top', priced(eur(100), eur(50, 'certificate')), priced(eur(150)), ['price']],
    [
      'the same price for more credits',
      { ...priced(eur(10_000)), ...ects(5), workloadHours: { min: 9, max: 9 } },
      { ...priced(eur(10_000)), ...ects(4), workloadHours: { min: 9, max: 9 } },
      ['price-per-ects', 'ects']
    ],
    ['no credits given, and not stated', { credits: [] }, {}, ['ects']],
    ['a level, and none', { level: 1 }, {}, ['level']],
    ['EQF 6, and 6 to 7', { eqf: { min: 6, max: 6 } }, { eqf: { min: 6, max: 7 } }, ['eqf']],
    [
      'EQF 6, and a national level',
      { eqf: { min: 6, max: 6 } },
      { nationalLevel: { en: 'NFQ 7' } },
      ['eqf']
    ],
    ['online, and blended', { mode: 'online' }, { mode: 'blended' }, ['mode']],
    ['English, and Spanish', { languages: ['en'] }, { languages: ['es'] }, ['language']],
    [
      'starts in spring, and in autumn',
      { runs: [run('2027-03-01', '2027-04-01')] },
      { runs: [run('2027-09-01', '2027-10-01')] },
      ['next-start']
    ],
    ['an essay, and nothing', { assessment: ['essay'] }, {}, ['assessment']],
    ['supervision', { supervision: 'supervised-unidentified' }, {}, ['supervision']],
    ['quality assurance', { qualityAssurance: { en: 'Checked' } }, {}, ['quality-assurance']],
    ['a prerequisite, and none', { prerequisite: one('a') }, {}, ['prerequisite']],
    ['two titles', { title: { en: 'x' } }, { title: { en: 'y' } }, []]
  ])('%s', (_, a, b, rows) => {
    expect(differing(a, b)).toEqual(rows);
    expect(differing(b, a)).toEqual(rows);
    expect(differing(a, a)).toEqual([]);
    expect(differing(b, b)).toEqual([]);
  });

  it('sees one that differs among many', () => {
    const offerings = [course('a'), course('b'), course('c', { level: 2 })];
    expect(differs('level', offerings, indexOf(offerings))).toBe(true);
    expect(differs('mode', offerings, indexOf(offerings))).toBe(false);
  });

  it.each(COMPARED)('sees nothing to compare in one offering: %s', (row) => {
    const offerings = [course('a', { ...ects(5), level: 1, mode: 'online' })];
    expect(differs(row, offerings, indexOf(offerings))).toBe(false);
    expect(differs(row, [], indexOf([]))).toBe(false);
  });

  it('converts nothing when comparing prices in two currencies', () => {
    const cost: Cost = [{ minor: 9_500, currency: 'CHF', for: 'learning' }];
    expect(differing({ cost }, priced(eur(10_000)))).toEqual(['price']);
  });
});

describe('countsTowards', () => {
  const offerings = [course('a'), course('b'), course('c')];
  const awards = [award('x', { type: 'all', of: [one('a'), one('b')] }), award('y', one('a'))];
  const index = indexOf(offerings, awards);

  it('names the awards', () => {
    const named = offerings.map((offering) => countsTowards(offering, index).map(({ id }) => id));
    expect(named).toEqual([['x', 'y'], ['x'], []]);
  });

  it('makes offerings differ', () => {
    expect(differs('counts-towards', offerings.slice(0, 2), index)).toBe(true);
    expect(differs('counts-towards', offerings.slice(2), index)).toBe(false);
  });
});
