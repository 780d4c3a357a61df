import { describe, expect, it } from 'vitest';
import {
  badFiles,
  goodFiles,
  hostileFile,
  openBadge3
} from '../../../../tests/fixtures/credentials';
import { makePng } from '../../../../tests/fixtures/png';
import {
  bytesOf,
  drawing,
  issueOf,
  named,
  presentation,
  readFile,
  token
} from '../../../../tests/fixtures/read-files';
import { type Documents } from './documents';
import type { JsonObject, JsonValue } from '../kernel/json';
import { LARGEST_FILE } from './limits';
import { readCredential } from './read';
import type { Sealed } from './sealed';

describe('readCredential', () => {
  it.each<[string, string, Sealed['kind'], boolean]>([
    ['badge-did-key.json', 'open-badges-3', 'data-integrity', false],
    ['badge-baked.png', 'open-badges-3', 'jws', true],
    ['badge-hosted.json', 'open-badges-2', 'hosted', false],
    ['diploma-sealed.jsonld', 'european-digital-credential', 'jades', false],
    ['wallet-export.json', 'open-badges-3', 'data-integrity', false]
  ])('reads %s', async (name, format, seal, fileIsPicture) => {
    const file = (await goodFiles()).get(name);
    const { credentials, rejected } = readFile(file!);
    expect(rejected).toEqual([]);
    expect(credentials).toHaveLength(1);
    expect(credentials[0]).toMatchObject({
      record: { format },
      sealed: { kind: seal },
      fileIsPicture
    });
  });

  it.each([
    ['letter.txt', 'not-recognised'],
    ['empty.json', 'empty'],
    ['holiday.png', 'no-badge-in-image']
  ])('refuses %s', (name, code) => {
    expect(issueOf(badFiles().get(name)!)).toEqual({ code });
  });

  it.each<[string, Buffer | string, object]>([
    ['blanks', ' \n\t ', { code: 'empty' }],
    ['a byte order mark alone', '\uFEFF', { code: 'empty' }],
    [
      'an address',
      ' https://a.example/assertion\n',
      { code: 'only-an-address', facts: { address: 'https://a.example/assertion' } }
    ],
    [
      'a long address',
      `https://a.example/${'x'.repeat(300)}`,
      { code: 'only-an-address', facts: { address: `https://a.example/${'x'.repeat(182)}` } }
    ],
    ['a letter in a picture', makePng('openbadges', 'Dear learner'), { code: 'not-recognised' }],
    ['nothing in a picture', makePng('openbadges', ''), { code: 'empty' }],
    ['XML', '<?xml version="1.0"?><a/>', { code: 'not-recognised' }],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe]), { code: 'not-recognised' }],
    ['half of a JSON', '{"type": [', { code: 'not-json' }],
    [
      'lists nested without end',
      '['.repeat(5000) + ']'.repeat(5000),
      { code: 'too-complex', facts: { deepest: 64 } }
    ],
    ['HTML', '<!doctype html><p>Hello</p>', { code: 'not-recognised' }],
    ['a drawing without a badge', '<svg xmlns="x"/>', { code: 'no-badge-in-image' }],
    ['a drawing that breaks off', '<svg xmlns="x"><g>', { code: 'damaged-image' }],
    [
      'a drawing with entities of its own',
      '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="x">&a;</svg>',
      { code: 'damaged-image' }
    ],
    ['a drawing in a drawing', drawing('<svg xmlns="x"/>'), { code: 'not-recognised' }],
    ['a drawing with half a badge', drawing('{verify:'), { code: 'not-json' }],
    ['a badge class', '{"name":"a","issuer":"https://a.example"}', { code: 'not-a-credential' }],
    ['other JSON', '{"hello": "world"}', { code: 'not-a-credential' }],
    ['a JSON text', '"hello"', { code: 'not-a-credential' }],
    ['a list of numbers', '[1, 2]', { code: 'not-a-credential' }],
    ['an empty list', '[]', { code: 'nothing-inside' }],
    ['a broken token', 'ab.cd.ef', { code: 'broken-token' }]
  ])('refuses %s', (_, file, issue) => {
    expect(issueOf(Buffer.from(file))).toEqual(issue);
  });

  it('refuses 20 MB and one byte before it looks inside', () => {
    const facts = { bytes: LARGEST_FILE + 1, limit: LARGEST_FILE };
    expect(issueOf(new Uint8Array(LARGEST_FILE + 1))).toEqual({ code: 'too-large', facts });
    expect(issueOf(new Uint8Array(LARGEST_FILE))?.code).not.toBe('too-large');
  });

  it('reads a token that was broken into lines', () => {
    const jws = token(named('a'));
    const [credential] = readFile(Buffer.from(jws.replace(/.{60}/g, '$&\r\n'))).credentials;
    expect(credential?.sealed).toEqual({ kind: 'jws', token: jws });
  });

  it('passes over a byte order mark and blanks', () => {
    const text = `\uFEFF\n ${JSON.stringify(named('a'))}\n`;
    expect(readFile(Buffer.from(text)).credentials[0]?.record.id).toBe('urn:x:a');
  });

  it('takes what words would do as words', () => {
    const [credential] = readFile(hostileFile()).credentials;
    expect(credential?.record.title?.['und']).toContain('<script>');
    expect(credential?.record.evidence).toEqual([{ name: credential?.record.title }]);
    expect(credential?.record.achievement).not.toHaveProperty('criteriaUrl');
  });
});

