import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1 << 18;
const LINE_FEED = 10;

/** The lines of a UTF-8 file, one after the other; a file of any size takes little memory. */
export function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    // The beginning of a line that goes on in the next chunk.
    let begun: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const size = readSync(handle, chunk, 0, CHUNK_BYTES, null);
      if (size === 0) break;
      let from = 0;
      for (let end; (end = chunk.indexOf(LINE_FEED, from)) >= 0 && end < size; from = end + 1) {
        yield begun.length === 0
          ? chunk.toString('utf8', from, end)
          : Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
        begun = [];
      }
      if (from < size) begun.push(chunk.subarray(from, size));
    }
    if (begun.length > 0) yield Buffer.concat(begun).toString('utf8');
  } finally {
    closeSync(handle);
  }
}
