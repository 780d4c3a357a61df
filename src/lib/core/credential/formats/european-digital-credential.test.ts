import { describe, expect, it } from 'vitest';
import { goodFiles } from '../../../../../tests/fixtures/credentials';
import type { JsonObject } from '../../kernel/json';
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
        results: [{ name: { en: 'Portfolio' }, value: { en: 'Passed' } }],
        evidence: [],
        endorsements: [],
        languages: [],
        parts: []
      }
    });
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

  it.each([
    ['PNG', 'iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
    ['SVG', 'PHN2Zz4=', undefined],
    ['PNG', 'x"onerror="y', undefined]
  ])('takes a page drawn as %s: %s', (kind, content, picture) => {
    const image = { contentType: { id: `http://x.example/file-type/${kind}` }, content };
    const displayParameter = { individualDisplay: { displayDetail: [{ image }, {}] } };
    expect(read({ displayParameter }).picture).toBe(picture);
  });

  const titlesOf = (...hasClaim: JsonObject[]) => {
    const { record } = read({ credentialSubject: { hasClaim }, title: 'Shown' });
    return [record, ...record.parts].map(({ title }) => Object.values(title ?? {})[0]);
  };
  const claim = (type: string, title: string): JsonObject => ({ type, title: { en: title } });

  it.each<[string, JsonObject[], string[]]>([
    ['one claim of any kind', [claim('LearningActivity', 'A')], ['A']],
    [
      'an achievement among other claims',
      [claim('LearningActivity', 'A'), claim('LearningAchievement', 'B')],
      ['B', 'A']
    ],
    [
      'several achievements',
      [claim('LearningAchievement', 'A'), claim('LearningAchievement', 'B')],
      ['Shown', 'A', 'B']
    ],
    [
      'several claims without an achievement',
      [claim('LearningActivity', 'A'), claim('LearningAssessment', 'B')],
      ['Shown', 'A', 'B']
    ],
    [
      'an entitlement beside an achievement',
      [claim('LearningEntitlement', 'A'), claim('LearningAchievement', 'B')],
      ['B']
    ],
    ['an entitlement alone', [claim('LearningEntitlement', 'A')], ['A']],
    ['no claim', [], ['Shown']]
  ])('is about %s', (_, claims, titles) => {
    expect(titlesOf(...claims)).toEqual(titles);
  });

  it('says what an entitlement beside the achievement is', () => {
    const hasClaim = [
      claim('LearningAchievement', 'A'),
      { ...claim('LearningEntitlement', 'Doctoral studies'), specifiedBy: {} }
    ];
    const { record } = read({ credentialSubject: { hasClaim } });
    expect(record.furtherInformation).toEqual({ en: 'Doctoral studies' });
  });

  it('reads who vouches for the credential as evidence', () => {
    const record = withClaim(
      { supplementaryDocument: { contentURL: 'https://valdemora.example/s' } },
      {
        evidence: [
          { prefLabel: { en: 'Mandate' }, evidenceStatement: 'Sealed in the name of another.' },
          { dcType: concept('evidence-type', 'x', 'Accreditation') },
          { dcType: concept('evidence-type', 'x') }
        ]
      }
    );
    expect(record.evidence).toEqual([
      { url: 'https://valdemora.example/s' },
      { name: { en: 'Mandate' }, description: { und: 'Sealed in the name of another.' } },
      { name: { en: 'Accreditation' } }
    ]);
  });

  it('says what stands behind the name of an outcome, without markup, in every language', () => {
    const learningOutcome = [
      {
        title: { en: 'Statics' },
        description: { en: 'Reckon<br/>forces.', es: 'Calcular fuerzas.' }
      },
      { title: { en: 'Dynamics' } }
    ];
    expect(withClaim({ specifiedBy: { learningOutcome } }).outcomes).toEqual([
      { en: 'Statics: Reckon\nforces.', es: 'Statics: Calcular fuerzas.' },
      { en: 'Dynamics' }
    ]);
  });

  it('was issued when it says, else when it was awarded, and not when it begins to be valid', () => {
    const awarded = { awardedBy: { awardingDate: '2026-01-02' } };
    const dates = { issued: '2026-01-01', validFrom: '2026-01-03' };
    const { validFrom } = dates;
    expect(withClaim(awarded, dates).issuedOn).toBe('2026-01-01');
    expect(withClaim(awarded, { validFrom }).issuedOn).toBe('2026-01-02');
    expect(withClaim({}, { validFrom }).issuedOn).toBeUndefined();
  });

  it.each(['issued', 'validFrom', 'validUntil'])('refuses a date in %s that is none', (key) => {
    expect(readEuropeanDigitalCredential({ [key]: 'soon' })).toMatchObject({
      ok: false,
      issue: { code: 'bad-date', path: key }
    });
  });
});
