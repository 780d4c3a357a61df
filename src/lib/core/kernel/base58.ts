const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LONGEST = 2000;
const digits = new Map([...ALPHABET].map((character, index) => [character, index]));

/** Base58 as in Bitcoin and multibase `z`; undefined for other characters or absurd lengths. */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length > LONGEST) return undefined;
  const bytes: number[] = [];
  for (const character of text) {
    let carry = digits.get(character);
    if (carry === undefined) return undefined;
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return new Uint8Array([...Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

/** Base58 as in Bitcoin; without the `z` that multibase puts in front. */
export function encodeBase58(bytes: Uint8Array): string {
  const found: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let at = 0; at < found.length; at++) {
      carry += (found[at] ?? 0) << 8;
      found[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) found.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  const start = '1'.repeat(zeros < 0 ? bytes.length : zeros);
  return (
    start +
    found
      .reverse()
      .map((digit) => ALPHABET.charAt(digit))
      .join('')
  );
}
