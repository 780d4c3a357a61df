import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodFiles, openBadge3 } from '../../../tests/fixtures/credentials';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { sealDataIntegrity, sealJws } from '../../../tests/fixtures/seal';
import type { Check } from '../core/credential/check';
import type { JsonObject } from '../core/credential/json';
import { NO_DOCUMENTS } from '../core/credential/documents';
import { readCredential } from '../core/credential/read';
import type { Moment } from '../core/kernel/day';
import { checkCredential } from './check';

const NOW = '2026-11-22T08:00:00.000Z' as Moment;
const CONTEXT = { now: NOW, documents: NO_DOCUMENTS, trustLists: [] };
const issuer = ed25519Key('issuer');

async function checkFile(bytes: Uint8Array): Promise<Check> {
  const read = readCredential(bytes);
  const credential = read.ok ? read.value.credentials[0] : undefined;
  if (!credential) throw new Error('nothing to check');
  return checkCredential(credential, CONTEXT);
}
const checkJson = (document: JsonObject) => checkFile(Buffer.from(JSON.stringify(document)));

const signed = async (more: JsonObject, key: { method: string } = issuer) =>
  sealDataIntegrity(openBadge3(more), { ...issuer, ...key });

describe('checkCredential', () => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    files = await goodFiles();
  });

  it.each([
    ['badge-did-key.json', ['intact', 'signature-holds'], ['bound', 'did-key-is-issuer']],
    ['badge-baked.png', ['intact', 'signature-holds'], ['mathematics-only', 'key-in-header']],
    ['badge-hosted.json', ['no-proof', 'hosted-only'], ['unresolved', 'no-signature']],
    ['diploma-sealed.jsonld', ['not-checkable', 'unknown-proof'], ['unresolved', 'no-signature']],
    ['wallet-export.json', ['intact', 'signature-holds'], ['bound', 'did-key-is-issuer']]
  ])('says of %s what can be said', async (name, integrity, identity) => {
    const check = await checkFile(files.get(name)!);
    expect([check.integrity.result, check.integrity.reason]).toEqual(integrity);
    expect([check.issuer.result, check.issuer.reason]).toEqual(identity);
    expect(check).toMatchObject({ listed: { result: 'none-published' }, at: NOW });
  });

  it('says of an unsigned one that it states itself', async () => {
    expect(await checkJson(openBadge3())).toEqual({
      integrity: { result: 'no-proof', reason: 'no-proof-inside' },
      issuer: { result: 'self-stated', reason: 'nothing-signed' },
      listed: { result: 'none-published' },
      at: NOW
    });
  });

  it('binds a did:key to the issuer of that name alone', async () => {
    const other = ed25519Key('other').did;
    for (const name of [other, 'https://nordvik.example', `${issuer.did}#1`]) {
      const check = await checkJson(await signed({ issuer: { id: name, name: 'Nordvik' } }));
      expect(check.integrity.result).toBe('intact');
      expect(check.issuer).toEqual({
        result: 'mathematics-only',
        reason: 'did-key-is-not-issuer',
        detail: issuer.did
      });
    }
    const bare = await checkJson(await signed({ issuer: issuer.did }));
    expect(bare.issuer).toEqual({
      result: 'bound',
      reason: 'did-key-is-issuer',
      detail: issuer.did
    });
  });

  it.each(['https://nordvik.example/issuer', 'did:web:nordvik.example'])(
    'binds nobody to a key in the fragment of %s',
    async (address) => {
      const method = `${address}#${issuer.did.slice('did:key:'.length)}`;
      const check = await checkJson(await signed({ issuer: address }, { method }));
      expect(check.integrity.result).toBe('intact');
      expect(check.issuer).toEqual({
        result: 'mathematics-only',
        reason: 'key-in-address',
        detail: method
      });
    }
  );

  it('binds nobody to a signature that fails', async () => {
    const document = await signed({});
    expect(await checkJson({ ...document, name: 'Other' })).toMatchObject({
      integrity: { result: 'altered' },
      issuer: { result: 'unresolved', reason: 'no-signature' }
    });
  });

  it('binds nobody to a key in a header, even one of its own name', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const token = sealJws(openBadge3(), privateKey, publicKey);
    const check = await checkFile(Buffer.from(token));
    expect(check.issuer).toEqual({ result: 'mathematics-only', reason: 'key-in-header' });
  });

  it('notes that a list of the withdrawn is published', async () => {
    const credentialStatus = { id: 'https://a.example/status#1', type: 'BitstringStatusListEntry' };
    const check = await checkJson({ ...(await signed({})), credentialStatus });
    expect(check.listed.result).toBe('not-checked');
  });

  it('changes nothing of what it checks', async () => {
    const document = await signed({});
    const before = structuredClone(document);
    const read = readCredential(Buffer.from(JSON.stringify(document)));
    const credential = read.ok ? read.value.credentials[0] : undefined;
    await checkCredential(credential!, CONTEXT);
    expect(credential?.sealed).toEqual({ kind: 'data-integrity', document: before });
  });
});
