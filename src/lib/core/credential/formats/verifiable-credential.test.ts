import { describe, expect, it } from 'vitest';
import { NO_COPIES } from '../copies';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { EMPTY_LISTS, type CredentialRecord } from '../record';
import {
  isPresentation,
  isVerifiableCredential,
  readPresentation,
  readVerifiableCredential
} from './verifiable-credential';

function read(more: JsonObject = {}): CredentialRecord {
  const result = readVerifiableCredential(
    {
      type: ['VerifiableCredential', 'AlumniCredential'],
      issuer: 'did:web:harrowmere.example',
      validFrom: '2026-01-02',
      credentialSubject: { id: 'did:example:alba' },
      ...more
    },
    NO_COPIES
  );
  if (!result.ok) throw new Error(result.issue.code);
  return result.value.record;
}

describe('isVerifiableCredential', () => {
  it.each<[JsonObject, boolean]>([
    [{ type: 'VerifiableCredential' }, true],
    [{ '@type': ['VerifiableCredential'] }, true],
    [{ type: ['VerifiableCredential', 'BitstringStatusListCredential'] }, false],
    [{ type: ['VerifiableCredential', 'StatusList2021Credential'] }, false],
    [{ type: ['VerifiableCredential', 'RevocationList2020Credential'] }, false],
    [{ type: 'OpenBadgeCredential' }, false],
    [{ type: { VerifiableCredential: true } }, false],
    [{}, false]
  ])('%j: %s', (document, is) => {
    expect(isVerifiableCredential(document)).toBe(is);
  });
});

describe('isPresentation', () => {
  it.each<[JsonObject, boolean]>([
    [{ type: ['VerifiablePresentation'] }, true],
    [{ verifiableCredential: [] }, true],
    [{ type: 'VerifiableCredential', verifiableCredential: [] }, false],
    [{}, false]
  ])('%j: %s', (document, is) => {
    expect(isPresentation(document)).toBe(is);
  });
});

describe('readVerifiableCredential', () => {
  it('reads what every credential says', () => {
    expect(read({ name: { en: 'Degree', es: 'Título' }, validUntil: '2027-01-02' })).toEqual({
      ...EMPTY_LISTS,
      format: 'verifiable-credential',
      title: { en: 'Degree', es: 'Título' },
      awardingBody: { id: 'did:web:harrowmere.example' },
      recipient: { id: 'did:example:alba' },
      issuedOn: '2026-01-02',
      validFrom: '2026-01-02',
      validUntil: '2027-01-02'
    });
  });

  it.each<[string, JsonObject, string | undefined]>([
    ['its name', { name: 'A', credentialSubject: { degree: { name: 'B' } } }, 'A'],
    ['what the subject has', { credentialSubject: { hasCredential: { name: 'B' } } }, 'B'],
    ['the degree', { credentialSubject: [{ degree: [{ name: 'C' }] }] }, 'C'],
    ['its type', {}, 'Alumni Credential'],
    [
      'the last type, without its address',
      { type: ['VerifiableCredential', 'https://a.example/vocab#EUIdCard_v2'] },
      'EU Id Card v2'
    ],
    ['nothing where the type tells nothing', { type: 'VerifiableCredential' }, undefined]
  ])('takes for a title %s', (_, more, title) => {
    expect(read(more).title?.['und']).toBe(title);
  });

  it('needs somebody who issues it', () => {
    const result = readVerifiableCredential({ type: 'VerifiableCredential' }, NO_COPIES);
    expect(result).toEqual({ ok: false, issue: { code: 'missing', path: 'issuer' } });
  });
});

describe('readPresentation', () => {
  it.each<[JsonValue, CredentialRecord['recipient']]>([
    ['did:example:alba', { id: 'did:example:alba' }],
    [{ id: 'did:example:alba' }, { id: 'did:example:alba' }],
    [null, undefined]
  ])('with the holder %j', (holder, recipient) => {
    const { record } = readPresentation({ type: ['VerifiablePresentation'], holder });
    expect(record.title).toEqual({ und: 'Verifiable Presentation' });
    expect(record.recipient).toEqual(recipient);
  });
});
