/** So much is unpacked at a time, so that a little that unpacks to very much is noticed early. */
const AT_ONCE_BYTES = 1 << 16;

/** The size that gzip itself states of what is in it (ISIZE); undefined where it is too short. */
export function statedSize(packed: Uint8Array): number | undefined {
  if (packed.length < 4) return undefined;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return view.getUint32(packed.length - 4, true);
}

/**
 * Unpacks gzip (RFC 1952) chunk by chunk. Ends early, and so short of `size`, where the bytes are
 * no gzip or hold more than `size` bytes.
 */
export async function* unpackBounded(
  packed: Uint8Array<ArrayBuffer>,
  size: number
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const feeding = feed(writable.getWriter(), packed);
  const reader = readable.getReader();
  let unpacked = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      unpacked += part.value.length;
      if (unpacked > size) break;
      yield part.value;
    }
  } catch {
    // What was unpacked until here is too short.
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  packed: Uint8Array<ArrayBuffer>
): Promise<void> {
  try {
    for (let at = 0; at < packed.length; at += AT_ONCE_BYTES) {
      await writer.write(packed.subarray(at, at + AT_ONCE_BYTES));
    }
    await writer.close();
  } catch {
    // Who reads knows already.
  }
}
