import { ECDH } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { encodeBase58 } from '../../../tests/fixtures/keys';
import {
  PEER_SUITES,
  peerKey,
  showByPeer,
  signByPeer,
  type PeerSuite
} from '../../../tests/fixtures/peer-suites';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import { checkDataIntegrity } from './data-integrity';

const badge = openBadge3({
  description: 'Protecting people — with 3 exams, and "care" (100 %).',
  evidence: [
    { type: ['Evidence'], name: 'Project' },
    { type: ['Evidence'], name: 'Talk' }
  ]
});
/** What is shown of a badge that can be shown in parts. */
const SHOWN = ['/id', '/type', '/name', '/description', '/evidence', '/credentialSubject'];

async function sealed(suite: PeerSuite, key: PeerKey): Promise<JsonObject> {
  const signed = await signByPeer(suite, badge, key);
  return suite === 'ecdsa-sd-2023' ? showByPeer(signed, SHOWN) : signed;
}

const check = (document: JsonObject) => checkDataIntegrity(document, NO_DOCUMENTS);
const resultOf = async (document: JsonObject) => (await check(document)).integrity;

describe.each(PEER_SUITES)('%s, signed by a peer', (suite) => {
  const name = suite.split(' ')[0];
  let key: PeerKey;
  let good: JsonObject;
  let proof: JsonObject;
  beforeAll(async () => {
    key = await peerKey(suite, 'issuer');
    good = await sealed(suite, key);
    proof = good['proof'] as JsonObject;
  });
  const withProof = (more: JsonObject) => ({ ...good, proof: { ...proof, ...more } });

  it('holds, by the key that it names', async () => {
    expect(await check(good)).toEqual({
      integrity: { result: 'intact', reason: 'signature-holds', detail: name },
      key: { from: 'did', did: key.id.split('#')[0] }
    });
  });

  it.each<[string, (text: string) => string]>([
    ['a letter', (text) => text.replace('people', 'peoplf')],
    ['a number', (text) => text.replace('3', '4')],
    ['a dash', (text) => text.replace('—', '-')],
    ['a letter too few', (text) => text.slice(0, -1)]
  ])('sees that %s was changed', async (_, change) => {
    const description = change(String(badge['description']));
    expect(description).not.toBe(badge['description']);
    expect(await resultOf({ ...good, description })).toEqual({
      result: 'altered',
      reason: 'signature-fails',
      detail: name
    });
  });

  it('sees what was taken out and what was put in', async () => {
    for (const changed of ['name', 'evidence', 'validFrom', 'issuer']) {
      const { [changed]: _, ...without } = good;
      expect((await resultOf(without)).result).toBe('altered');
    }
    const end = { validUntil: '2099-01-01T00:00:00Z' };
    expect((await resultOf({ ...good, ...end })).result).toBe('altered');
  });

  it.each<[string, JsonObject]>([
    ['another moment', { created: '2026-03-02T09:00:00Z' }],
    ['another purpose', { proofPurpose: 'authentication' }],
    ['an end', { expires: '2099-01-01T00:00:00Z' }],
    ['a domain', { domain: 'a.example' }]
  ])('sees a proof with %s', async (_, more) => {
    expect(await resultOf(withProof(more))).toMatchObject({
      result: 'altered',
      reason: 'signature-fails'
    });
  });

  it('sees another key', async () => {
    const other = await peerKey(suite, 'other');
    expect(await resultOf(withProof({ verificationMethod: other.id }))).toMatchObject({
      result: 'altered',
      reason: 'signature-fails'
    });
  });

  it.each<[string, JsonValue | undefined]>([
    ['without a value', undefined],
    ['with an empty value', ''],
    ['with half a value', 'half'],
    ['with a letter that is none', 'none'],
    ['with a value in another base', 'mAAAA'],
    ['with a number for a value', 7],
    ['with a list for a value', []]
  ])('calls a proof broken %s', async (_, value) => {
    const whole = String(proof['proofValue']);
    const proofValue =
      value === 'half' ? whole.slice(0, 40) : value === 'none' ? `${whole}!` : (value ?? null);
    expect(await resultOf(withProof({ proofValue }))).toEqual({
      result: 'altered',
      reason: 'broken-proof',
      detail: name
    });
  });

  it('never holds with another character in its value', async () => {
    const whole = String(proof['proofValue']);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('a', 'B', '7'), async (at, to) => {
        fc.pre(whole[at] !== to);
        const proofValue = `${whole.slice(0, at)}${to}${whole.slice(at + 1)}`;
        const { result } = await resultOf(withProof({ proofValue }));
        // The last character of base64url may carry bits that belong to no byte.
        const spare = suite === 'ecdsa-sd-2023' && at === whole.length - 1;
        expect(result === 'intact' && !spare).toBe(false);
      }),
      { numRuns: 25 }
    );
  });

  it('never holds with another letter in a text', async () => {
    const texts = ['description', 'name', 'id', 'validFrom'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        async (text, at, letter) => {
          const before = String(good[text]);
          const from = Math.floor(at * before.length);
          const after = `${before.slice(0, from)}${letter}${before.slice(from + 1)}`;
          fc.pre(after !== before);
          expect((await resultOf({ ...good, [text]: after })).result).not.toBe('intact');
        }
      ),
      { numRuns: 25 }
    );
  });
});

describe('a key that is no point of its curve', () => {
  it.each([
    ['ecdsa-jcs-2019 P-256', 'prime256v1', [0x80, 0x24], 32],
    ['ecdsa-jcs-2019 P-384', 'secp384r1', [0x81, 0x24], 48]
  ] as const)('is no key: %s', async (suite, curve, prefix, size) => {
    const isPoint = (point: Uint8Array) => {
      try {
        return ECDH.convertKey(point, curve).length > 0;
      } catch {
        return false;
      }
    };
    const points = Array.from({ length: 20 }, (_, at) =>
      Uint8Array.from([2, ...Array<number>(size - 1).fill(0), at])
    );
    const wrong = points.find((point) => !isPoint(point));
    const multikey = `z${encodeBase58(Uint8Array.from([...prefix, ...(wrong ?? [])]))}`;
    const verificationMethod = `did:key:${multikey}#${multikey}`;
    const good = await sealed(suite, await peerKey(suite, 'issuer'));
    const proof = { ...(good['proof'] as JsonObject), verificationMethod };
    expect(await resultOf({ ...good, proof })).toEqual({
      result: 'not-checkable',
      reason: 'no-key',
      detail: verificationMethod
    });
  });
});
