import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { award, indexOf } from '../../../../tests/fixtures/catalogue';
import { ruleCase } from '../../../../tests/fixtures/rule-cases';
import type { Rule } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import { checkRule } from './check';
import { holdAgainst } from './hold-against';

const indexWith = (rules: readonly Rule[]) =>
  indexOf(
    [],
    rules.map((rule, at) => award(`a${at + 1}`, rule))
  );
const RANK = { 'not-met': 0, ask: 1, met: 2 };
const SHRINKS = ['average', 'limit', 'once'];

/** Where more can be less: a mean, and shares of what counts. */
function canShrink(rules: readonly Rule[]): boolean {
  return rules.some((rule) =>
    [...allParts(rule)].some(
      (part) =>
        part.type === 'average' ||
        (part.type === 'limit' && 'share' in part.most) ||
        (part.type === 'credits' && 'share' in part.least)
    )
  );
}

describe('every rule, held against whatever is held', () => {
  it('says the same by adding up and by solving', () => {
    let compared = 0;
    fc.assert(
      fc.property(ruleCase, ({ rule, awards: inner, things: held, moments: now }) => {
        const index = indexWith(inner);
        const plain = holdAgainst({ rule }, held, now, index);
        const solved = holdAgainst({ rule }, held, now, index, true);
        expect(solved.check.state).toBe(plain.check.state);
        if (plain.least.cost < 1 || solved.least.cost >= 1000) return;
        compared++;
        const means = [rule, ...inner].some((each) =>
          [...allParts(each)].some(({ type }) => SHRINKS.includes(type))
        );
        if (!means) expect(solved.least.ects).toBeCloseTo(plain.least.ects, 4);
      }),
      { numRuns: 400, seed: 7 }
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('says the same part by part and with all parts in one program', () => {
    let compared = 0;
    const far: Rule = { type: 'credits', least: { credits: 9000 }, from: { levels: [3] } };
    fc.assert(
      fc.property(ruleCase, ({ rule, awards: inner, things: held, moments: now }) => {
        if (canShrink([rule, ...inner])) return;
        const index = indexWith(inner);
        const apart = checkRule({ rule }, held, now, index);
        const whole: Rule = { type: 'any', of: [{ type: 'all', of: [rule, rule] }, far] };
        const together = holdAgainst({ rule: whole }, held, now, index, true);
        expect(together.check.state).toBe(apart.check.state);
        if (together.least.cost >= 1000 || apart.missing.ects === 0) return;
        compared++;
        expect(together.least.ects).toBeCloseTo(apart.missing.ects, 4);
      }),
      { numRuns: 1500, seed: 10 }
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('does not depend on the order of things', () => {
    fc.assert(
      fc.property(ruleCase, ({ rule, awards: inner, things: held, moments: now }) => {
        const index = indexWith(inner);
        const turned = checkRule({ rule }, held.toReversed(), now, index);
        expect(turned).toEqual(checkRule({ rule }, held, now, index));
      }),
      { numRuns: 200, seed: 8 }
    );
  });

  it('never takes anything away from those who hold more', () => {
    fc.assert(
      fc.property(
        ruleCase,
        fc.nat(),
        ({ rule, awards: inner, things: held, moments: now }, without) => {
          if (held.length === 0 || canShrink([rule, ...inner])) return;
          const index = indexWith(inner);
          const fewer = held.filter((_, at) => at !== without % held.length);
          const before = checkRule({ rule }, fewer, now, index);
          const after = checkRule({ rule }, held, now, index);
          expect(RANK[after.check.state]).toBeGreaterThanOrEqual(RANK[before.check.state]);
        }
      ),
      { numRuns: 400, seed: 9 }
    );
  });
});
