import { describe, expect, it } from 'vitest';
import { openBadge3, PROVES_COURSE } from '../../../../../tests/fixtures/credentials';
import { ed25519Key } from '../../../../../tests/fixtures/keys';
import type { JsonObject, JsonValue } from '../json';
import { isVerifiableCredential, readOpenBadges3 } from './open-badges-3';
import type { CredentialRecord, Organisation, Recipient } from '../record';

function read(more: JsonObject = {}): CredentialRecord {
  const result = readOpenBadges3(openBadge3(more));
  if (!result.ok) throw new Error(`${result.issue.code} ${result.issue.path}`);
  return result.value.record;
}

/** The badge of the fixtures with something more in its subject and its achievement. */
function subjectOf(subject: JsonObject, achievement: JsonObject = {}): JsonObject {
  const base = openBadge3()['credentialSubject'] as JsonObject;
  return {
    credentialSubject: {
      ...base,
      ...subject,
      achievement: { ...(base['achievement'] as JsonObject), ...achievement }
    }
  };
}

describe('isVerifiableCredential', () => {
  it.each<[JsonObject, boolean]>([
    [{ type: 'VerifiableCredential' }, true],
    [{ type: ['VerifiableCredential', 'OpenBadgeCredential'] }, true],
    [{ '@type': ['VerifiableCredential'] }, true],
    [{ type: 'OpenBadgeCredential' }, false],
    [{}, false]
  ])('%j: %s', (document, is) => {
    expect(isVerifiableCredential(document)).toBe(is);
  });
});

