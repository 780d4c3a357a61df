import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBy } from './sort';

const given = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);

describe('orderBy', () => {
  it.each([
    [false, [3, 1, 2, 0, 4]],
    [true, [2, 1, 3, 0, 4]]
  ])('puts what is unknown last, after nothing too (descending: %s)', (descending, order) => {
    expect([...orderBy([NaN, 5, 7, 0, NaN], given(5), descending)]).toEqual(order);
  });

  it('orders as comparing does, and keeps the order of equals', () => {
    const key = fc.oneof(
      fc.constantFrom(NaN, 0, -0, 1),
      fc.double({ min: 0, noNaN: true }),
      fc.nat(5)
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), fc.boolean(), (keys, descending) => {
        const turn = descending ? -1 : 1;
        const expected = [...keys.keys()].sort((a, b) => {
          const [first = 0, second = 0] = [keys[a], keys[b]];
          if (Number.isNaN(first) || Number.isNaN(second)) {
            return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
          }
          return first === second ? a - b : turn * (first < second ? -1 : 1);
        });
        expect([...orderBy(keys, given(keys.length), descending)]).toEqual(expected);
      })
    );
  });
});
