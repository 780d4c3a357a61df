import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFixtures } from '../../../../tests/fixtures/formats/all';
import { encodeBase58 } from '../kernel/base58';
import { encodeBase64, encodeBase64url, encodeHex, encodeUtf8 } from '../kernel/bytes';
import { fold, unfold } from './folding';

const MOST = 1_000_000;
const fixtures = await allFixtures();

const bytes = fc.uint8Array({ maxLength: 200 });
const uuid = fc.uuid();
const written = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  bytes.map(encodeBase64),
  bytes.map(encodeBase64url),
  bytes.map(encodeHex),
  bytes.map((each) => `z${encodeBase58(each)}`),
  bytes.map((each) => `https://a.example/${encodeBase64(each)}`),
  uuid.map((id) => `/skills/${id}/x`),
  fc.constantFrom('{"a":"', '","b":', '~', '.', '==', '/', 'eyJ', '\u00ff', '\\"'),
  fc.json().map((json) => encodeBase64url(encodeUtf8(json)))
);

/** Texts as credentials have them: characters of every kind in any order, also within each other. */
const text = fc.array(written, { maxLength: 12 }).map((parts) => parts.join(''));
const nested = fc.oneof(
  text,
  text.map((inner) => `{"payload":${JSON.stringify(`{"x":${JSON.stringify(inner)}}`)}}`),
  text.map((inner) => encodeBase64url(encodeUtf8(`{"x":${JSON.stringify(inner)}}`)))
);

function expectSame(original: Uint8Array): void {
  for (const putApart of [false, true]) {
    expect(unfold(fold(original, putApart), MOST)).toEqual(new Uint8Array(original));
  }
}

describe('folding', () => {
  it('gives every byte back', () => {
    fc.assert(
      fc.property(nested, (each) => expectSame(encodeUtf8(each))),
      { numRuns: 500 }
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), expectSame));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 7, 9, 17, 0x41, 0x7a, 0xff)), (each) =>
        expectSame(Uint8Array.from(each))
      )
    );
  });

  it.each(fixtures)('gives every byte back: $name', ({ good }) => expectSame(good));

  it('takes characters for the bytes that they stand for', () => {
    const random = Uint8Array.from({ length: 32 }, (_, at) => (at * 89 + 7) % 256);
    const id = '5c3f2b0e-6f7a-4d6e-9f54-0c7f6c0a1b21';
    const cases: readonly (readonly [string, number])[] = [
      [encodeBase64url(random), 32],
      [encodeBase64(random), 32],
      [encodeHex(random), 32],
      [`z${encodeBase58(random)}`, 32],
      [`/skills/${id}`, 8 + 16],
      [`/a/${encodeHex(random)}`, 3 + 32],
      [encodeBase64url(encodeUtf8('{"alg":"EdDSA"}')), 15],
      [JSON.stringify('{"a":"b"}'), 9]
    ];
    for (const [characters, size] of cases) {
      const folded = fold(encodeUtf8(characters), false);
      expect([characters, folded.text.length - size]).toEqual([
        characters,
        expect.toSatisfy((more) => more <= 3)
      ]);
    }
  });

  it('leaves words and addresses alone', () => {
    const plain = [
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://www.w3.org/2018/credentials/v1',
      'BitstringStatusListCredential',
      'urn:epass:learningAchievementSpecification:1',
      'Entrepreneurship-and-Innovation-2026'
    ];
    for (const each of plain) expect(fold(encodeUtf8(each), true).text).toEqual(encodeUtf8(each));
  });

  it('puts apart what is random, each once', () => {
    const random = Uint8Array.from({ length: 64 }, (_, at) => (at * 151 + 13) % 256);
    const key = `z${encodeBase58(random)}`;
    const { text: folded, apart } = fold(encodeUtf8(`did:key:${key}#${key} ${key}`), true);
    expect(apart).toEqual(random);
    expect(folded).toHaveLength('did:key:# '.length + 3 + 2 * 3);
  });
});

describe('unfolding', () => {
  const of = (...codes: readonly number[]) => Uint8Array.from(codes);

  it('refuses what nothing folds to', () => {
    const refused: readonly (readonly [string, Uint8Array])[] = [
      ['a mark at the end', of(0x41, 0xff)],
      ['a writing that is not known', of(0xff, 31, 0)],
      ['no writing at all', of(0xff, 8, 0)],
      ['a span longer than all there is', of(0xff, 1, 200, 1)],
      ['a length without end', of(0xff, 1, ...Array<number>(12).fill(0xff))],
      ['a span again that never was', of(0xff, 7, 0)],
      ['bytes apart that are not there', of(0xff, 17, 1)],
      ['hexadecimal as text', of(0xff, 11, 1, 0x41)],
      ['base 58 of a kilobyte', of(0xff, 4, 0x80, 8, ...Array<number>(1024).fill(1))],
      ['texts within texts without end', of(0xff, 9, 9, 0xff, 9, 6, 0xff, 9, 3, 0xff, 9, 0)]
    ];
    for (const [name, text] of refused) {
      expect([name, unfold({ text, apart: of() }, MOST)]).toEqual([name, undefined]);
    }
  });

  it('ends where too much comes out', () => {
    const one = of(0xff, 17, 0xe8, 7);
    const again = Array.from({ length: 5000 }, () => [0xff, 7, 0]).flat();
    const apart = new Uint8Array(1000).fill(7);
    expect(unfold({ text: of(...one, ...again), apart }, MOST)).toBeUndefined();
    expect(unfold({ text: of(...one, ...again.slice(0, 300)), apart }, MOST)).toHaveLength(134_734);
  });

  it('never throws', () => {
    const code = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0xff, 1, 2, 7, 9, 10, 14, 17, 22));
    fc.assert(
      fc.property(fc.array(code), fc.uint8Array(), (codes, apart) => {
        const found = unfold({ text: of(...codes), apart }, 10_000);
        expect(found === undefined || found.length <= 10_000).toBe(true);
      }),
      { numRuns: 2000 }
    );
  });
});
