import { describe, expect, it } from 'vitest';
import { award, course, one } from '../../../../tests/fixtures/catalogue';
import type { Day } from '../kernel/day';
import { inCircles } from './circles';
import type { Award, Offering } from './model';
import { QualityCheck } from './quality';
import type { Amount, Pool, Rule } from './rule';

const ects = (value: number) => [{ scheme: 'ects', value }];
const OFFERINGS = [
  course('a', { credits: ects(5), level: 3 }),
  course('b', { credits: ects(5), level: 2 }),
  course('c', { level: 1 }),
  course('d', { credits: ects(5), level: 3, provider: 'other' as never })
];

function found(offerings: readonly Offering[], awards: readonly Award[] = []): string[] {
  const check = new QualityCheck('2026-05-01' as Day);
  for (const offering of offerings) check.addOffering(offering);
  for (const each of awards) check.addAward(each);
  return check
    .report()
    .findings.filter(({ code }) => /^rule-|cycle|unreachable|too-small/.test(code))
    .flatMap(({ code, examples }) =>
      examples.map(({ id, detail }) => [code, id, detail].filter(Boolean).join(' '))
    );
}

const inAward = (rule: Rule) =>
  found(OFFERINGS, [award('x', rule)]).filter((line) => line.startsWith('rule'));
const credits = (least: Amount, from: object): Rule => ({
  type: 'credits',
  least,
  from: from as Pool
});
const limit = (most: Amount, from: object, of: Rule, more: object = {}): Rule => ({
  type: 'limit',
  most,
  from: from as Pool,
  of,
  ...more
});
const OWN = { recognised: false };
const AB = { courses: ['a', 'b'] };

describe('rules that nobody can meet', () => {
  it.each<[string[], Rule]>([
    [[], credits({ credits: 10 }, AB)],
    [['rule-pool-small x 10 of 12 ECTS'], credits({ credits: 12 }, AB)],
    [['rule-pool-small x 5 of 10 ECTS'], credits({ share: 0.5, of: 20 }, { ...AB, except: ['a'] })],
    [['rule-pool-small x 2 of 3 courses'], credits({ courses: 3 }, AB)],
    [['rule-pool-small x 5 of 6 ECTS'], credits({ credits: 6 }, { ...OWN, levels: [3] })],
    [[], credits({ credits: 600 }, { ...OWN, levels: [1] })],
    [[], credits({ credits: 600 }, { levels: [3] })],
    [[], credits({ credits: 600, scheme: 'CATS' }, AB)],
    [[], credits({ share: 0.5 }, AB)],
    [['rule-pool-empty x {"courses":[]}'], credits({ credits: 1 }, { courses: [] })],
    [['rule-pool-empty x {"courses":["z"]}'], credits({ credits: 1 }, { courses: ['z'] })],
    [
      ['rule-pool-empty x {"recognised":false,"kinds":["thesis"]}'],
      credits({ credits: 1 }, { ...OWN, kinds: ['thesis'] })
    ],
    [['rule-number x a share of 1.5'], credits({ share: 1.5 }, AB)],
    [['rule-number x -5 credits'], credits({ credits: -5 }, AB)],
    [
      ['rule-number x a share of 0.5 of 20 credits, and 8'],
      limit({ share: 0.5, of: 20, stated: 8 }, AB, one('a'))
    ],
    [[], limit({ share: 1 / 3, of: 20, stated: 7, rounding: 'up' }, AB, one('a'))],
    [['rule-number x 0 months'], { type: 'fresh', months: 0, clock: 'award', of: one('a') }],
    [
      ['rule-number x 9000 months'],
      { type: 'within', months: 9000, clock: 'enrolment', of: one('a') }
    ],
    [['rule-number x -1 parts'], { type: 'some', count: -1, of: [one('a')] }],
    [['rule-number x 1.5 courses'], credits({ courses: 1.5 }, AB)],
    [
      ['rule-limit x at most 5 ECTS, and 10 are asked for'],
      limit({ credits: 5 }, AB, { type: 'all', of: [one('c'), credits({ credits: 10 }, AB)] })
    ],
    [
      ['rule-limit x less than 10 ECTS, and 10 are asked for'],
      limit({ credits: 10 }, {}, credits({ credits: 10 }, AB), { below: true })
    ],
    [[], limit({ credits: 10 }, {}, credits({ credits: 10 }, AB))],
    [[], limit({ credits: 5 }, AB, credits({ credits: 10 }, AB), { until: one('c') })],
    [[], limit({ credits: 5 }, AB, credits({ credits: 10 }, { courses: ['a', 'b', 'c'] }))],
    [[], limit({ credits: 5 }, AB, { type: 'any', of: [credits({ credits: 10 }, AB), one('a')] })]
  ])('%j', (expected, rule) => {
    expect(inAward(rule)).toEqual(expected);
  });

  it('are found in what courses ask for before, too', () => {
    const asking = course('e', { prerequisite: credits({ credits: 12 }, AB) });
    expect(found([...OFFERINGS, asking])).toEqual(['rule-pool-small e 10 of 12 ECTS']);
  });
});

