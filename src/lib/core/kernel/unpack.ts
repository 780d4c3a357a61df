import { Gunzip, Inflate, Unzlib } from 'fflate';

const STREAMS = {
  deflate: (dictionary?: Uint8Array) => new Inflate(dictionary ? { dictionary } : {}),
  zlib: () => new Unzlib(),
  gzip: () => new Gunzip()
} as const;
const STEP = 4096;

/**
 * Unpacks Deflate (RFC 1951), alone or in zlib (RFC 1950) or gzip (RFC 1952), in small steps, so
 * that a few kilobytes cannot grow into gigabytes. Undefined where the bytes are something else or
 * end too early, or hold more than `most` bytes. Deflate alone may rest on a preset dictionary.
 */
export function unpack(
  packing: keyof typeof STREAMS,
  packed: Uint8Array,
  most: number,
  dictionary?: Uint8Array
): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const stream = STREAMS[packing](dictionary);
  stream.ondata = (part, final) => {
    size += part.length;
    finished = final;
    if (size <= most) parts.push(part);
  };
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return undefined;
  }
  if (!finished || size > most) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