describe('the seal', () => {
  const sealOf = (value: JsonValue) => readFile(bytesOf(value)).credentials[0]?.sealed;

  it('is the document itself, with its proof', () => {
    const document = { ...named('a'), proof: { type: 'Other' } };
    expect(sealOf(document)).toEqual({ kind: 'data-integrity', document });
    expect(sealOf({ credential: document })).toEqual({ kind: 'data-integrity', document });
  });

  it('is the token as it stood in the file', () => {
    const jws = token(named('a'));
    expect(readFile(Buffer.from(` ${jws}\n`)).credentials[0]?.sealed).toEqual({
      kind: 'jws',
      token: jws
    });
    expect(sealOf(presentation(jws))).toEqual({ kind: 'jws', token: jws });
  });

  it('is the payload with every blank that was signed', () => {
    const signatures = [{ protected: 'e30', signature: 'AA' }];
    const payload = ` ${JSON.stringify(named('a'), null, 3)}\r\n`;
    expect(sealOf({ payload, signatures })).toEqual({
      kind: 'jades',
      payload,
      signatures
    });
  });

  it.each<[string, JsonObject, Sealed]>([
    ['nothing', {}, { kind: 'none' }],
    ['null for a proof', { proof: null }, { kind: 'none' }],
    ['a proof that is a text', { proof: 'signed' }, { kind: 'none' }],
    ['an empty list of proofs', { proof: [] }, { kind: 'none' }],
    ['an address of a badge of version 3', { id: 'https://a.example/1' }, { kind: 'none' }]
  ])('is none with %s', (_, more, seal) => {
    expect(sealOf(openBadge3(more))).toEqual(seal);
  });

  it.each<[JsonValue, Sealed]>([
    ['https://a.example/1.json', { kind: 'hosted', url: 'https://a.example/1.json' }],
    ['urn:uuid:1', { kind: 'none' }],
    [5, { kind: 'none' }]
  ])('of a badge of version 2 with the id %j', (id, seal) => {
    expect(sealOf({ type: 'Assertion', id, badge: 'https://a.example/badge' })).toEqual(seal);
  });
});

describe('kept documents', () => {
  it('are the only thing beside the file that is looked at, by its addresses alone', () => {
    const asked: string[] = [];
    const documents: Documents = { find: (address) => void asked.push(address) };
    const file = {
      type: 'Assertion',
      id: 'https://a.example/1',
      badge: 'https://a.example/badge',
      image: 'https://a.example/picture',
      evidence: 'https://a.example/evidence'
    };
    readCredential(bytesOf(file), documents);
    expect(asked).toEqual(['https://a.example/badge']);
  });
});
