import { describe, expect, it } from 'vitest';
import {
  addressIn,
  addressWithin,
  nameForBytes,
  nameForText,
  parseLink,
  sentIn
} from './loose-text';

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

const SENT = '1.AbCdEfGhIjKlMnOpQrStUvWx_-';

describe('what a link carries', () => {
  it.each([
    [SENT, SENT],
    [`#${SENT}`, SENT],
    [`https://cairn.example/check/#${SENT}`, SENT],
    [`https://cairn.example/check/%23${SENT}`, SENT],
    [`HTTPS://CAIRN.EXAMPLE/CHECK/#1-ABCDEFGHIJ0123456789$:/.-`, '1-ABCDEFGHIJ0123456789$:/.-'],
    [`Here: https://a.example/pages/x#${SENT}\nRegards`, `${SENT}\nRegards`],
    [`https://a.example/#12.${SENT.slice(2)}`, `12.${SENT.slice(2)}`],
    ['https://a.example/page#2-ways', undefined],
    ['https://a.example/12', undefined],
    [`{"id":"https://a.example/list#${SENT}"}`, undefined],
    ['eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJkaWQ6a2V5In0.c2lnbmF0dXJl', undefined],
    ['1.5 hours', undefined],
    ['', undefined]
  ])('%j gives %j', (text, sent) => expect(sentIn(text)).toBe(sent));
});

describe('a name for bytes', () => {
  it.each([
    ['\u0089PNG\r\n', 'badge.png'],
    ['PK\u0003\u0004', 'badge.zip'],
    ['<?xml version="1.0"?>\n<svg xmlns="a">', 'badge.svg'],
    ['<svg>', 'badge.svg'],
    ['<credential/>', 'badge.xml'],
    ['{"a":1}', 'badge.json'],
    ['eyJh.eyJi.c2ln', 'badge.jwt'],
    ['Dear', 'badge.txt'],
    ['', 'badge.txt']
  ])('%j gives %j', (start, name) =>
    expect(nameForBytes(Buffer.from(start, 'latin1'), 'badge')).toBe(name)
  );
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
