import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageTag } from './language';

describe('languageTag', () => {
  it.each([
    ['en', 'en'],
    ['ENG', 'en'],
    ['SPA', 'es'],
    ['deu', 'de'],
    ['ELL', 'el'],
    ['glg', 'gl'],
    ['en-US', 'en-us'],
    ['und', undefined],
    ['MUL', undefined],
    ['English', undefined],
    ['en_US', undefined],
    ['en-a', undefined],
    ['', undefined]
  ])('reads %s as %s', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });

  it('answers for any text, and the same for its own answers', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,9})?$/));
    fc.assert(
      fc.property(text, (input) => {
        const tag = languageTag(input);
        if (tag !== undefined) expect(languageTag(tag)).toBe(tag);
      })
    );
  });
});
