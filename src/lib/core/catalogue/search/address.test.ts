import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryQuery } from '../../../../../tests/fixtures/arbitrary-query';
import { formatQuery, parseQuery, type Pair } from './address';
import { EVERYTHING } from './query';

describe('a query in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(parseQuery(formatQuery(query))).toEqual(query);
      })
    );
  });

  it('is empty where everything is looked for', () => {
    expect(formatQuery(EVERYTHING)).toEqual([]);
    expect(parseQuery([])).toEqual(EVERYTHING);
  });

  it('can be read', () => {
    const query = {
      ...EVERYTHING,
      words: 'data and law',
      levels: [1, 2] as const,
      maxPriceMinor: 4_950,
      sort: 'price',
      descending: true
    } as const;
    expect(String(new URLSearchParams(formatQuery(query).map((pair) => [...pair])))).toBe(
      'q=data+and+law&level=1&level=2&max-price=49.5&sort=price&order=descending'
    );
  });

  it.each<[string, Pair]>([
    ['an unknown key', ['colour', 'red']],
    ['a key of every object', ['__proto__', 'x']],
    ['an unknown value', ['field', '99']],
    ['a level that is none', ['level', '1.0']],
    ['no number', ['max-weeks', 'NaN']],
    ['a number below 0', ['max-weeks', '-1']],
    ['a number beyond all', ['max-price', '1e300']],
    ['a day that the calendar does not have', ['from', '2026-02-30']],
    ['no currency', ['currency', 'euro']],
    ['no language', ['language', '../en']],
    ['an endless id', ['provider', 'x'.repeat(10_000)]],
    ['an unknown order', ['sort', 'constructor']],
    ['an unknown answer', ['official', 'maybe']]
  ])('passes over %s', (_, pair) => {
    expect(parseQuery([pair])).toEqual(EVERYTHING);
  });

  it('takes the same choice once, and endless words up to a bound', () => {
    const pairs: Pair[] = [
      ['level', '2'],
      ['level', '2'],
      ['q', 'x'.repeat(10_000)]
    ];
    const { levels, words } = parseQuery(pairs);
    expect(levels).toEqual([2]);
    expect(words).toHaveLength(200);
  });

  it('is a query, whatever the address', () => {
    const keys = ['q', 'level', 'from', 'max-price', 'currency', 'sort', 'language', 'eqf'];
    const pair = fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.string());
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const query = parseQuery(pairs);
        expect(parseQuery(formatQuery(query))).toEqual(query);
      })
    );
  });
});