describe('courses that ask for each other', () => {
  const before = (id: string, prerequisite: Rule) => course(id, { prerequisite });
  const all = (...of: Rule[]): Rule => ({ type: 'all', of });

  it('cannot be begun', () => {
    const lines = found([
      before('a', one('b')),
      before('b', all(one('c'), { type: 'fresh', months: 12, clock: 'award', of: one('a') })),
      before('c', one('c')),
      before('d', one('a'))
    ]);
    expect(lines.sort()).toEqual([
      'prerequisite-cycle a',
      'prerequisite-cycle b',
      'prerequisite-cycle c'
    ]);
  });

  it.each<[string, Rule]>([
    ['at the same time', { ...one('b'), together: true } as Rule],
    ['with another way', { type: 'any', of: [one('b'), one('c')] }],
    ['or one in its place', { ...one('b'), equivalents: ['c'] } as never],
    ['where it is good to have', { type: 'advised', of: one('b') }]
  ])('may do so %s', (_, prerequisite) => {
    expect(found([before('a', prerequisite), before('b', one('a')), course('c')])).toEqual([]);
  });
});

describe('an award that asks for itself', () => {
  const needs = (id: string): Rule => ({ type: 'award', award: id as never });

  it.each<[string, Rule]>([
    ['at once', needs('x')],
    ['in time', { type: 'within', months: 12, clock: 'enrolment', of: needs('x') }],
    ['under a limit', limit({ credits: 5 }, AB, { type: 'once', of: needs('x') })],
    [
      'whatever holds',
      { type: 'dated', by: 'today', versions: [{ from: '2026-01-01' as Day, rule: needs('x') }] }
    ]
  ])('%s', (_, rule) => {
    expect(found(OFFERINGS, [award('x', rule)])).toEqual(['award-cycle x']);
  });
});

describe('circles', () => {
  it.each([
    ['a>b b>c', ''],
    ['a>b b>a', 'ab'],
    ['a>a b>a', 'a'],
    ['a>b b>c c>b d>a', 'bc'],
    ['a>b b>c c>a c>d d>e e>d f>a', 'abcde'],
    ['a>gone', '']
  ])('%s: %j', (pairs, expected) => {
    const needs = new Map<string, string[]>();
    for (const pair of pairs.split(' ')) {
      const [from = '', to = ''] = pair.split('>');
      needs.set(from, [...(needs.get(from) ?? []), to]);
    }
    expect([...inCircles(needs)].sort().join('')).toBe(expected);
  });

  it('may be long', () => {
    const long = new Map(Array.from({ length: 100_000 }, (_, at) => [`${at}`, [`${at + 1}`]]));
    expect(inCircles(long).size).toBe(0);
    expect(inCircles(long.set('100000', ['0'])).size).toBe(100_001);
  });
});
