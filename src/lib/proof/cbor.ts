import { decode } from 'cborg';

const LONGEST = 400_000;

/** CBOR tag of plain bytes (RFC 8746, 2.1), which some write around them. */
const TYPED_BYTES = 64;

/**
 * Reads one CBOR item (RFC 8949) that fills the bytes, maps as `Map`. Undefined for anything else,
 * for other tags, and for more than 400 kB. Never throws.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  if (bytes.length > LONGEST) return undefined;
  try {
    return decode(bytes, {
      useMaps: true,
      allowIndefinite: false,
      allowUndefined: false,
      rejectDuplicateMapKeys: true,
      tags: { [TYPED_BYTES]: (inside) => inside() }
    });
  } catch {
    return undefined;
  }
}
