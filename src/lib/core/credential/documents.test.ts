import { describe, expect, it } from 'vitest';
import type { Moment } from '../kernel/day';
import { addressOf, findDocument, indexDocuments, jsonOf, NO_DOCUMENTS } from './documents';

describe('addressOf', () => {
  it.each([
    ['https://a.example/x?y=z', 'https://a.example/x?y=z'],
    ['http://a.example/x#key-1', 'http://a.example/x'],
    ['did:web:a.example', 'https://a.example/.well-known/did.json'],
    ['did:web:a.example#key-1', 'https://a.example/.well-known/did.json'],
    ['did:web:a.example%3A3000', 'https://a.example:3000/.well-known/did.json'],
    ['did:web:a.example%3a3000:b:c', 'https://a.example:3000/b/c/did.json']
  ])('of %s is %s', (id, address) => {
    expect(addressOf(id)).toBe(address);
  });

  it.each([
    '',
    '#key-1',
    'did:key:z6Mk',
    'did:web:',
    'did:web:a.example:',
    'did:web:a.example/b',
    'did:web:a.example%2Fb',
    'did:web:a@b.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a.example/ b',
    'urn:uuid:1'
  ])('of %j there is none', (id) => {
    expect(addressOf(id)).toBeUndefined();
  });
});

describe('findDocument', () => {
  const kept = (address: string) => ({ address, text: '{}' });

  it.each([
    ['did:web:a.example#key-1', 'did:web:a.example'],
    ['did:web:a.example#key-1', 'did:web:a.example#key-1'],
    ['did:web:a.example', 'https://a.example/.well-known/did.json'],
    ['https://a.example/list#23', 'https://a.example/list'],
    ['did:ebsi:z1#key', 'did:ebsi:z1']
  ])('finds that of %s under %s', (id, address) => {
    expect(findDocument(indexDocuments([kept(address)]), id)).toEqual(kept(address));
  });

  it.each(['', '#', 'https://b.example/list', 'https://a.example/list/'])(
    'finds none for %j',
    (id) => {
      const documents = indexDocuments([kept('https://a.example/list'), kept('')]);
      expect(findDocument(documents, id)).toBeUndefined();
    }
  );

  it('takes the later of two copies', () => {
    const later = { ...kept('https://a.example'), at: '2026-10-01' as Moment };
    const documents = indexDocuments([kept('https://a.example'), later]);
    expect(findDocument(documents, 'https://a.example')).toBe(later);
    expect(findDocument(NO_DOCUMENTS, 'https://a.example')).toBeUndefined();
  });
});

it('jsonOf reads JSON, and nothing of other text', () => {
  expect(jsonOf({ address: 'x', text: '{"a":1}' })).toEqual({ a: 1 });
  expect(jsonOf({ address: 'x', text: '<html>' })).toBeUndefined();
  expect(jsonOf(undefined)).toBeUndefined();
});
