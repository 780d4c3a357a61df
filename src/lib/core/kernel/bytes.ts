const utf8 = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** UTF-8 without its byte order mark; undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const UTF_16 = new Map([
  ['255 254', 'utf-16le'],
  ['254 255', 'utf-16be']
]);

/** UTF-8, or UTF-16 where a byte order mark says so; undefined for other bytes. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const label = UTF_16.get(`${bytes[0]} ${bytes[1]}`);
  return label === undefined ? decodeUtf8(bytes) : new TextDecoder(label).decode(bytes);
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** One character a byte (ISO 8859-1). */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const ALPHABET = encodeUtf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 61;
const NO_DIGIT = 255;
const sixBits = new Uint8Array(128).fill(NO_DIGIT);
ALPHABET.forEach((code, digit) => (sixBits[code] = digit));
sixBits['-'.charCodeAt(0)] = 62;
sixBits['_'.charCodeAt(0)] = 63;

/** Base64 and base64url (RFC 4648, 4 and 5), with or without padding; undefined for the rest. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const body = text.replace(/=+$/, '');
  if (body.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < body.length; index++) {
    const digit = sixBits[body.charCodeAt(index)] ?? NO_DIGIT;
    if (digit === NO_DIGIT) return undefined;
    buffer = ((buffer << 6) | digit) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 0xff;
    }
  }
  return bytes;
}

/** Base64 with padding (RFC 4648, 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  const digit = (value: number) => ALPHABET[value & 63] ?? 0;
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    text[to] = digit(a >> 2);
    text[to + 1] = digit((a << 4) | (b >> 4));
    if (at + 1 < bytes.length) text[to + 2] = digit((b << 2) | (c >> 6));
    if (at + 2 < bytes.length) text[to + 3] = digit(c);
  }
  return utf8.decode(text);
}

/** Base64url without padding (RFC 4648, 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
