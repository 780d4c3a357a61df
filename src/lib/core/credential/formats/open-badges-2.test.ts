import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json';
import { isOpenBadges2, readOpenBadges2 } from './open-badges-2';
import type { CredentialRecord, Evidence, Recipient } from '../record';
import type { Reading } from '../values';

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

const assertion: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://harrowmere.example/assertions/12.json',
  recipient: { type: 'email', hashed: false, identity: 'alba@learner.example' },
  issuedOn: '2025-11-30T12:00:00Z',
  badge: 'https://harrowmere.example/badges/first-aid.json',
  verification: { type: 'hosted' }
};

const badge: JsonObject = {
  id: 'https://harrowmere.example/badges/first-aid.json',
  type: 'BadgeClass',
  name: 'First aid',
  description: 'The first ten minutes.',
  image: 'https://harrowmere.example/badges/first-aid.png',
  criteria: { id: 'https://harrowmere.example/first-aid', narrative: 'Pass the practical test.' },
  issuer: {
    id: 'https://harrowmere.example/issuer.json',
    name: 'Harrowmere College',
    url: 'https://harrowmere.example'
  },
  alignment: [
    {
      targetName: 'Stops bleeding',
      targetUrl: 'https://skills.example/1',
      targetFramework: 'Skills'
    },
    { targetUrl: 'https://skills.example/2' }
  ]
};

function read(more: JsonObject = {}): Reading {
  const result = readOpenBadges2({ ...assertion, ...more });
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

describe('isOpenBadges2', () => {
  it.each<[string, JsonObject, boolean]>([
    ['an assertion', { type: 'Assertion' }, true],
    ['an assertion among types', { type: ['Assertion', 'Extension'] }, true],
    ['a recipient and a badge', { recipient: 'a', badge: 'b' }, true],
    ['a badge class', { type: 'BadgeClass', name: 'x' }, false],
    ['a recipient alone', { recipient: 'a' }, false],
    ['anything else', { hello: 'world' }, false]
  ])('%s: %s', (_, document, is) => {
    expect(isOpenBadges2(document)).toBe(is);
  });
});

describe('readOpenBadges2', () => {
  it('reads a badge that is named by its address', () => {
    expect(read()).toEqual({
      record: {
        format: 'open-badges-2',
        id: assertion['id'],
        achievement: { id: 'https://harrowmere.example/badges/first-aid.json' },
        recipient: { email: 'alba@learner.example' },
        issuedOn: '2025-11-30T12:00:00.000Z',
        outcomes: [],
        skills: [],
        fields: [],
        assessment: [],
        evidence: []
      }
    });
  });

  it('reads a badge that stands in the assertion', () => {
    expect(read({ badge, expires: '2027-11-30' }).record).toEqual<CredentialRecord>({
      ...read().record,
      title: { und: 'First aid' },
      description: { und: 'The first ten minutes.' },
      achievement: {
        id: 'https://harrowmere.example/badges/first-aid.json',
        criteria: { und: 'Pass the practical test.' },
        criteriaUrl: 'https://harrowmere.example/first-aid'
      },
      awardingBody: {
        id: 'https://harrowmere.example/issuer.json',
        name: { und: 'Harrowmere College' },
        homepage: 'https://harrowmere.example'
      },
      validUntil: '2027-11-30' as CredentialRecord['validUntil'] & string,
      skills: [
        { name: { und: 'Stops bleeding' }, url: 'https://skills.example/1', framework: 'Skills' }
      ],
      image: 'https://harrowmere.example/badges/first-aid.png'
    });
  });

  it('knows an issuer that is named by its address', () => {
    const { record } = read({ badge: { ...badge, issuer: 'https://harrowmere.example/issuer' } });
    expect(record.awardingBody).toEqual({ id: 'https://harrowmere.example/issuer' });
  });

  it('knows criteria that are only an address', () => {
    const { record } = read({ badge: { ...badge, criteria: 'https://harrowmere.example/how' } });
    expect(record.achievement).toEqual({
      id: badge['id'],
      criteriaUrl: 'https://harrowmere.example/how'
    });
  });

  it.each<[string, JsonObject[string], Recipient | undefined]>([
    ['an address', { type: 'email', identity: 'a@b.example' }, { email: 'a@b.example' }],
    ['no kind', { identity: 'a@b.example' }, { email: 'a@b.example' }],
    ['another kind', { type: 'url', identity: 'https://a.example' }, { id: 'https://a.example' }],
    [
      'a hash',
      { type: 'email', hashed: true, identity: 'sha256$ab12', salt: 'sea' },
      { hashed: { kind: 'email', value: 'sha256$ab12', salt: 'sea' } }
    ],
    [
      'a hash without salt',
      { type: 'email', hashed: true, identity: 'sha256$ab12' },
      { hashed: { kind: 'email', value: 'sha256$ab12' } }
    ],
    ['an identity that is no text', { identity: 5 }, undefined],
    ['a text', 'sha256$ab12', undefined]
  ])('reads a recipient of %s', (_, recipient, expected) => {
    expect(read({ recipient }).record.recipient).toEqual(expected);
  });

  it.each<[string, JsonObject[string], readonly Evidence[]]>([
    ['an address', 'https://a.example/e', [{ url: 'https://a.example/e' }]],
    [
      'several',
      [
        { id: 'https://a.example/e', name: 'Report', narrative: 'Ten pages.' },
        { id: 'javascript:alert(1)', narrative: 'None.' }
      ],
      [
        {
          url: 'https://a.example/e',
          name: { und: 'Report' },
          description: { und: 'Ten pages.' }
        },
        { description: { und: 'None.' } }
      ]
    ]
  ])('reads evidence that is %s', (_, evidence, expected) => {
    expect(read({ evidence }).record.evidence).toEqual(expected);
  });

  it.each(['issuedOn', 'expires'])('refuses a day in %s that the calendar does not have', (key) => {
    expect(readOpenBadges2({ ...assertion, [key]: '2015-04-31' })).toEqual({
      ok: false,
      issue: { code: 'bad-date', path: key, facts: { value: '2015-04-31' } }
    });
  });

  it('keeps a picture of the file apart from the record', () => {
    const reading = read({ badge: { ...badge, image: { id: PICTURE } } });
    expect(reading.picture).toBe(PICTURE);
    expect(reading.record).not.toHaveProperty('image');
  });

  it('takes no SVG for a picture', () => {
    const image = 'data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4=';
    const reading = read({ badge: { ...badge, image } });
    expect(JSON.stringify(reading)).not.toContain('svg');
  });
});
