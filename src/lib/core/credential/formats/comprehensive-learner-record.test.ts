import { describe, expect, it } from 'vitest';
import { NO_COPIES } from '../copies';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { EMPTY_LISTS } from '../record';
import {
  credentialsInRecord,
  isComprehensiveLearnerRecord,
  readComprehensiveLearnerRecord
} from './comprehensive-learner-record';

const document: JsonObject = {
  type: ['VerifiableCredential', 'ClrCredential'],
  id: 'urn:clr',
  name: 'Transcript',
  description: 'Everything so far.',
  image: { id: 'https://harrowmere.example/seal.png' },
  issuer: { id: 'did:web:harrowmere.example', name: 'Harrowmere College' },
  validFrom: '2026-01-02',
  awardedDate: '2025-12-24',
  credentialSubject: {
    identifier: [{ identityType: 'name', identityHash: 'Alba Example', hashed: false }],
    verifiableCredential: ['a', { b: 1 }],
    achievement: [
      {
        id: 'urn:course',
        name: 'Statics',
        achievementType: 'Course'
      }
    ]
  }
};

const read = (more: JsonObject = {}) =>
  readComprehensiveLearnerRecord({ ...document, ...more }, NO_COPIES);

describe('isComprehensiveLearnerRecord', () => {
  it.each<[JsonValue, boolean]>([
    [['VerifiableCredential', 'ClrCredential'], true],
    ['ClrCredential', false],
    [['VerifiableCredential'], false]
  ])('%j: %s', (type, is) => {
    expect(isComprehensiveLearnerRecord({ type })).toBe(is);
  });
});

describe('readComprehensiveLearnerRecord', () => {
  it('reads the record, without the achievements that it only describes', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        record: {
          ...EMPTY_LISTS,
          format: 'comprehensive-learner-record',
          id: 'urn:clr',
          title: { und: 'Transcript' },
          description: { und: 'Everything so far.' },
          image: 'https://harrowmere.example/seal.png',
          awardingBody: { id: 'did:web:harrowmere.example', name: { und: 'Harrowmere College' } },
          recipient: { name: { und: 'Alba Example' } },
          issuedOn: '2025-12-24',
          validFrom: '2026-01-02'
        }
      }
    });
  });

  it('finds the credentials in it', () => {
    expect(credentialsInRecord(document)).toEqual(['a', { b: 1 }]);
    expect(credentialsInRecord({ credentialSubject: null })).toBeUndefined();
  });

  it.each<[JsonObject, object]>([
    [{ issuer: null }, { code: 'missing', path: 'issuer' }],
    [{ credentialSubject: [] }, { code: 'missing', path: 'credentialSubject' }],
    [{ validFrom: '2026-02-30' }, { code: 'bad-date', path: 'validFrom' }]
  ])('refuses it with %j', (more, issue) => {
    expect(read(more)).toMatchObject({ ok: false, issue });
  });
});
