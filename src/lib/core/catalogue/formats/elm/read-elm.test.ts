import { describe, expect, it } from 'vitest';
import { ELM } from '../../../../../../tests/fixtures/catalogue-xml';
import type { JsonValue } from '../../../kernel/json';
import { countsOf } from '../counts';
import { readXmlCatalogue } from '../read-xml';
import { readElmJson } from './read-elm';

function read(text: string) {
  const result = readXmlCatalogue(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issue));
  return result.value;
}

const MODEL = 'http://data.europa.eu/snb/model/elm/';
const ECTS = { framework: { id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af' } };

describe('learning opportunities in XML', () => {
  const found = read(ELM);
  const [bees, honey] = found.offerings;

  it('are offerings with what their specification says', () => {
    expect(countsOf(found)).toMatchObject({ offerings: 2, runs: 2, awards: 1, rules: 2 });
    expect(bees).toEqual({
      id: 'https://lowmoor.example/lo/bees',
      provider: 'https://lowmoor.example/',
      title: { en: 'Keeping bees', de: 'Bienen halten' },
      summary: { en: 'From swarm to honey.' },
      codes: ['BEE-1'],
      languages: ['de'],
      field: '0811',
      credits: [{ scheme: 'ects', value: 2.5 }],
      workloadHours: { min: 60, max: 60 },
      weeks: { min: 13, max: 13 },
      mode: 'blended',
      runs: [
        {
          id: 'https://lowmoor.example/lo/bees#2027-03-01',
          start: '2027-03-01',
          end: '2027-05-30',
          enrolBy: '2027-02-01'
        }
      ],
      cost: [{ minor: 12050, currency: 'EUR', for: 'learning' }],
      outcomes: [{ en: 'Catch a swarm' }],
      skills: [{ name: { en: 'rear bees' }, id: 'http://data.europa.eu/esco/skill/42' }],
      assessment: ['practical'],
      awardGiven: { en: 'Bees kept' },
      stackability: [],
      prerequisite: { type: 'ask', text: { en: 'No allergy.' } },
      achievements: ['https://lowmoor.example/spec/bees'],
      homepage: 'https://lowmoor.example/bees',
      asPublished: { length: 'P3M', workload: 'PT60H', price: 'Course fee 120.50 EUR' }
    });
  });

  it('name who provides them', () => {
    expect(found.providers).toEqual([
      { id: 'https://lowmoor.example/', name: { en: 'Lowmoor Apiary School' }, country: 'IE' }
    ]);
  });

  it('keep as published what is not understood', () => {
    expect(honey).toMatchObject({
      cost: 'not-stated',
      runs: [{ asPublished: { start: '2027-09-01 – 2027-06-01' } }],
      asPublished: { length: 'soon', price: '9 XXX' }
    });
    for (const fact of ['weeks', 'credits', 'eqf']) expect(honey).not.toHaveProperty(fact);
    const issues = found.issues.map(({ code, place, value }) => [code, place, value].join(' '));
    expect(issues.sort()).toEqual([
      'dangling-reference line 36 https://lowmoor.example/spec/lost',
      'no-title line 28 ',
      'unknown-value line 53 http://data.europa.eu/snb/eqf/19',
      'value-not-understood line 23 soon',
      'value-not-understood line 24 9 XXX',
      'value-not-understood line 54 many http://data.europa.eu/snb/education-credit/6fcec5c5af',
      'values-contradict line 22 2027-09-01'
    ]);
  });

  it('make an award of what has parts; a part that is not there has to be asked for', () => {
    expect(found.awards).toMatchObject([
      {
        id: 'https://lowmoor.example/spec/beekeeper',
        provider: 'https://lowmoor.example/',
        kind: 'qualification',
        eqf: { min: 4, max: 4 },
        rule: {
          type: 'all',
          of: [
            { type: 'course', offering: 'https://lowmoor.example/lo/bees' },
            { type: 'course', offering: 'https://lowmoor.example/lo/honey' },
            { type: 'ask', text: { und: 'https://lowmoor.example/spec/lost' } }
          ]
        }
      }
    ]);
  });
});

describe('learning opportunities in JSON-LD', () => {
  const opportunity = (more: object): JsonValue =>
    ({
      '@graph': [{ id: 'urn:o', type: 'LearningOpportunity', title: { en: ['O'] }, ...more }]
    }) as never;
  const offering = (more: object) => readElmJson(opportunity(more))?.offerings[0];

  it('are read like those in XML', () => {
    const found = readElmJson(
      opportunity({
        providedBy: { id: 'urn:p', type: 'Organisation', legalName: { en: ['P'] } },
        duration: 'P6W',
        learningAchievementSpecification: {
          id: 'urn:s',
          type: 'Qualification',
          title: { en: ['S'] },
          creditPoint: [{ ...ECTS, point: '5' }],
          eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' },
          volumeOfLearning: 'PT150H'
        }
      })
    );
    expect(found?.offerings).toMatchObject([
      { id: 'urn:o', provider: 'urn:p', weeks: { min: 6, max: 6 }, eqf: { min: 6, max: 6 } }
    ]);
    expect(found?.offerings[0]).toMatchObject({
      credits: [{ scheme: 'ects', value: 5 }],
      workloadHours: { min: 150, max: 150 }
    });
    expect(found?.awards).toMatchObject([
      { id: 'urn:s', kind: 'qualification', rule: { type: 'course', offering: 'urn:o' } }
    ]);
    expect(found?.issues).toEqual([]);
  });

  it('make an award of a programme of opportunities', () => {
    const found = readElmJson([
      {
        id: 'urn:o',
        type: [`${MODEL}LearningOpportunity`],
        title: 'O',
        hasPart: [{ id: 'urn:part' }],
        learningAchievementSpecification: {
          id: 'urn:s',
          title: 'S',
          type: 'elm:LearningAchievementSpecification'
        }
      },
      { id: 'urn:part', type: 'LearningOpportunity', title: 'Part' }
    ]);
    expect(found?.offerings.map(({ id, kind }) => [id, kind])).toEqual([
      ['urn:o', 'programme'],
      ['urn:part', undefined]
    ]);
    expect(found?.awards[0]?.rule).toEqual({
      type: 'all',
      of: [{ type: 'course', offering: 'urn:part' }]
    });
  });

  it('never ask for themselves', () => {
    const found = readElmJson({
      id: 'urn:s',
      type: 'Qualification',
      '@context': MODEL,
      title: 'S',
      hasPart: [{ id: 'urn:s' }]
    });
    expect(found?.awards[0]).not.toHaveProperty('rule');
    expect(found?.issues).toMatchObject([{ code: 'values-contradict', place: '$.hasPart' }]);
  });

  const price = (value: unknown, code = 'EUR', label?: string) => ({
    amount: {
      value,
      unit: { id: `http://publications.europa.eu/resource/authority/currency/${code}` }
    },
    ...(label !== undefined && { prefLabel: { en: [label] } })
  });
  const euro = (minor: number) => ({ minor, currency: 'EUR' });

  it.each([
    [[price(50)], [{ ...euro(5000), for: 'learning' }]],
    [[price('0')], 'free'],
    [[price('1.234')], 'not-stated'],
    [[price('-5')], 'not-stated'],
    [[price('50'), price('9', 'XXX')], 'not-stated'],
    [
      [price('50', 'EUR', 'Course fee'), price('20', 'EUR', 'Certificate')],
      [
        { ...euro(5000), for: 'learning' },
        { ...euro(2000), for: 'certificate' }
      ]
    ],
    [
      [price('50', 'EUR', 'Members'), price('80', 'EUR', 'Others')],
      [
        { ...euro(5000), for: 'learning', audience: { en: 'Members' } },
        { ...euro(8000), for: 'learning', audience: { en: 'Others' } }
      ]
    ]
  ])('cost %j', (priceDetail, cost) => {
    expect(offering({ priceDetail })?.cost).toEqual(cost);
  });

  it('say so where they name several deadlines or modes', () => {
    const mode = (code: string) => ({
      id: `http://data.europa.eu/snb/learning-assessment/${code}`
    });
    const found = readElmJson(
      opportunity({
        applicationDeadline: ['2027-01-01', '2027-02-01'],
        mode: [mode('920fbb3cbe'), mode('9191af2ed9')]
      })
    );
    expect(found?.issues.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'values-contradict @graph[0].mode',
      'values-contradict @graph[0].applicationDeadline'
    ]);
    expect(found?.offerings[0]).not.toHaveProperty('mode');
    expect(found?.offerings[0]?.runs).toMatchObject([
      { asPublished: { start: '2027-01-01; 2027-02-01' } }
    ]);
  });

  it.each([
    null,
    [],
    {},
    { type: 'Course', title: 'C' },
    { type: 'Qualification', title: 'of somebody else' },
    {
      type: 'VerifiableCredential',
      credentialSubject: { type: 'LearningAchievementSpecification' }
    }
  ])('are not in %j', (value) => {
    expect(readElmJson(value as JsonValue)).toBeUndefined();
  });
});
