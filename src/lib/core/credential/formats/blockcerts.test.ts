import { describe, expect, it } from 'vitest';
import { NO_COPIES } from '../copies';
import type { JsonObject } from '../../kernel/json';
import type { Reading } from '../values';
import { blockcertsSeal, isBlockcerts, readBlockcerts } from './blockcerts';

const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const SVG = 'data:image/svg+xml;base64,PHN2Zz4=';
const ISSUER = {
  type: 'Issuer',
  id: 'https://harrowmere.example/issuer.json',
  name: 'Harrowmere College',
  url: 'https://harrowmere.example'
};
const ISSUED_BY = { id: ISSUER.id, name: { und: ISSUER.name }, homepage: ISSUER.url };

const first = (certificate: JsonObject = {}, recipient: JsonObject = {}): JsonObject => ({
  type: 'BlockchainCertificate',
  receipt: { type: 'ChainpointSHA256v2' },
  document: {
    assertion: { id: 'https://harrowmere.example/1', issuedOn: '2016-10-03' },
    certificate: {
      id: 'https://harrowmere.example/c',
      name: 'First aid',
      issuer: ISSUER,
      ...certificate
    },
    recipient: { identity: 'alba@learner.example', hashed: false, ...recipient }
  }
});

const second = (more: JsonObject = {}, badge: JsonObject = {}): JsonObject => ({
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Assertion',
  id: 'urn:uuid:2',
  issuedOn: '2020-09-02T16:29:50Z',
  recipient: { type: 'email', identity: 'alba@learner.example', hashed: false },
  recipientProfile: { name: 'Alba Example' },
  badge: { id: 'urn:uuid:b', name: 'First aid', issuer: ISSUER, image: PNG, ...badge },
  signature: { type: ['MerkleProof2017', 'Extension'] },
  ...more
});

const third = (more: JsonObject = {}, subject: JsonObject = {}): JsonObject => ({
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  id: 'urn:uuid:3',
  issuer: ISSUER.id,
  issuanceDate: '2022-08-18T14:04:24Z',
  credentialSubject: { name: 'Alba Example', email: 'alba@learner.example', ...subject },
  ...more
});

function read(document: JsonObject): Reading {
  const result = readBlockcerts(document, NO_COPIES);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

const html = (content: string) => ({ contentMediaType: 'text/html', content });

describe('isBlockcerts', () => {
  it.each<[JsonObject, boolean]>([
    [first(), true],
    [second(), true],
    [third(), true],
    [{ type: 'BlockchainCertificate' }, false],
    [{ type: 'Assertion', signature: 'x', badge: {} }, false],
    [{ type: ['VerifiableCredential'] }, false]
  ])('knows each version: %#', (document, is) => {
    expect(isBlockcerts(document)).toBe(is);
  });
});

describe('readBlockcerts', () => {
  it('reads version 1.2', () => {
    const language = { language: 'en-GB', description: 'Helping people.', image: PNG };
    const name = { givenName: 'Alba', familyName: 'Example' };
    const { record, picture } = read(first(language, name));
    expect(record).toMatchObject({
      format: 'blockcerts',
      id: 'https://harrowmere.example/1',
      title: { 'en-gb': 'First aid' },
      description: { 'en-gb': 'Helping people.' },
      achievement: { id: 'https://harrowmere.example/c' },
      awardingBody: { id: ISSUER.id, homepage: ISSUER.url },
      recipient: { name: { und: 'Alba Example' }, email: 'alba@learner.example' },
      issuedOn: '2016-10-03'
    });
    expect(picture).toBe(PNG);
  });

  it('keeps a hashed identity hashed', () => {
    const hashed = { identity: 'sha256$00', hashed: true };
    expect(read(first({}, hashed)).record.recipient).toEqual({
      hashed: { kind: 'email', value: 'sha256$00' }
    });
  });

  it('reads version 2', () => {
    const { record, picture } = read(second());
    expect(record).toMatchObject({
      format: 'blockcerts',
      id: 'urn:uuid:2',
      title: { und: 'First aid' },
      awardingBody: ISSUED_BY,
      recipient: { name: { und: 'Alba Example' }, email: 'alba@learner.example' },
      issuedOn: '2020-09-02T16:29:50.000Z'
    });
    expect(picture).toBe(PNG);
  });

  it('reads version 3', () => {
    const claim = { name: 'First aid', description: 'Helping people.' };
    expect(read(third({ validUntil: '2030-01-01T00:00:00Z' }, { claim })).record).toMatchObject({
      format: 'blockcerts',
      id: 'urn:uuid:3',
      title: { und: 'First aid' },
      description: { und: 'Helping people.' },
      awardingBody: { id: ISSUER.id },
      recipient: { name: { und: 'Alba Example' }, email: 'alba@learner.example' },
      issuedOn: '2022-08-18T14:04:24.000Z',
      validUntil: '2030-01-01T00:00:00.000Z'
    });
  });

  it('reads an Open Badge of version 3 that is anchored as one', () => {
    const type = ['VerifiableCredential', 'OpenBadgeCredential', 'BlockcertsCredential'];
    const achievement = { id: 'urn:uuid:a', name: 'First aid', achievementType: 'Badge' };
    expect(read(third({ type }, { achievement })).record).toMatchObject({
      format: 'blockcerts',
      title: { und: 'First aid' },
      achievement: { id: 'urn:uuid:a', kind: 'Badge' }
    });
  });

  const page = '<h1>First aid</h1><script>x()</script>';

  it.each<[string, JsonObject, string]>([
    ['of version 2', second({ displayHtml: page }), 'First aid'],
    ['of version 3', third({ display: html(page) }), 'First aid'],
    ['only where there is no other', second({ displayHtml: page }, { description: 'Say' }), 'Say']
  ])('takes the words of the page %s', (_, document, words) => {
    const { record } = read(document);
    expect(record.description).toEqual({ und: words });
    expect(JSON.stringify(record)).not.toContain('<');
  });

  it('takes no picture that could carry scripts', () => {
    const { record, picture } = read(second({}, { image: SVG }));
    expect(picture).toBeUndefined();
    expect(record).not.toHaveProperty('image');
    expect(read(first({ image: SVG })).picture).toBeUndefined();
  });

  it.each<[JsonObject, string]>([
    [second({ issuedOn: '2020-13-01' }), 'bad-date'],
    [third({ issuanceDate: 'soon' }), 'bad-date'],
    [third({ issuer: null }), 'missing'],
    [
      { ...first(), document: { certificate: {}, assertion: { issuedOn: '2016-02-30' } } },
      'bad-date'
    ]
  ])('refuses what cannot be: %#', (document, code) => {
    expect(readBlockcerts(document, NO_COPIES)).toMatchObject({ issue: { code } });
  });
});

describe('blockcertsSeal', () => {
  it('differs by version', () => {
    expect(blockcertsSeal(first())).toEqual({ kind: 'foreign', name: 'Blockcerts 1.2' });
    const document = second();
    expect(blockcertsSeal(document)).toEqual({ kind: 'merkle-2017', document });
    expect(blockcertsSeal(third())).toEqual({ kind: 'none' });
  });
});
