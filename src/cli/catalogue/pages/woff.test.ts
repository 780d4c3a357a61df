import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sfntOfWoff } from './woff';

/** OpenType, "Calculating checksums": the sum of all words of four bytes. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('a WOFF file', () => {
  it.each(['regular', 'bold'])('gives back every table of %s as it was', (weight) => {
    const sfnt = sfntOfWoff(readFileSync(`static/fonts/noto-sans-${weight}.woff`));
    expect(sfnt.readUInt32BE(0)).toBe(0x00010000);
    const names: string[] = [];
    for (let at = 0; at < sfnt.readUInt16BE(4); at++) {
      const entry = 12 + at * 16;
      const name = sfnt.toString('latin1', entry, entry + 4);
      const [sum, offset, size] = [4, 8, 12].map((by) => sfnt.readUInt32BE(entry + by));
      const table = Buffer.alloc(Math.ceil(size! / 4) * 4);
      sfnt.copy(table, 0, offset, offset! + size!);
      // The sum of this one leaves out the sum of the whole font, which is in it.
      if (name === 'head') table.writeUInt32BE(0, 8);
      expect([name, checksum(table)]).toEqual([name, sum]);
      names.push(name);
    }
    expect(names).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'name']));
  });

  it('is told from others', () => {
    expect(() => sfntOfWoff(Buffer.alloc(64))).toThrow('no WOFF');
  });
});
