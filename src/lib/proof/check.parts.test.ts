import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { record } from '../../../tests/fixtures/held';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { read } from '../../../tests/fixtures/read';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import { indexDocuments, type KeptDocument } from '../core/credential/documents';
import type { JsonObject } from '../core/kernel/json';
import type { ReadCredential } from '../core/credential/read';
import type { Sealed } from '../core/credential/sealed';
import type { Moment } from '../core/kernel/day';
import { checkCredential } from './check';

const NOW = '2026-11-22T08:00:00.000Z' as Moment;
const issuer = ed25519Key('issuer');
const withDocuments = (...documents: KeptDocument[]) => ({
  now: NOW,
  documents: indexDocuments(documents),
  trustLists: []
});
const signed = async (more: JsonObject, key: Partial<typeof issuer> = issuer) =>
  sealDataIntegrity(openBadge3(more), { ...issuer, ...key });

describe('checkCredential of a whole with parts', () => {
  const other = ed25519Key('other');
  const parts = (signedPart: JsonObject): ReadCredential[] => [
    read({ sealed: { kind: 'within' }, document: {} }),
    read({ sealed: { kind: 'within' }, document: { issuer: issuer.did } }),
    read({ sealed: { kind: 'within' }, document: { issuer: 'https://valdemora.example' } }),
    read({ document: { issuer: issuer.did } }),
    read({ document: { issuer: 'https://valdemora.example' } }),
    read({ sealed: { kind: 'data-integrity', document: signedPart }, document: signedPart })
  ];

  it('gives a part what it has of its own, and else what the whole has', async () => {
    const whole = await signed({});
    const part = await signed({ issuer: other.did }, other);
    const document = { ...whole };
    const sealed: Sealed = { kind: 'data-integrity', document: whole };
    const check = await checkCredential(
      read({ sealed, document, parts: parts(part) }),
      withDocuments()
    );
    expect(check.issuer.result).toBe('bound');
    expect(check.parts.map(({ integrity, issuer: by }) => [integrity.result, by.result])).toEqual([
      ['intact', 'bound'],
      ['intact', 'bound'],
      ['intact', 'mathematics-only'],
      ['intact', 'bound'],
      ['intact', 'mathematics-only'],
      ['intact', 'bound']
    ]);
  });

  it('does not let a proven issuer stand for another awarding body', async () => {
    const whole = await signed({});
    const shown = record({ awardingBody: { id: 'https://valdemora.example' } });
    const sealed: Sealed = { kind: 'data-integrity', document: whole };
    const check = await checkCredential(
      read({ sealed, document: whole, record: shown }),
      withDocuments()
    );
    expect(check.issuer).toEqual({
      result: 'mathematics-only',
      reason: 'issuer-is-not-awarding-body',
      detail: issuer.did
    });
    const badge = { ...shown, format: 'open-badges-2' } as const;
    const asBadge = await checkCredential(
      read({ sealed, document: { issuer: issuer.did }, record: badge }),
      withDocuments()
    );
    expect(asBadge.issuer).toMatchObject({ reason: 'did-key-is-not-issuer' });
  });

  it('finds the whole altered with a good part in it', async () => {
    const whole = { ...(await signed({})), name: 'Other' };
    const part = await signed({ issuer: other.did }, other);
    const sealed: Sealed = { kind: 'data-integrity', document: whole };
    const check = await checkCredential(read({ sealed, parts: parts(part) }), withDocuments());
    expect(check.parts.map(({ integrity }) => integrity.result)).toEqual([
      'altered',
      'altered',
      'altered',
      'altered',
      'altered',
      'intact'
    ]);
  });

  it('says of a part what the lists say of it, else of the whole', async () => {
    const LIST = 'https://kestrel.example/status';
    const ids = (id: string) => ({
      credentialStatus: { id: LIST, type: '1EdTechRevocationList' },
      id
    });
    const part = (id: string, sealed: Sealed, document: JsonObject) =>
      read({ sealed, document, record: record({ id }) });
    const check = await checkCredential(
      read({
        document: ids('urn:2'),
        record: record({ id: 'urn:2' }),
        parts: [
          part('urn:1', { kind: 'within' }, {}),
          part('urn:1', { kind: 'none' }, {}),
          part('urn:1', { kind: 'none' }, ids('urn:1'))
        ]
      }),
      withDocuments({ address: LIST, text: '{"revokedCredentials":["urn:2"]}' })
    );
    expect([check, ...check.parts].map(({ listed }) => listed.result)).toEqual([
      'revoked',
      'revoked',
      'none-published',
      'in-force'
    ]);
    expect(check.lookups).toEqual([LIST]);
  });
});
