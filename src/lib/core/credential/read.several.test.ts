import { describe, expect, it } from 'vitest';
import { makePng } from '../../../../tests/fixtures/png';
import {
  bytesOf,
  issueOf,
  named,
  presentation,
  readFile,
  rejectedIn,
  token
} from '../../../../tests/fixtures/read-files';
import type { JsonObject, JsonValue } from '../kernel/json';

const idsIn = (value: JsonValue) =>
  readFile(bytesOf(value)).credentials.map(({ record }) => record.id);

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
    const file = readFile(bytesOf(Array.from({ length: 1001 }, (_, at) => named(String(at)))));
    expect(file.credentials).toHaveLength(1000);
    expect(file.rejected).toEqual([{ code: 'too-many-parts' }]);
  });

  it('is a record of its own where it is signed and holds nothing', () => {
    const document = { ...presentation(), holder: 'did:example:alba', proof: { type: 'Other' } };
    expect(readFile(bytesOf(document)).credentials).toMatchObject([
      {
        record: { format: 'verifiable-credential', recipient: { id: 'did:example:alba' } },
        sealed: { kind: 'data-integrity', document }
      }
    ]);
  });

  it('remembers the signed presentation that the credentials came in', () => {
    const document = { ...presentation(named('a'), named('b')), proof: { type: 'Other' } };
    const sealed = { kind: 'data-integrity', document };
    expect(readFile(bytesOf(document)).credentials).toMatchObject([
      { record: { id: 'urn:x:a' }, sealed: { kind: 'none' }, presentation: { sealed } },
      { record: { id: 'urn:x:b' }, sealed: { kind: 'none' }, presentation: { sealed } }
    ]);
  });

  it('in a picture is a picture each', () => {
    const baked = makePng('openbadges', JSON.stringify([named('a'), named('b')]));
    expect(readFile(baked).credentials.map(({ fileIsPicture }) => fileIsPicture)).toEqual([
      true,
      true
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
    const [whole] = readFile(bytesOf(file)).credentials;
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
    const [whole] = readFile(Buffer.from(jws)).credentials;
    expect(whole?.sealed).toEqual({ kind: 'jws', token: jws });
    expect(whole?.parts.map(({ sealed }) => sealed.kind)).toEqual(['within']);
  });

  it('says which parts could not be read', () => {
    const file = learnerRecord([{ type: 'VerifiableCredential' }, awards('a'), 5, null]);
    expect(rejectedIn(file)).toEqual(['missing', 'not-a-credential', 'not-a-credential']);
    expect(readFile(bytesOf(file)).credentials[0]?.parts).toHaveLength(1);
  });

  it('is a part of another record, but not without end', () => {
    const nested = learnerRecord(learnerRecord(learnerRecord(awards('a'))));
    const [whole] = readFile(bytesOf(nested)).credentials;
    expect(whole?.record.parts[0]?.parts[0]?.parts[0]?.title).toEqual({ und: 'a' });
    expect(rejectedIn(learnerRecord(nested))).toEqual(['too-complex']);
  });

  it('is read to its thousandth part', () => {
    const file = readFile(bytesOf(learnerRecord(Array.from({ length: 1002 }, () => awards('a')))));
    expect(file.credentials[0]?.parts).toHaveLength(1000);
    expect(file.rejected).toEqual([{ code: 'too-many-parts' }]);
  });
});
