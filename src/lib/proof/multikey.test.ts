import { describe, expect, it } from 'vitest';
import { ed25519Key, encodeBase58 } from '../../../tests/fixtures/keys';
import { parseDidKey, parseMultikey } from './multikey';

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
