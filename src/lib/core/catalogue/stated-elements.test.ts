import { describe, expect, it } from 'vitest';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import type { Offering } from './model';
import {
  CREDENTIAL_ONLY,
  MANDATORY_ELEMENTS,
  OPTIONAL_ELEMENTS,
  statedElements,
  type StandardElement
} from './stated-elements';

const provider = indexOf([]).catalogue.providers[0];
const bare = ['title', 'country', 'awarding-body'] as const;

describe('the European standard elements of an offering', () => {
  it('are eleven mandatory ones and five optional ones', () => {
    expect([MANDATORY_ELEMENTS.length, OPTIONAL_ELEMENTS.length]).toEqual([11, 5]);
  });

  it.each<[Partial<Offering>, StandardElement[]]>([
    [{}, []],
    [{ credits: [], outcomes: [], assessment: [], stackability: [] }, []],
    [{ outcomes: [{ en: 'Solder' }] }, ['outcomes']],
    [{ credits: [{ scheme: 'ects', value: 1 }] }, ['workload']],
    [{ workloadHours: { min: 5, max: 5 } }, ['workload']],
    [{ nationalLevel: { en: 'Level 5' } }, ['level']],
    [{ eqf: { min: 5, max: 6 }, mode: 'work' }, ['level', 'participation']],
    [
      {
        assessment: ['essay'],
        qualityAssurance: { en: 'x' },
        supervision: 'supervised-unidentified'
      },
      ['assessment', 'quality-assurance', 'supervision']
    ],
    [
      {
        prerequisite: { type: 'ask', text: { en: 'x' } },
        stackability: ['independent'],
        furtherInformation: { en: 'x' }
      },
      ['prerequisites', 'stackability', 'further-information']
    ]
  ])('%j', (more, elements) => {
    expect([...statedElements(course('Soldering', more), provider)]).toEqual([
      ...bare,
      ...elements
    ]);
  });

  it('do not include what nobody states, whatever the offering', () => {
    expect([...statedElements(course('Soldering'), undefined)]).toEqual(['title']);
    for (const element of CREDENTIAL_ONLY) {
      expect(statedElements(course('Soldering'), provider).has(element)).toBe(false);
    }
  });
});
