import { decodeLatin1, decodeUtf8 } from '../../kernel/bytes';
import { fail, ok, type Result } from '../../kernel/result';
import { unpack } from '../../kernel/unpack';
import type { ReadIssue } from '../issues';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Open Badges 1.x and 2.0 (Baking), Open Badges 3.0 (5.3 File Format). */
const KEYWORDS = ['openbadgecredential', 'openbadges'];
const LARGEST_TEXT = 8_000_000;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The text baked into a PNG: an `iTXt`, `tEXt` or `zTXt` chunk with the keyword of Open Badges
 * (PNG 3rd edition, 11.3.3). Checksums of chunks are not looked at, as bakers get them wrong.
 */
export function unbakePng(bytes: Uint8Array): Result<string, ReadIssue> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, string>();
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = decodeLatin1(bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return fail('damaged-image');
    const entry = readTextChunk(kind, bytes.subarray(at + 8, end));
    if (entry && KEYWORDS.includes(entry.keyword) && !found.has(entry.keyword)) {
      found.set(entry.keyword, entry.text);
    }
    if (kind === 'IEND') break;
    at = end + 4;
  }
  const text = KEYWORDS.map((keyword) => found.get(keyword)).find((value) => value !== undefined);
  return text === undefined ? fail('no-badge-in-image') : ok(text);
}

interface TextEntry {
  readonly keyword: string;
  readonly text: string;
}

function readTextChunk(kind: string, data: Uint8Array): TextEntry | undefined {
  if (kind !== 'iTXt' && kind !== 'tEXt' && kind !== 'zTXt') return undefined;
  const [keywordBytes, rest] = splitAtZero(data);
  const keyword = decodeLatin1(keywordBytes);
  const text = kind === 'iTXt' ? internationalText(rest) : plainText(kind, rest);
  return text === undefined ? undefined : { keyword, text };
}

/** `tEXt` is Latin-1 by the standard; badges in it are UTF-8 all the same where they can be. */
function plainText(kind: string, data: Uint8Array): string | undefined {
  const raw = kind === 'zTXt' ? unpack('zlib', data.subarray(1), LARGEST_TEXT) : data;
  return raw && (decodeUtf8(raw) ?? decodeLatin1(raw));
}

/** After the keyword: compressed or not, method, language tag, translated keyword, text. */
function internationalText(data: Uint8Array): string | undefined {
  const [, afterLanguage] = splitAtZero(data.subarray(2));
  const [, text] = splitAtZero(afterLanguage);
  const raw = data[0] === 1 ? unpack('zlib', text, LARGEST_TEXT) : text;
  return raw && decodeUtf8(raw);
}

function splitAtZero(data: Uint8Array): [Uint8Array, Uint8Array] {
  const zero = data.indexOf(0);
  return zero < 0
    ? [data, data.subarray(data.length)]
    : [data.subarray(0, zero), data.subarray(zero + 1)];
}
