import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../kernel/json';
import type { CredentialRecord } from '../record';
import { claimRecord } from './european-claim';

const VOCABULARY = 'http://data.europa.eu/snb';

const concept = (vocabulary: string, code: string, label?: string): JsonObject => ({
  id: `${VOCABULARY}/${vocabulary}/${code}`,
  type: 'Concept',
  ...(label !== undefined && { prefLabel: { en: label } })
});

const read = (claim: JsonObject) => claimRecord(claim, 'european-digital-credential');
const specified = (specification: JsonObject) => read({ specifiedBy: [specification] });

describe('the vocabularies of the EU', () => {
  it.each<[JsonValue, CredentialRecord['workloadHours']]>([
    ['PT60H', { min: 60, max: 60 }],
    ['PT1H30M', { min: 1.5, max: 1.5 }],
    ['P60M', undefined],
    ['60', undefined],
    [60, undefined]
  ])('takes the volume %j for the workload %j', (volumeOfLearning, hours) => {
    expect(specified({ volumeOfLearning }).workloadHours).toEqual(hours);
  });

  it.each<[string, JsonValue, CredentialRecord['eqf']]>([
    ['one level', concept('eqf', '6'), { min: 6, max: 6 }],
    ['several', [concept('eqf', '7'), concept('eqf', '5')], { min: 5, max: 7 }],
    ['levels that there are not', [concept('eqf', '0'), concept('eqf', '9')], undefined],
    ['another list', concept('nqf', '6'), undefined],
    ['a number', 6, undefined]
  ])('reads EQF: %s', (_, eqfLevel, eqf) => {
    expect(specified({ eqfLevel }).eqf).toEqual(eqf);
  });

  it.each<[string, JsonValue, readonly string[]]>([
    ['one field', concept('isced-f', '0613'), ['0613']],
    ['two', [concept('isced-f', '06'), concept('isced-f', '041')], ['06', '041']],
    ['a name', concept('isced-f', 'informatics'), []],
    ['another list', concept('fields', '0613'), []]
  ])('reads ISCED-F: %s', (_, thematicArea, fields) => {
    expect(specified({ thematicArea }).fields).toEqual(fields);
  });

  const ects = concept('education-credit', '6fcec5c5af', 'European Credit Transfer System');

  it.each<[string, JsonValue, CredentialRecord['credits']]>([
    ['ECTS', { framework: ects, point: '2,5' }, [{ scheme: 'ects', value: 2.5 }]],
    [
      'several systems',
      [
        { framework: ects, point: 5 },
        { framework: { prefLabel: { en: 'CATS' } }, point: '10' }
      ],
      [
        { scheme: 'ects', value: 5 },
        { scheme: 'CATS', value: 10 }
      ]
    ],
    ['an unnamed system', { point: '3' }, [{ scheme: 'unnamed', value: 3 }]],
    ['no number', { framework: ects, point: 'five' }, undefined],
    ['none', [], undefined]
  ])('reads credits: %s', (_, creditPoint, credits) => {
    expect(specified({ creditPoint }).credits).toEqual(credits);
  });

  it.each<[string, JsonValue, CredentialRecord['participation']]>([
    ['online', concept('learning-assessment', '920fbb3cbe', 'x'), { code: 'online' }],
    ['blended', concept('learning-assessment', 'e92d221e4d'), { code: 'blended' }],
    ['hybrid', concept('learning-assessment', 'c_3a90b26d'), { code: 'blended' }],
    ['on site', concept('learning-assessment', '9191af2ed9'), { code: 'onsite' }],
    ['at work', [concept('learning-assessment', '729f3bed4b')], { code: 'work' }],
    ['another', concept('learning-assessment', 'x', 'By post'), { text: { en: 'By post' } }],
    ['an unknown one without a name', concept('learning-assessment', 'x'), undefined]
  ])('reads participation: %s', (_, mode, participation) => {
    expect(specified({ mode }).participation).toEqual(participation);
  });

  it.each<[string, CredentialRecord['supervision']]>([
    ['Supervised Online with ID Verification', { code: 'supervised-online-identified' }],
    ['supervised onsite with ID verification', { code: 'supervised-onsite-identified' }],
    ['Supervised without ID verification', { code: 'supervised-unidentified' }],
    ['Watched by a camera', { text: { en: 'Watched by a camera' } }]
  ])('reads supervision: %s', (label, supervision) => {
    const idVerification = concept('supervision-verification', 'x', label);
    expect(read({ provenBy: [{ idVerification }] }).supervision).toEqual(supervision);
  });

  it('reads skills with their frameworks', () => {
    const esco = { id: 'http://data.europa.eu/esco/skill/1', prefLabel: { en: 'Teach online' } };
    const record = specified({
      learningOutcome: [
        { title: { en: 'Plan' }, relatedESCOSkill: [esco], relatedSkill: { prefLabel: 'Plan' } },
        { relatedSkill: { id: 'urn:x' } }
      ]
    });
    expect(record.outcomes).toEqual([{ en: 'Plan' }]);
    expect(record.skills).toEqual([
      { name: { en: 'Teach online' }, url: esco.id, framework: 'ESCO' },
      { name: { und: 'Plan' } }
    ]);
  });
});
