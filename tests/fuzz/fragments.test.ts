import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url, encodeUtf8 } from '../../src/lib/core/kernel/bytes';
import { ByteWriter } from '../../src/lib/core/kernel/byte-stream';
import { crc32 } from '../../src/lib/core/kernel/crc32';
import { formatFragment, parseFragment } from '../../src/lib/core/sharing/fragment';
import { LARGEST_PARCEL, unpackParcel } from '../../src/lib/core/sharing/packing';
import { PRESET_DICTIONARY } from '../../src/lib/core/sharing/preset/dictionary';
import { arbitraryParcel } from '../fixtures/arbitrary-parcel';

/* Links made to do harm: whatever is in one, it is read or refused, and nothing else happens. */

const SEED = Number(process.env['CAIRN_FUZZ_SEED'] ?? 20_260_601);
const RUNS = 2500;
const CODES = ['no-fragment', 'not-ours', 'newer', 'cut-short', 'damaged', 'too-large'];

/** The pack of a content with the right length and checksum, as an attacker would make it. */
function packOf(content: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  out.count(content.length + 4);
  out.word(crc32(content));
  out.bytes(content);
  return out.written();
}

/** The pack of folded bytes, with nothing apart. */
function packOfFolded(folded: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  out.count(0);
  out.bytes(deflateSync(folded, { dictionary: PRESET_DICTIONARY }));
  return packOf(out.written());
}

function section(kind: number, content: string | Uint8Array): Uint8Array {
  const out = new ByteWriter();
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  out.byte(kind);
  out.count(bytes.length);
  out.bytes(bytes);
  return out.written();
}

function sections(...all: readonly Uint8Array[]): Uint8Array {
  return packOfFolded(Uint8Array.from(all.flatMap((each) => [...each])));
}

function expectAnswer(text: string): void {
  const parsed = parseFragment(text);
  if (!parsed.ok) expect(CODES).toContain(parsed.issue.code);
  else expect(parsed.value.items.length).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

const linkOf = (pack: Uint8Array) => `1.${encodeBase64url(pack)}`;
const codeOf = (pack: Uint8Array) => {
  const parsed = unpackParcel(pack);
  return parsed.ok ? 'ok' : parsed.issue.code;
};

describe('a link of any kind gets an answer', () => {
  const options = { seed: SEED, numRuns: RUNS };

  it('random characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `1.${rest}`),
      fc.string({ unit: fc.constantFrom(...'019AZaz-._/:$%#') }).map((rest) => `#1-${rest}`)
    );
    fc.assert(fc.property(text, expectAnswer), options);
  });

  it('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expectAnswer(linkOf(bytes));
        expectAnswer(linkOf(packOf(bytes)));
      }),
      options
    );
  });

  it('random sections', () => {
    const kind = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.nat({ max: 255 }));
    const content = fc.oneof(fc.uint8Array(), fc.json().map(encodeUtf8));
    const pack = fc.oneof(
      fc
        .array(fc.tuple(kind, content))
        .map((all) => sections(...all.map((each) => section(...each)))),
      fc.uint8Array().map(packOfFolded)
    );
    fc.assert(
      fc.property(pack, (each) => expectAnswer(linkOf(each))),
      options
    );
  });

  it('a good link with a few letters changed', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'AZaz09-_.')), { maxLength: 3 });
    fc.assert(
      fc.property(arbitraryParcel, edits, (parcel, changes) => {
        const letters = [...formatFragment(parcel)];
        for (const [at, letter] of changes) letters[at % letters.length] = letter;
        expectAnswer(letters.join(''));
      }),
      options
    );
  });
});

describe('a link that would fill the memory', () => {
  it('is given up in time', () => {
    const zeros = packOfFolded(new Uint8Array(100_000_000));
    const ones = packOfFolded(new Uint8Array(LARGEST_PARCEL + 1).fill(0x31));
    const again = new ByteWriter();
    again.bytes(Uint8Array.of(0xff, 17, 0xd0, 0x0f));
    for (let times = 0; times < 100_000; times++) again.bytes(Uint8Array.of(0xff, 7, 0));
    const content = new ByteWriter();
    content.count(2000);
    content.bytes(new Uint8Array(2000));
    content.bytes(deflateSync(again.written(), { dictionary: PRESET_DICTIONARY }));
    for (const pack of [zeros, ones, packOf(content.written())]) {
      expect(pack.length).toBeLessThan(500_000);
      expect(codeOf(pack)).toBe('too-large');
    }
  });

  it('or hold more sections than there is use for, is refused', () => {
    const small = section(2, '');
    expect(codeOf(sections(...Array<Uint8Array>(1000).fill(small)))).toBe('ok');
    expect(codeOf(sections(...Array<Uint8Array>(1001).fill(small)))).toBe('damaged');
  });
});

describe('a link with what no sender may say', () => {
  const sha256 = '0'.repeat(64);
  const reference = (url: string, more: object = {}) =>
    sections(section(3, JSON.stringify({ url, sha256, ...more })));
  const path = (json: string) => sections(section(4, json));

  it('leads to no address but a public one', () => {
    expect(codeOf(reference('https://harrowmere.example/1'))).toBe('ok');
    const others = [
      'http://harrowmere.example/1',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://localhost/1',
      'https://192.168.0.1/1',
      'https://[::1]/1',
      'https://printer.local/1',
      'https://intranet/1',
      '',
      'harrowmere.example'
    ];
    for (const url of others) expect([url, codeOf(reference(url))]).toEqual([url, 'damaged']);
    for (const wrong of ['', 'abc', 'G'.repeat(64), 5]) {
      expect(codeOf(reference('https://harrowmere.example/1', { sha256: wrong }))).toBe('damaged');
    }
  });

  it('says of a path what a path can say', () => {
    const good = '{"title":{"en":"A"},"asOf":"2026-11-22","steps":[]}';
    expect(codeOf(path(good))).toBe('ok');
    const wrong = [
      '{"asOf":"2026-11-22","steps":[]}',
      '{"title":{"en":"A"},"asOf":"2026-13-22"}',
      '{"title":{"en":"A"},"asOf":"2026-11-22","steps":[{"title":{"en":"B"},"state":"won"}]}',
      '{"title":{"en":"A"},"asOf":"2026-11-22","steps":[{"state":"done"}]}',
      '[]',
      'nonsense'
    ];
    for (const json of wrong) expect([json, codeOf(path(json))]).toEqual([json, 'damaged']);
  });

  it('touches nothing but its own', () => {
    const parsed = unpackParcel(
      path(
        '{"__proto__":{"polluted":1},"title":{"en":"A","__proto__":"B","constructor":"C"},' +
          '"asOf":"2026-11-22","steps":[],"kind":"credential","polluted":1}'
      )
    );
    expect(parsed).toEqual({
      ok: true,
      value: {
        items: [{ kind: 'path', title: { en: 'A' }, steps: [], asOf: '2026-11-22' }],
        copies: []
      }
    });
  });

  it('brings no copy along that says nothing of itself', () => {
    const list = {
      id: 'https://a.example/1',
      validFrom: '2026-01-01T00:00:00Z',
      proof: { type: 'X' }
    };
    const copies = [list, { ...list, proof: undefined }, { ...list, validFrom: 'soon' }, 'x', null];
    const parsed = unpackParcel(
      sections(section(2, '{}'), ...copies.map((copy) => section(5, JSON.stringify(copy))))
    );
    expect(parsed).toMatchObject({
      value: { copies: [{ address: list.id, at: '2026-01-01T00:00:00.000Z' }] }
    });
  });
});
