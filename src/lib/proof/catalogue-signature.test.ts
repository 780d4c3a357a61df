import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { bareManifest } from '../../../tests/fixtures/manifest';
import type { Manifest } from '../core/catalogue/published/manifest';
import { encodeBase64url } from '../core/kernel/bytes';
import { signedBytes, verifyManifest } from './catalogue-signature';

const manifest = bareManifest();
const publisher = ed25519Key('publisher');
const other = ed25519Key('somebody else');

function signed(by = publisher, key = by.did): Manifest {
  const value = encodeBase64url(sign(null, signedBytes(manifest), by.privateKey));
  return { ...manifest, signature: { key, value } };
}

describe('the signature of a catalogue', () => {
  it('holds for what was signed, in whatever order its members stand', async () => {
    expect(await verifyManifest(signed())).toEqual({ state: 'valid', key: publisher.did });
    const turned = Object.fromEntries(Object.entries(signed()).reverse()) as unknown as Manifest;
    expect(await verifyManifest(turned)).toEqual({ state: 'valid', key: publisher.did });
  });

  it('is none where there is none', async () => {
    expect(await verifyManifest(manifest)).toEqual({ state: 'none' });
  });

  it.each<[string, Manifest]>([
    ['an altered manifest', { ...signed(), demonstration: true }],
    ['a member that was added', { ...signed(), later: 1 } as unknown as Manifest],
    ['a number that is none', { ...signed(), later: Infinity } as unknown as Manifest],
    ['the key of somebody else', signed(publisher, other.did)],
    ['a key that is none', signed(publisher, 'did:web:nordvik.example')],
    ['a key with a fragment', signed(publisher, publisher.method)],
    ['a cut signature', { ...signed(), signature: { key: publisher.did, value: 'AAAA' } }],
    ['no base64', { ...signed(), signature: { key: publisher.did, value: '%' } }]
  ])('does not hold for %s', async (_, altered) => {
    expect(await verifyManifest(altered)).toMatchObject({ state: 'invalid' });
  });
});
