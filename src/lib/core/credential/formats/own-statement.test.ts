import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../../tests/fixtures/arbitrary-values';
import { base64url, ellipticKey, signToken } from '../../../../../tests/fixtures/tokens';
import { encodeUtf8 } from '../../kernel/bytes';
import type { JsonObject } from '../../kernel/json';
import { ASSESSMENT_KINDS, EQF_LEVELS, FIELDS } from '../../kernel/standard-elements';
import { EMPTY_ENTRY, parseEntry, type HandEntry } from '../by-hand';
import { readCredential, type ReadCredential } from '../read';
import { EMPTY_LISTS } from '../record';
import { formatOwnStatement } from './own-statement';

const STATEMENT = { format: 'cairn-own-statement', version: 1, title: 'First aid' };

function readText(text: string): ReadCredential {
  const file = readCredential(encodeUtf8(text));
  if (!file.ok) throw new Error(`${file.issue.code} ${file.issue.path ?? ''}`);
  const [read] = file.value.credentials;
  if (!read) throw new Error('nothing read');
  return read;
}

const read = (document: JsonObject) => readText(JSON.stringify(document));

function issueOf(document: JsonObject): unknown {
  const file = readCredential(encodeUtf8(JSON.stringify(document)));
  return file.ok ? undefined : file.issue;
}

const words = fc.string({ maxLength: 40, unit: 'grapheme' });
const entry: fc.Arbitrary<HandEntry> = fc.record({
  learner: words,
  title: words.filter((text) => text.trim() !== ''),
  awardingBody: words,
  country: fc.constantFrom('', 'ES', 'GR'),
  issuedOn: fc.oneof(fc.constant(''), day),
  validUntil: fc.constant(''),
  outcomes: fc.array(words, { maxLength: 3 }).map((lines) => lines.join('\n')),
  ects: fc.constantFrom('', '1.5', '0,5', ' 20 '),
  hours: fc.constantFrom('', '40'),
  eqf: fc.constantFrom('', ...EQF_LEVELS.map(String)),
  field: fc.constantFrom('', ...FIELDS),
  assessment: fc.subarray([...ASSESSMENT_KINDS]),
  assessmentOther: words,
  participation: fc.constantFrom('', 'online', 'onsite'),
  qualityAssurance: words,
  prerequisites: words,
  supervision: fc.constantFrom('', 'supervised-onsite-identified'),
  grade: words,
  stackability: words,
  further: words
});

describe('an own statement', () => {
  it('is read as the record that it was made of', () => {
    fc.assert(
      fc.property(entry, (typed) => {
        const record = parseEntry(typed, ['title']);
        if (!record.ok) throw new Error(JSON.stringify(record.issue));
        expect(readText(formatOwnStatement(record.value)).record).toEqual(record.value);
      })
    );
  });

  it('needs a title, and says nothing that it does not hold', () => {
    expect(read(STATEMENT).record).toEqual({
      ...EMPTY_LISTS,
      format: 'by-hand',
      title: { und: 'First aid' }
    });
    expect(issueOf({ ...STATEMENT, title: ' ' })).toEqual({ code: 'missing', path: 'title' });
  });

  it('is not read where it breaks the rules of typing in, or is of a later version', () => {
    const cases: readonly (readonly [JsonObject, string])[] = [
      [{ ...STATEMENT, version: 2 }, 'version'],
      [{ ...STATEMENT, version: '1' }, 'version'],
      [{ ...STATEMENT, ects: '-1' }, 'ects'],
      [{ ...STATEMENT, hours: 'many' }, 'hours'],
      [{ ...STATEMENT, issuedOn: '2026-02-30' }, 'issuedOn'],
      [{ ...STATEMENT, grade: 'A'.repeat(5001) }, 'grade']
    ];
    for (const [document, path] of cases) {
      expect(issueOf(document)).toEqual({ code: 'not-a-credential', path });
    }
  });

  it('takes no notice of what is not of the format', () => {
    const hostile = JSON.stringify({
      ...STATEMENT,
      learner: { toString: 'x' },
      ects: 5,
      assessment: ['portfolio', 'telepathy', {}, '__proto__'],
      country: 'constructor',
      image: 'https://example.com/spy.png',
      picture: 'data:image/png;base64,AAAA',
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusListCredential: 'https://a.example'
      }
    }).replace('{', '{"__proto__":{"polluted":true},');
    const found = readText(hostile);
    expect(found.record).toEqual({
      ...EMPTY_LISTS,
      format: 'by-hand',
      title: { und: 'First aid' },
      assessment: [{ code: 'portfolio' }]
    });
    expect(found.document).toBeUndefined();
    expect(found.picture).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is never sealed, whatever is put on it', () => {
    const typed = { ...EMPTY_ENTRY, title: 'First aid', awardingBody: 'Nobody' };
    const record = parseEntry(typed);
    if (!record.ok) throw new Error('not an entry');
    const document = JSON.parse(formatOwnStatement(record.value)) as JsonObject;
    const key = ellipticKey('own statements', 'P-256');
    const token = signToken('ES256', key, document);
    const forged = [
      JSON.stringify({ ...document, proof: { type: 'DataIntegrityProof', proofValue: 'z1' } }),
      token,
      `${token}~`,
      JSON.stringify({
        payload: JSON.stringify(document),
        signatures: [{ protected: base64url('{}') }]
      })
    ];
    for (const text of forged) {
      const found = readText(text);
      expect(found.sealed).toEqual({ kind: 'none' });
      expect(found.record).toEqual(record.value);
    }
  });
});
