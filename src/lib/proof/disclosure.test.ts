import { encode } from 'cborg';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { peerKey, showByPeer, signByPeer } from '../../../tests/fixtures/peer-suites';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject } from '../core/kernel/json';
import { checkDataIntegrity } from './data-integrity';
import { parseDisclosure } from './disclosure';

const SIGNATURE = new Uint8Array(64).fill(1);
const KEY = new Uint8Array(35).fill(2);
const label = (fill: number) => new Uint8Array(32).fill(fill);

function value(parts: unknown, header = [0xd9, 0x5d, 0x01]): string {
  const bytes = Buffer.concat([Buffer.from(header), encode(parts)]);
  return `u${bytes.toString('base64url')}`;
}

describe('parseDisclosure', () => {
  it('reads what a holder derived', () => {
    const labels = new Map([
      [0, label(3)],
      [1, label(4)]
    ]);
    expect(parseDisclosure(value([SIGNATURE, KEY, [SIGNATURE], labels, [0, 2]]))).toEqual({
      baseSignature: SIGNATURE,
      proofKey: KEY,
      signatures: [SIGNATURE],
      labels: new Map([
        ['c14n0', `u${Buffer.from(label(3)).toString('base64url')}`],
        ['c14n1', `u${Buffer.from(label(4)).toString('base64url')}`]
      ]),
      mandatory: new Set([0, 2])
    });
  });

  const none = new Map<number, Uint8Array>();
  it.each<[string, string]>([
    ['nothing', ''],
    ['another base', value([SIGNATURE, KEY, [], none, []]).replace(/^u/, 'z')],
    ['another header', value([SIGNATURE, KEY, [], none, []], [0xd9, 0x5d, 0x02])],
    ['no CBOR', value([]).slice(0, 5)],
    ['no list', value(7)],
    ['too few parts', value([SIGNATURE, KEY, [], none])],
    ['a short signature', value([SIGNATURE.slice(1), KEY, [], none, []])],
    ['a short key', value([SIGNATURE, KEY.slice(1), [], none, []])],
    ['a short signature among several', value([SIGNATURE, KEY, [SIGNATURE, KEY], none, []])],
    ['an index that is none', value([SIGNATURE, KEY, [], none, [-1]])],
    ['an index that is a text', value([SIGNATURE, KEY, [], none, ['0']])],
    ['labels that are no map', value([SIGNATURE, KEY, [], [], []])],
    ['a label that is a text', value([SIGNATURE, KEY, [], new Map([[0, 'x']]), []])],
    [
      'one label for two nodes',
      value([
        SIGNATURE,
        KEY,
        [],
        new Map([
          [0, label(3)],
          [1, label(3)]
        ]),
        []
      ])
    ],
    ['more than any credential has', `u${'A'.repeat(400_000)}`]
  ])('refuses %s', (_, text) => {
    expect(parseDisclosure(text)).toBeUndefined();
  });
});

describe('a credential that is shown in part', () => {
  const badge = openBadge3({
    description: 'In short.',
    evidence: [
      { type: ['Evidence'], name: 'Project' },
      { type: ['Evidence'], name: 'Talk' }
    ]
  });
  const check = async (document: JsonObject) =>
    (await checkDataIntegrity(document, NO_DOCUMENTS)).integrity;
  const without = (document: JsonObject, key: string) =>
    Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));
  let signed: JsonObject;
  beforeAll(async () => {
    signed = await signByPeer('ecdsa-sd-2023', badge, await peerKey('ecdsa-sd-2023', 'issuer'));
  });

  it.each([[[]], [['/name']], [['/evidence/1']], [['/name', '/description', '/evidence']]])(
    'holds with %j',
    async (pointers) => {
      const shown = await showByPeer(signed, pointers);
      expect(await check(shown)).toMatchObject({ result: 'intact', reason: 'signature-holds' });
      expect('description' in shown).toBe(pointers.includes('/description'));
    }
  );

  it('is altered where more is taken out, or something that was not shown is put in', async () => {
    const shown = await showByPeer(signed, ['/name', '/evidence/0']);
    for (const key of ['name', 'evidence', 'validFrom', 'issuer']) {
      expect((await check(without(shown, key))).result).toBe('altered');
    }
    expect((await check({ ...shown, description: badge['description'] })).result).toBe('altered');
  });

  it('is altered where what was shown another time is put together', async () => {
    const one = await showByPeer(signed, ['/name']);
    const other = await showByPeer(signed, ['/description']);
    expect((await check({ ...one, proof: other['proof'] })).result).toBe('altered');
  });

  it('cannot be checked as the issuer handed it out', async () => {
    expect(await check(signed)).toEqual({
      result: 'not-checkable',
      reason: 'unknown-proof',
      detail: 'ecdsa-sd-2023'
    });
  });
});
