import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject } from '../core/kernel/json';
import { canonize } from './canonize';
import { checkDataIntegrity } from './data-integrity';

/* Files that state what was signed, so that the signature holds, and say something else. */

const issuer = ed25519Key('issuer');
const END = '2026-06-01T00:00:00Z';
const badge = openBadge3({ validUntil: END, description: 'Basics.' });
const CONTEXTS = badge['@context'] as string[];
const CRED = 'https://www.w3.org/2018/credentials#';
const sealed = await sealDataIntegrity(badge, issuer);
const { validUntil: _, ...endless } = sealed;

const check = async (document: JsonObject) =>
  (await checkDataIntegrity(document, NO_DOCUMENTS)).integrity;
const withContext = (document: JsonObject, more: JsonObject) => ({
  ...document,
  '@context': [...CONTEXTS, more]
});
const unsafe = { result: 'not-checkable', reason: 'unsafe-document', detail: 'eddsa-rdfc-2022' };

describe('a signed document in other words', () => {
  const dateTime = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': END };
  it.each<[string, JsonObject]>([
    ['its end under a full name', { ...endless, [`${CRED}validUntil`]: dateTime }],
    ['its end one level down', { ...endless, '@nest': { validUntil: END } }],
    [
      'its end under a name of its own',
      withContext({ ...endless, ende: dateTime }, { ende: `${CRED}validUntil` })
    ],
    [
      'its end under a name with a prefix of its own',
      withContext(
        { ...endless, 'end:Until': dateTime },
        { end: { '@id': `${CRED}valid`, '@prefix': true } }
      )
    ],
    [
      'its end one level down, under a name of its own',
      withContext({ ...endless, more: { validUntil: END } }, { more: '@nest' })
    ]
  ])('is not called intact with %s', async (_, document) => {
    const { proof: _proof, ...unsecured } = document;
    expect(await canonize(unsecured)).toBe(await canonize(badge));
    expect(await check(document)).toEqual(unsafe);
  });

  it('is not called intact where a context in the file changes places', async () => {
    const named = {
      '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/security/data-integrity/v2'],
      type: 'BadgeClass',
      id: 'https://nordvik.example/badges/1',
      name: 'Basics',
      description: 'The art of mastery'
    };
    const signed = await sealDataIntegrity(named, issuer);
    expect((await check(signed)).result).toBe('intact');
    const swapped = {
      ...signed,
      '@context': [
        ...named['@context'],
        { name: 'http://schema.org/description', description: 'http://schema.org/name' }
      ],
      name: named.description,
      description: named.name
    };
    expect(await check(swapped)).toEqual(unsafe);
  });

  it('is intact with words of its own for things of its own', async () => {
    const own = { shoeSize: 'https://nordvik.example/terms#shoeSize' };
    const signed = await sealDataIntegrity(withContext({ ...badge, shoeSize: '43' }, own), issuer);
    expect((await check(signed)).result).toBe('intact');
    expect((await check({ ...signed, shoeSize: '44' })).result).toBe('altered');
    const { shoeSize: _, ...rest } = signed;
    const renamed = { ...rest, 'https://nordvik.example/terms#shoeSize': '43' };
    expect((await check(renamed)).result).toBe('intact');
  });

  it('is intact with keywords in place of their names', async () => {
    const { id, type, ...rest } = sealed;
    expect((await check({ ...rest, '@id': id, '@type': type })).result).toBe('intact');
  });
});
