import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferingId } from '../ids';
import { parseFolderAddress, previewAddress, previewName } from './preview-page';

const nameOf = (id: string) => previewName(id as OfferingId);

describe('the name of a preview page', () => {
  // Links to these are out in the world: a name that changes breaks them.
  it.each([
    ['nordvik/statics', 'statics-0a9dd11c'],
    [
      'https://nordvik.example/courses/Ingenieurmathematik%20II/',
      'ingenieurmathematik-20ii-109ff174'
    ],
    [
      'urn:uuid:3f0c1c1e-6d0b-4b0e-9f35-0d7a3c1c2b11',
      'urn-uuid-3f0c1c1e-6d0b-4b0e-9f35-0d7a3c1-3028379e'
    ],
    ['nordvik/Größe & Maß', 'gro-e-ma-786bab0e'],
    ['nordvik/Βασικές αρχές', '54066238'],
    ['nordvik#..', '99a92384'],
    ['', 'e3b0c442']
  ])('of %j is %s', (id, name) => {
    expect(nameOf(id)).toBe(name);
  });

  it('is one that every server, file system and link takes, and another for every id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(nameOf(a)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?-)?[0-9a-f]{8}$/);
        expect(nameOf(a) === nameOf(b)).toBe(a === b);
      })
    );
  });
});

describe('the address of a preview page', () => {
  it('is in the folder that the catalogue names', () => {
    const pages = 'https://nordvik.example/courses/';
    expect(previewAddress({ pages }, 'nordvik/statics' as OfferingId)).toBe(
      `${pages}${nameOf('nordvik/statics')}/`
    );
  });

  it('is none without pages', () => {
    expect(previewAddress({}, 'nordvik/statics' as OfferingId)).toBeUndefined();
  });
});

describe('the address of a folder', () => {
  it.each([
    ['https://nordvik.example', 'https://nordvik.example/'],
    ['https://nordvik.example/a/b/', 'https://nordvik.example/a/b/'],
    [' https://NORDVIK.example/kurse ', 'https://nordvik.example/kurse/'],
    ['http://localhost:4173/courses', 'http://localhost:4173/courses/'],
    ['http://127.0.0.1/', 'http://127.0.0.1/']
  ])('%j is %s', (text, address) => {
    expect(parseFolderAddress(text)).toBe(address);
    expect(parseFolderAddress(address)).toBe(address);
  });

  it.each([
    '',
    'courses/',
    'http://nordvik.example/',
    'http://localhost.example/',
    'javascript:alert(1)',
    'https://nordvik.example/?q=1',
    'https://nordvik.example/#a',
    'https://me@nordvik.example/',
    `https://nordvik.example/${'a'.repeat(100)}`
  ])('%j is none', (text) => {
    expect(parseFolderAddress(text)).toBeUndefined();
  });
});
