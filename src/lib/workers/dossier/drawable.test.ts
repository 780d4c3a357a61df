import { describe, expect, it } from 'vitest';
import { Drawable } from './drawable';

const latin = () => new Drawable((codePoint) => codePoint < 0x180);

describe('what a font can draw', () => {
  it.each([
    ['Žydrūnė', 'Žydrūnė'],
    ['Z\u030cydrune\u0307', 'Žydrunė'],
    ['a\tb', 'a b'],
    ['a\r\nb\u2028c', 'a\nb\nc'],
    ['co\u00adope\u200bra\u202etive', 'cooperative'],
    ['name 漢字', 'name □□'],
    ['👩‍👩‍👧 family', '□ family'],
    ['a\u0000b', 'ab']
  ])('%j', (text, drawn) => {
    expect(latin().of(text)).toBe(drawn);
  });

  it('tells what it lacks, each once', () => {
    const drawable = latin();
    for (const text of ['漢 漢', 'plain', '字']) drawable.of(text);
    expect(drawable.lacking).toEqual(['漢', '字']);
  });
});
