import { deflateSync } from 'fflate';
import { ByteReader, ByteWriter } from '../kernel/byte-stream';
import { crc32 } from '../kernel/crc32';
import { fail, ok, type Issue, type Result } from '../kernel/result';
import { unpack } from '../kernel/unpack';
import { fold, unfold } from './folding';
import type { Parcel } from './parcel';
import { formatParcel, parseParcel } from './parcel-bytes';
import { PRESET_DICTIONARY } from './preset/dictionary';

/*
 * A pack, the bytes that links, codes and frames carry:
 * - how many bytes follow (LEB128), so that what was cut short is told from what is damaged
 * - the CRC-32 of the rest, big-endian
 * - how many bytes lie apart (LEB128), and these (see `folding.ts`)
 * - the folded sections of the parcel, deflated (RFC 1951) with the preset dictionary
 */

/** Bytes of a parcel, unpacked; nothing larger is opened. */
export const LARGEST_PARCEL = 5_000_000;

export type PackedCode = 'cut-short' | 'damaged' | 'too-large';

const CHECKSUM_BYTES = 4;

/** The pack of a parcel. One larger than `LARGEST_PARCEL` is not opened again. */
export function packParcel(parcel: Parcel): Uint8Array<ArrayBuffer> {
  const content = packed(formatParcel(parcel));
  const out = new ByteWriter();
  out.count(CHECKSUM_BYTES + content.length);
  out.word(crc32(content));
  out.bytes(content);
  return out.written();
}

/** How many bytes something adds to a pack, about. */
export function packedLength(bytes: Uint8Array): number {
  return packed(bytes).length;
}

function packed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const [whole, split] = [false, true].map((putApart) => {
    const { text, apart } = fold(bytes, putApart);
    const out = new ByteWriter();
    out.count(apart.length);
    out.bytes(apart);
    out.bytes(deflateSync(text, { level: 9, dictionary: PRESET_DICTIONARY }));
    return out.written();
  }) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  return split.length < whole.length ? split : whole;
}

/** How many bytes a pack has in all, by its first bytes; undefined while these are not there. */
export function packSize(start: Uint8Array): number | undefined {
  const input = new ByteReader(start);
  try {
    const size = input.count();
    return start.length - input.left + size;
  } catch {
    return undefined;
  }
}

/** What was packed; bytes behind its end are not looked at. Bounded in memory and time. */
export function unpackParcel(pack: Uint8Array): Result<Parcel, Issue<PackedCode>> {
  const size = packSize(pack);
  if (size === undefined || size > pack.length) return fail('cut-short');
  try {
    const input = new ByteReader(pack.subarray(0, size));
    input.count();
    const checksum = input.word();
    const content = input.bytes(input.left);
    return crc32(content) === checksum ? opened(content) : fail('damaged');
  } catch {
    return fail('damaged');
  }
}

function opened(content: Uint8Array): Result<Parcel, Issue<PackedCode>> {
  const input = new ByteReader(content);
  const apart = input.bytes(input.count());
  const deflated = input.bytes(input.left);
  const text = unpack('deflate', deflated, LARGEST_PARCEL, PRESET_DICTIONARY);
  // The checksum was right: what cannot be unpacked within bounds was made to be like that.
  const bytes = text && unfold({ text, apart }, LARGEST_PARCEL);
  const parcel = bytes && parseParcel(bytes);
  return parcel ? ok(parcel) : fail(bytes ? 'damaged' : 'too-large');
}
