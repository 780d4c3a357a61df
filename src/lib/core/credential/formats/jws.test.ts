import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../kernel/json';
import { isCompactJws, readJws } from './jws';

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const tokenOf = (claims: unknown) =>
  `${base64url('{"alg":"ES256"}')}.${base64url(JSON.stringify(claims))}.c2lnbmF0dXJl`;

function read(claims: JsonObject): JsonObject {
  const result = readJws(tokenOf(claims));
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

describe('isCompactJws', () => {
  it.each([tokenOf({}), 'ab.cd.e', 'a-.b_.-'])('%s has the shape', (text) => {
    expect(isCompactJws(text)).toBe(true);
  });

  it.each([
    '',
    'ab.cd',
    'ab.cd.',
    'ab..ef',
    'ab.cd.ef.gh',
    'ab.cd.ef\n',
    'ab.c d.ef',
    'https://kestrel.example/a',
    'ab+/.cd.ef',
    'ab==.cd.ef'
  ])('%j has not', (text) => {
    expect(isCompactJws(text)).toBe(false);
  });
});

describe('readJws', () => {
  it('takes the payload itself where there is no claim for it', () => {
    const credential = { type: ['VerifiableCredential'], id: 'urn:a', jti: 'urn:b', exp: 5 };
    expect(read(credential)).toEqual(credential);
  });

  it('reads UTF-8', () => {
    expect(read({ name: 'Lärande — 学習' })).toEqual({ name: 'Lärande — 学習' });
  });

  it('lets the registered claims override the credential (VC data model 1.1, 6.3.1)', () => {
    const vc = {
      id: 'urn:old',
      type: ['VerifiableCredential'],
      issuanceDate: '2020-01-01T00:00:00Z',
      expirationDate: '2020-02-01T00:00:00Z',
      credentialSubject: {}
    };
    const claims = { vc, jti: 'urn:new', iss: 'did:web:a', nbf: 1_795_305_600, exp: 1_795_392_000 };
    expect(read(claims)).toEqual({
      ...vc,
      id: 'urn:new',
      issuer: 'did:web:a',
      issuanceDate: '2026-11-22T00:00:00.000Z',
      expirationDate: '2026-11-23T00:00:00.000Z'
    });
  });

  it.each<[JsonObject, JsonObject]>([
    [{ name: 'Alba' }, { id: 'did:example:alba', name: 'Alba' }],
    [{ id: 'did:example:other' }, { id: 'did:example:other' }]
  ])('knows the subject %j by the claim for it', (credentialSubject, expected) => {
    expect(read({ vc: { credentialSubject }, sub: 'did:example:alba' })).toEqual({
      credentialSubject: expected
    });
  });

  it('keeps the issuer that the credential describes', () => {
    const vc = { issuer: { id: 'did:web:a', name: 'A' } };
    expect(read({ vc, iss: 'did:web:a' })).toEqual(vc);
  });

  it.each<[string, JsonObject]>([
    ['are not there', {}],
    ['are no numbers', { nbf: 'soon', exp: {} }],
    ['are no moments', { nbf: 1e300, exp: -1e300 }]
  ])('leaves the dates alone where the claims %s', (_, claims) => {
    const vc = { issuanceDate: '2020-01-01T00:00:00Z', expirationDate: '2020-02-01T00:00:00Z' };
    expect(read({ vc, ...claims })).toEqual(vc);
  });

  it('finds a presentation too', () => {
    const vp = { type: ['VerifiablePresentation'], verifiableCredential: [] };
    expect(read({ vp, jti: 'urn:a' })).toEqual({ ...vp, id: 'urn:a' });
  });

  it('reads claims that are no objects as claims of the payload', () => {
    expect(read({ vc: 'text', a: 1 })).toEqual({ vc: 'text', a: 1 });
  });

  it.each([
    ['not base64', 'ab.%%%.ef'],
    ['not UTF-8', `ab.${Buffer.from([0xff, 0xfe]).toString('base64url')}.ef`],
    ['not JSON', `ab.${base64url('{')}.ef`],
    ['a list', tokenOf([1])],
    ['a text', tokenOf('a')],
    ['null', tokenOf(null)],
    ['nested too deep', `ab.${base64url('['.repeat(99) + ']'.repeat(99))}.ef`],
    ['missing', 'ab']
  ])('refuses a payload that is %s', (_, token) => {
    expect(readJws(token)).toEqual({ ok: false, issue: { code: 'broken-token' } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.base64String(), { maxLength: 4 }), (parts) => {
        const result = readJws(parts.join('.'));
        expect(result.ok || result.issue.code === 'broken-token').toBe(true);
      })
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('vc', 'vp', 'jti', 'nbf', 'exp', 'iss'), fc.jsonValue()),
        (claims) => {
          expect(readJws(tokenOf(claims)).ok).toBe(true);
        }
      )
    );
  });
});
