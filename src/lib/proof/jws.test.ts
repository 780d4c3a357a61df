import fc from 'fast-check';
import { CompactSign } from 'jose';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificate, fingerprintOf } from '../../../tests/fixtures/certificate';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { ed25519Key, rsaKey } from '../../../tests/fixtures/keys';
import { sealJws } from '../../../tests/fixtures/seal';
import {
  base64url,
  didKeyOf,
  ellipticKey,
  signToken,
  type Algorithm
} from '../../../tests/fixtures/tokens';
import { indexDocuments, NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import { checkJws } from './jws';

const rsa = rsaKey();
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed25519 = generateKeyPairSync('ed25519');

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' }) as JsonObject;
const encode = (value: JsonValue) => base64url(JSON.stringify(value));

/** A token with the algorithm that its header says, whatever it is signed with. */
function tokenOf(alg: string, pair: Pair, header: JsonObject = {}, payload = openBadge3()): string {
  const known: readonly string[] = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
  const signed = known.includes(alg) ? (alg as Algorithm) : 'RS256';
  const jwk = jwkOf(pair.publicKey);
  return signToken(signed, pair.privateKey, payload, { alg, jwk, ...header });
}

const check = (token: string) => checkJws(token, NO_DOCUMENTS);
const checkWith = (token: string, address: string, document: JsonValue) =>
  checkJws(token, indexDocuments([{ address, text: JSON.stringify(document) }]));

const GOOD = sealJws(openBadge3(), rsa.privateKey, rsa.publicKey);
const notCheckable = (reason: string, detail: string) => ({
  integrity: { result: 'not-checkable', reason, detail }
});
const altered = { integrity: { result: 'altered', reason: 'signature-fails', detail: 'RS256' } };
const intact = (detail = 'RS256') => ({
  result: 'intact',
  reason: 'signature-holds',
  detail
});

describe('checkJws', () => {
  it.each<[string, Pair]>([
    ['RS256', rsa],
    ['PS256', rsa],
    ['ES256', p256],
    ['ES384', p384],
    ['EdDSA', ed25519]
  ])('checks %s', async (alg, pair) => {
    const token = tokenOf(alg, pair);
    expect(await check(token)).toEqual({
      integrity: { result: 'intact', reason: 'signature-holds', detail: alg },
      key: { from: 'header' }
    });
    const [header, , signature] = token.split('.');
    const forged = [header, encode(openBadge3({ name: 'Other' })), signature].join('.');
    expect(await check(forged)).toMatchObject({ integrity: { result: 'altered', detail: alg } });
  });

  it('notes which key the header names', async () => {
    const token = tokenOf('RS256', rsa, { kid: 'did:web:a.example#1' });
    expect(await check(token)).toMatchObject({
      key: { from: 'header', keyId: 'did:web:a.example#1' },
      wanted: ['https://a.example/.well-known/did.json']
    });
  });

  it('sees a change of any letter of what was signed', async () => {
    const [header = '', payload = '', signature = ''] = GOOD.split('.');
    const letters = fc.constantFrom(...'ABCxyz059-_');
    await fc.assert(
      fc.asyncProperty(fc.nat(payload.length - 1), letters, async (at, letter) => {
        const changed = `${payload.slice(0, at)}${letter}${payload.slice(at + 1)}`;
        const { integrity } = await check(`${header}.${changed}.${signature}`);
        expect(integrity.result).toBe(changed === payload ? 'intact' : 'altered');
      })
    );
  });

  it('sees another signature', async () => {
    const [header, payload] = GOOD.split('.');
    const other = tokenOf('RS256', rsa).split('.')[2];
    expect(await check(`${header}.${payload}.${other}`)).toEqual(altered);
    expect(await check(`${header}.${payload}.AAAA`)).toEqual(altered);
  });

  it('sees another key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = jwkOf(other.publicKey);
    expect(await check(tokenOf('RS256', rsa, { jwk }))).toEqual(altered);
  });

  it.each<[string, JsonObject, string]>([
    ['no key', {}, 'RS256'],
    ['no key but a name of it', { kid: 'key-1' }, 'key-1'],
    ['a private key', { jwk: jwkOf(rsa.privateKey) }, 'RS256'],
    ['a shared secret', { jwk: { kty: 'oct', k: 'c2VjcmV0' } }, 'RS256'],
    ['half a key', { jwk: { kty: 'RSA', e: 'AQAB' } }, 'RS256'],
    ['a key in words', { jwk: 'mine' }, 'RS256']
  ])('does not check with %s', async (_, header, detail) => {
    const token = signToken('RS256', rsa.privateKey, openBadge3({ issuer: 'urn:x' }), header);
    expect(await check(token)).toEqual(notCheckable('no-key', detail));
  });

  it.each(['none', 'None', 'HS256', 'RS1', 'ES256K', ''])('does not check %j', async (alg) => {
    expect(await check(tokenOf(alg, rsa))).toEqual(notCheckable('unknown-proof', alg));
  });

  it('does not take a public key for a shared secret', async () => {
    const pem = rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const jwk = { kty: 'oct', k: base64url(pem) };
    expect(await check(tokenOf('HS256', rsa, { jwk }))).toEqual(
      notCheckable('unknown-proof', 'HS256')
    );
  });

  it.each<[string, string, JsonObject]>([
    ['a key of another kind', 'ES256', { jwk: jwkOf(rsa.publicKey) }],
    ['a key of another curve', 'ES256', { jwk: jwkOf(p384.publicKey) }],
    ['a key off the curve', 'ES256', { jwk: { ...jwkOf(p256.publicKey), x: 'AAAA' } }]
  ])('says that a proof is broken with %s', async (_, alg, header) => {
    expect(await check(tokenOf(alg, p256, header))).toEqual(notCheckable('broken-proof', alg));
  });

  it('concludes nothing from a weak key', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(await check(tokenOf('RS256', weak))).toEqual(notCheckable('broken-proof', 'RS256'));
  });

  it.each<[JsonValue, string]>([
    [['exp'], 'exp'],
    [['b64'], 'b64'],
    [[], 'crit'],
    ['exp', 'crit'],
    [[null], 'crit']
  ])('does not check what demands %j', async (crit, detail) => {
    const token = tokenOf('RS256', rsa, { crit, exp: 1, b64: true });
    expect(await check(token)).toEqual(notCheckable('unknown-proof', detail));
  });

  it.each([
    '',
    'a',
    'a.b',
    'ab.cd.ef',
    `${base64url('[]')}.e30.AAAA`,
    `${base64url('{')}.e30.AAAA`
  ])('says that %j is broken', async (token) => {
    expect(await check(token)).toEqual(notCheckable('broken-proof', ''));
  });

  it('agrees with another implementation', async () => {
    for (const [alg, key] of [
      ['RS512', rsa],
      ['PS384', rsa],
      ['ES384', p384]
    ] as const) {
      const header = { alg, jwk: key.publicKey.export({ format: 'jwk' }) };
      const signer = new CompactSign(Buffer.from('{}')).setProtectedHeader(header);
      expect((await check(await signer.sign(key.privateKey))).integrity).toEqual(intact(alg));
    }
  });

  it('takes the key from the DID that the header names, before one that came along', async () => {
    const key = ellipticKey('issuer', 'P-256');
    const did = didKeyOf(key);
    const kid = `${did}#${did.slice('did:key:'.length)}`;
    const token = signToken('ES256', key, openBadge3(), { kid, jwk: jwkOf(p256.publicKey) });
    expect(await check(token)).toEqual({
      integrity: intact('ES256'),
      key: { from: 'did', did }
    });
    const edwards = ed25519Key('issuer');
    const other = signToken('EdDSA', edwards.privateKey, openBadge3(), { kid: edwards.method });
    expect((await check(other)).key).toEqual({ from: 'did', did: edwards.did });
  });

  it('takes the key from a kept document, and says which one would be wanted', async () => {
    const kid = 'did:web:kestrel.example#key-1';
    const token = signToken('RS256', rsa.privateKey, openBadge3(), { kid });
    const wanted = 'https://kestrel.example/.well-known/did.json';
    expect(await check(token)).toEqual({ ...notCheckable('key-not-kept', kid), wanted: [wanted] });
    const document = {
      id: 'did:web:kestrel.example',
      verificationMethod: [{ id: '#key-1', publicKeyJwk: jwkOf(rsa.publicKey) }],
      assertionMethod: ['#key-1']
    };
    expect(await checkWith(token, wanted, document)).toEqual({
      integrity: intact(),
      key: { from: 'document', controller: document.id, address: wanted }
    });
  });

  it('finds a key that only has a name among those of the issuer', async () => {
    const id = 'https://kestrel.example/issuer';
    const payload = openBadge3({ issuer: { id } });
    const token = signToken('RS256', rsa.privateKey, payload, { kid: 'key-1' });
    const method = { id: `${id}#key-1`, publicKeyJwk: jwkOf(rsa.publicKey) };
    const document = { id, assertionMethod: [method] };
    expect((await checkWith(token, id, document)).key).toMatchObject({ controller: id });
  });

  it.each<[string, JsonObject]>([
    ['2.0', { verification: { type: 'signed', creator: 'https://nordvik.example/key.json' } }],
    ['1.1', { verify: { type: 'signed', url: 'https://nordvik.example/key.json' } }]
  ])('takes the key that an Open Badge %s names', async (_, more) => {
    const badge = { id: 'urn:uuid:1', type: 'Assertion', badge: 'https://a.example/b', ...more };
    const token = signToken('RS256', rsa.privateKey, badge);
    const address = 'https://nordvik.example/key.json';
    expect((await check(token)).wanted).toEqual([address]);
    const publicKeyPem = rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const key = { type: 'CryptographicKey', id: address, publicKeyPem };
    expect((await checkWith(token, address, key)).integrity).toEqual(intact());
    const plain = indexDocuments([{ address, text: publicKeyPem }]);
    expect(await checkJws(token, plain)).toEqual({
      integrity: intact(),
      key: { from: 'fragment', address }
    });
  });

  it('reads out the certificate that came along', async () => {
    const certificate = makeCertificate(rsa.publicKey, rsa.privateKey);
    const x5c = [certificate.toString('base64')];
    expect(await check(signToken('RS256', rsa.privateKey, {}, { x5c }))).toMatchObject({
      integrity: intact(),
      key: { from: 'certificate' },
      certificate: { issuer: 'Harrowmere Seals 1, Harrowmere Trust, GB' },
      fingerprint: fingerprintOf(certificate)
    });
  });

  it('never throws', async () => {
    const header = fc.dictionary(
      fc.constantFrom('jwk', 'kid', 'crit', 'b64', 'typ', 'x5c'),
      fc.jsonValue()
    );
    const alg = fc.constantFrom('RS256', 'ES256', 'EdDSA', 'none');
    await fc.assert(
      fc.asyncProperty(header, alg, fc.jsonValue(), async (more, name, payload) => {
        const parts = [{ ...(more as JsonObject), alg: name }, payload as JsonValue];
        const token = [...parts.map(encode), 'AAAA'].join('.');
        expect((await check(token)).integrity.result).not.toBe('intact');
      })
    );
  });
});
