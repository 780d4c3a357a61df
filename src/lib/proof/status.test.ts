import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ed25519Key, rsaKey } from '../../../tests/fixtures/keys';
import { sealDataIntegrity, sealJws } from '../../../tests/fixtures/seal';
import {
  bitstringList,
  revocationList,
  statusList2021
} from '../../../tests/fixtures/status-lists';
import type { ListedStatus } from '../core/credential/check';
import { indexDocuments } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import type { StatusEntry } from '../core/credential/status-entries';
import type { Moment } from '../core/kernel/day';
import { listedStatus } from './status';
import { bitAt } from './status-list';

const AT = '2026-10-01T08:00:00.000Z' as Moment;
const LIST = 'https://kestrel.example/status/1';
const OTHER = 'https://kestrel.example/status/2';
const ISSUER = 'https://kestrel.example/issuer';
const ID = 'urn:uuid:1';

type Kept = Readonly<Record<string, JsonValue>>;
const bit = (index: number, purpose: 'revocation' | 'suspension' = 'revocation', list = LIST) =>
  ({ kind: 'bit', list, index, purpose }) as const;
const ids: StatusEntry = { kind: 'ids', list: LIST, ids: [ID] };

async function statusOf(
  entries: readonly StatusEntry[],
  kept: Kept,
  { issuer = ISSUER, intact = true } = {}
): Promise<ListedStatus> {
  const documents = Object.entries(kept).map(([address, content]) => ({
    address,
    text: typeof content === 'string' ? content : JSON.stringify(content),
    at: AT
  }));
  return listedStatus(entries, { issuer, intact }, indexDocuments(documents));
}
const resultOf = async (...question: Parameters<typeof statusOf>) => {
  const { result, reason } = await statusOf(...question);
  return [result, reason];
};
const list = (set: number[], purpose: 'revocation' | 'suspension' = 'revocation') =>
  bitstringList(LIST, ISSUER, purpose, set);

const REVOKED = ['revoked', 'on-list'];
const SUSPENDED = ['suspended', 'on-list'];
const IN_FORCE = ['in-force', 'not-on-list'];
const notChecked = (reason: string) => ['not-checked', reason];

describe('listedStatus by bits', () => {
  it('says what the copy of the list says, and from when it is', async () => {
    expect(await statusOf([bit(23)], { [LIST]: list([23]) })).toEqual({
      result: 'revoked',
      reason: 'on-list',
      detail: LIST,
      asOf: AT
    });
    expect(await statusOf([bit(22)], { [LIST]: list([23]) })).toEqual({
      result: 'in-force',
      reason: 'not-on-list',
      detail: LIST,
      asOf: AT
    });
  });

  it('takes the most significant bit of a byte for the first', () => {
    const content = (byte: number): JsonObject => list([byte]);
    fc.assert(
      fc.property(fc.nat(131_071), fc.nat(131_071), (set, index) => {
        expect(bitAt(content(set), index, 'revocation')).toBe(set === index);
      }),
      { numRuns: 30 }
    );
  });

  it('reads a list of 2021, and one for suspension', async () => {
    expect(await resultOf([bit(7)], { [LIST]: statusList2021(LIST, ISSUER, [7]) })).toEqual(
      REVOKED
    );
    const suspended = { [LIST]: list([7], 'suspension') };
    expect(await resultOf([bit(7, 'suspension')], suspended)).toEqual(SUSPENDED);
  });

  it('reads a list that is not said to be for anything', async () => {
    const { credentialSubject, ...rest } = list([7]);
    const { statusPurpose: _, ...subject } = credentialSubject as JsonObject;
    expect(await resultOf([bit(7)], { [LIST]: { ...rest, credentialSubject: subject } })).toEqual(
      REVOKED
    );
  });

  it.each<[string, JsonValue]>([
    ['nothing like a list', []],
    ['no JSON', '<html>'],
    ['no list', {}],
    ['a list for something else', list([], 'suspension')],
    ['a list that is not packed', { credentialSubject: { encodedList: 'AAAA' } }],
    ['a list in no base64', { credentialSubject: { encodedList: '!!' } }],
    ['a list of numbers', { credentialSubject: { encodedList: [1, 2] } }]
  ])('concludes nothing from %s', async (_, content) => {
    expect(await resultOf([bit(7)], { [LIST]: content })).toEqual(notChecked('list-not-readable'));
  });

  it('concludes nothing beyond the end of the list', async () => {
    const short = { [LIST]: list([]) };
    expect(await resultOf([bit(131_071)], short)).toEqual(IN_FORCE);
    expect(await resultOf([bit(131_072)], short)).toEqual(notChecked('list-not-readable'));
  });

  it('concludes nothing from a list that is not kept', async () => {
    expect(await statusOf([bit(7)], {})).toEqual({
      result: 'not-checked',
      reason: 'list-not-kept',
      detail: LIST
    });
  });
});

