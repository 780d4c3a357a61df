import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../../tests/fixtures/credentials';
import { bytesOf, named, readFile } from '../../../../tests/fixtures/read-files';
import type { JsonObject, JsonValue } from '../kernel/json';
import { readCredential } from './read';

describe('hostile files', () => {
  const many = (value: JsonValue) => Array.from({ length: 100_000 }, () => value);

  it.each<[string, JsonObject]>([
    ['evidence', { evidence: many('https://a.example') }],
    ['endorsements', { endorsement: many({ claim: { endorsementComment: 'x' } }) }],
    ['skills', { credentialSubject: { achievement: { alignment: many({ targetName: 'x' }) } } }],
    ['results', { credentialSubject: { result: many({ value: 'x' }), achievement: {} } }],
    ['languages', { credentialSubject: { achievement: { inLanguage: many('en') } } }],
    ['names', { name: many('x'), type: ['VerifiableCredential', ...many('x')] }],
    ['issuers and subjects', { issuer: many('urn:x'), credentialSubject: many({ id: 'urn:x' }) }]
  ])('with %s without end give a record of bounded size', (_, more) => {
    const [credential] = readFile(bytesOf(openBadge3(more))).credentials;
    expect(JSON.stringify(credential?.record).length).toBeLessThan(100_000);
  });

  it('with names of the language say nothing by them', () => {
    const text = JSON.stringify(named('a')).replace(
      '{',
      '{"__proto__":{"name":"x","proof":{}},"constructor":{"prototype":{"polluted":true}},'
    );
    const [credential] = readFile(Buffer.from(text)).credentials;
    expect(credential?.sealed).toEqual({ kind: 'none' });
    expect({}).not.toHaveProperty('polluted');
  });

  it('with the same key twice say the last, to everybody alike', () => {
    const text = JSON.stringify(named('a')).replace('{', '{"id":"urn:x:first",');
    const [credential] = readFile(Buffer.from(text)).credentials;
    expect(credential?.record.id).toBe('urn:x:a');
    expect(credential?.document?.['id']).toBe('urn:x:a');
  });

  it.each<[string, JsonValue]>([
    ['null', null],
    ['a number', 5],
    ['a text', 'x'],
    ['a list', [[], {}]],
    ['an object', { id: {}, name: [], type: 5 }]
  ])('with %s for every value are answered', (_, value) => {
    const nodes = ['badge', 'recipient', 'issuer', 'credentialSubject', 'verify', 'evidence'];
    const all = Object.fromEntries([...nodes, 'proof', 'name'].map((key) => [key, value]));
    for (const type of ['Assertion', 'VerifiableCredential', 'ClrCredential', 'x']) {
      const types = ['VerifiableCredential', type];
      for (const document of [{ ...all, type }, { ...all, type: types }, all]) {
        const result = readCredential(bytesOf(document));
        expect(result.ok ? result.value.credentials.length : result.issue.code).toBeTruthy();
      }
    }
  });
});
