import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentType } from './attachment';

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

describe('the kind of an attachment', () => {
  it.each([
    ['%PDF-1.7 …', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\0\0\0\0WAVEfmt ', undefined],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
    ['%PDF', undefined],
    ['GIF89a', undefined],
    ['', undefined]
  ])('%j is %s', (start, type) => expect(attachmentType(bytes(start))).toBe(type));

  it('is told by the first bytes alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12 }), fc.uint8Array(), (start, rest) => {
        const whole = Uint8Array.from([...start, ...rest]);
        expect(attachmentType(whole)).toBe(attachmentType(start));
      })
    );
  });
});
