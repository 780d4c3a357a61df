import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import { indexDocuments, NO_DOCUMENTS } from './documents';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { Sealed } from './sealed';
import { statusEntriesOf, type StatusEntry } from './status-entries';

const ID = 'urn:uuid:1';
const LIST = 'https://a.example/list';

function entries(
  document: JsonObject | undefined,
  kept: Readonly<Record<string, JsonValue>> = {},
  sealed: Sealed = { kind: 'none' },
  format: 'blockcerts' | 'open-badges-2' = 'open-badges-2'
): readonly StatusEntry[] {
  const documents = Object.entries(kept).map(([address, json]) => ({
    address,
    text: JSON.stringify(json)
  }));
  const read = { record: record({ id: ID, format }), sealed, ...(document && { document }) };
  return statusEntriesOf(read, indexDocuments(documents));
}

const bit = (more: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '23',
  statusListCredential: LIST,
  ...more
});
const status = (value: JsonValue) => entries({ credentialStatus: value });

describe('statusEntriesOf a credential', () => {
  it.each<[string, JsonValue, readonly StatusEntry[]]>([
    ['nothing', null, []],
    ['a bit', bit(), [{ kind: 'bit', list: LIST, index: 23, purpose: 'revocation' }]],
    [
      'a bit by number',
      bit({ statusListIndex: 0, type: ['StatusList2021Entry'], statusPurpose: 'Suspension' }),
      [{ kind: 'bit', list: LIST, index: 0, purpose: 'suspension' }]
    ],
    [
      'several',
      [bit(), bit({ statusPurpose: 'suspension' })],
      [
        { kind: 'bit', list: LIST, index: 23, purpose: 'revocation' },
        { kind: 'bit', list: LIST, index: 23, purpose: 'suspension' }
      ]
    ],
    ['a purpose that withdraws nothing', bit({ statusPurpose: 'message', statusSize: 2 }), []],
    [
      'a list of 1EdTech',
      { id: LIST, type: '1EdTechRevocationList' },
      [{ kind: 'ids', list: LIST, ids: [ID] }]
    ],
    ['another method', { type: 'Ledger2030' }, [{ kind: 'unknown', type: 'Ledger2030' }]],
    ['no method', {}, [{ kind: 'unknown', type: '' }]],
    ['a word', 'revoked', [{ kind: 'unknown', type: '' }]]
  ])('of %s', (_, value, expected) => {
    expect(status(value)).toEqual(expected);
  });

  it.each<JsonObject>([
    { statusListIndex: '-1' },
    { statusListIndex: '1.5' },
    { statusListIndex: '0x10' },
    { statusListIndex: '9'.repeat(16) },
    { statusListIndex: -1 },
    { statusListIndex: 1e300 },
    { statusListIndex: null },
    { statusListCredential: null },
    { statusPurpose: null },
    { statusSize: 2 }
  ])('does not guess what %j leaves open', (more) => {
    const type = 'BitstringStatusListEntry';
    expect(status(bit(more))).toEqual([{ kind: 'unknown', type }]);
  });

  it('finds lists in the status of European credentials, and nothing else there', () => {
    const document = { status: [bit(), 'Active', { type: 'Concept' }] };
    expect(entries(document)).toHaveLength(1);
    expect(entries({ status: { status_list: { idx: 1, uri: LIST } } })).toEqual([
      { kind: 'unknown', type: 'status_list' }
    ]);
  });

  it('does not know of a Blockcerts 3 issuer whose profile is not kept', () => {
    const address = 'https://a.example/profile';
    const none: Sealed = { kind: 'none' };
    expect(entries({ issuer: address }, {}, none, 'blockcerts')).toEqual([
      { kind: 'unseen', address }
    ]);
    expect(
      entries({ issuer: address }, { [address]: { id: address } }, none, 'blockcerts')
    ).toEqual([]);
    expect(entries({ issuer: 'urn:issuer' }, {}, none, 'blockcerts')).toEqual([]);
  });

  it('takes the list of a Blockcerts 3 issuer from the kept profile', () => {
    const issuer = 'https://b.example/issuer';
    const kept = { [issuer]: { id: issuer, revocationList: LIST } };
    const none: Sealed = { kind: 'none' };
    expect(entries({ issuer }, kept, none, 'blockcerts')).toEqual([
      { kind: 'ids', list: LIST, ids: [ID] }
    ]);
    expect(entries({ issuer }, kept)).toEqual([]);
  });

  it('says of a foreign proof that its method is not known', () => {
    expect(entries({}, {}, { kind: 'foreign', name: 'Blockcerts 1.2' })).toEqual([
      { kind: 'unknown', type: 'Blockcerts 1.2' }
    ]);
  });
});

describe('statusEntriesOf a badge', () => {
  const HOSTED = 'https://n.example/assertion';
  const BADGE = 'https://n.example/badge';
  const ISSUER = 'https://n.example/issuer';
  const hosted: Sealed = { kind: 'hosted', url: HOSTED };
  const profile = { id: ISSUER, revocationList: LIST };
  const onList: StatusEntry = { kind: 'ids', list: LIST, ids: [ID] };
  const unseen = (address: string): StatusEntry => ({ kind: 'unseen', address });

  it.each<[string, JsonObject, Record<string, JsonValue>, readonly StatusEntry[]]>([
    ['all embedded', { badge: { issuer: profile } }, {}, [onList]],
    ['the badge kept', { badge: BADGE }, { [BADGE]: { issuer: profile } }, [onList]],
    [
      'badge and profile kept',
      { badge: BADGE },
      { [BADGE]: { issuer: ISSUER }, [ISSUER]: profile },
      [onList]
    ],
    [
      'the list only in the kept profile',
      { badge: { issuer: { id: ISSUER, name: 'Nordvik' } } },
      { [ISSUER]: profile },
      [onList]
    ],
    ['nothing kept', { badge: BADGE }, {}, [unseen(BADGE)]],
    ['only the badge kept', { badge: BADGE }, { [BADGE]: { issuer: ISSUER } }, [unseen(ISSUER)]],
    ['a profile without a list', { badge: { issuer: ISSUER } }, { [ISSUER]: { name: 'N' } }, []],
    ['an issuer of no address', { badge: { issuer: { name: 'Nordvik' } } }, {}, []]
  ])('with %s', (_, document, kept, expected) => {
    expect(entries(document, kept)).toEqual(expected);
  });

  it('knows a badge also by its uid', () => {
    const document = { uid: '77', badge: { issuer: profile } };
    expect(entries(document)).toEqual([{ ...onList, ids: [ID, '77'] }]);
  });

  it('looks at the copy of where it is published', () => {
    const badge = { badge: BADGE };
    const published = (revoked: boolean): StatusEntry => ({
      kind: 'published',
      address: HOSTED,
      revoked
    });
    expect(entries(badge, {}, hosted)).toEqual([unseen(BADGE)]);
    expect(entries(badge, { [HOSTED]: badge }, hosted)).toEqual([published(false)]);
    expect(entries(badge, { [HOSTED]: { revoked: true } }, hosted)).toEqual([published(true)]);
    expect(entries({ ...badge, revoked: true }, {}, hosted)).toEqual([
      published(true),
      unseen(BADGE)
    ]);
    expect(entries(undefined, {}, hosted)).toEqual([unseen(HOSTED)]);
  });
});

it('statusEntriesOf of a file that is no JSON finds nothing', () => {
  const read = { record: record(), sealed: { kind: 'xades', text: '<a/>' } as const };
  expect(statusEntriesOf(read, NO_DOCUMENTS)).toEqual([]);
});
