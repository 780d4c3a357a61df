import {
  decodeBase64,
  decodeLatin1,
  encodeBase64,
  encodeBase64url,
  encodeHex
} from '../kernel/bytes';
import { decodeBase58, encodeBase58 } from '../kernel/base58';

/*
 * The ways in which credentials write bytes as characters: tokens, digests, keys, signatures,
 * pictures, JSON within JSON. Each has its number in folded text; the numbers never change.
 */

export const BASE64URL = 1;
export const BASE64 = 2;
export const HEX = 3;
/** Multibase, base58btc: a `z` and the bytes. */
export const BASE58 = 4;
export const UUID = 5;
/** A text in JSON that is JSON itself, without its escapes. */
export const QUOTED = 6;

export interface Writing {
  readonly decode: (characters: string) => Uint8Array | undefined;
  readonly encode: (bytes: Uint8Array) => string;
}

/** By their numbers; characters are one byte each (ISO 8859-1). */
export const WRITINGS: ReadonlyMap<number, Writing> = new Map([
  [BASE64URL, { decode: decodeBase64, encode: encodeBase64url }],
  [BASE64, { decode: decodeBase64, encode: encodeBase64 }],
  [HEX, { decode: decodeHex, encode: encodeHex }],
  [
    BASE58,
    { decode: (text) => decodeBase58(text.slice(1)), encode: (of) => `z${encodeBase58(of)}` }
  ],
  [UUID, { decode: (text) => decodeHex(text.replaceAll('-', '')), encode: formatUuid }],
  [QUOTED, { decode: decodeQuoted, encode: (of) => JSON.stringify(decodeLatin1(of)) }]
]);

/** Characters that stand for bytes, and come out of these again. */
export interface Span {
  readonly at: number;
  readonly characters: string;
  readonly writing: number;
  readonly bytes: Uint8Array;
}

/** JSON in a text of JSON, or a run of letters. */
const CANDIDATE = /"\{\\"(?:[^"\\]|\\.)*"|[A-Za-z0-9+/_-]{16,}={0,2}/g;
const UUID_LETTERS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const SHORTEST = 16;

/** The spans in a text of one byte a character, in their order; none within another. */
export function* spansIn(text: string): Generator<Span> {
  for (const { index, 0: candidate } of text.matchAll(CANDIDATE)) {
    let at = index;
    for (const characters of piecesOf(candidate)) {
      const span = spanOf(characters, at);
      if (span) yield span;
      at += characters.length;
    }
  }
}

/** A path is cut at its slashes, and where a UUID or another alphabet begins and ends. */
function piecesOf(candidate: string): readonly string[] {
  if (spanOf(candidate, 0)) return [candidate];
  return candidate.split(/(\/)/).flatMap((piece) => {
    if (UUID_LETTERS.test(piece)) return piece.split(new RegExp(`(${UUID_LETTERS.source})`));
    return /[-_]/.test(piece) && /[+=]/.test(piece) ? piece.split(/([-_])/) : [piece];
  });
}

function spanOf(characters: string, at: number): Span | undefined {
  const writing = writingOf(characters);
  const way = writing === undefined ? undefined : WRITINGS.get(writing);
  const bytes = way?.decode(characters);
  if (writing === undefined || !bytes || way?.encode(bytes) !== characters) return undefined;
  return { at, characters, writing, bytes };
}

function writingOf(characters: string): number | undefined {
  if (characters.startsWith('"')) return QUOTED;
  if (characters.length < SHORTEST) return undefined;
  if (characters.length === 36 && UUID_LETTERS.test(characters)) return UUID;
  if (/^[0-9a-f]+$/.test(characters)) return HEX;
  if (/^z[1-9A-HJ-NP-Za-km-z]{30,170}$/.test(characters)) return BASE58;
  if (!characters.startsWith('eyJ') && !looksRandom(characters)) return undefined;
  return /[+/=]/.test(characters) ? BASE64 : BASE64URL;
}

/** Whether kinds of characters change as often as in Base64, and not as seldom as in words. */
function looksRandom(characters: string): boolean {
  const kinds = characters
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(/[a-z]/g, 'a')
    .replace(/[A-Z]/g, 'A')
    .replace(/[0-9]/g, '0');
  let changes = 0;
  for (let at = 1; at < kinds.length; at++) if (kinds[at] !== kinds[at - 1]) changes++;
  return /aA|Aa/.test(kinds) && changes > 0.4 * (kinds.length - 1);
}

export function encodeLatin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function decodeQuoted(quoted: string): Uint8Array | undefined {
  try {
    const text = JSON.parse(quoted) as string;
    return /[^\0-\xff]/.test(text) ? undefined : encodeLatin1(text);
  } catch {
    return undefined;
  }
}

function decodeHex(text: string): Uint8Array | undefined {
  if (text.length % 2 === 1) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16)
  );
}

function formatUuid(bytes: Uint8Array): string {
  return encodeHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
