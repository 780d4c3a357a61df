import { decodeLatin1, decodeUtf8 } from '../../kernel/bytes';
import { crc32 } from '../../kernel/crc32';
import { fail, ok, type Result } from '../../kernel/result';
import { unpack } from '../../kernel/unpack';
import type { ReadIssue } from '../issues';

/** A file out of an archive; its name is for showing only. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MOST_FILES = 500;
const LARGEST_ENTRY = 20_000_000;
const LARGEST_WHOLE = 100_000_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LONGEST_END = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Starts as a ZIP does: with a file, or with the end of an empty archive. */
export function isZip(bytes: Uint8Array): boolean {
  const start = bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : 0;
  return start === LOCAL || start === END;
}

/**
 * The files in a ZIP (APPNOTE 6.3, 4.3), without folders, hidden files and `__MACOSX`; an archive
 * inside stays a file. At most 500 files, 20 MB each, 100 MB in all. A document of an office
 * program, which is a ZIP too, is not recognised. Damage is noticed by length and checksum.
 */
export function unzip(bytes: Uint8Array): Result<readonly ZipEntry[], ReadIssue> {
  const directory = readDirectory(bytes);
  if (!directory) return fail('damaged-archive');
  const wanted = directory.filter(({ name }) => isWanted(name));
  if (directory.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')) {
    return fail('not-recognised');
  }
  if (wanted.length > MOST_FILES) return fail('too-many-files');
  if (wanted.some(({ locked }) => locked)) return fail('locked-archive');
  const entries: ZipEntry[] = [];
  let left = LARGEST_WHOLE;
  for (const header of wanted) {
    const limit = Math.min(LARGEST_ENTRY, left);
    if (header.size > limit) {
      return fail('too-large', { facts: { bytes: header.size, limit } });
    }
    const content = contentOf(bytes, header);
    if (!content) return fail('damaged-archive');
    entries.push({ name: shownName(header.name), bytes: content });
    left -= content.length;
  }
  return ok(entries);
}

interface Header {
  readonly name: string;
  /** Encrypted (general purpose bit 0). */
  readonly locked: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** The central directory (4.3.12); undefined where it is damaged, in parts, or of ZIP64. */
function readDirectory(bytes: Uint8Array): Header[] | undefined {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const headers: Header[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const name = bytes.subarray(at + 46, nameEnd);
    headers.push({
      name: decodeUtf8(name) ?? decodeLatin1(name),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true)
    });
    at = next;
  }
  return headers;
}

/** Where the last record stands; only a comment may follow it. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function contentOf(bytes: Uint8Array, header: Header): Uint8Array<ArrayBuffer> | undefined {
  const view = viewOf(bytes);
  const { at, packed, size, method, checksum } = header;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return undefined;
  const data = bytes.subarray(from, from + packed);
  const content =
    method === STORED
      ? data.slice()
      : method === DEFLATED
        ? unpack('deflate', data, size)
        : undefined;
  return content?.length === size && crc32(content) === checksum ? content : undefined;
}

function isWanted(name: string): boolean {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last !== '' && !last.startsWith('.') && !name.startsWith('__MACOSX/');
}

/** Folders and name without steps upwards, control characters and changes of direction. */
function shownName(name: string): string {
  const parts = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .split(/[/\\]/)
    .filter((part) => !/^[. ]*$/.test(part));
  return parts.join('/').slice(-200) || '?';
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
