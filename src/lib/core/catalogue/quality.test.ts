import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../tests/fixtures/arbitrary-catalogue';
import { award, course, one, run } from '../../../../tests/fixtures/catalogue';
import type { Day } from '../kernel/day';
import type { Award, CatalogueRecords, Offering, Provider } from './model';
import { QUALITY_CODES, QualityCheck, type QualityCode, type QualityReport } from './quality';
import type { Rule } from './rule';

const TODAY = '2026-11-22' as Day;
const nordvik = { id: 'nordvik', name: { en: 'Nordvik' } } as unknown as Provider;

function reportOf(records: Partial<CatalogueRecords>): QualityReport {
  const check = new QualityCheck(TODAY);
  for (const offering of records.offerings ?? []) check.addOffering(offering);
  for (const each of records.awards ?? []) check.addAward(each);
  for (const each of records.equivalences ?? []) check.addEquivalence(each);
  for (const provider of records.providers ?? [nordvik]) check.addProvider(provider);
  return check.report();
}

function examplesOf(report: QualityReport, code: QualityCode) {
  return report.findings.find((finding) => finding.code === code)?.examples ?? [];
}

const full: Partial<Offering> = {
  cost: 'free',
  weeks: 'self-paced',
  credits: [{ scheme: 'ects', value: 5 }],
  level: 1,
  outcomes: [{ en: 'Something' }],
  field: '06'
};
const of5 = (id: string) => course(id, full);

describe('what learners will miss', () => {
  it('is nothing in a catalogue that says everything', () => {
    const report = reportOf({ offerings: [of5('a'), of5('b')], awards: [award('x', one('a'))] });
    expect(report).toEqual({
      offerings: 2,
      runs: 0,
      awards: 1,
      providers: 1,
      equivalences: 0,
      findings: []
    });
  });

  it.each<[QualityCode, Partial<Offering>]>([
    ['no-price', { cost: 'not-stated' }],
    ['no-length', { weeks: undefined } as never],
    ['no-size', { credits: undefined } as never],
    ['no-level', { level: undefined } as never],
    ['no-outcomes', { outcomes: [] }],
    ['no-language', { languages: [] }],
    ['no-field', { field: undefined } as never],
    ['no-provider', { provider: '' as never }],
    ['no-runs', { schedule: 'fixed' }],
    ['runs-past', { runs: [run('2026-09-01', '2026-12-01')] }],
    ['prerequisite-in-words', { prerequisite: { type: 'ask', text: { en: 'Ask us.' } } }]
  ])('is told as %s, with counts, share and examples', (code, lack) => {
    const report = reportOf({ offerings: [of5('a'), course('b', { ...full, ...lack })] });
    expect(report.findings).toEqual([
      { code, count: 1, of: 'offerings', share: 0.5, examples: [{ id: 'b' }] }
    ]);
  });

  it.each<[string, Partial<Offering>]>([
    [
      'a price of a run',
      { cost: 'not-stated', runs: [run('2027-09-01', '2027-12-01', { cost: 'free' })] }
    ],
    ['a run without a start', { runs: [{ id: 'r' as never }] }],
    [
      'a deadline that is still to come',
      { runs: [run('2026-09-01', '2027-01-01', { enrolBy: TODAY })] }
    ],
    [
      'hours instead of credits',
      { credits: undefined as never, workloadHours: { min: 5, max: 5 } }
    ],
    ['credits that are said to be none', { credits: [] }],
    ['a level of the European framework', { level: undefined as never, eqf: { min: 5, max: 5 } }]
  ])('is not %s', (_, more) => {
    expect(reportOf({ offerings: [course('a', { ...full, ...more })] }).findings).toEqual([]);
  });

  it('tells what is there twice', () => {
    const renamed = course('b', { ...full, title: { en: ' A ' } });
    const report = reportOf({ offerings: [of5('a'), of5('a'), renamed] });
    expect(examplesOf(report, 'duplicate-id')).toEqual([{ id: 'a' }]);
    expect(examplesOf(report, 'duplicate-title')).toEqual([{ id: 'b', detail: 'a' }]);
  });

  it('tells names that lead nowhere, also where what they name comes later', () => {
    const offerings = [course('a', { ...full, prerequisite: one('b') }), of5('b')];
    const to = ['b', 'y'] as never;
    const report = reportOf({
      offerings,
      awards: [award('x', { type: 'any', of: [one('b'), one('c')] })],
      equivalences: [{ id: 'e', title: { en: 'E' }, from: ['urn:x:1'], to, source: {} }]
    });
    expect(examplesOf(report, 'dangling-reference')).toEqual([
      { id: 'x', detail: 'c' },
      { id: 'e', detail: 'y' }
    ]);
    const alone = reportOf({ offerings: [of5('a')], providers: [] });
    expect(examplesOf(alone, 'dangling-reference')).toEqual([{ id: 'a', detail: 'nordvik' }]);
  });

  it('gives a few examples and counts the rest', () => {
    const offerings = Array.from({ length: 9 }, (_, at) =>
      course(`c${at}`, { ...full, cost: 'not-stated' })
    );
    const [finding] = reportOf({ offerings }).findings;
    expect(finding).toMatchObject({ count: 9, share: 1 });
    expect(finding?.examples).toHaveLength(5);
  });
});

