import { describe, expect, it } from 'vitest';
import { readBadge, subjectOf } from '../../../../../tests/fixtures/read-badge';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { type Organisation, type Recipient } from '../record';

describe('people and organisations of a badge', () => {
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
        address: { addressCountryCode: 'ZZ', addressCountry: 'IRL' },
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
    expect(readBadge({ issuer, ...subject }).awardingBody).toEqual(expected);
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
      'parts of a name',
      { givenName: 'Alba', familyName: 'Example' },
      { name: { und: 'Alba Example' } }
    ],
    [
      'an address of its own',
      { email: 'mailto:alba@learner.example' },
      { email: 'alba@learner.example' }
    ],
    ['an address that is none', { email: 'alba' }, undefined],
    [
      'something hashed that is no address',
      { identifier: identity('name', 'x', { hashed: true }) },
      undefined
    ]
  ])('reads a recipient of %s', (_, subject, expected) => {
    expect(readBadge(subjectOf(subject)).recipient).toEqual(expected);
  });
});
