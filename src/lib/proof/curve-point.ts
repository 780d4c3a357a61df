import { p256, p384 } from '@noble/curves/nist.js';

const CURVES = { p256, p384 };

/**
 * The uncompressed form of a point (SEC 1, 2.3.4), which every WebCrypto imports. Undefined where
 * the bytes are no point of the curve.
 */
export function uncompressPoint(
  curve: keyof typeof CURVES,
  bytes: Uint8Array
): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(CURVES[curve].Point.fromBytes(bytes).toBytes(false));
  } catch {
    return undefined;
  }
}
