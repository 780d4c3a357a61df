import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  badFiles,
  goodFiles,
  hostileFile,
  openBadge3
} from '../../../../tests/fixtures/credentials';
import { makePng } from '../../../../tests/fixtures/png';
import { sealJws } from '../../../../tests/fixtures/seal';
import { indexDocuments, type Documents } from './documents';
import type { JsonObject, JsonValue } from '../kernel/json';
import { LARGEST_FILE, readCredential, type ReadFile } from './read';
import { EMPTY_LISTS } from './record';
import type { Sealed } from './sealed';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const makeSvg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">
    <openbadges:assertion verify="https://a.example/1"><![CDATA[${text}]]></openbadges:assertion>
    <script>window.hacked = true</script>
  </svg>`;
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
    ['a drawing in a drawing', makeSvg('<svg xmlns="x"/>'), { code: 'not-recognised' }],
    ['a drawing with half a badge', makeSvg('{verify:'), { code: 'not-json' }],
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
    const [credential] = read(Buffer.from(jws.replace(/.{60}/g, '$&\r\n'))).credentials;
    expect(credential?.sealed).toEqual({ kind: 'jws', token: jws });
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
    ['what has no type but credentials', { verifiableCredential: named('a') }, ['urn:x:a']],
    [
      'tokens in envelopes',
      presentation({
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${token(named('a'))}`
      }),
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

  it('is read to the thousandth', () => {
    const file = read(bytesOf(Array.from({ length: 1001 }, (_, at) => named(String(at)))));
    expect(file.credentials).toHaveLength(1000);
    expect(file.rejected).toEqual([{ code: 'too-many-parts' }]);
  });

  it('is a record of its own where it is signed and holds nothing', () => {
    const document = { ...presentation(), holder: 'did:example:alba', proof: { type: 'Other' } };
    expect(read(bytesOf(document)).credentials).toMatchObject([
      {
        record: { format: 'verifiable-credential', recipient: { id: 'did:example:alba' } },
        sealed: { kind: 'data-integrity', document }
      }
    ]);
  });

  it('remembers the signed presentation that the credentials came in', () => {
    const document = { ...presentation(named('a'), named('b')), proof: { type: 'Other' } };
    const sealed = { kind: 'data-integrity', document };
    expect(read(bytesOf(document)).credentials).toMatchObject([
      { record: { id: 'urn:x:a' }, sealed: { kind: 'none' }, presentation: { sealed } },
      { record: { id: 'urn:x:b' }, sealed: { kind: 'none' }, presentation: { sealed } }
    ]);
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

describe('a badge in a picture', () => {
  const address = 'https://a.example/1';
  const hosted = { kind: 'hosted', url: address };

  it.each<[string, Buffer, boolean]>([
    ['of pixels', makePng('openbadges', address), true],
    ['of lines', Buffer.from(makeSvg(address)), false]
  ])('%s may be an address alone', (_, file, fileIsPicture) => {
    expect(read(file).credentials).toEqual([
      {
        record: { ...EMPTY_LISTS, format: 'open-badges-2', id: address },
        sealed: hosted,
        parts: [],
        fileIsPicture
      }
    ]);
  });

  it.each<[string, string, JsonObject]>([
    [
      'kept',
      '{"recipient":"a@b.example","badge":{"name":"First aid"}}',
      { title: { und: 'First aid' } }
    ],
    ['kept, but is no badge', '{"name":"First aid"}', { format: 'open-badges-2' }],
    [
      'kept, but is at fault',
      '{"recipient":"a","badge":"b","issuedOn":"x"}',
      { format: 'open-badges-2' }
    ],
    ['kept as something else', '<html>', { format: 'open-badges-2' }]
  ])('may be an address whose assertion is %s', (_, text, expected) => {
    const file = makePng('openbadges', address);
    const result = readCredential(file, indexDocuments([{ address, text }]));
    expect(result.ok && result.value.credentials).toMatchObject([
      { record: { id: address, ...expected }, sealed: hosted, fileIsPicture: true }
    ]);
  });

  it.each<[string, string, Sealed['kind']]>([
    ['JSON', JSON.stringify(named('a')), 'none'],
    ['a token', token(named('a')), 'jws']
  ])('of lines may be %s, and is never shown as a picture', (_, text, kind) => {
    expect(read(Buffer.from(makeSvg(text))).credentials).toMatchObject([
      { record: { id: 'urn:x:a' }, sealed: { kind }, fileIsPicture: false }
    ]);
  });
});

describe('a record of several credentials', () => {
  const achievement = (name: string): JsonObject => ({ id: `urn:achievement:${name}`, name });
  const awards = (name: string, more: JsonObject = {}): JsonObject => ({
    ...named(name),
    credentialSubject: { achievement: achievement(name) },
    ...more
  });
  const learnerRecord = (verifiableCredential: JsonValue, more: JsonObject = {}): JsonObject => ({
    type: ['VerifiableCredential', 'ClrCredential'],
    id: 'urn:clr',
    name: 'Transcript',
    issuer: 'did:web:harrowmere.example',
    validFrom: '2026-01-02',
    credentialSubject: { verifiableCredential, ...more }
  });
  const proof = { type: 'DataIntegrityProof' };

  it('keeps the order of the file, and the seal of each part', () => {
    const jws = token(awards('b'));
    const signed = awards('a', { proof });
    const file = learnerRecord([signed, jws, awards('c')], {
      achievement: ['a', 'd', 'b'].map(achievement)
    });
    const [whole] = read(bytesOf(file)).credentials;
    expect(whole?.record.parts.map(({ title }) => title?.['und'])).toEqual(['a', 'b', 'c']);
    expect(whole?.record.parts).toEqual(whole?.parts.map(({ record }) => record));
    expect(whole?.parts.map(({ sealed }) => sealed)).toEqual([
      { kind: 'data-integrity', document: signed },
      { kind: 'jws', token: jws },
      { kind: 'within' }
    ]);
    expect(whole).toMatchObject({ record: { id: 'urn:clr' }, sealed: { kind: 'none' } });
  });

  it('reads a token of it alike', () => {
    const jws = token(learnerRecord([awards('a')]));
    const [whole] = read(Buffer.from(jws)).credentials;
    expect(whole?.sealed).toEqual({ kind: 'jws', token: jws });
    expect(whole?.parts.map(({ sealed }) => sealed.kind)).toEqual(['within']);
  });

  it('says which parts could not be read', () => {
    const file = learnerRecord([{ type: 'VerifiableCredential' }, awards('a'), 5, null]);
    expect(rejectedIn(file)).toEqual(['missing', 'not-a-credential', 'not-a-credential']);
    expect(read(bytesOf(file)).credentials[0]?.parts).toHaveLength(1);
  });

  it('is a part of another record, but not without end', () => {
    const nested = learnerRecord(learnerRecord(learnerRecord(awards('a'))));
    const [whole] = read(bytesOf(nested)).credentials;
    expect(whole?.record.parts[0]?.parts[0]?.parts[0]?.title).toEqual({ und: 'a' });
    expect(rejectedIn(learnerRecord(nested))).toEqual(['too-complex']);
  });

  it('is read to its thousandth part', () => {
    const file = read(bytesOf(learnerRecord(Array.from({ length: 1002 }, () => awards('a')))));
    expect(file.credentials[0]?.parts).toHaveLength(1000);
    expect(file.rejected).toEqual([{ code: 'too-many-parts' }]);
  });
});

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
    const [credential] = read(bytesOf(openBadge3(more))).credentials;
    expect(JSON.stringify(credential?.record).length).toBeLessThan(100_000);
  });

  it('with names of the language say nothing by them', () => {
    const text = JSON.stringify(named('a')).replace(
      '{',
      '{"__proto__":{"name":"x","proof":{}},"constructor":{"prototype":{"polluted":true}},'
    );
    const [credential] = read(Buffer.from(text)).credentials;
    expect(credential?.sealed).toEqual({ kind: 'none' });
    expect({}).not.toHaveProperty('polluted');
  });

  it('with the same key twice say the last, to everybody alike', () => {
    const text = JSON.stringify(named('a')).replace('{', '{"id":"urn:x:first",');
    const [credential] = read(Buffer.from(text)).credentials;
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
