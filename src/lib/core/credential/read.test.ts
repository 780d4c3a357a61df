import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  badFiles,
  goodFiles,
  hostileFile,
  openBadge3
} from '../../../../tests/fixtures/credentials';
import { makePng } from '../../../../tests/fixtures/png';
import { sealJws, sealPayload } from '../../../../tests/fixtures/seal';
import type { JsonObject, JsonValue } from './json';
import { LARGEST_FILE, readCredential, type ReadFile } from './read';
import type { Sealed } from './sealed';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const bytesOf = (value: JsonValue) => Buffer.from(JSON.stringify(value));
const named = (name: string) => openBadge3({ id: `urn:x:${name}` });
const token = (document: JsonObject) => sealJws(document, privateKey, publicKey);

function read(bytes: Uint8Array): ReadFile {
  const result = readCredential(bytes);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

const idsIn = (value: JsonValue) => read(bytesOf(value)).credentials.map(({ record }) => record.id);
const rejectedIn = (value: JsonValue) => read(bytesOf(value)).rejected.map(({ code }) => code);
const issueOf = (bytes: Uint8Array) => {
  const result = readCredential(bytes);
  return result.ok ? undefined : result.issue;
};

const presentation = (...inside: JsonValue[]): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: inside
});

describe('readCredential', () => {
  it.each<[string, string, Sealed['kind'], boolean]>([
    ['badge-did-key.json', 'open-badges-3', 'data-integrity', false],
    ['badge-baked.png', 'open-badges-3', 'jws', true],
    ['badge-hosted.json', 'open-badges-2', 'hosted', false],
    ['diploma-sealed.jsonld', 'european-digital-credential', 'jades', false],
    ['wallet-export.json', 'open-badges-3', 'data-integrity', false]
  ])('reads %s', async (name, format, seal, fileIsPicture) => {
    const file = (await goodFiles()).get(name);
    const { credentials, rejected } = read(file!);
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
    [
      'an address in a picture',
      makePng('openbadges', 'https://a.example/1'),
      { code: 'only-an-address', facts: { address: 'https://a.example/1' } }
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

  it('passes over a byte order mark and blanks', () => {
    const text = `\uFEFF\n ${JSON.stringify(named('a'))}\n`;
    expect(read(Buffer.from(text)).credentials[0]?.record.id).toBe('urn:x:a');
  });

  it('takes what words would do as words', () => {
    const [credential] = read(hostileFile()).credentials;
    expect(credential?.record.title?.['und']).toContain('<script>');
    expect(credential?.record.evidence).toEqual([{ name: credential?.record.title }]);
    expect(credential?.record.achievement).not.toHaveProperty('criteriaUrl');
  });
});

describe('a file with several credentials', () => {
  it.each<[string, JsonValue, string[]]>([
    ['a list', [named('a'), named('b')], ['urn:x:a', 'urn:x:b']],
    ['a presentation', presentation(named('a'), named('b')), ['urn:x:a', 'urn:x:b']],
    [
      'one that stands alone in a presentation',
      { ...presentation(), verifiableCredential: named('a') },
      ['urn:x:a']
    ],
    [
      'a presentation in a presentation',
      presentation(presentation(named('a')), named('b')),
      ['urn:x:a', 'urn:x:b']
    ],
    [
      'a list of presentations',
      [presentation(named('a')), presentation(named('b'))],
      ['urn:x:a', 'urn:x:b']
    ],
    [
      'three presentations around',
      presentation(presentation(presentation(named('a')))),
      ['urn:x:a']
    ],
    ['tokens', [token(named('a')), named('b')], ['urn:x:a', 'urn:x:b']],
    [
      'tokens in a presentation',
      presentation(token(named('a')), named('b')),
      ['urn:x:a', 'urn:x:b']
    ],
    ['a presentation in a token', [token(presentation(named('a')))], ['urn:x:a']],
    ['a token as a JSON text', token(named('a')), ['urn:x:a']],
    ['a wrapped credential', { credential: named('a') }, ['urn:x:a']],
    ['wrapped twice', { credential: { credential: named('a') } }, ['urn:x:a']],
    ['wrapped ones in a list', [{ credential: named('a') }, named('b')], ['urn:x:a', 'urn:x:b']],
    ['the same twice', [named('a'), named('a')], ['urn:x:a', 'urn:x:a']]
  ])('is %s', (_, file, ids) => {
    expect(idsIn(file)).toEqual(ids);
    expect(rejectedIn(file)).toEqual([]);
  });

  it('keeps the good ones and says what is wrong with the others', () => {
    const file = presentation(
      'hello',
      named('a'),
      { type: 'VerifiableCredential' },
      { ...named('b'), validFrom: '2026-02-30' },
      'ab.cd.ef',
      5,
      { payload: 'x', signatures: [{}] }
    );
    expect(idsIn(file)).toEqual(['urn:x:a']);
    expect(rejectedIn(file)).toEqual([
      'not-a-credential',
      'missing',
      'bad-date',
      'broken-token',
      'not-a-credential',
      'broken-token'
    ]);
  });

  it('says the first thing that is wrong where none is good', () => {
    const file = presentation({ ...named('a'), validUntil: 'never' }, 'hello');
    expect(issueOf(bytesOf(file))).toMatchObject({ code: 'bad-date', path: 'validUntil' });
  });

  it('does not go deeper than four', () => {
    const deep = presentation(presentation(presentation(presentation(named('a')))));
    expect(issueOf(bytesOf(deep))).toEqual({ code: 'too-complex', facts: { deepest: 4 } });
    expect(idsIn([deep, named('b')])).toEqual(['urn:x:b']);
  });

  it('knows an empty presentation', () => {
    expect(issueOf(bytesOf(presentation()))).toEqual({ code: 'nothing-inside' });
    expect(issueOf(Buffer.from(token(presentation())))).toEqual({ code: 'nothing-inside' });
  });

  it('in a picture is a picture each', () => {
    const baked = makePng('openbadges', JSON.stringify([named('a'), named('b')]));
    expect(read(baked).credentials.map(({ fileIsPicture }) => fileIsPicture)).toEqual([true, true]);
  });
});

describe('the seal', () => {
  const sealOf = (value: JsonValue) => read(bytesOf(value)).credentials[0]?.sealed;

  it('is the document itself, with its proof', () => {
    const document = { ...named('a'), proof: { type: 'Other' } };
    expect(sealOf(document)).toEqual({ kind: 'data-integrity', document });
    expect(sealOf({ credential: document })).toEqual({ kind: 'data-integrity', document });
  });

  it('is the token as it stood in the file', () => {
    const jws = token(named('a'));
    expect(read(Buffer.from(` ${jws}\n`)).credentials[0]?.sealed).toEqual({
      kind: 'jws',
      token: jws
    });
    expect(sealOf(presentation(jws))).toEqual({ kind: 'jws', token: jws });
  });

  it('is the payload with every blank that was signed', () => {
    const { signatures } = sealPayload(named('a'), privateKey);
    const payload = ` ${JSON.stringify(named('a'), null, 3)}\r\n`;
    expect(sealOf({ payload, signatures: signatures! })).toEqual({
      kind: 'jades',
      payload,
      signatures
    });
  });

  it.each<[string, JsonObject, Sealed]>([
    ['nothing', {}, { kind: 'none' }],
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
