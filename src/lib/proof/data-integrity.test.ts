import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ed25519Key, encodeBase58 } from '../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import {
  altered,
  badge,
  intact,
  integrityOf,
  issuer,
  sealed,
  SUITE
} from '../../../tests/fixtures/sealed-badge';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import { checkDataIntegrity } from './data-integrity';

const other = ed25519Key('other');
const proof = sealed['proof'] as JsonObject;
const withProof = (more: JsonValue) => ({ ...sealed, proof: more });

describe('checkDataIntegrity', () => {
  it('knows what was signed, and by which key', async () => {
    expect(await checkDataIntegrity(sealed, NO_DOCUMENTS)).toEqual({
      integrity: intact,
      key: { from: 'did', did: issuer.did }
    });
  });

  it('does not mind how the file is written', async () => {
    const rewritten = JSON.parse(JSON.stringify(sealed, null, 7)) as JsonObject;
    const turned = Object.fromEntries(Object.entries(rewritten).reverse());
    expect(await integrityOf(turned)).toEqual(intact);
  });

  it.each<[string, JsonObject, object]>([
    ['another moment', { created: '2026-03-02T09:00:00Z' }, altered],
    ['another purpose', { proofPurpose: 'authentication' }, altered],
    ['another key', { verificationMethod: other.method }, altered],
    ['another signature', { proofValue: `z${encodeBase58(Buffer.alloc(64, 1))}` }, altered],
    [
      'half a signature',
      { proofValue: String(proof['proofValue']).slice(0, 40) },
      { ...altered, reason: 'broken-proof' }
    ],
    ['no signature', { proofValue: 5 }, { ...altered, reason: 'broken-proof' }],
    [
      'a signature in another base',
      { proofValue: `u${Buffer.alloc(64, 1).toString('base64url')}` },
      { ...altered, reason: 'broken-proof' }
    ],
    [
      'a key that is not in the file',
      { verificationMethod: 'did:web:a.example#key-1' },
      { result: 'not-checkable', reason: 'key-not-kept', detail: 'did:web:a.example#key-1' }
    ],
    [
      'no key',
      { verificationMethod: null },
      { result: 'not-checkable', reason: 'no-key', detail: '' }
    ],
    [
      'a suite for another kind of key',
      { cryptosuite: 'ecdsa-rdfc-2019' },
      { ...altered, reason: 'broken-proof', detail: 'ecdsa-rdfc-2019' }
    ],
    [
      'another suite',
      { cryptosuite: 'eddsa-rdf-2022' },
      { result: 'not-checkable', reason: 'unknown-proof', detail: 'eddsa-rdf-2022' }
    ],
    [
      'a suite under another type',
      { type: 'SomeProof' },
      { result: 'not-checkable', reason: 'unknown-proof', detail: 'SomeProof' }
    ],
    [
      'a word that no context has',
      { mood: 'good' },
      { result: 'not-checkable', reason: 'unsafe-document', detail: SUITE }
    ]
  ])('checks a proof with %s', async (_, more, integrity) => {
    expect(await integrityOf(withProof({ ...proof, ...more }))).toEqual(integrity);
  });

  it('takes a key from the fragment of an address', async () => {
    const method = `https://nordvik.example/keys#${issuer.method.split('#')[1]}`;
    const document = await sealDataIntegrity(badge, { ...issuer, method });
    expect(await checkDataIntegrity(document, NO_DOCUMENTS)).toEqual({
      integrity: intact,
      key: { from: 'fragment', address: method }
    });
  });

  it('does not guess at a context that did not come with the app', async () => {
    const url = 'https://a.example/context';
    const document = { ...sealed, '@context': [...(badge['@context'] as string[]), url] };
    expect(await integrityOf(document)).toEqual({
      result: 'not-checkable',
      reason: 'unknown-context',
      detail: url
    });
  });

  it.each<[string, JsonObject]>([
    ['has words that no context defines', { mystery: 'x' }],
    ['has no context', { '@context': [] }],
    ['is of a kind that no context defines', { type: ['VerifiableCredential', 'Mystery'] }],
    ['has a name that is no address', { id: 'just words' }]
  ])('calls a document unsafe that %s', async (_, more) => {
    expect(await integrityOf({ ...sealed, ...more })).toEqual({
      result: 'not-checkable',
      reason: 'unsafe-document',
      detail: SUITE
    });
  });
});

