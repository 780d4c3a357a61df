import { describe, expect, it } from 'vitest';
import { NO_COPIES } from '../copies';
import type { JsonObject } from '../../kernel/json';
import { isEbsiAttestation, readEbsiAttestation } from './ebsi';

const SNB = 'http://data.europa.eu/snb';

const attestation = (credentialSubject: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: ['VerifiableCredential', 'VerifiableAttestation', 'EuropeanDigitalCredential'],
  id: 'urn:uuid:1',
  issuer: 'did:ebsi:zexample',
  issued: '2026-02-10T00:00:00Z',
  credentialSubject,
  ...more
});

function read(document: JsonObject) {
  const result = readEbsiAttestation(document, NO_COPIES);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value.record;
}

const notation = (code: string): JsonObject => ({ type: 'Concept', notation: code });

describe('readEbsiAttestation', () => {
  it('reads concepts that are bare codes', () => {
    const legal = { legalName: { en: 'Valdemora' }, eIDASIdentifier: { spatial: notation('ES') } };
    const claim: JsonObject = {
      type: ['LearningAchievement'],
      awardedBy: { awardingBody: [legal] },
      specifiedBy: {
        title: { en: 'Digital skills' },
        creditPoint: [{ framework: notation('ECTS'), point: '5' }],
        educationSubject: [notation('0613')],
        mode: [notation('full-time')],
        eqfLevel: notation('5')
      },
      provenBy: [{ grade: { noteLiteral: { en: 'Pass' } }, specifiedBy: [{ title: 'Exam' }] }]
    };
    const subject = { id: 'did:key:zA', givenName: { en: 'Alba' }, familyName: { en: 'Example' } };
    const record = read(attestation({ ...subject, hasClaim: [claim] }));
    expect(record).toMatchObject({
      format: 'ebsi-attestation',
      id: 'urn:uuid:1',
      title: { en: 'Digital skills' },
      awardingBody: { name: { en: 'Valdemora' }, country: 'ES' },
      recipient: { id: 'did:key:zA', name: { und: 'Alba Example' } },
      issuedOn: '2026-02-10T00:00:00.000Z',
      credits: [{ scheme: 'ects', value: 5 }],
      eqf: { min: 5, max: 5 },
      fields: ['0613'],
      results: [{ name: { und: 'Exam' }, value: { en: 'Pass' } }]
    });
    expect(record).not.toHaveProperty('participation');
  });

  it('reads the older words with concepts as addresses', () => {
    const record = read(
      attestation({
        currentGivenName: 'Alba',
        currentFamilyName: 'Example',
        achieved: [
          {
            title: 'Timber engineering',
            wasDerivedFrom: [{ title: 'Overall', grade: 'good' }],
            wasAwardedBy: { awardingBody: ['did:ebsi:zother'], awardingDate: '2026-02-09' },
            specifiedBy: [
              {
                eCTSCreditPoints: 4.5,
                volumeOfLearning: 'PT100H',
                iSCEDFCode: [`${SNB}/isced-f/0732`],
                eQFLevel: `${SNB}/eqf/6`,
                mode: [`${SNB}/learning-assessment/920fbb3cbe`],
                learningOutcome: [{ title: 'Build a roof' }]
              }
            ],
            hasPart: [{ title: 'Joints', specifiedBy: [{ eCTSCreditPoints: 2 }] }]
          }
        ],
        entitledTo: [{ title: 'Doctoral studies', definition: 'At Valdemora' }]
      })
    );
    expect(record).toMatchObject({
      title: { und: 'Timber engineering' },
      awardingBody: { id: 'did:ebsi:zother' },
      recipient: { name: { und: 'Alba Example' } },
      credits: [{ scheme: 'ects', value: 4.5 }],
      workloadHours: { min: 100, max: 100 },
      eqf: { min: 6, max: 6 },
      fields: ['0732'],
      participation: { code: 'online' },
      outcomes: [{ und: 'Build a roof' }],
      grade: { und: 'good' },
      furtherInformation: { und: 'Doctoral studies: At Valdemora' },
      parts: [
        {
          format: 'ebsi-attestation',
          title: { und: 'Joints' },
          credits: [{ scheme: 'ects', value: 2 }]
        }
      ]
    });
  });

  it('reads one that is not about learning as any credential', () => {
    const record = read(attestation({ id: 'did:key:zA' }, { name: 'Proof of residence' }));
    expect(record).toMatchObject({
      format: 'ebsi-attestation',
      title: { und: 'Proof of residence' },
      recipient: { id: 'did:key:zA' },
      awardingBody: { id: 'did:ebsi:zexample' }
    });
  });

  it.each<[string, JsonObject, string]>([
    ['no issuer', { ...attestation({}), issuer: null }, 'missing'],
    ['a date that is none', attestation({ hasClaim: {} }, { issued: 'soon' }), 'bad-date']
  ])('refuses one with %s', (_, document, code) => {
    expect(readEbsiAttestation(document, NO_COPIES)).toMatchObject({ issue: { code } });
  });
});

describe('isEbsiAttestation', () => {
  it('asks for the type', () => {
    expect(isEbsiAttestation(attestation({}))).toBe(true);
    expect(isEbsiAttestation({ type: ['VerifiableCredential'] })).toBe(false);
  });
});
