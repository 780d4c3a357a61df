import { describe, expect, it } from 'vitest';
import { parseCatalogueAddress } from './catalogue-address';

const SITE = 'http://localhost:4173/settings/';

describe('the address of a catalogue', () => {
  it.each([
    ['https://a.example/courses', 'https://a.example/courses/catalogue.json'],
    ['https://a.example/courses/', 'https://a.example/courses/catalogue.json'],
    ['a.example', 'https://a.example/catalogue.json'],
    ['https://a.example/other.json?v=2#x', 'https://a.example/other.json?v=2'],
    ['http://localhost:4173/own/', 'http://localhost:4173/own/catalogue.json']
  ])('%s is %s', (text, address) => {
    expect(parseCatalogueAddress(text, SITE)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['', 'no-address'],
    ['two words', 'no-address'],
    ['javascript:alert(1)', 'not-https'],
    ['http://a.example/', 'not-https'],
    ['http://localhost:99/', 'not-https'],
    ['https://user:secret@a.example/', 'no-address']
  ])('%s is none', (text, issue) => {
    expect(parseCatalogueAddress(text, SITE)).toEqual({ ok: false, issue });
  });
});
