import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexOf } from '../../../../tests/fixtures/catalogue';
import { heldThing, NOW } from '../../../../tests/fixtures/things';
import type { StackLevel } from '../catalogue/kinds';
import type { Pool, Rule } from '../catalogue/rule';
import { checkRule } from './check';
import type { Thing } from './standing';

const LEVELS = [1, 2, 3] as const satisfies readonly StackLevel[];
const CODES = ['A', 'B'];
const KINDS = LEVELS.flatMap((level) => CODES.map((code) => ({ level, code })));

const pool: fc.Arbitrary<Pool> = fc.record(
  {
    levels: fc.subarray([...LEVELS], { minLength: 1 }),
    codes: fc.subarray(CODES, { minLength: 1, maxLength: 1 })
  },
  { requiredKeys: [] }
);
const part = fc
  .tuple(pool, fc.integer({ min: 1, max: 4 }))
  .map(([from, credits]): Rule => ({ type: 'credits', least: { credits }, from }));
const rule = fc
  .tuple(
    fc.constantFrom('all', 'any'),
    fc.boolean(),
    fc.array(part, { minLength: 2, maxLength: 3 })
  )
  .map(([type, isOnce, of]): Rule => {
    const several: Rule = type === 'all' ? { type, of } : { type: 'any', of };
    return isOnce ? { type: 'once', of: several } : several;
  });

const more = (key: string, kind: number, ects = 1): Thing => {
  const { level = 1, code = '' } = KINDS[kind] ?? {};
  return heldThing(key, ects, { level, codes: [code] });
};
const things = fc
  .array(fc.tuple(fc.nat(KINDS.length - 1), fc.integer({ min: 1, max: 3 })), { maxLength: 2 })
  .map((list) => list.map(([kind, ects], at) => more(`held ${at}`, kind, ects)));

/** Every way to add so many courses of one credit. */
function* additions(count: number, from = 0): Generator<readonly Thing[]> {
  if (count === 0) yield [];
  else
    for (let kind = from; kind < KINDS.length; kind++) {
      for (const rest of additions(count - 1, kind)) yield [more(`more ${count}`, kind), ...rest];
    }
}

it('is missing what is the least to add, of whatever is in the pools', () => {
  const index = indexOf([]);
  const isMet = (whole: Rule, held: readonly Thing[]) =>
    checkRule({ rule: whole }, held, NOW, index).check.state === 'met';
  let compared = 0;
  fc.assert(
    fc.property(rule, things, (whole, held) => {
      const { ects } = checkRule({ rule: whole }, held, NOW, index).missing;
      if (ects > 5) return;
      compared++;
      for (let count = 0; count < ects; count++) {
        for (const added of additions(count)) expect(isMet(whole, [...held, ...added])).toBe(false);
      }
      expect([...additions(ects)].some((added) => isMet(whole, [...held, ...added]))).toBe(true);
    }),
    { numRuns: 60, seed: 11 }
  );
  expect(compared).toBeGreaterThan(30);
});
