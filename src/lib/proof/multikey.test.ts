import { createPublicKey, ECDH } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ed25519Key, encodeBase58 } from '../../../tests/fixtures/keys';
import { didKeyOf, ellipticKey } from '../../../tests/fixtures/tokens';
import { parseDidKey, parseMultikey, publicKeyOf, rawKey } from './multikey';

const KEY = Buffer.alloc(32, 7);
const multikey = (...bytes: number[]) => `z${encodeBase58(Uint8Array.from([...bytes, ...KEY]))}`;
const GOOD = multikey(0xed, 0x01);

describe('parseMultikey', () => {
  it('reads an Ed25519 key', () => {
    expect(parseMultikey(GOOD)).toEqual({ kind: 'ed25519', bytes: new Uint8Array(KEY) });
    expect(GOOD).toMatch(/^z6Mk/);
  });

  it.each([
    ['nothing', ''],
    ['no bytes', 'z'],
    ['another base', `u${Buffer.from([0xed, 0x01, ...KEY]).toString('base64url')}`],
    ['no base', GOOD.slice(1)],
    ['another kind of key', multikey(0xec, 0x01)],
    ['a prefix that is not complete', multikey(0xed)],
    ['a byte too many', multikey(0xed, 0x01, 0x00)],
    ['a letter too few', GOOD.slice(0, -1)],
    ['a letter that is none', `${GOOD.slice(0, -1)}0`]
  ])('refuses %s', (_, text) => {
    expect(parseMultikey(text)).toBeUndefined();
  });
});

describe('parseDidKey', () => {
  const { did, method } = ed25519Key('someone');

  it('reads the DID and the key that it is made of', () => {
    const key = parseMultikey(did.slice('did:key:'.length));
    expect(key?.bytes).toHaveLength(32);
    expect(parseDidKey(did)).toEqual({ did, key });
    expect(parseDidKey(method)).toEqual({ did, key });
  });

  it('takes the key from the DID, whatever the fragment says', () => {
    const other = ed25519Key('somebody else');
    const fragment = other.did.slice('did:key:'.length);
    expect(parseDidKey(`${did}#${fragment}`)).toEqual(parseDidKey(did));
  });

  it.each([
    '',
    'did:key:',
    'did:key:z',
    'did:web:a.example#z6Mk',
    `x${did}`,
    `${did}/path`,
    `${did}?a=b`,
    `${did} `,
    did.toUpperCase(),
    `did:key:${multikey(0x80, 0x24)}`
  ])('refuses %j', (text) => {
    expect(parseDidKey(text)).toBeUndefined();
  });
});

describe.each([
  ['P-256', 'p256', 'prime256v1', 33, /^did:key:zDna/],
  ['P-384', 'p384', 'secp384r1', 49, /^did:key:z82L/]
] as const)('a key on %s', (crv, kind, curve, size, form) => {
  const pair = ellipticKey('multikey', crv);
  const jwk = createPublicKey(pair).export({ format: 'jwk' });
  const did = didKeyOf(pair);
  const found = parseDidKey(did)?.key;

  it('is read from its did:key, as a compressed point', () => {
    expect(did).toMatch(form);
    expect(found).toMatchObject({ kind });
    expect(found?.bytes).toHaveLength(size);
    expect(publicKeyOf({ multikey: did.slice('did:key:'.length) })).toEqual(found);
  });

  it('is the same from a JWK, once its point is written out', async () => {
    const written = publicKeyOf({ jwk });
    expect(written?.bytes[0]).toBe(4);
    expect(await rawKey(written!)).toEqual(await rawKey(found!));
    const point = ECDH.convertKey(found!.bytes, curve, undefined, undefined, 'uncompressed');
    expect(Buffer.from((await rawKey(found!))!)).toEqual(point);
  });

  it.each<[string, object]>([
    ['another curve', { crv: crv === 'P-256' ? 'P-384' : 'P-256' }],
    ['another kind', { kty: 'OKP' }],
    ['no y', { y: undefined }],
    ['an x that is too short', { x: 'AAAA' }],
    ['an x that is no base64', { x: '???' }],
    ['a number for x', { x: 7 }]
  ])('is none with %s', (_, more) => {
    expect(publicKeyOf({ jwk: { ...jwk, ...more } })).toBeUndefined();
  });

  it('is none with a byte too many, or with both coordinates in a Multikey', () => {
    const prefix = crv === 'P-256' ? [0x80, 0x24] : [0x81, 0x24];
    const text = (...bytes: number[]) => `z${encodeBase58(Uint8Array.from([...prefix, ...bytes]))}`;
    expect(parseMultikey(text(...found!.bytes))).toEqual(found);
    expect(parseMultikey(text(...found!.bytes, 0))).toBeUndefined();
    expect(parseMultikey(text(4, ...found!.bytes.slice(1)))).toBeUndefined();
  });

  it('is none where no point has that x', async () => {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at === 0 ? 2 : 0xff));
    expect(await rawKey({ kind, bytes })).toBeUndefined();
  });
});

describe('publicKeyOf', () => {
  it('reads an Ed25519 key from a JWK', () => {
    const { privateKey, did } = ed25519Key('someone');
    const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
    expect(publicKeyOf({ jwk })).toEqual(parseDidKey(did)?.key);
  });

  it.each<[string, Parameters<typeof publicKeyOf>[0]]>([
    ['PEM', { pem: '-----BEGIN PUBLIC KEY-----' }],
    ['an RSA key', { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }],
    ['a shared key', { jwk: { kty: 'oct' } }],
    ['nothing', { jwk: {} }]
  ])('finds none in %s', (_, material) => {
    expect(publicKeyOf(material)).toBeUndefined();
  });
});
