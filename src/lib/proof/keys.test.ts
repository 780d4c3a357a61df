import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ed25519Key, rsaKey } from '../../../tests/fixtures/keys';
import { base64url } from '../../../tests/fixtures/tokens';
import { indexDocuments, NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import type { Moment } from '../core/kernel/day';
import { findKey, type KeySearch } from './keys';

const AT = '2026-10-01' as Moment;
const key = ed25519Key('issuer');
const multikey = key.did.slice('did:key:'.length);
const other = ed25519Key('other').did.slice('did:key:'.length);
const jwk = rsaKey().publicKey.export({ format: 'jwk' }) as JsonObject;
const pem = rsaKey().publicKey.export({ format: 'pem', type: 'spki' }).toString();

function search(method: string, ...kept: [string, JsonValue | string][]): KeySearch {
  const documents = kept.map(([address, content]) => ({
    address,
    text: typeof content === 'string' ? content : JSON.stringify(content),
    at: AT
  }));
  return findKey(method, indexDocuments(documents));
}
const originOf = (found: KeySearch) => ('found' in found ? found.found.origin : undefined);
const materialOf = (found: KeySearch) => ('found' in found ? found.found.material : undefined);

describe('findKey in a DID', () => {
  it.each([key.did, key.method, `${key.did}#${other}`])('takes the key of %s', (method) => {
    expect(findKey(method, NO_DOCUMENTS)).toEqual({
      found: { material: { multikey }, origin: { from: 'did', did: key.did } }
    });
  });

  it('takes the public members of a did:jwk', () => {
    const did = `did:jwk:${base64url(JSON.stringify({ ...jwk, use: 'sig' }))}`;
    expect(findKey(`${did}#0`, NO_DOCUMENTS)).toEqual({
      found: { material: { jwk }, origin: { from: 'did', did } }
    });
  });

  it.each([
    'did:key:z',
    'did:key:zIO0l',
    `did:jwk:${base64url(JSON.stringify({ ...jwk, d: 'AAAA' }))}`,
    `did:jwk:${base64url(JSON.stringify({ kty: 'oct', k: 'AAAAAAAAAAAA' }))}`,
    `did:jwk:${base64url('this is no JSON at all')}`,
    'did:ebsi:zp9xupQMCXH3XC5FyvD7SXg#key-1',
    'urn:uuid:1',
    'javascript:alert(1)',
    ''
  ])('finds nothing in %s', (method) => {
    expect(findKey(method, NO_DOCUMENTS)).toEqual({});
  });
});

describe('findKey without the document', () => {
  it('takes the key in the fragment as what it is', () => {
    const address = `did:web:kestrel.example#${multikey}`;
    expect(findKey(address, NO_DOCUMENTS)).toEqual({
      found: { material: { multikey }, origin: { from: 'fragment', address } }
    });
  });

  it.each([
    ['https://kestrel.example/issuer#key-1', 'https://kestrel.example/issuer'],
    ['http://kestrel.example/key.json', 'http://kestrel.example/key.json'],
    ['did:web:kestrel.example#key-1', 'https://kestrel.example/.well-known/did.json'],
    ['did:web:kestrel.example%3A8443:a:b#1', 'https://kestrel.example:8443/a/b/did.json']
  ])('of %s wants %s', (method, wanted) => {
    expect(findKey(method, NO_DOCUMENTS)).toEqual({ wanted });
  });
});

const DID = 'did:web:kestrel.example';
const method = (more: JsonObject = {}): JsonObject => ({
  id: `${DID}#key-1`,
  type: 'Multikey',
  controller: DID,
  publicKeyMultibase: multikey,
  ...more
});

describe("findKey in the controller's document", () => {
  it.each<[string, JsonObject, string]>([
    ['a DID', { verificationMethod: [method()], assertionMethod: [`${DID}#key-1`] }, DID],
    [
      'an address',
      { verificationMethod: [method({ id: '#key-1' })], assertionMethod: ['#key-1'] },
      'https://kestrel.example/.well-known/did.json'
    ],
    ['a list with the key itself', { assertionMethod: [method()] }, DID],
    ['no list but one', { verificationMethod: method(), assertionMethod: `${DID}#key-1` }, DID]
  ])('finds what it lists under %s', (_, document, address) => {
    expect(search(`${DID}#key-1`, [address, { id: DID, ...document }])).toEqual({
      found: {
        material: { multikey },
        origin: { from: 'document', controller: DID, address, asOf: AT }
      }
    });
  });

  it.each<[string, JsonObject]>([
    ['does not list', { verificationMethod: [method()] }],
    ['lists for something else', { verificationMethod: [method()], authentication: ['#key-1'] }],
    [
      'has as the key of another',
      { assertionMethod: [method({ controller: 'did:web:b.example' })] }
    ],
    ['has in a document of another id', { id: 'did:web:b.example', assertionMethod: [method()] }],
    ['has as a mere publicKey', { publicKey: [method()], verificationMethod: [] }]
  ])('tells what it %s', (_, document) => {
    const found = search(`${DID}#key-1`, [DID, { id: DID, ...document }]);
    expect(materialOf(found)).toEqual({ multikey });
    expect(originOf(found)).toEqual({
      from: 'unlisted',
      controller: DID,
      address: DID,
      asOf: AT
    });
  });

  it('says that a key in the fragment is not in the document', () => {
    const document = { id: DID, verificationMethod: [method()], assertionMethod: ['#key-1'] };
    const found = search(`${DID}#${other}`, [DID, document]);
    expect(materialOf(found)).toEqual({ multikey: other });
    expect(originOf(found)).toMatchObject({ from: 'unlisted', controller: DID });
  });

  it('does not take a key in the fragment for listed that has no key in the document', () => {
    const document = { id: DID, assertionMethod: [`${DID}#${other}`] };
    expect(originOf(search(`${DID}#${other}`, [DID, document]))?.from).toBe('unlisted');
  });

  it.each<[JsonObject, JsonObject]>([
    [{ publicKeyJwk: { ...jwk, kid: '1' } }, { jwk }],
    [{ publicKeyPem: pem }, { pem }]
  ])('reads a key as %o', (written, material) => {
    const entry = { id: `${DID}#key-1`, ...written };
    const found = search(`${DID}#key-1`, [DID, { assertionMethod: [entry] }]);
    expect(materialOf(found)).toEqual(material);
  });

  it.each<JsonObject>([
    { publicKeyJwk: { ...jwk, d: 'AAAA' } },
    { publicKeyJwk: { kty: 'oct', k: 'AAAA' } },
    { publicKeyPem: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' },
    { publicKeyMultibase: 'z'.repeat(5000) },
    { publicKeyMultibase: 7 }
  ])('does not take %o for a key', (written) => {
    const entry = { id: `${DID}#key-1`, ...written };
    expect(search(`${DID}#key-1`, [DID, { assertionMethod: [entry] }])).toEqual({
      wanted: 'https://kestrel.example/.well-known/did.json'
    });
  });
});

describe('findKey in a document of its own', () => {
  const KEY = 'https://nordvik.example/key.json';
  const OWNER = 'https://nordvik.example/issuer.json';
  const ownKey = { id: KEY, type: 'CryptographicKey', owner: OWNER, publicKeyPem: pem };

  it("is listed by the profile of a badge's issuer", () => {
    for (const publicKey of [KEY, [KEY], { id: KEY }]) {
      const profile = { id: OWNER, type: 'Issuer', publicKey };
      expect(search(KEY, [KEY, ownKey], [OWNER, profile])).toEqual({
        found: {
          material: { pem },
          origin: { from: 'document', controller: OWNER, address: OWNER, asOf: AT }
        }
      });
    }
  });

  it.each<[string, JsonObject]>([
    ['lists another', { id: OWNER, publicKey: 'https://nordvik.example/key2.json' }],
    ['lists none', { id: OWNER }],
    ['says that it is of another', { id: 'https://b.example', publicKey: KEY }]
  ])('is not vouched for by a profile that %s', (_, profile) => {
    const origin = originOf(search(KEY, [KEY, ownKey], [OWNER, profile]));
    expect(origin).toMatchObject({ from: 'unlisted', controller: OWNER });
  });

  it('is only claimed while the profile is not kept', () => {
    expect(originOf(search(KEY, [KEY, ownKey]))).toEqual({
      from: 'claimed',
      controller: OWNER,
      address: KEY
    });
  });

  it.each<[string, JsonValue | string]>([
    ['a bare JWK', jwk],
    ['bare PEM', pem],
    ['a key of nobody', { id: KEY, publicKeyPem: pem }]
  ])('is nobody’s as %s', (_, content) => {
    expect(originOf(search(KEY, [KEY, content]))).toEqual({ from: 'fragment', address: KEY });
  });

  it('is not there in any other text', () => {
    expect(search(KEY, [KEY, 'hello'])).toEqual({ wanted: KEY });
    expect(search(KEY, [KEY, []])).toEqual({ wanted: KEY });
  });
});

it('findKey never throws, and never binds by what a document cannot say', () => {
  const names = fc.constantFrom(
    'verificationMethod',
    'assertionMethod',
    'publicKey',
    'id',
    'owner'
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.jsonValue()), (document) => {
      const found = search(`${DID}#key-1`, [DID, document as JsonObject]);
      expect(originOf(found)?.from).not.toBe('document');
    })
  );
});
