import { sign } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { verifyEd25519 } from './ed25519';
import { parseDidKey, type PublicKey } from './multikey';

const { privateKey, did } = ed25519Key('signer');
const key = parseDidKey(did)?.key as PublicKey;
const data = new TextEncoder().encode('what was signed');
const signature = new Uint8Array(sign(null, data, privateKey));

afterEach(() => vi.restoreAllMocks());

describe.each(['the platform', 'a platform without the curve'])('verifyEd25519 by %s', (name) => {
  const verify = (...args: Parameters<typeof verifyEd25519>) => {
    if (name !== 'the platform') {
      const unknown = new DOMException('Unrecognized name', 'NotSupportedError');
      vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(unknown);
    }
    return verifyEd25519(...args);
  };
  const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
    bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

  it('knows what was signed', async () => {
    expect(await verify(key, signature, data)).toBe(true);
  });

  it('sees every change', async () => {
    expect(await verify(key, signature, flipped(data, 3))).toBe(false);
    expect(await verify(key, flipped(signature, 0), data)).toBe(false);
    expect(await verify(key, flipped(signature, 40), data)).toBe(false);
    expect(await verify(parseDidKey(ed25519Key('other').did)!.key, signature, data)).toBe(false);
  });

  it('refuses what is no signature and what is no key', async () => {
    expect(await verify(key, signature.slice(1), data)).toBe(false);
    expect(await verify({ kind: 'ed25519', bytes: new Uint8Array(31) }, signature, data)).toBe(
      false
    );
  });
});
