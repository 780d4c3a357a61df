import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../kernel/json';
import { otherFormat, whatJsonIs } from './other-json';

describe('JSON of another format', () => {
  it.each<[JsonValue, RegExp, boolean]>([
    [{ CFDocument: {} }, /CASE/, true],
    [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, /Schema/, true],
    [[{ shape: 'all-of', rule: 'x' }], /rules/, true],
    [{ a: 1, b: 2 }, /with the keys a, b$/, false],
    [{}, /empty object/, false],
    [[], /list/, false],
    [[1], /list/, false],
    [null, /single value/, false],
    ['text', /single value/, false],
    [{ constructor: 1 }, /keys constructor/, false],
    [JSON.parse('{"__proto__":{"rule":1}}') as JsonValue, /keys __proto__/, false]
  ])('%j', (value, words, isKnown) => {
    expect(whatJsonIs(value)).toMatch(words);
    expect(otherFormat(value) !== undefined).toBe(isKnown);
  });
});
