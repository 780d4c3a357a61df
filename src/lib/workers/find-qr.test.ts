import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QR_TEXT, qrPicture } from '../../../tests/fixtures/qr';
import { findQr } from './find-qr';

describe('a QR code in a picture', () => {
  it.each([
    [640, 480, 8],
    [320, 240, 4],
    [200, 400, 3]
  ])('is read in %i × %i', (width, height, scale) => {
    expect(findQr(qrPicture(width, height, scale))).toBe(QR_TEXT);
  });

  it('is read from white on black too', () => {
    const { pixels, ...size } = qrPicture(320, 240, 5);
    expect(
      findQr({ pixels: pixels.map((value, at) => (at % 4 === 3 ? value : 255 - value)), ...size })
    ).toBe(QR_TEXT);
  });

  it('is not seen where there is none', () => {
    const pixels = new Uint8ClampedArray(64 * 64 * 4).fill(255);
    expect(findQr({ pixels, width: 64, height: 64 })).toBeUndefined();
  });

  it('whatever the picture, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.uint8ClampedArray({ maxLength: 4_000 }),
        fc.nat(40),
        fc.nat(40),
        (pixels, width, height) => {
          expect(['string', 'undefined']).toContain(typeof findQr({ pixels, width, height }));
        }
      ),
      { numRuns: 50 }
    );
  });
});
