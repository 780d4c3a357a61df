import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palettePng } from './palette-png';

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly colours: readonly number[];
}

/** Reads the only kind of PNG that is written here, by the chunks of the standard. */
function decoded(png: Buffer): Decoded {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const size = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + size));
  }
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  const colours: number[] = [];
  for (let y = 0; y < height; y++) {
    expect(rows[y * (width + 1)]).toBe(0);
    for (let x = 0; x < width; x++) {
      colours.push(palette.readUIntBE(rows[y * (width + 1) + 1 + x]! * 3, 3));
    }
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  return { width, height, colours };
}

const pixelsOf = (colours: readonly number[]) =>
  new Uint8Array(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));

describe('a PNG with a palette', () => {
  it('has every pixel as it was', async () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    const picture = sizes.chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        colours: fc.array(fc.oneof(fc.constantFrom(0, 0xffffff, 0xf6f4ef), fc.nat(0xffffff)), {
          minLength: width * height,
          maxLength: width * height
        })
      })
    );
    await fc.assert(
      fc.asyncProperty(picture, async ({ width, height, colours }) => {
        const png = await palettePng(pixelsOf(colours), width, height);
        if (new Set(colours).size > 256) expect(png).toBeUndefined();
        else expect(decoded(png!)).toEqual({ width, height, colours });
      })
    );
  });

  it('takes 256 colours and not one more', async () => {
    const colours = Array.from({ length: 257 }, (_, at) => at * 7);
    expect(decoded((await palettePng(pixelsOf(colours.slice(1)), 16, 16))!).colours).toHaveLength(
      256
    );
    expect(await palettePng(pixelsOf(colours), 257, 1)).toBeUndefined();
  });
});
