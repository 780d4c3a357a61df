import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../kernel/json';
import type { CredentialRecord } from '../record';
import { readSdJwtClaims } from './sd-jwt-claims';

function read(claims: JsonObject): CredentialRecord {
  const result = readSdJwtClaims(claims);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value.record;
}

describe('readSdJwtClaims', () => {
  it('reads a diploma in the words of the European Learning Model', () => {
    const record = read({
      iss: 'https://valdemora.example/issuer',
      iat: 1_770_000_000,
      exp: 1_900_000_000,
      jti: 'urn:credential:1',
      credentialSubject: {
        id: 'did:key:zA',
        achieved: [
          {
            title: 'Timber engineering',
            wasDerivedFrom: [{ title: 'Overall', grade: 'good' }],
            wasAwardedBy: { awardingBody: ['did:ebsi:zother'], awardingDate: '2026-02-01' },
            specifiedBy: [{ eCTSCreditPoints: 5 }]
          }
        ],
        entitledTo: [{ title: 'Doctoral studies' }]
      }
    });
    expect(record).toMatchObject({
      format: 'sd-jwt',
      id: 'urn:credential:1',
      title: { und: 'Timber engineering' },
      awardingBody: { id: 'did:ebsi:zother' },
      recipient: { id: 'did:key:zA' },
      issuedOn: '2026-02-01',
      validUntil: '2030-03-17T17:46:40.000Z',
      credits: [{ scheme: 'ects', value: 5 }],
      grade: { und: 'good' },
      furtherInformation: { und: 'Doctoral studies' }
    });
  });

  it('takes the issuer where no awarding body is named', () => {
    const claims = { iss: 'did:web:a.example', credentialSubject: { hasClaim: {} } };
    expect(read(claims).awardingBody).toEqual({ id: 'did:web:a.example' });
  });

  it.each<[string, JsonObject, Partial<CredentialRecord>]>([
    [
      'a title and a person',
      { title: 'Timber engineering', given_name: 'Alba', family_name: 'Example', sub: 'did:key:z' },
      {
        title: { und: 'Timber engineering' },
        recipient: { id: 'did:key:z', name: { und: 'Alba Example' } }
      }
    ],
    [
      'a degree and a full name',
      { degree: { en: 'Master' }, name: 'Alba Example', email: 'alba@learner.example' },
      {
        title: { en: 'Master' },
        recipient: { name: { und: 'Alba Example' }, email: 'alba@learner.example' }
      }
    ],
    [
      'who issued it',
      { issuer: { id: 'did:web:a.example', name: 'Valdemora', url: 'https://a.example' } },
      {
        awardingBody: {
          id: 'did:web:a.example',
          name: { und: 'Valdemora' },
          homepage: 'https://a.example'
        }
      }
    ],
    [
      'dates written out before those in seconds',
      { date_of_issuance: '2026-01-31', iat: 1_770_000_000, date_of_expiry: '2030-01-31' },
      { issuedOn: '2026-01-31', validUntil: '2030-01-31' } as Partial<CredentialRecord>
    ],
    [
      'credits, level and languages',
      { ects_credits: '5', eqf_level: 6, language: ['ENG', 'es', 'nonsense!'] },
      {
        credits: [{ scheme: 'ects', value: 5 }],
        eqf: { min: 6, max: 6 },
        languages: ['en', 'es']
      }
    ]
  ])('reads %s', (_, claims, facts) => {
    expect(read(claims)).toMatchObject({ format: 'sd-jwt', ...facts });
  });

  it.each<[JsonObject]>([
    [{}],
    [{ iat: 'now', exp: 1e300, nbf: null, eqf: 9, ects: 'many' }],
    [{ title: 5, name: [], given_name: {}, issuer: [], credentialSubject: null }]
  ])('says nothing that is not there: %j', (claims) => {
    const { format, ...rest } = read(claims);
    expect(format).toBe('sd-jwt');
    expect(Object.values(rest).flat()).toEqual([]);
  });
});
