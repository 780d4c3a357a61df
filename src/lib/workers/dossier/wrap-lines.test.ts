import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap-lines';

/** Every character is one wide. */
const measure = (text: string) => [...text].length;
const wrap = (text: string, width: number) => wrapLines(text, width, measure);

describe('lines', () => {
  it.each<[string, number, string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 80, ['one two']],
    ['', 10, ['']],
    ['a\n\nb', 10, ['a', '', 'b']],
    ['self-paced', 6, ['self-', 'paced']],
    ['and/or so', 5, ['and/', 'or so']],
    ['https://long.example', 6, ['https:', '//', 'long.e', 'xample']],
    ['0123456789 ab', 4, ['0123', '4567', '89', 'ab']],
    ['ab', 0, ['a', 'b']]
  ])('%j within %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('keep every letter in its order, and none is wider than it may be', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 15 }), (some, width) => {
        const text = some.join(' ');
        const lines = wrap(text, width);
        const letters = (parts: string) => parts.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      })
    );
  });

  it('are as many as a slow count of words finds', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 20 }), (some, width) => {
        const slow = some.reduce<string[]>((lines, word) => {
          const last = lines.at(-1);
          const joined = last === undefined ? word : `${last} ${word}`;
          return joined.length <= width && last !== undefined
            ? [...lines.slice(0, -1), joined]
            : [...lines, word];
        }, []);
        expect(wrap(some.join(' '), width)).toEqual(slow);
      })
    );
  });
});
