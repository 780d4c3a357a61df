import { constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { sealJws } from '../../../tests/fixtures/seal';
import { checkJws } from './jws';

const base64url = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed25519 = generateKeyPairSync('ed25519');

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** RFC 7518, 3.1, and RFC 8037, 3.1, by Node's own cryptography. */
const SIGN: Readonly<Record<string, (data: Buffer, key: KeyObject) => Buffer>> = {
  RS256: (data, key) => sign('sha256', data, key),
  PS256: (data, key) =>
    sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
  ES256: (data, key) => sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
  ES384: (data, key) => sign('sha384', data, { key, dsaEncoding: 'ieee-p1363' }),
  EdDSA: (data, key) => sign(null, data, key)
};

function tokenOf(alg: string, { publicKey, privateKey }: Pair, header: object = {}): string {
  const full = { alg, jwk: publicKey.export({ format: 'jwk' }), ...header };
  const input = `${base64url(full)}.${base64url(openBadge3())}`;
  const signature = (SIGN[alg] ?? SIGN['RS256'])?.(Buffer.from(input), privateKey);
  return `${input}.${signature?.toString('base64url')}`;
}

const GOOD = sealJws(openBadge3(), rsa.privateKey, rsa.publicKey);
const notCheckable = (reason: string, detail: string) => ({
  integrity: { result: 'not-checkable', reason, detail }
});
const altered = { integrity: { result: 'altered', reason: 'signature-fails', detail: 'RS256' } };

describe('checkJws', () => {
  it.each<[string, Pair]>([
    ['RS256', rsa],
    ['PS256', rsa],
    ['ES256', p256],
    ['ES384', p384],
    ['EdDSA', ed25519]
  ])('checks %s', async (alg, pair) => {
    const token = tokenOf(alg, pair);
    expect(await checkJws(token)).toEqual({
      integrity: { result: 'intact', reason: 'signature-holds', detail: alg },
      key: { place: 'header' }
    });
    const [header, , signature] = token.split('.');
    const forged = [header, base64url(openBadge3({ name: 'Other' })), signature].join('.');
    expect(await checkJws(forged)).toMatchObject({ integrity: { result: 'altered', detail: alg } });
  });

  it('notes which key the header names', async () => {
    const token = tokenOf('RS256', rsa, { kid: 'did:web:a.example#1' });
    expect((await checkJws(token)).key).toEqual({ place: 'header', keyId: 'did:web:a.example#1' });
  });

  it('sees a change of any letter of what was signed', async () => {
    const [header = '', payload = '', signature = ''] = GOOD.split('.');
    const letters = fc.constantFrom(...'ABCxyz059-_');
    await fc.assert(
      fc.asyncProperty(fc.nat(payload.length - 1), letters, async (at, letter) => {
        const changed = `${payload.slice(0, at)}${letter}${payload.slice(at + 1)}`;
        const { integrity } = await checkJws(`${header}.${changed}.${signature}`);
        expect(integrity.result).toBe(changed === payload ? 'intact' : 'altered');
      })
    );
  });

  it('sees another signature', async () => {
    const [header, payload] = GOOD.split('.');
    const other = tokenOf('RS256', rsa).split('.')[2];
    expect(await checkJws(`${header}.${payload}.${other}`)).toEqual(altered);
    expect(await checkJws(`${header}.${payload}.AAAA`)).toEqual(altered);
  });

  it('sees another key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = other.publicKey.export({ format: 'jwk' });
    expect(await checkJws(tokenOf('RS256', rsa, { jwk }))).toEqual(altered);
  });

  it.each<[string, object, string]>([
    ['no key', { jwk: undefined }, 'RS256'],
    [
      'no key but its name',
      { jwk: undefined, kid: 'https://a.example/key' },
      'https://a.example/key'
    ],
    ['a private key', { jwk: rsa.privateKey.export({ format: 'jwk' }) }, 'RS256'],
    ['a shared secret', { jwk: { kty: 'oct', k: 'c2VjcmV0' } }, 'RS256']
  ])('does not check with %s', async (_, header, detail) => {
    expect(await checkJws(tokenOf('RS256', rsa, header))).toEqual(notCheckable('no-key', detail));
  });

  it.each(['none', 'None', 'HS256', 'RS512', 'RS1', ''])('does not check %j', async (alg) => {
    expect(await checkJws(tokenOf(alg, rsa))).toEqual(notCheckable('unknown-proof', alg));
  });

  it('does not take a public key for a shared secret', async () => {
    const jwk = { kty: 'oct', k: base64url(rsa.publicKey.export({ format: 'pem', type: 'spki' })) };
    expect(await checkJws(tokenOf('HS256', rsa, { jwk }))).toEqual(
      notCheckable('unknown-proof', 'HS256')
    );
  });

  it.each<[string, string, object]>([
    ['a key of another kind', 'ES256', { jwk: rsa.publicKey.export({ format: 'jwk' }) }],
    ['a key of another curve', 'ES256', { jwk: p384.publicKey.export({ format: 'jwk' }) }],
    ['half a key', 'RS256', { jwk: { kty: 'RSA', e: 'AQAB' } }],
    ['a key in words', 'RS256', { jwk: 'mine' }],
    ['a demand that is not known', 'RS256', { crit: ['exp'], exp: 1 }]
  ])('says that a proof is broken with %s', async (_, alg, header) => {
    const pair = alg === 'ES256' ? p256 : rsa;
    expect(await checkJws(tokenOf(alg, pair, header))).toEqual(notCheckable('broken-proof', alg));
  });

  it.each([
    '',
    'a',
    'a.b',
    'ab.cd.ef',
    `${base64url('[]')}.e30.AAAA`,
    `${base64url('{')}.e30.AAAA`
  ])('says that %j is broken', async (token) => {
    expect(await checkJws(token)).toEqual(notCheckable('broken-proof', ''));
  });

  it('never throws', async () => {
    const header = fc.dictionary(
      fc.constantFrom('jwk', 'kid', 'crit', 'b64', 'typ'),
      fc.jsonValue()
    );
    const alg = fc.constantFrom(...Object.keys(SIGN), 'none');
    await fc.assert(
      fc.asyncProperty(header, alg, fc.string(), async (more, name, payload) => {
        const token = `${base64url({ ...more, alg: name })}.${base64url(payload)}.AAAA`;
        expect((await checkJws(token)).integrity.result).not.toBe('intact');
      })
    );
  });
});
