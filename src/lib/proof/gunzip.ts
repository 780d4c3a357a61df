import { Gunzip } from 'fflate';

/** Unpacks gzip up to a size; undefined for other bytes, or where there is more than that. */
export function gunzip(packed: Uint8Array, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((part) => {
    size += part.length;
    if (size <= most) parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += 4096) {
      stream.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
    }
  } catch {
    return undefined;
  }
  if (size > most || size === 0) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
