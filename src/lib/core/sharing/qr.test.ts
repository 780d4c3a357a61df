import jsQR from 'jsqr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../tests/fixtures/qr';
import { formatQrSvg, qrMatrix, qrPath, QUIET_ZONE, type QrMatrix } from './qr';

const PAGE = 'https://cairn.example/check/#1-';
/** Digits apart from each other, as those that stand together have a mode of their own. */
const LETTERS = 'AB0CD1EF2GH3IJ4KL5MN6OP7QR8ST9UVWXYZ-./:$';

function matrixOf(text: string): QrMatrix {
  const matrix = qrMatrix(text);
  if (!matrix) throw new Error('too long');
  return matrix;
}

function decode(matrix: QrMatrix): string | undefined {
  const { pixels, width, height } = pictureOf(matrix, 2);
  return jsQR(pixels, width, height)?.data;
}

const letters = (length: number) => LETTERS.repeat(Math.ceil(length / 41)).slice(0, length);
const versionOf = ({ size }: QrMatrix) => (size - 17) / 4;

describe('a QR code', () => {
  it('is read again, in every size', () => {
    const sizes = new Set<number>();
    for (let length = 0; length < 4234; length += 50 + Math.floor(length / 20)) {
      const text = PAGE + letters(length);
      const matrix = matrixOf(text);
      sizes.add(versionOf(matrix));
      expect(decode(matrix)).toBe(text);
    }
    expect(sizes.size).toBeGreaterThan(30);
  });

  it('says any text', () => {
    const character = fc.constantFrom(...LETTERS, ...'abcdefghijklmnopqrstuvwxyz#?&=_%~');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 300 }), (text) => {
        expect(decode(matrixOf(text))).toBe(text);
      }),
      { numRuns: 40 }
    );
  });

  it('takes capitals and digits in less room than other letters', () => {
    expect(versionOf(matrixOf(PAGE + letters(600)))).toBe(14);
    expect(versionOf(matrixOf(PAGE + letters(600).toLowerCase()))).toBeGreaterThan(16);
  });

  it('passes over the size that is often misread', () => {
    const sizes = Array.from({ length: 12 }, (_, at) =>
      versionOf(matrixOf(PAGE + letters(1390 + at * 15)))
    );
    expect(new Set(sizes)).toEqual(new Set([22, 24]));
  });

  it('has an end', () => {
    expect(versionOf(matrixOf(letters(4296)))).toBe(40);
    expect(qrMatrix(letters(4297))).toBeUndefined();
    expect(qrMatrix('x'.repeat(100_000))).toBeUndefined();
  });
});

describe('formatQrSvg', () => {
  it('draws the dark modules and no others, black on white with room around', () => {
    const matrix = matrixOf(PAGE);
    const svg = formatQrSvg(matrix);
    const side = matrix.size + 2 * QUIET_ZONE;
    expect(svg).toContain(`viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"`);
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`);
    const drawn = new Set<string>();
    for (const [, x, y, width] of qrPath(matrix).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let at = 0; at < Number(width); at++) drawn.add(`${Number(x) + at} ${y}`);
    }
    const dark = new Set<string>();
    for (let y = 0; y < matrix.size; y++) {
      for (let x = 0; x < matrix.size; x++) {
        if (matrix.isDark(x, y)) dark.add(`${x + QUIET_ZONE} ${y + QUIET_ZONE}`);
      }
    }
    expect(drawn).toEqual(dark);
    expect(qrPath(matrix).replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  });
});
