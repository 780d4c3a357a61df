import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../../tests/fixtures/credentials';
import { allFixtures } from '../../../../tests/fixtures/formats/all';
import { secondBadge } from '../../../../tests/fixtures/formats/collections';
import { jsonFile, NOW } from '../../../../tests/fixtures/formats/fixture';
import { ed25519Key } from '../../../../tests/fixtures/keys';
import { makePng } from '../../../../tests/fixtures/png';
import { sealDataIntegrity } from '../../../../tests/fixtures/seal';
import { signToken } from '../../../../tests/fixtures/tokens';
import { checkCredential } from '../../proof/check';
import { indexDocuments } from '../credential/documents';
import { readCredential } from '../credential/read';
import { decodeUtf8, encodeUtf8 } from '../kernel/bytes';
import type { JsonObject } from '../kernel/json';
import { liftCredential, type Lifted } from './lift';

const fixtures = await allFixtures();
const issuer = ed25519Key('issuer');
const other = ed25519Key('other');

function lift(bytes: Uint8Array, part = 0): Lifted {
  const lifted = liftCredential(new Uint8Array(bytes), part);
  if (!lifted.ok) throw new Error(lifted.issue.code);
  return lifted.value;
}

function read(bytes: Uint8Array, part = 0) {
  const file = readCredential(new Uint8Array(bytes));
  const found = file.ok ? file.value.credentials[part] : undefined;
  if (!found) throw new Error('not read');
  return found;
}

const textOf = (lifted: Lifted) => decodeUtf8(lifted.bytes);

describe.each(fixtures)('$name', ({ good, documents = [], trustLists = [] }) => {
  it('comes out with the same record and the same results', async () => {
    const lifted = lift(good);
    const context = { now: NOW, documents: indexDocuments(documents), trustLists };
    const [before, after] = [read(good), read(lifted.bytes)];
    expect(after.record).toEqual(before.record);
    expect(await checkCredential(after, context)).toEqual(await checkCredential(before, context));
    expect(lifted.whole).toBe(false);
    expect(lifted.bytes.length).toBeLessThanOrEqual(good.length);
  });
});

describe('one of several', () => {
  const presentation = (inner: readonly (JsonObject | string)[], more: JsonObject = {}) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: inner,
    ...more
  });

  it('is taken out where it is sealed by itself', async () => {
    const token = signToken('EdDSA', issuer.privateKey, openBadge3(), { kid: issuer.method });
    const sealed = await sealDataIntegrity(secondBadge(), other);
    for (const file of [
      jsonFile(presentation([token, sealed])),
      Buffer.from(JSON.stringify([token, sealed]))
    ]) {
      expect(lift(file, 0)).toMatchObject({ whole: false, count: 1 });
      expect(textOf(lift(file, 0))).toBe(token);
      expect(JSON.parse(textOf(lift(file, 1)) ?? '')).toEqual(sealed);
    }
  });

  it('is taken out of a signed presentation, unless that is all that is signed', async () => {
    const sealed = await sealDataIntegrity(openBadge3(), issuer);
    const both = await sealDataIntegrity(presentation([sealed, secondBadge()]), other);
    expect(JSON.parse(textOf(lift(jsonFile(both), 0)) ?? '')).toEqual(sealed);
    const file = jsonFile(both);
    expect(lift(file, 1)).toEqual({ bytes: new Uint8Array(file), whole: true, count: 2 });
  });

  it('of own statements is taken out as its own', () => {
    const statement = (title: string) => ({ format: 'cairn-own-statement', version: 1, title });
    const lifted = lift(jsonFile([statement('First aid'), statement('Welding')]), 1);
    expect(JSON.parse(textOf(lifted) ?? '')).toEqual(statement('Welding'));
  });
});

describe('what leaves', () => {
  it('is the file, byte for byte, where it is one document', async () => {
    const files = [
      jsonFile(await sealDataIntegrity(openBadge3(), issuer)),
      jsonFile(openBadge3()),
      Buffer.from(signToken('EdDSA', issuer.privateKey, openBadge3(), { kid: issuer.method })),
      jsonFile({ format: 'cairn-own-statement', version: 1, title: 'First aid', note: 'kept' })
    ];
    for (const file of files) expect(lift(file).bytes).toEqual(new Uint8Array(file));
  });

  it('is what is baked into a picture as it stands there, and the picture where that is an address', () => {
    const baked = JSON.stringify(openBadge3(), null, 1);
    expect(textOf(lift(makePng('openbadgecredential', baked)))).toBe(baked);
    const picture = makePng('openbadges', 'https://harrowmere.example/assertions/12.json');
    expect(lift(picture)).toEqual({ bytes: new Uint8Array(picture), whole: false, count: 1 });
  });

  it('is nothing where there is no credential, or none at that place', () => {
    expect(liftCredential(encodeUtf8('Dear learner'), 0)).toMatchObject({ ok: false });
    expect(liftCredential(encodeUtf8(JSON.stringify(openBadge3())), 1)).toEqual({
      ok: false,
      issue: { code: 'missing', path: '1' }
    });
  });
});