it('does not begin with a document that would take too long', async () => {
  const evidence = Array.from({ length: 8_000 }, () => ({ type: 'Evidence' }));
  expect(await integrityOf({ ...sealed, evidence })).toEqual({
    result: 'not-checkable',
    reason: 'too-large',
    detail: SUITE
  });
});

it('bounds many proofs of a large document', async () => {
  const evidence = Array.from({ length: 1_000 }, () => ({ type: 'Evidence' }));
  const proof = Array.from({ length: 16 }, () => sealed['proof'] ?? null);
  expect(await integrityOf({ ...sealed, evidence, proof })).toMatchObject({ reason: 'too-large' });
});

describe('several proofs', () => {
  const unknown: JsonObject = { type: 'SomeProof' };
  const keyless: JsonObject = { ...proof, verificationMethod: 'did:web:a.example' };
  const wrong: JsonObject = { ...proof, created: '2020-01-01T00:00:00Z' };

  it('hold together', async () => {
    const second = (await sealDataIntegrity(badge, other))['proof']!;
    expect(await integrityOf(withProof([proof, second]))).toEqual(intact);
    expect(
      await integrityOf(
        withProof([{ ...(second as JsonObject), created: '2020-01-01T00:00:00Z' }, proof])
      )
    ).toEqual(altered);
  });

  it.each<[string, JsonValue, string, string]>([
    ['one that holds beside one of an unknown kind', [unknown, proof], 'intact', 'signature-holds'],
    ['one that holds beside one without a key', [proof, keyless], 'intact', 'signature-holds'],
    ['one that fails beside one that holds', [proof, wrong], 'altered', 'signature-fails'],
    [
      'one that fails beside one of an unknown kind',
      [unknown, wrong],
      'altered',
      'signature-fails'
    ],
    ['unknown kinds alone', [unknown, keyless], 'not-checkable', 'unknown-proof'],
    ['something that is no proof', ['x', proof], 'intact', 'signature-holds'],
    ['none', [], 'not-checkable', 'broken-proof'],
    ['words', 'signed', 'not-checkable', 'broken-proof']
  ])('are judged by %s', async (_, proofs, result, reason) => {
    expect(await integrityOf(withProof(proofs))).toMatchObject({ result, reason });
  });
});

describe('any document at all', () => {
  const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-sd-2023', 'merkle-proof-2019'];
  const oddProof = fc.record(
    {
      type: fc.constantFrom<JsonValue>('DataIntegrityProof', 'MerkleProof2019', null),
      cryptosuite: fc.constantFrom<JsonValue>(...suites, 7),
      verificationMethod: fc.constantFrom<JsonValue>(issuer.method, 'did:key:z6Mk', [], null),
      proofValue: fc.oneof(
        fc.constant<JsonValue>(proof['proofValue']!),
        fc.string().map((text) => `z${text}`),
        fc.base64String().map((text) => `u2V0B${text}`)
      ),
      previousProof: fc.constantFrom<JsonValue>('urn:1', ['urn:1', null], {}),
      id: fc.constantFrom<JsonValue>('urn:1', 7, null),
      '@context': fc.constantFrom<JsonValue>(badge['@context']!, {}, null)
    },
    { requiredKeys: ['type'] }
  );
  const oddContext = fc.oneof(
    fc.constant(badge['@context']!),
    fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>,
    fc.constantFrom<JsonValue>({ '@vocab': 'urn:x#' }, { '@base': 'urn:' }, [{ name: null }])
  );

  it('gives a result, and none that was not earned', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddContext,
        fc.dictionary(fc.constantFrom('id', 'type', 'name', '@graph', '__proto__'), fc.jsonValue()),
        fc.array(oddProof, { minLength: 1, maxLength: 3 }),
        async (context, members, proofs) => {
          const document = { ...(members as JsonObject), '@context': context, proof: proofs };
          expect((await integrityOf(document)).result).not.toBe('intact');
        }
      ),
      { numRuns: 300 }
    );
  });
});
