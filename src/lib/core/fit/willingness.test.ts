import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareWhoPay } from './willingness';

it.each([
  [0, 1, 1],
  [25, 0.666, 0.808],
  [50, 0.333, 0.616],
  [100, 0.237, 0.496],
  [200, 0.096, 0.244],
  [400, 0.048, 0.122]
])('%i euros for one ECTS: %f, as an official credential %f', (euros, other, official) => {
  expect(shareWhoPay(euros, false)).toBeCloseTo(other, 2);
  expect(shareWhoPay(euros, true)).toBeCloseTo(official, 2);
});

it('fewer pay more, more pay for what is official, and absurd prices are borne', () => {
  const euros = fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant(Infinity));
  fc.assert(
    fc.property(euros, euros, fc.boolean(), (a, b, official) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(shareWhoPay(less, official)).toBeGreaterThanOrEqual(shareWhoPay(more, official));
      expect(shareWhoPay(a, true)).toBeGreaterThanOrEqual(shareWhoPay(a, false));
    })
  );
  expect(shareWhoPay(-3, true)).toBe(1);
});
