import { describe, expect, it } from 'vitest';
import { addressIn, addressWithin, nameForText, parseLink } from './loose-text';

describe('a text that is an address', () => {
  it.each([
    ['https://badges.example/12', 'https://badges.example/12'],
    ['  http://badges.example/12\n', 'http://badges.example/12'],
    ['HTTPS://BADGES.example', 'HTTPS://BADGES.example'],
    ['https://badges.example and more', undefined],
    ['badges.example', undefined],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
    ['{"id":"https://badges.example"}', undefined],
    ['', undefined]
  ])('%j gives %j', (text, address) => expect(addressIn(text)).toBe(address));
});

describe('an address among a few words', () => {
  it.each([
    ['Look: https://badges.example/12', 'https://badges.example/12'],
    ['https://badges.example/12', 'https://badges.example/12'],
    ['https://a.example or https://b.example', undefined],
    ['{"id":"https://badges.example/12"}', undefined],
    [`${'long '.repeat(500)} https://badges.example`, undefined],
    ['Look!', undefined]
  ])('%.30j gives %j', (text, address) => expect(addressWithin(text)).toBe(address));
});

describe('an address to fetch', () => {
  it.each([
    ['https://badges.example/a b', 'no-address'],
    ['https://badges.example/12?x=1#k', 'https://badges.example/12?x=1#k'],
    [' badges.example/12 ', 'https://badges.example/12'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
    ['http://badges.example/12', 'not-https'],
    ['ftp://badges.example', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://me:secret@badges.example', 'no-address'],
    ['https://localhost/12', 'no-address'],
    ['https://[::1]/', 'no-address'],
    ['mailto:me@badges.example', 'not-https'],
    ['', 'no-address'],
    ['https://', 'no-address']
  ])('%j gives %s', (text, expected) => {
    const link = parseLink(text);
    expect(link.ok ? link.value.href : link.issue).toBe(expected);
  });

  it('names whom it will be asked of, with a port where one is stated', () => {
    expect(parseLink('https://badges.example:8443/12')).toEqual({
      ok: true,
      value: { href: 'https://badges.example:8443/12', host: 'badges.example:8443' }
    });
  });
});

it.each([
  [' {"a":1}', 'pasted.json'],
  ['[]', 'pasted.json'],
  ['<?xml version="1.0"?>', 'pasted.xml'],
  ['eyJh.eyJi.c2ln', 'pasted.jwt'],
  ['eyJh.eyJi.c2ln~WyJh~', 'pasted.jwt'],
  ['Dear learner', 'pasted.txt'],
  ['', 'pasted.txt']
])('a text like %j becomes a file named %s', (text, name) => {
  expect(nameForText(text, 'pasted')).toBe(name);
});
