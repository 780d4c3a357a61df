/**
 * Bytes as text of 41 characters that are at home in the fragment of an address (RFC 3986, 3.5) and
 * in the alphanumeric mode of a QR code (ISO/IEC 18004, 7.4.4), two bytes in three characters: so
 * a code carries them at 97% of what its bytes would take.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:$';
const BASE = ALPHABET.length;
const digits = new Map([...ALPHABET].map((character, digit) => [character, digit]));

export const BASE41_CHARACTERS = /^[0-9A-Z\-./:$]*/;

/** So many characters stand for so many bytes. */
export function base41Length(bytes: number): number {
  return Math.floor(bytes / 2) * 3 + (bytes % 2) * 2;
}

export function encodeBase41(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    const places = low === undefined ? 2 : 3;
    let value = low === undefined ? high : high * 256 + low;
    for (let place = 0; place < places; place++, value = Math.floor(value / BASE)) {
      characters.push(ALPHABET.charAt(value % BASE));
    }
  }
  return characters.join('');
}

/** The bytes of a text; undefined for other characters, and for what no bytes are written as. */
export function decodeBase41(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0));
  for (let from = 0, to = 0; from < text.length; from += 3, to += 2) {
    const group = [...text.slice(from, from + 3)].map((character) => digits.get(character) ?? NaN);
    const value = group.reduceRight((sum, digit) => sum * BASE + digit, 0);
    const isPair = group.length === 3;
    if (!(value < (isPair ? 0x1_0000 : 0x100))) return undefined;
    if (isPair) bytes[to] = value >> 8;
    bytes[isPair ? to + 1 : to] = value & 0xff;
  }
  return bytes;
}