describe('awards that cannot be reached', () => {
  const codesOf = (...awards: Award[]) =>
    reportOf({ offerings: [of5('a'), of5('b')], awards }).findings.map(({ code }) => code);
  const needs = (id: string): Rule => ({ type: 'award', award: id as never });
  const from = { courses: ['a', 'b'] as never };
  const credits = (least: number): Rule => ({ type: 'credits', least: { credits: least }, from });

  it('are told apart', () => {
    expect(codesOf(award('x', one('a')))).toEqual([]);
    expect(codesOf(award('x', one('gone')))).toContain('award-unreachable');
    expect(codesOf(award('x', credits(11)))).toEqual(['award-unreachable', 'rule-pool-small']);
    expect(codesOf(award('x', credits(10)))).toEqual([]);
    expect(codesOf(award('x', { type: 'some', count: 3, of: [one('a')] }))).toEqual([
      'award-unreachable'
    ]);
    expect(codesOf(award('x', needs('y')), award('y', needs('x')))).toEqual(['award-cycle']);
    const { rule: _, ...without } = award('x', one('a'));
    expect(codesOf(without)).toEqual(['award-without-rule']);
  });

  it('are not those with a way around a circle', () => {
    const around: Rule = { type: 'any', of: [needs('y'), one('a')] };
    expect(codesOf(award('x', around), award('y', needs('x')))).toEqual([]);
  });

  it('are told where they ask for more credits than there are', () => {
    const credits = [{ scheme: 'ects', value: 15 }];
    const all: Rule = { type: 'all', of: [one('a'), one('b')] };
    const report = reportOf({
      offerings: [of5('a'), of5('b')],
      awards: [award('x', all, { credits })]
    });
    expect(examplesOf(report, 'award-too-small')).toEqual([{ id: 'x', detail: '10 of 15 ECTS' }]);
    const words: Rule = { type: 'all', of: [one('a'), { type: 'ask', text: { en: 'More' } }] };
    expect(codesOf(award('x', words, { credits }))).toEqual([]);
  });
});

describe('contradictions', () => {
  const euro = { minor: 100, currency: 'EUR', for: 'learning' } as const;
  it.each<[string, Partial<Offering>]>([
    ['20 hours, and 5 ECTS', { workloadHours: { min: 20, max: 20 } }],
    [
      '125 hours, and 2 hours a week for 4 weeks',
      {
        workloadHours: { min: 125, max: 125 },
        hoursPerWeek: { min: 2, max: 2 },
        weeks: { min: 4, max: 4 }
      }
    ],
    ['start 2027-02-01, end 2027-01-01', { runs: [run('2027-02-01', '2027-01-01')] }],
    ['two prices for the learning', { cost: [euro, { ...euro, minor: 200 }] }],
    ['3 of 1 parts', { prerequisite: { type: 'some', count: 3, of: [one('a')] } }]
  ])('%s', (detail, more) => {
    const report = reportOf({ offerings: [course('a', { ...full, ...more })] });
    expect(examplesOf(report, 'contradiction')).toContainEqual({ id: 'a', detail });
  });

  it('are not what differs by rounding or by who pays', () => {
    const [eu, other] = [{ en: 'EU' }, { en: 'others' }];
    const offering = course('a', {
      ...full,
      workloadHours: { min: 120, max: 120 },
      cost: [
        { ...euro, audience: eu },
        { ...euro, minor: 200, audience: other }
      ]
    });
    expect(reportOf({ offerings: [offering] }).findings).toEqual([]);
  });
});

describe('a report', () => {
  it('counts everything, whatever the catalogue and in whatever order', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const report = reportOf(records);
        const turned = reportOf({
          providers: records.providers.toReversed(),
          offerings: records.offerings.toReversed(),
          awards: records.awards.toReversed(),
          equivalences: records.equivalences.toReversed()
        });
        const countsOf = ({ findings }: QualityReport) =>
          Object.fromEntries(findings.map(({ code, count }) => [code, count]));
        expect(countsOf(turned)).toEqual(countsOf(report));
        expect(report.offerings).toBe(records.offerings.length);
        for (const { code, count, share, examples } of report.findings) {
          expect(QUALITY_CODES).toHaveProperty(code);
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(examples).toHaveLength(Math.min(count, 5));
        }
      }),
      { numRuns: 50 }
    );
  });
});
