import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { ed25519Key, rsaKey } from '../../../tests/fixtures/keys';
import { read } from '../../../tests/fixtures/read';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import { signToken } from '../../../tests/fixtures/tokens';
import { indexDocuments, type KeptDocument } from '../core/credential/documents';
import type { JsonObject } from '../core/kernel/json';
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

describe('lookupsOf a credential', () => {
  const SITE = 'https://nordvik.example';

  it('for a key, a list and an issuer', async () => {
    const method = `did:web:nordvik.example#${issuer.did.slice('did:key:'.length)}`;
    const entry = (list: string, purpose: string, index: string) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: index,
      statusListCredential: list
    });
    const credentialStatus = [
      entry(`${SITE}/list#7`, 'revocation', '7'),
      entry(`${SITE}/list`, 'suspension', '7'),
      entry('ipfs://list', 'revocation', '7')
    ];
    const document = await signed({ credentialStatus }, { method });
    const sealed: Sealed = { kind: 'data-integrity', document };
    const check = await checkCredential(read({ sealed, document }), withDocuments());
    expect(check.integrity.result).toBe('intact');
    expect(check.lookups).toEqual([`${SITE}/.well-known/did.json`, `${SITE}/list`]);
  });

  it('for a hosted badge, as far as the copies lead', async () => {
    const badge = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: `${SITE}/assertion`,
      badge: `${SITE}/badge`,
      issuedOn: '2026-01-01',
      verification: { type: 'hosted' }
    };
    const sealed: Sealed = { kind: 'hosted', url: badge.id };
    const check = (...kept: KeptDocument[]) =>
      checkCredential(read({ sealed, document: badge }), withDocuments(...kept));
    expect((await check()).lookups).toEqual([`${SITE}/assertion`, `${SITE}/badge`]);
    const copy = { address: badge.badge, text: JSON.stringify({ issuer: `${SITE}/issuer` }) };
    expect((await check(copy)).lookups).toEqual([
      `${SITE}/assertion`,
      `${SITE}/badge`,
      `${SITE}/issuer`
    ]);
  });

  it('for a key that is not kept, and still when it is', async () => {
    const { privateKey, publicKey } = rsaKey();
    const id = 'did:web:nordvik.example';
    const address = `${SITE}/.well-known/did.json`;
    const token = signToken('RS256', privateKey, openBadge3({ issuer: id }), { kid: `${id}#1` });
    const sealed: Sealed = { kind: 'jws', token };
    const question = read({ sealed, document: { issuer: id } });
    expect(await checkCredential(question, withDocuments())).toMatchObject({
      integrity: { result: 'not-checkable', reason: 'key-not-kept' },
      lookups: [address]
    });
    const publicKeyJwk = publicKey.export({ format: 'jwk' }) as JsonObject;
    const document = { id, assertionMethod: [{ id: `${id}#1`, publicKeyJwk }] };
    const kept = withDocuments({ address, text: JSON.stringify(document), at: NOW });
    expect(await checkCredential(question, kept)).toMatchObject({
      issuer: { result: 'bound', reason: 'issuer-document-lists-key', asOf: NOW },
      lookups: [address]
    });
  });
});
