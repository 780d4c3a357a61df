import { describe, expect, it } from 'vitest';
import { encode } from 'cborg';
import { encodeBase58 } from '../../../tests/fixtures/keys';
import { anchor2017, anchor2019 } from '../../../tests/fixtures/merkle';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import { checkDataIntegrity } from './data-integrity';
import { checkMerkle2017 } from './merkle-2017';
import type { ProofCheck } from './proof-check';

const badge: JsonObject = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Assertion',
  id: 'urn:uuid:0b0f4c7a-3c7b-4b7e-9d52-8f3f3f1a2c11',
  recipient: { type: 'email', identity: 'alba@learner.example', hashed: false },
  badge: {
    type: 'BadgeClass',
    id: 'urn:uuid:4f3a7c34-63ef-4f0e-8f2b-1f0f43b7b6d7',
    name: 'Security First Steps',
    description: 'Protecting people, devices and data.'
  },
  issuedOn: '2026-03-01T09:00:00.000Z'
};
const credential: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/blockcerts/v3'],
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  id: 'urn:uuid:7a3a1b0e-0a7f-4a0e-b6c7-0d0f0c4e5a77',
  issuer: 'https://harrowmere.example/issuer.json',
  validFrom: '2026-03-01T09:00:00Z',
  name: { '@value': 'First steps', '@language': 'en', '@direction': 'ltr' },
  credentialSubject: { id: 'urn:uuid:1', name: 'Alba Example' }
};
const OPTIONS: JsonObject = {
  type: 'MerkleProof2019',
  created: '2026-03-01T10:00:00Z',
  proofPurpose: 'assertionMethod',
  verificationMethod: 'https://harrowmere.example/issuer.json#key-1'
};
const MODERN = { ...OPTIONS, type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' };

const old = await anchor2017(badge);
const signature = old['signature'] as JsonObject;
const check2019 = (document: JsonObject) => checkDataIntegrity(document, NO_DOCUMENTS);

const FORMS: [string, JsonObject, (document: JsonObject) => Promise<ProofCheck>, string][] = [
  ['MerkleProof2017', old, checkMerkle2017, 'badge'],
  ['MerkleProof2019', await anchor2019(credential, OPTIONS), check2019, 'credentialSubject'],
  ['merkle-proof-2019', await anchor2019(credential, MODERN), check2019, 'credentialSubject']
];

describe.each(FORMS)('%s', (name, good, check, inside) => {
  it('leads to a root of which nobody has looked up whether it stands in the ledger', async () => {
    expect(await check(good)).toEqual({
      integrity: { result: 'intact', reason: 'path-holds', detail: 'bitcoinTestnet' },
      key: { from: 'ledger', name: 'bitcoinTestnet' }
    });
  });

  it('sees a letter that was changed', async () => {
    const changed = { ...(good[inside] as JsonObject), name: 'Security First Stepz' };
    expect((await check({ ...good, [inside]: changed })).integrity).toEqual({
      result: 'altered',
      reason: 'content-differs',
      detail: name
    });
  });

  it('does not call intact what a context does not define', async () => {
    const { integrity } = await check({ ...good, mystery: 'x' });
    expect(integrity).toEqual({ result: 'not-checkable', reason: 'unsafe-document', detail: name });
    const { integrity: other } = await check({ ...good, mystery: 'x', id: 'urn:other' });
    expect(other).toEqual({ result: 'altered', reason: 'content-differs', detail: name });
  });

  it('does not guess at a context that did not come with the app', async () => {
    const url = 'https://a.example/context';
    const { integrity } = await check({ ...good, '@context': [url] });
    expect(integrity).toEqual({ result: 'not-checkable', reason: 'unknown-context', detail: url });
  });

  it('does not call intact what says it in other words', async () => {
    const contexts = [good['@context'] ?? []].flat() as JsonValue[];
    const own = { code: 'https://schema.org/name', other: 'http://schema.org/name' };
    const { name: title, ...rest } = good[inside] as JsonObject;
    const renamed = { ...rest, [name === 'MerkleProof2017' ? 'other' : 'code']: title };
    const { integrity } = await check({
      ...good,
      '@context': [...contexts, own],
      [inside]: renamed
    });
    expect(integrity).toEqual({ result: 'not-checkable', reason: 'unsafe-document', detail: name });
  });
});

describe('a receipt of 2017', () => {
  const HASH = 'ab'.repeat(32);
  const withSignature = async (more: JsonObject) =>
    (await checkMerkle2017({ ...old, signature: { ...signature, ...more } })).integrity;
  const broken = { result: 'altered', reason: 'broken-proof', detail: 'MerkleProof2017' };
  const path = { result: 'altered', reason: 'content-differs', detail: 'path' };

  it.each<[string, JsonObject, object]>([
    ['another root', { merkleRoot: HASH }, path],
    ['another hash', { targetHash: HASH }, path],
    ['no path', { proof: [] }, path],
    ['a path the other way round', { proof: [{ left: HASH }, { right: HASH }] }, path],
    ['no root', { merkleRoot: null }, broken],
    ['a root that is no hash', { merkleRoot: 'x'.repeat(64) }, broken],
    ['a hash that is too short', { targetHash: 'abcd' }, broken],
    ['a step without a hash', { proof: [{}] }, broken],
    ['a step that is no step', { proof: ['left', null, 7] }, broken],
    ['a path that is too long', { proof: Array(65).fill({ left: HASH }) as JsonValue }, broken],
    ['no anchor', { anchors: [] }, broken],
    ['an anchor without a name', { anchors: [{}] }, broken]
  ])('with %s does not hold', async (_, more, integrity) => {
    expect(await withSignature(more)).toEqual(integrity);
  });

  it('names how it was anchored where no chain is named', async () => {
    const anchors = [{ type: ['BTCOpReturn'], sourceId: HASH }];
    expect(await withSignature({ anchors })).toMatchObject({ detail: 'BTCOpReturn' });
  });

  it('alone with its root proves as much as any other', async () => {
    const { targetHash } = signature;
    const alone = { proof: [], merkleRoot: targetHash! };
    expect(await withSignature(alone)).toMatchObject({ result: 'intact', reason: 'path-holds' });
  });

  it.each<JsonValue>([null, 7, 'x', [], {}])('is not %j', async (value) => {
    const { integrity } = await checkMerkle2017({ ...badge, signature: value });
    expect(integrity).toEqual(broken);
  });
});

describe('a receipt of 2019', () => {
  const HASH = encode('ab'.repeat(32));
  const anchors = (chain: number, network: number) => [
    2,
    [
      [
        [0, chain],
        [1, network],
        [2, HASH]
      ]
    ]
  ];
  const check = async (value: unknown) => {
    const proofValue = typeof value === 'string' ? value : `z${encodeBase58(encode(value))}`;
    return (await check2019({ ...credential, proof: { ...OPTIONS, proofValue } })).integrity;
  };
  const same = [
    [0, HASH],
    [1, HASH]
  ];

  it.each<[string, unknown]>([
    ['nothing', []],
    ['a number', 7],
    ['another base', 'uAAAA'],
    ['no CBOR', 'z111'],
    ['no anchor', same],
    ['an empty anchor', [...same, [2, [[]]]]],
    ['hashes that are no CBOR', [[0, 'ab'], [1, 'ab'], anchors(0, 1)]],
    ['a step to nowhere', [...same, anchors(0, 1), [3, [[2, HASH]]]]],
    ['a path that is none', [...same, anchors(0, 1), [3, 'up']]]
  ])('with %s is broken', async (_, value) => {
    expect(await check(value)).toEqual({
      result: 'altered',
      reason: 'broken-proof',
      detail: 'MerkleProof2019'
    });
  });

  it('may write a hash as text or as bytes', async () => {
    const bytes = encode(Buffer.from('ab'.repeat(32), 'hex'));
    const value = [[0, bytes], [1, HASH], anchors(0, 1)];
    expect(await check(value)).toMatchObject({
      reason: 'content-differs',
      detail: OPTIONS['type']
    });
  });
});
