import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxTrouble } from './json-syntax';

describe('findSyntaxTrouble', () => {
  it.each([
    ['{"a": [1, 2,]}', 'trailing-comma', 1, 12],
    ['{\n  "a": 1,\n}', 'trailing-comma', 2, 9],
    ['{"a": 1},\n\n{"b": 2}', 'several-documents', 1, 9],
    ['{"a": 1}\n{"b": 2}', 'several-documents', 2, 1],
    ['{"a": 1', 'unexpected-end', 1, 8],
    ['', 'unexpected-end', 1, 1],
    ['{"a": 1} x', 'not-json', 1, 10],
    ["{'a': 1}", 'not-json', 1, 2],
    ['{"a" 1}', 'not-json', 1, 6],
    ['[1 2]', 'not-json', 1, 4],
    ['["a\nb"]', 'not-json', 1, 2],
    ['[,]', 'not-json', 1, 2]
  ])('%j has %s at %i:%i', (text, code, line, column) => {
    expect(findSyntaxTrouble(text)).toEqual({ code, line, column });
  });

  it('finds trouble where JSON.parse does, and nowhere else', () => {
    const pieces = fc.string({ unit: fc.constantFrom(...'{}[]",:1e-.\\u0tn \n', 'true') });
    fc.assert(
      fc.property(fc.oneof(pieces, fc.json()), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(findSyntaxTrouble(text) === undefined).toBe(isJson);
      }),
      { numRuns: 3000 }
    );
  });

  it('takes in strings and nestings of any size', () => {
    expect(findSyntaxTrouble(`"${'\\n'.repeat(3_000_000)}`)).toMatchObject({ line: 1 });
    expect(findSyntaxTrouble('['.repeat(300_000))).toMatchObject({ code: 'unexpected-end' });
  });
});
