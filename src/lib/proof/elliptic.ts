/* Points of the NIST curves (FIPS 186-4, D.1.2), as far as keys have to be unpacked. */

interface Curve {
  readonly prime: bigint;
  readonly b: bigint;
  readonly bytes: number;
}

const CURVES: Readonly<Record<'p256' | 'p384', Curve>> = {
  p256: {
    prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    bytes: 32
  },
  p384: {
    prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    bytes: 48
  }
};

/**
 * The uncompressed form of a compressed point (SEC 1, 2.3.4), which every WebCrypto imports.
 * Undefined where the bytes are no point of the curve.
 */
export function uncompressPoint(
  name: 'p256' | 'p384',
  compressed: Uint8Array
): Uint8Array<ArrayBuffer> | undefined {
  const { prime, b, bytes } = CURVES[name];
  const sign = compressed[0];
  if (compressed.length !== bytes + 1 || (sign !== 2 && sign !== 3)) return undefined;
  const x = toNumber(compressed.subarray(1));
  const square = (x ** 3n - 3n * x + b) % prime;
  // Both primes leave 3 when divided by 4, so this is a square root where there is one.
  const root = power(mod(square, prime), (prime + 1n) / 4n, prime);
  if (x >= prime || (root * root) % prime !== mod(square, prime)) return undefined;
  const y = (root & 1n) === BigInt(sign & 1) ? root : prime - root;
  return new Uint8Array([4, ...compressed.subarray(1), ...toBytes(y, bytes)]);
}

function mod(value: bigint, prime: bigint): bigint {
  return ((value % prime) + prime) % prime;
}

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let result = 1n;
  let factor = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function toBytes(value: bigint, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) =>
    Number((value >> BigInt(8 * (count - 1 - at))) & 0xffn)
  );
}
