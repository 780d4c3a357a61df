import { beforeAll, describe, expect, it } from 'vitest';
import {
  LIST,
  LISTED_AT,
  badge,
  sealed,
  sender,
  signedListText
} from '../../../tests/fixtures/sent';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import { bitstringList } from '../../../tests/fixtures/status-lists';
import { ellipticKey, didKeyOf, signToken } from '../../../tests/fixtures/tokens';
import { statusNow } from '../core/credential/check';
import { indexDocuments, NO_DOCUMENTS, type KeptDocument } from '../core/credential/documents';
import { readCredential } from '../core/credential/read';
import type { JsonObject } from '../core/kernel/json';
import type { Moment } from '../core/kernel/day';
import { carriedLists, withLists } from './carried-lists';
import { checkCredential } from './check';

const NOW = '2026-11-22T08:00:00.000Z' as Moment;
const AT = LISTED_AT as Moment;
const OTHER = 'https://kestrel.example/status/2025';
const mallory = ed25519Key('mallory');

const copy = (text: string, more: Partial<KeptDocument> = {}): KeptDocument => ({
  address: LIST,
  text,
  at: AT,
  ...more
});
const list = (more: JsonObject = {}, issuer = sender.did, id = LIST): JsonObject => ({
  ...bitstringList(id, issuer, 'revocation', [7]),
  validFrom: LISTED_AT,
  ...more
});
const signedBy = async (document: JsonObject, key = sender) =>
  JSON.stringify(await sealDataIntegrity(document, key));

/** The status of a badge at a place, by lists that somebody brought along. */
async function statusWith(place: number, copies: readonly KeptDocument[], kept = NO_DOCUMENTS) {
  const bytes = Buffer.from(JSON.stringify(await sealed(badge('Forklift', {}, place))));
  const read = readCredential(bytes);
  const credential = read.ok ? read.value.credentials[0] : undefined;
  if (!credential) throw new Error('nothing to check');
  const carried = await carriedLists(copies, kept, NOW);
  const context = { now: NOW, documents: kept, trustLists: [], carried };
  const check = await checkCredential(credential, context);
  const { result, asOf } = statusNow(credential.record, check, NOW);
  return { result, asOf, check };
}

describe('a list that came along', () => {
  it.each([
    [7, 'revoked'],
    [8, 'in-force']
  ])('signed by the issuer tells the status at %i: %s, from its own day', async (place, result) => {
    const status = await statusWith(place, [copy(await signedListText())]);
    expect(status).toMatchObject({ result, asOf: AT });
  });

  it('as a token is as good', async () => {
    const key = ellipticKey('issuer', 'P-256');
    const issuer = didKeyOf(key);
    const id = `${issuer}#${issuer.slice('did:key:'.length)}`;
    const token = signToken('ES256', key, list({}, issuer), { kid: id });
    expect(await carriedLists([copy(token)], NO_DOCUMENTS, NOW)).toEqual([
      { copy: copy(token), issuer }
    ]);
  });

  let good: string;
  beforeAll(async () => {
    good = await signedListText();
  });

  it.each<[string, () => Promise<KeptDocument> | KeptDocument]>([
    ['is not signed', () => copy(JSON.stringify(list()))],
    ['was altered', () => copy(good.replace('"revocation"', '"suspension"'))],
    [
      'is signed by another who takes the issuer’s name',
      async () => copy(await signedBy(list(), mallory))
    ],
    ['is another’s own', async () => copy(await signedBy(list({}, mallory.did), mallory))],
    [
      'is another list of the same issuer',
      async () => copy(await signedBy(list({}, sender.did, OTHER)))
    ],
    ['is over', async () => copy(await signedBy(list({ validUntil: '2026-11-01T00:00:00Z' })))],
    ['is from a day that is yet to come', () => copy(good, { at: '2027-01-01' as Moment })],
    ['states no day', () => ({ address: LIST, text: good })],
    ['is no list', () => copy('{}')],
    ['is no JSON', () => copy('<html>')]
  ])('says nothing where it %s', async (_, made) => {
    expect((await statusWith(8, [await made()])).result).toBe('not-checked');
  });

  it('is not kept for anything else: a document that vouches for a key is not taken', async () => {
    const address = 'https://harrowmere.example/issuer';
    const key = { id: `${address}#key`, type: 'Multikey', controller: address };
    const publicKeyMultibase = sender.method.split('#')[1] ?? '';
    const profile = { id: address, assertionMethod: [{ ...key, publicKeyMultibase }] };
    const document = badge('Forklift', { issuer: { id: address, type: ['Profile'], name: 'H' } });
    const method = `${address}#key`;
    const bytes = Buffer.from(
      JSON.stringify(await sealDataIntegrity(document, { ...sender, method }))
    );
    const read = readCredential(bytes);
    const credential = read.ok ? read.value.credentials[0] : undefined;
    if (!credential) throw new Error('nothing to check');
    const vouching = { address, text: JSON.stringify(profile), at: AT };
    const resultOf = async (kept: readonly KeptDocument[], brought: readonly KeptDocument[]) => {
      const documents = indexDocuments(kept);
      const carried = await carriedLists(brought, documents, NOW);
      const context = { now: NOW, documents, trustLists: [], carried };
      return (await checkCredential(credential, context)).issuer.result;
    };
    expect(await resultOf([vouching], [])).toBe('bound');
    expect(await resultOf([], [vouching])).toBe('unresolved');
  });

  it('gives way to a later copy that was looked up, and the other way round', async () => {
    const now = copy(await signedListText([8]), { at: '2026-11-21' as Moment });
    expect((await statusWith(8, [copy(good)], indexDocuments([now]))).result).toBe('revoked');
    const earlier = { ...now, at: '2026-09-01' as Moment };
    expect((await statusWith(8, [copy(good)], indexDocuments([earlier]))).result).toBe('in-force');
  });

  it('counts for its issuer alone', () => {
    const documents = withLists(
      NO_DOCUMENTS,
      [{ copy: copy(good), issuer: sender.did }],
      'did:x:y'
    );
    expect(documents.find(LIST)).toBeUndefined();
  });
});
