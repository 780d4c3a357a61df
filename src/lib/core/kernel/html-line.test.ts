import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlLine } from './html-line';

describe('a line of HTML', () => {
  it.each([
    [
      'Statik & <b>Festigkeit</b> "II"',
      'Statik &amp; &lt;b&gt;Festigkeit&lt;/b&gt; &quot;II&quot;'
    ],
    ['  one\n\ttwo\0three ', 'one two three'],
    ['a\ud800b\u202ec', 'abc']
  ])('%j is %j', (text, html) => {
    expect(htmlLine(text)).toBe(html);
  });

  it.each([
    ['Größe', 7, 'Größe'],
    ['Größe', 6, 'Größ…'],
    ['a & b', 4, 'a…'],
    ['😀😀', 7, '😀…'],
    ['語', 0, '…']
  ])('%j within %i bytes is %j', (text, most, html) => {
    expect(htmlLine(text, most)).toBe(html);
  });

  it('takes no more bytes than it may, beside the ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, most) => {
        const html = htmlLine(text, most);
        expect(Buffer.byteLength(html.replace(/…$/, ''))).toBeLessThanOrEqual(most);
        expect(html).not.toMatch(/[<>"\n]|&(?!amp;|lt;|gt;|quot;)/);
      })
    );
  });
});