describe('readOpenBadges3', () => {
  it('reads a badge', () => {
    expect(read()).toEqual({
      format: 'open-badges-3',
      id: 'urn:uuid:5c3f2b0e-6f7a-4d6e-9f54-0c7f6c0a1b21',
      title: { und: 'Security First Steps' },
      description: { und: 'Protecting people, devices and data.' },
      achievement: {
        id: PROVES_COURSE,
        kind: 'MicroCredential',
        criteria: { und: 'Pass the multiple-choice test and hand in the project.' }
      },
      awardingBody: { id: ed25519Key('issuer').did, name: { und: 'Kestrel Skills Ltd' } },
      issuedOn: '2026-03-01T09:00:00.000Z',
      validFrom: '2026-03-01T09:00:00.000Z',
      outcomes: [],
      skills: [],
      fields: [],
      assessment: [],
      evidence: []
    });
  });

  it('reads what the achievement adds', () => {
    const record = read(
      subjectOf(
        { result: [{ value: 'A' }, { status: 'Completed' }, { value: 'A' }] },
        {
          creditsAvailable: '2,5',
          fieldOfStudy: '0612',
          criteria: { id: 'https://kestrel.example/criteria' },
          alignment: { targetName: 'Phishing', targetUrl: 'https://skills.example/phishing' },
          image: { id: 'https://kestrel.example/badge.png', type: 'Image' }
        }
      )
    );
    expect(record).toMatchObject({
      credits: [{ scheme: 'unnamed', value: 2.5 }],
      fields: ['0612'],
      grade: { und: 'A, Completed' },
      skills: [{ name: { und: 'Phishing' }, url: 'https://skills.example/phishing' }],
      image: 'https://kestrel.example/badge.png'
    });
    expect(record.achievement).toMatchObject({ criteriaUrl: 'https://kestrel.example/criteria' });
  });

  it('counts the credits that were earned before those that could be', () => {
    const record = read(subjectOf({ creditsEarned: 0 }, { creditsAvailable: 5 }));
    expect(record.credits).toEqual([{ scheme: 'unnamed', value: 0 }]);
  });

  it('names no field of study that is not in the list', () => {
    expect(read(subjectOf({}, { fieldOfStudy: 'Informatics' })).fields).toEqual([]);
  });

  it('reads a credential of another kind as far as it can', () => {
    const record = read({
      credentialSubject: [{ id: 'did:example:alba', degree: 'x' }],
      name: { en: 'Degree', es: 'Título' },
      description: 'A degree.'
    });
    expect(record.format).toBe('verifiable-credential');
    expect(record.title).toEqual({ en: 'Degree', es: 'Título' });
    expect(record.recipient).toEqual({ id: 'did:example:alba' });
    expect(record).not.toHaveProperty('achievement');
  });

  it('prefers the name of the achievement', () => {
    expect(read({ ...subjectOf({}, { name: 'Achieved' }), name: 'Credential' }).title).toEqual({
      und: 'Achieved'
    });
  });

  it.each<[string, JsonObject, Partial<CredentialRecord>]>([
    ['version 1.1', { issuanceDate: '2026-01-02', expirationDate: '2027-01-02' }, {}],
    ['version 2.0', { validFrom: '2026-01-02', validUntil: '2027-01-02' }, {}],
    [
      'both',
      {
        validFrom: '2026-01-02',
        issuanceDate: '2020-01-01',
        validUntil: '2027-01-02',
        expirationDate: '2020-01-01'
      },
      {}
    ],
    [
      'the day of the award',
      { validFrom: '2026-01-02', validUntil: '2027-01-02', awardedDate: '2025-12-24' },
      { issuedOn: '2025-12-24' as CredentialRecord['issuedOn'] & string }
    ]
  ])('reads the dates of %s', (_, dates, expected) => {
    const { validFrom: _from, ...bare } = openBadge3();
    const result = readOpenBadges3({ ...bare, ...dates });
    expect(result.ok && result.value.record).toMatchObject({
      issuedOn: '2026-01-02',
      validFrom: '2026-01-02',
      validUntil: '2027-01-02',
      ...expected
    });
  });

  it.each(['validFrom', 'validUntil', 'awardedDate'])('refuses a %s that is no date', (key) => {
    expect(readOpenBadges3(openBadge3({ [key]: '2026-02-30' }))).toMatchObject({
      ok: false,
      issue: { code: 'bad-date', path: key }
    });
  });

  it.each(['issuer', 'credentialSubject'])('needs the %s', (path) => {
    const { [path]: _, ...without } = openBadge3();
    expect(readOpenBadges3(without)).toEqual({ ok: false, issue: { code: 'missing', path } });
  });

  const linkedIn = (identifier: string) => ({
    otherIdentifier: [
      { identifierType: 'ext:Other', identifier: '1' },
      { identifierType: 'ext:LinkedIn:organizationId', identifier }
    ]
  });

  it.each<[string, JsonValue, JsonValue | undefined, Organisation | undefined]>([
    ['an address', 'did:web:a.example', undefined, { id: 'did:web:a.example' }],
    [
      'a profile',
      {
        id: 'did:web:a.example',
        name: 'A',
        url: 'https://a.example',
        address: { addressCountryCode: 'ie' },
        ...linkedIn('4711')
      },
      undefined,
      {
        id: 'did:web:a.example',
        name: { und: 'A' },
        homepage: 'https://a.example',
        country: 'IE',
        linkedInId: '4711'
      }
    ],
    [
      'an address whose profile is the creator',
      'did:web:a.example',
      { id: 'did:web:a.example', name: 'A', ...linkedIn('4711') },
      { id: 'did:web:a.example', name: { und: 'A' }, linkedInId: '4711' }
    ],
    [
      'an address of somebody else than the creator',
      'did:web:a.example',
      { id: 'did:web:b.example', name: 'B', ...linkedIn('4711') },
      { id: 'did:web:a.example' }
    ],
    [
      'a profile with a wrong number and address',
      { name: 'A', url: 'javascript:alert(1)', ...linkedIn('4711&x=1') },
      undefined,
      { name: { und: 'A' } }
    ],
    ['nothing', {}, undefined, undefined]
  ])('reads an issuer that is %s', (_, issuer, creator, expected) => {
    const subject = creator === undefined ? {} : subjectOf({}, { creator });
    expect(read({ issuer, ...subject }).awardingBody).toEqual(expected);
  });

  const identity = (kind: string, value: string, more: JsonObject = {}): JsonObject => ({
    type: 'IdentityObject',
    identityType: kind,
    identityHash: value,
    hashed: false,
    ...more
  });

  it.each<[string, JsonObject, Recipient | undefined]>([
    ['nothing', {}, undefined],
    ['an id', { id: 'did:key:z6Mk' }, { id: 'did:key:z6Mk' }],
    ['a name', { name: 'Alba' }, { name: { und: 'Alba' } }],
    ['a name as identifier', { identifier: identity('name', 'Alba') }, { name: { und: 'Alba' } }],
    [
      'an open and a hashed address',
      {
        identifier: [
          identity('emailAddress', 'sha256$ab', { hashed: true, salt: 'sea' }),
          identity('emailAddress', 'alba@learner.example')
        ]
      },
      {
        email: 'alba@learner.example',
        hashed: { kind: 'email', value: 'sha256$ab', salt: 'sea' }
      }
    ],
    [
      'something hashed that is no address',
      { identifier: identity('name', 'x', { hashed: true }) },
      undefined
    ]
  ])('reads a recipient of %s', (_, subject, expected) => {
    expect(read(subjectOf(subject)).recipient).toEqual(expected);
  });

  it('reads evidence, and no address that could be run', () => {
    const evidence = [
      { id: 'https://a.example/e', name: 'Report', description: 'Ten pages.' },
      { id: 'javascript:alert(1)', narrative: 'What I did.' }
    ];
    expect(read({ evidence }).evidence).toEqual([
      { url: 'https://a.example/e', name: { und: 'Report' }, description: { und: 'Ten pages.' } },
      { description: { und: 'What I did.' } }
    ]);
  });
});