describe('listedStatus by a sealed list', () => {
  const key = ed25519Key('issuer');

  it('reads one whose seal holds, and nothing from one that was altered', async () => {
    const sealed = await sealDataIntegrity(list([23]), key);
    expect(await resultOf([bit(23)], { [LIST]: sealed })).toEqual(REVOKED);
    const altered = { ...sealed, credentialSubject: list([])['credentialSubject']! };
    expect(await resultOf([bit(23)], { [LIST]: altered })).toEqual(notChecked('list-altered'));
  });

  it('reads one in a token likewise', async () => {
    const { privateKey, publicKey } = rsaKey();
    const token = sealJws(list([23]), privateKey, publicKey);
    expect(await resultOf([bit(23)], { [LIST]: token })).toEqual(REVOKED);
    const other = sealJws(list([]), privateKey, publicKey).split('.');
    const forged = [other[0], other[1], token.split('.')[2]].join('.');
    expect(await resultOf([bit(23)], { [LIST]: forged })).toEqual(notChecked('list-altered'));
  });

  it('reads one whose seal is of a kind that is not known', async () => {
    const sealed = { ...list([23]), proof: { type: 'EcdsaSecp256k1Signature2019', jws: 'x..y' } };
    expect(await resultOf([bit(23)], { [LIST]: sealed })).toEqual(REVOKED);
  });

  it('takes from the list of another that a credential is withdrawn, and else only if sealed', async () => {
    const kept = { [LIST]: list([23]) };
    const question = { issuer: 'https://nordvik.example' };
    const unsealed = { ...question, intact: false };
    expect(await resultOf([bit(23)], kept, question)).toEqual(REVOKED);
    expect(await resultOf([bit(23)], kept, unsealed)).toEqual(REVOKED);
    expect(await resultOf([bit(22)], kept, question)).toEqual(IN_FORCE);
    expect(await resultOf([bit(22)], kept, unsealed)).toEqual(notChecked('list-of-another'));
    expect(await resultOf([bit(22)], kept, { intact: false })).toEqual(IN_FORCE);
  });

  it('is not led astray by many entries', async () => {
    const kept = { [LIST]: list([23]) };
    const same = Array.from({ length: 40 }, () => bit(22));
    expect(await resultOf([...same, bit(23)], kept)).toEqual(REVOKED);
    const many = Array.from({ length: 40 }, (_, at) => bit(at + 100));
    expect(await resultOf(many, kept)).toEqual(notChecked('unknown-method'));
  });
});

describe('listedStatus by ids', () => {
  it.each<[string, JsonObject, string[]]>([
    ['ids', { revokedAssertions: ['urn:x', ID] }, REVOKED],
    ['two names', { revokedAssertions: [], revokedCredentials: [ID] }, REVOKED],
    ['objects', { revokedAssertions: [{ id: ID, revocationReason: 'Oh' }] }, REVOKED],
    ['uids', { revokedAssertions: [{ uid: ID }] }, REVOKED],
    ['others', { revokedAssertions: ['urn:x', { id: 'urn:y' }, null, 7] }, IN_FORCE],
    ['nobody', { type: 'RevocationList' }, IN_FORCE],
    ['credentials', revocationList(LIST, ISSUER, [ID]), REVOKED],
    ['other credentials', revocationList(LIST, ISSUER, ['urn:x']), IN_FORCE],
    ['the restored', { revokedCredentials: [{ id: ID, revoked: false }] }, IN_FORCE],
    ['nothing that is known', { revoked: [ID] }, notChecked('list-not-readable')]
  ])('reads a list of %s', async (_, content, expected) => {
    expect(await resultOf([ids], { [LIST]: content })).toEqual(expected);
  });

  it('concludes nothing for a credential without an id', async () => {
    const kept = { [LIST]: { revokedAssertions: [] } };
    const nameless: StatusEntry = { kind: 'ids', list: LIST, ids: [] };
    expect(await resultOf([nameless], kept)).toEqual(notChecked('list-not-readable'));
  });
});

describe('listedStatus of several', () => {
  const [revoked, good, lost] = [bit(1), bit(2), bit(1, 'revocation', 'https://lost.example')];
  const suspended = bit(1, 'suspension', OTHER);
  const kept = {
    [LIST]: list([1]),
    [OTHER]: bitstringList(OTHER, ISSUER, 'suspension', [1])
  };

  it.each<[readonly StatusEntry[], string[]]>([
    [[good, suspended, lost, revoked], REVOKED],
    [[good, lost, suspended], SUSPENDED],
    [[good, lost], notChecked('list-not-kept')],
    [[good, { kind: 'unknown', type: 'Ledger' }], notChecked('unknown-method')],
    [[good, { kind: 'unseen', address: ISSUER }], notChecked('list-not-kept')],
    [[good, bit(3)], IN_FORCE],
    [[], ['none-published', 'no-list-named']],
    [[{ kind: 'published', address: LIST, revoked: true }], REVOKED],
    [[{ kind: 'published', address: LIST, revoked: false }], IN_FORCE]
  ])('counts the heaviest of %j', async (entries, expected) => {
    expect(await resultOf(entries, kept)).toEqual(expected);
    expect(await resultOf([...entries].reverse(), kept)).toEqual(expected);
  });

  it('knows no more than from the oldest copy', async () => {
    const documents = indexDocuments([
      { address: LIST, text: JSON.stringify(list([])), at: AT },
      {
        address: OTHER,
        text: JSON.stringify(bitstringList(OTHER, ISSUER, 'suspension', [])),
        at: '2026-01-01' as Moment
      }
    ]);
    const question = { issuer: ISSUER, intact: true };
    const found = await listedStatus([good, suspended], question, documents);
    expect(found).toMatchObject({ result: 'in-force', asOf: '2026-01-01' });
  });
});
