import { decodeBase64, encodeBase64url } from '../kernel/bytes';
import { fail, type Issue, type Result } from '../kernel/result';
import { BASE41_CHARACTERS, base41Length, decodeBase41, encodeBase41 } from './base41';
import { packParcel, packSize, unpackParcel, type PackedCode } from './packing';
import type { Parcel } from './parcel';

export type FragmentCode = 'no-fragment' | 'not-ours' | 'newer' | PackedCode;

/** For addresses that are clicked or copied, or for codes that are scanned. */
export type FragmentAlphabet = 'url' | 'qr';

const VERSION = 1;
const LONGEST_TEXT = 10_000_000;
/** An address that went through several programs may be percent-encoded more than once. */
const MOST_ENCODINGS = 3;
/** Characters in which the length of a pack surely stands. */
const HEAD = 24;

interface Letters {
  readonly sign: string;
  readonly characters: RegExp;
  readonly length: (bytes: number) => number;
  readonly encode: (bytes: Uint8Array) => string;
  readonly decode: (text: string) => Uint8Array | undefined;
}

const ALPHABETS: Readonly<Record<FragmentAlphabet, Letters>> = {
  url: {
    sign: '.',
    characters: /^[\w-]*/,
    length: (bytes) => Math.ceil((bytes * 4) / 3),
    encode: encodeBase64url,
    decode: decodeBase64
  },
  qr: {
    sign: '-',
    characters: BASE41_CHARACTERS,
    length: base41Length,
    encode: encodeBase41,
    decode: decodeBase41
  }
};

/** What stands behind `#` in the address of a parcel: version, a sign for the alphabet, the pack. */
export function formatFragment(parcel: Parcel, alphabet: FragmentAlphabet = 'url'): string {
  return formatPacked(packParcel(parcel), alphabet);
}

/** The same of what is packed already. */
export function formatPacked(packed: Uint8Array, alphabet: FragmentAlphabet = 'url'): string {
  const { sign, encode } = ALPHABETS[alphabet];
  return `${VERSION}${sign}${encode(packed)}`;
}

/** The same link in the letters that take the least room in a code; any other as it is. */
export function scannableLink(link: string): string {
  const [page = '', fragment = ''] = link.split('#', 2);
  const { sign, decode } = ALPHABETS.url;
  const start = `${VERSION}${sign}`;
  const packed = fragment.startsWith(start) ? decode(fragment.slice(start.length)) : undefined;
  return packed ? `${page}#${formatPacked(packed, 'qr')}` : link;
}

/**
 * The parcel of a fragment, also where a mail program or a messenger has broken it into lines,
 * percent-encoded it, or put something behind it. Never throws, whatever the text is.
 */
export function parseFragment(text: string): Result<Parcel, Issue<FragmentCode>> {
  if (text.length > LONGEST_TEXT) return fail('too-large');
  const fragment = plainFragment(text);
  if (fragment === '') return fail('no-fragment');
  const [, version = '', sign = '', rest = ''] = /^(\d{1,6})([.-])(.*)$/s.exec(fragment) ?? [];
  const letters = Object.values(ALPHABETS).find((each) => each.sign === sign);
  if (!letters) return fail('not-ours');
  if (Number(version) !== VERSION) return fail(Number(version) > VERSION ? 'newer' : 'not-ours');
  const body = letters.characters.exec(rest)?.[0] ?? '';
  const size = packSize(startOf(body.slice(0, HEAD), letters));
  if (size === undefined || body.length < letters.length(size)) return fail('cut-short');
  const packed = letters.decode(body.slice(0, letters.length(size)));
  return packed ? unpackParcel(packed) : fail('damaged');
}

/** As many bytes as a text that may end anywhere stands for. */
function startOf(text: string, { decode }: Letters): Uint8Array {
  for (let end = text.length; end > 0; end--) {
    const bytes = decode(text.slice(0, end));
    if (bytes) return bytes;
  }
  return new Uint8Array();
}

/** Soft line breaks of mail, and characters that cannot be seen. */
const UNSEEN = /=\r?\n|[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

function plainFragment(text: string): string {
  let plain = text.slice(text.indexOf('#') + 1);
  for (let times = 0; times < MOST_ENCODINGS && plain.includes('%'); times++) {
    plain = plain.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16))
    );
  }
  return plain.replace(UNSEEN, '');
}
