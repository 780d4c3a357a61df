import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryParcel } from '../../../../tests/fixtures/arbitrary-parcel';
import { goodFiles } from '../../../../tests/fixtures/credentials';
import { formatFragment, parseFragment, scannableLink, type FragmentAlphabet } from './fragment';
import type { Parcel } from './parcel';

const files = await goodFiles();
const ALPHABETS: readonly FragmentAlphabet[] = ['url', 'qr'];

const parcelOf = (bytes: Uint8Array): Parcel => ({
  items: [{ kind: 'credential', bytes: new Uint8Array(bytes) }],
  copies: []
});
const badge = parcelOf(files.get('badge-did-key.json') ?? Buffer.alloc(0));

const codeOf = (text: string) => {
  const parsed = parseFragment(text);
  return parsed.ok ? 'ok' : parsed.issue.code;
};

describe('a fragment', () => {
  it('gives back every parcel', () => {
    fc.assert(
      fc.property(arbitraryParcel, fc.constantFrom(...ALPHABETS), (parcel, alphabet) => {
        expect(parseFragment(formatFragment(parcel, alphabet))).toEqual({
          ok: true,
          value: parcel
        });
      })
    );
  });

  it.each([...files])('gives back every byte of %s, in fewer characters', (_, bytes) => {
    const parcel = parcelOf(bytes);
    for (const alphabet of ALPHABETS) {
      const text = formatFragment(parcel, alphabet);
      expect(parseFragment(text)).toEqual({ ok: true, value: parcel });
      expect(text.length).toBeLessThan(0.8 * bytes.length);
    }
  });

  it('is of characters that need no escape where it goes', () => {
    fc.assert(
      fc.property(arbitraryParcel, (parcel) => {
        expect(formatFragment(parcel)).toMatch(/^1\.[\w-]+$/);
        expect(formatFragment(parcel, 'qr')).toMatch(/^1-[0-9A-Z\-./:$]+$/);
      })
    );
  });
});

describe('scannableLink', () => {
  const page = 'https://cairn.example/check/';

  it('says the same in the letters of codes', () => {
    const link = `${page}#${formatFragment(badge)}`;
    expect(scannableLink(link)).toBe(`${page}#${formatFragment(badge, 'qr')}`);
  });

  it('leaves every other address as it is', () => {
    const links = [page, `${page}#`, `${page}#section-2`, `${page}#${formatFragment(badge, 'qr')}`];
    for (const link of links) expect(scannableLink(link)).toBe(link);
  });
});

describe.each(ALPHABETS)('a fragment that has travelled (%s)', (alphabet) => {
  const text = formatFragment(badge, alphabet);
  const half = Math.floor(text.length / 2);
  const [before, after] = [text.slice(0, half), text.slice(half)];

  it.each([
    ['as it is', text],
    ['with its sign', `#${text}`],
    ['as a whole address', `https://cairn.example/check/#${text}`],
    ['percent-encoded', encodeURIComponent(text).replaceAll('-', '%2D').replaceAll('.', '%2E')],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(text).replaceAll('.', '%2e'))],
    ['broken into lines', `${before}\r\n  ${after}\n`],
    ['broken by a mail program', `${before}=\r\n${after}`],
    ['with invisible characters', `\u200b${before}\u00ad\u2060${after}\ufeff`],
    ['with spaces for ends', ` ${text} `],
    ['at the end of a sentence', `${text}.`],
    ['in angle brackets', `${text}>`],
    ['in brackets, with a comma', `${text}),`],
    ['before other words', `${text}\n\nKind regards - Alba`],
    ['with a tracker behind', `${text}?utm_source=mail&fbclid=1`]
  ])('%s', (_, travelled) => {
    expect(parseFragment(travelled)).toEqual({ ok: true, value: badge });
  });

  it('is told apart by what is wrong with it', () => {
    for (let end = 2; end < text.length; end++) {
      expect([end, codeOf(text.slice(0, end))]).toEqual([end, 'cut-short']);
    }
    expect(codeOf(`${before}…`)).toBe('cut-short');
    for (let at = 10; at < text.length; at += 7) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect([at, codeOf(text.slice(0, at) + other + text.slice(at + 1))]).toEqual([at, 'damaged']);
    }
  });
});

describe('what is no fragment of ours', () => {
  it.each([
    ['', 'no-fragment'],
    ['#', 'no-fragment'],
    [' \n ', 'no-fragment'],
    ['#section-2', 'not-ours'],
    ['access_token=abc', 'not-ours'],
    ['verify?vc=https://badges.example', 'not-ours'],
    ['%%%', 'not-ours'],
    ['0.AAAA', 'not-ours'],
    ['1~AAAA', 'not-ours'],
    ['2.AAAA', 'newer'],
    ['17-AAAA', 'newer'],
    ['1.', 'cut-short'],
    ['1-', 'cut-short'],
    ['1.AA', 'damaged'],
    ['1.!!!', 'cut-short'],
    [`1.${'A'.repeat(20_000_000)}`, 'too-large']
  ])('%.30s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
