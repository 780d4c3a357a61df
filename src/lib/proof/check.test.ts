import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf, makeCertificate } from '../../../tests/fixtures/certificate';
import { goodFiles, openBadge3 } from '../../../tests/fixtures/credentials';
import { sealJades } from '../../../tests/fixtures/jades';
import { ed25519Key, rsaKey } from '../../../tests/fixtures/keys';
import { read } from '../../../tests/fixtures/read';
import { sealDataIntegrity, sealJws } from '../../../tests/fixtures/seal';
import { didKeyOf, ellipticKey, signToken } from '../../../tests/fixtures/tokens';
import { sealXades } from '../../../tests/fixtures/xades';
import type { Check } from '../core/credential/check';
import type { JsonObject } from '../core/kernel/json';
import { NO_DOCUMENTS } from '../core/credential/documents';
import { readCredential } from '../core/credential/read';
import type { Sealed } from '../core/credential/sealed';
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

const signed = async (more: JsonObject, key: Partial<typeof issuer> = issuer) =>
  sealDataIntegrity(openBadge3(more), { ...issuer, ...key });

describe('checkCredential', () => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    files = await goodFiles();
  });

  it.each([
    ['badge-did-key.json', ['intact', 'signature-holds'], ['bound', 'did-key-is-issuer']],
    ['badge-baked.png', ['intact', 'signature-holds'], ['mathematics-only', 'key-in-header']],
    ['badge-hosted.json', ['no-proof', 'hosted-only'], ['self-stated', 'nothing-signed']],
    [
      'diploma-sealed.jsonld',
      ['intact', 'signature-holds'],
      ['mathematics-only', 'certificate-unrooted']
    ],
    ['wallet-export.json', ['intact', 'signature-holds'], ['bound', 'did-key-is-issuer']]
  ])('says of %s what can be said', async (name, integrity, identity) => {
    const check = await checkFile(files.get(name)!);
    expect([check.integrity.result, check.integrity.reason]).toEqual(integrity);
    expect([check.issuer.result, check.issuer.reason]).toEqual(identity);
    expect(check.at).toBe(NOW);
  });

  it('says of an unsigned one that it states itself', async () => {
    expect(await checkJson(openBadge3())).toEqual({
      integrity: { result: 'no-proof', reason: 'no-proof-inside' },
      issuer: { result: 'self-stated', reason: 'nothing-signed' },
      listed: { result: 'none-published', reason: 'no-list-named' },
      lookups: [],
      parts: [],
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

  it('changes nothing of what it checks', async () => {
    const document = await signed({});
    const before = structuredClone(document);
    const read = readCredential(Buffer.from(JSON.stringify(document)));
    const credential = read.ok ? read.value.credentials[0] : undefined;
    await checkCredential(credential!, CONTEXT);
    expect(credential?.sealed).toEqual({ kind: 'data-integrity', document: before });
  });

  it('never throws for what a seal holds', async () => {
    const sealed = Object.freeze({
      kind: 'data-integrity',
      document: new Proxy({}, { get: () => thrower(), getOwnPropertyDescriptor: () => thrower() })
    } as const);
    const check = await checkCredential({ ...read(), sealed }, CONTEXT);
    expect(check.integrity).toEqual({
      result: 'not-checkable',
      reason: 'broken-proof',
      detail: 'data-integrity'
    });
  });
});

function thrower(): never {
  throw new Error('hostile');
}

describe('checkCredential of each kind of seal', () => {
  const { privateKey, publicKey } = rsaKey();
  const certificate = makeCertificate(publicKey, privateKey);
  const key = ellipticKey('issuer', 'P-256');
  const kid = didKeyOf(key);
  const jades = sealJades({ title: 'x' }, privateKey, certificate);

  const seals: [Sealed, string, string][] = [
    [
      {
        kind: 'jades',
        payload: String(jades['payload']),
        signatures: jades['signatures'] as JsonObject[]
      },
      'intact',
      'mathematics-only'
    ],
    [
      { kind: 'xades', text: sealXades('<a>b</a>', privateKey, certificate) },
      'intact',
      'mathematics-only'
    ],
    [
      { kind: 'sd-jwt', token: signToken('ES256', key, {}, { kid }), disclosures: [] },
      'intact',
      'bound'
    ],
    [{ kind: 'foreign', name: 'Ledger' }, 'not-checkable', 'unresolved'],
    [{ kind: 'hosted', url: 'https://n.example/1' }, 'no-proof', 'self-stated'],
    [{ kind: 'within' }, 'no-proof', 'self-stated']
  ];

  it.each(seals.map((row) => [row[0].kind, ...row] as const))(
    'checks %s',
    async (_, sealed, integrity, identity) => {
      const document = { issuer: kid };
      const check = await checkCredential(read({ sealed, document }), CONTEXT);
      expect([check.integrity.result, check.issuer.result]).toEqual([integrity, identity]);
      expect(check.certificate !== undefined).toBe(['jades', 'xades'].includes(sealed.kind));
    }
  );

  it('knows a seal by its certificate', async () => {
    const sealed: Sealed = { kind: 'xades', text: sealXades('<a></a>', privateKey, certificate) };
    const issuers = [{ name: 'V', ids: [], certificates: [fingerprintOf(certificate)] }];
    const trustLists = [{ name: 'Issuers of Valdemora', source: 'x', issuers }];
    const check = await checkCredential(read({ sealed }), { ...CONTEXT, trustLists });
    expect(check.issuer).toEqual({
      result: 'known',
      reason: 'on-trust-list',
      detail: 'Issuers of Valdemora'
    });
  });
});
