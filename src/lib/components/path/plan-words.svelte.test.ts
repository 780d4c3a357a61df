import { beforeAll, describe, expect, it } from 'vitest';
import type { AwardId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Certificate, Goal, Plan } from '$lib/core/planner/plan';
import { award, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { path, plan, planStep } from '../../../../tests/fixtures/plans';
import { goalHeading, goalName, pathName } from './goal-words';
import { certificateWords, fitWords, peakWords, priceWords, totalWords } from './plan-words';

beforeAll(namesKnown);

const FINISH = '2026-12-21' as Day;
const of = (more: Partial<Plan>) => plan([planStep('a')], more);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a plan', () => {
  it.each<[Partial<Plan>, string, string]>([
    [{}, 'free', '€0 in all'],
    [{ totalMinor: 64_000 }, '€640', '€640 in all'],
    [{ totalMinor: 64_000, unpriced: 2 }, 'at least €640', 'at least €640'],
    [{ totalMinor: 0, unpriced: 1 }, 'at least €0', 'at least €0']
  ])('%j costs %s, %s', (more, price, total) => {
    expect([priceWords(of(more)), totalWords(of(more))]).toEqual([price, total]);
  });

  it('says how well it fits and how full its fullest week is', () => {
    expect(fitWords(of({ fit: 77.6 }))).toBe('fit 78 of 100');
    expect(fitWords(of({}))).toBe('fit not known');
    expect(peakWords(of({ peakHours: 7.5 }))).toBe('fullest week 7.5 h');
  });
});

describe('the certificate says no more than was proven', () => {
  const best: Certificate = {
    proven: true,
    leastMinor: 10_000,
    leastMinorByThen: 10_000,
    earliestFinish: FINISH
  };
  const CHEAPEST = 'Proven: nothing within your limits is cheaper.';
  const QUICKEST = 'Proven: nothing within your limits is quicker.';
  const CUT = 'The search was cut short: there may be a better plan.';

  it.each<[string, number, Partial<Certificate>, string[]]>([
    ['cheapest and quickest', 10_000, {}, [CHEAPEST, QUICKEST]],
    ['cheapest', 10_000, { earliestFinish: '2026-11-01' as Day }, [CHEAPEST]],
    ['quickest', 12_000, { leastMinorByThen: 12_000 }, [QUICKEST]],
    [
      'in between',
      12_000,
      { leastMinorByThen: 12_000, earliestFinish: '2026-11-01' as Day },
      ['Proven: whatever is cheaper ends later or fits less.']
    ],
    [
      'better by fit alone',
      14_000,
      { leastMinorByThen: 12_000, earliestFinish: '2026-11-01' as Day },
      ['Proven: nothing within your limits beats this plan.']
    ],
    [
      'unproven, and near',
      14_000,
      { proven: false, earliestFinish: '2026-12-07' as Day },
      [
        'At most €40 from the cheapest there can be.',
        'At most 2 weeks from the quickest there can be.',
        CUT
      ]
    ],
    [
      'unproven, but cheapest',
      10_000,
      { proven: false, earliestFinish: FINISH },
      [CHEAPEST, QUICKEST, 'Whether another fits better was not proven.']
    ],
    [
      'unproven, and nothing known',
      14_000,
      { proven: false, leastMinor: 0, earliestFinish: '2026-09-01' as Day },
      [CUT]
    ]
  ])('%s', (_, totalMinor, more, sentences) => {
    const certificate = { ...best, ...more };
    expect(certificateWords(of({ totalMinor, certificate })).map(plain)).toEqual(sentences);
  });
});

describe('a goal', () => {
  const index = indexOf([], [award('CAS', one('a'), { title: { en: 'CAS in Metals' } })]);
  const CAS = 'CAS' as AwardId;
  it.each<[Goal, string, string]>([
    [{ kind: 'award', award: CAS }, 'Ways to CAS in Metals', 'CAS in Metals'],
    [
      { kind: 'awards', awards: [CAS, 'gone' as AwardId] },
      'Ways to CAS in Metals and gone',
      'CAS in Metals and gone'
    ],
    [
      { kind: 'field', field: '0613', ects: 30, level: 2, eqf: 6 },
      'Ways to 30 ECTS in Information and communication technologies, intermediate or above, EQF 6 or above',
      '30 ECTS in Information and communication technologies, intermediate or above, EQF 6 or above'
    ],
    [
      { kind: 'field', field: '00', ects: 2.5 },
      'Ways to 2.5 ECTS in any field',
      '2.5 ECTS in any field'
    ],
    [{ kind: 'skills', skills: ['sew', 'cut'] }, 'Ways to learn sew and cut', 'sew and cut'],
    [{ kind: 'furthest' }, 'How far you can get', 'As far as it goes']
  ])('%j', (goal, heading, name) => {
    expect(goalHeading(goal, index)).toBe(heading);
    expect(goalName(goal, index)).toBe(name);
    expect(pathName(path(of({ goal })), index)).toBe(name);
    expect(pathName(path(of({ goal }), { name: 'Mine' }), index)).toBe('Mine');
  });
});
