import { decodeUtf8 } from '../core/kernel/bytes';

/** What the proofs that are written in CBOR are made of (RFC 8949, without floats and tags). */
export type CborValue =
  | number
  | string
  | boolean
  | null
  | Uint8Array<ArrayBuffer>
  | readonly CborValue[]
  | ReadonlyMap<CborValue, CborValue>;

const DEEPEST = 16;

/** Reads one CBOR item that fills the bytes; undefined for anything else. Never throws. */
export function decodeCbor(bytes: Uint8Array<ArrayBuffer>): CborValue | undefined {
  let at = 0;
  try {
    const value = item(0);
    return at === bytes.length ? value : undefined;
  } catch {
    return undefined;
  }

  function item(depth: number): CborValue {
    const first = take(1)[0] ?? 0;
    const kind = first >> 5;
    const short = first & 31;
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (kind === 7) return simple(short);
    const size = length(short);
    switch (kind) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 2:
        return take(size);
      case 3:
        return text(take(size));
      case 4:
        return Array.from({ length: bounded(size) }, () => item(depth + 1));
      case 5: {
        const entries = Array.from({ length: bounded(size) }, (): [CborValue, CborValue] => [
          item(depth + 1),
          item(depth + 1)
        ]);
        return new Map(entries);
      }
      default:
        // A tag says what the next item is for; the item alone is enough here.
        return item(depth + 1);
    }
  }

  function length(short: number): number {
    if (short < 24) return short;
    if (short > 26) throw new RangeError('length');
    return take(1 << (short - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** No more items than there are bytes left to hold them. */
  function bounded(count: number): number {
    if (count > bytes.length - at) throw new RangeError('count');
    return count;
  }

  function take(count: number): Uint8Array<ArrayBuffer> {
    if (count > bytes.length - at) throw new RangeError('end');
    at += count;
    return bytes.slice(at - count, at);
  }

  function text(raw: Uint8Array): string {
    const decoded = decodeUtf8(raw);
    if (decoded === undefined) throw new RangeError('text');
    return decoded;
  }

  function simple(short: number): boolean | null {
    if (short === 20 || short === 21) return short === 21;
    if (short === 22) return null;
    throw new RangeError('simple');
  }
}
