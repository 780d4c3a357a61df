import { describe, expect, it } from 'vitest';
import { goodFiles } from '../../../../../tests/fixtures/credentials';
import type { JsonObject, JsonValue } from '../json';
import {
  isEuropeanDigitalCredential,
  readEuropeanDigitalCredential
} from './european-digital-credential';
import type { CredentialRecord, Organisation, Recipient } from '../record';
import type { Reading } from '../values';

const VOCABULARY = 'http://data.europa.eu/snb';
const COUNTRY = 'http://publications.europa.eu/resource/authority/country';

const concept = (vocabulary: string, code: string, label?: string): JsonObject => ({
  id: `${VOCABULARY}/${vocabulary}/${code}`,
  type: 'Concept',
  ...(label !== undefined && { prefLabel: { en: label } })
});

function read(document: JsonObject): Reading {
  const result = readEuropeanDigitalCredential(document);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

/** A credential with one claim. */
function withClaim(claim: JsonObject, more: JsonObject = {}): CredentialRecord {
  return read({
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialSubject: { hasClaim: [claim] },
    ...more
  }).record;
}

const specified = (specification: JsonObject) => withClaim({ specifiedBy: [specification] });

async function sealedPayload(): Promise<JsonObject> {
  const file = (await goodFiles()).get('diploma-sealed.jsonld');
  const envelope = JSON.parse(String(file)) as { payload: string };
  return JSON.parse(envelope.payload) as JsonObject;
}

describe('isEuropeanDigitalCredential', () => {
  it('asks for the type', () => {
    expect(isEuropeanDigitalCredential({ type: ['EuropeanDigitalCredential'] })).toBe(true);
    expect(isEuropeanDigitalCredential({ type: ['VerifiableCredential'] })).toBe(false);
  });
});

describe('readEuropeanDigitalCredential', () => {
  it('reads every standard element', async () => {
    expect(read(await sealedPayload())).toEqual({
      record: {
        format: 'european-digital-credential',
        id: 'urn:credential:7d3c0d7c-4a2f-4a08-8c93-0f1a6d1f0c11',
        title: { en: 'Planning digital teaching', es: 'Planificar la docencia digital' },
        achievement: {},
        awardingBody: {
          name: { en: 'Valdemora Open University', es: 'Universidad Abierta de Valdemora' },
          country: 'ES'
        },
        recipient: { name: { en: 'Alba Example' } },
        issuedOn: '2026-02-10T10:00:00.000Z',
        validFrom: '2026-02-10T10:00:00.000Z',
        outcomes: [
          {
            en: 'Plan a teaching unit that works online',
            es: 'Planificar una unidad en línea'
          }
        ],
        skills: [],
        credits: [{ scheme: 'ects', value: 5 }],
        workloadHours: { min: 125, max: 125 },
        eqf: { min: 6, max: 6 },
        fields: ['0111'],
        assessment: [{ text: { en: 'Portfolio' } }],
        participation: { code: 'online' },
        supervision: { code: 'unsupervised-unidentified' },
        grade: { en: 'Passed' },
        evidence: []
      }
    });
  });

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
    expect(withClaim({ provenBy: [{ idVerification }] }).supervision).toEqual(supervision);
  });

  it('reads texts as maps, value objects and lists', () => {
    const record = specified({
      title: { de: ['Statik', 'Kräfte'], EN: 'Statics' },
      description: [
        { '@value': 'Kräfte', '@language': 'de' },
        { '@value': 'Forces', '@language': 'en' }
      ],
      entryRequirement: { noteLiteral: { en: ['None'] } },
      additionalNote: [{ noteLiteral: 'See the website' }]
    });
    expect(record).toMatchObject({
      title: { de: 'Statik', en: 'Statics' },
      description: { de: 'Kräfte', en: 'Forces' },
      prerequisites: { en: 'None' },
      furtherInformation: { und: 'See the website' }
    });
  });

  it.each<[string, JsonObject, JsonObject, string | undefined]>([
    ['the specification', { title: 'b', specifiedBy: { title: 'a' } }, {}, 'a'],
    ['the claim', { title: 'b', specifiedBy: {} }, { title: 'c' }, 'b'],
    ['the display', {}, { title: 'c' }, 'c'],
    ['nowhere', {}, {}, undefined]
  ])('finds the title in %s', (_, claim, display, title) => {
    const record = withClaim(claim, { displayParameter: display });
    expect(record.title?.['und']).toBe(title);
  });

  it.each<[string, JsonObject, string | undefined]>([
    ['counts only inside the file', { id: 'urn:epass:qualification:1' }, undefined],
    [
      'is known outside of it',
      { id: 'https://valdemora.example/q/1' },
      'https://valdemora.example/q/1'
    ]
  ])('notes the id of an achievement only where it %s', (_, specification, id) => {
    expect(specified(specification).achievement?.id).toBe(id);
  });

  it.each<[string, JsonObject, Organisation]>([
    [
      'a name from the file and a country of three letters',
      {
        id: 'urn:epass:org:1',
        altLabel: { en: 'VOU' },
        location: [{ address: [{ countryCode: { id: `${COUNTRY}/ESP` } }] }]
      },
      { name: { en: 'VOU' }, country: 'ES' }
    ],
    [
      'a global id, a country that there is not and a homepage',
      {
        id: 'did:ebsi:z1',
        legalName: { en: 'Valdemora' },
        location: { address: { countryCode: { id: `${COUNTRY}/XXX` } } },
        homepage: [{ contentURL: 'https://valdemora.example' }]
      },
      { id: 'did:ebsi:z1', name: { en: 'Valdemora' }, homepage: 'https://valdemora.example' }
    ]
  ])('reads an awarding body with %s', (_, awardingBody, expected) => {
    const record = withClaim({ awardedBy: [{ awardingBody }] });
    expect(record.awardingBody).toEqual(expected);
  });

  it('takes the issuer where no awarding body is named', () => {
    const record = withClaim({}, { issuer: { id: 'did:ebsi:z1' } });
    expect(record.awardingBody).toEqual({ id: 'did:ebsi:z1' });
  });

  it.each<[string, JsonObject, Recipient | undefined]>([
    [
      'parts of a name',
      { givenName: { en: 'Alba' }, familyName: { en: 'Example' } },
      { name: { und: 'Alba Example' } }
    ],
    [
      'a mailbox',
      { contactPoint: { emailAddress: { id: 'mailto:a@b.example' } } },
      { email: 'a@b.example' }
    ],
    ['another address', { contactPoint: { emailAddress: { id: 'tel:1' } } }, undefined],
    ['a global id', { id: 'did:key:z6Mk' }, { id: 'did:key:z6Mk' }],
    ['a file number', { id: 'urn:epass:person:1' }, undefined]
  ])('reads a person with %s', (_, person, recipient) => {
    const { record } = read({ credentialSubject: person });
    expect(record.recipient).toEqual(recipient);
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

  it.each([
    ['PNG', 'iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
    ['SVG', 'PHN2Zz4=', undefined],
    ['PNG', 'x"onerror="y', undefined]
  ])('takes a page drawn as %s: %s', (kind, content, picture) => {
    const image = { contentType: { id: `http://x.example/file-type/${kind}` }, content };
    const displayParameter = { individualDisplay: { displayDetail: [{ image }, {}] } };
    expect(read({ displayParameter }).picture).toBe(picture);
  });

  it.each(['issued', 'validFrom', 'validUntil'])('refuses a date in %s that is none', (key) => {
    expect(readEuropeanDigitalCredential({ [key]: 'soon' })).toMatchObject({
      ok: false,
      issue: { code: 'bad-date', path: key }
    });
  });
});
