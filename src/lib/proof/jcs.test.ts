import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/kernel/json';
import { canonicalJson } from './jcs';

describe('canonicalJson', () => {
  it.each<[JsonValue, string]>([
    [[56, { d: true, 10: null, 1: [] }], '[56,{"1":[],"10":null,"d":true}]'],
    // RFC 8785, 3.2.3: by UTF-16 units, so that what is beyond them comes before U+FB33.
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}'
    ],
    // RFC 8785, 3.2.2.
    [[1e21, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0], '[1e+21,1e+30,4.5,0.002,1e-27,0]'],
    ['\u20ac$\u000f\nA\'B"\\/', '"€$\\u000f\\nA\'B\\"\\\\/"'],
    ['', '""'],
    [null, 'null']
  ])('writes %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('writes the same value the same, however its members stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(turned as JsonValue)).toBe(text);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
      })
    );
  });
});
