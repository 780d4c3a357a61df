import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import { allParts } from '../../src/lib/core/catalogue/rule-names';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import { Program } from '../../src/lib/core/solver/program';
import { Solver } from '../../src/lib/core/solver/solver';
import { checkRule } from '../../src/lib/core/stacking/check';
import { writeRules } from '../../src/lib/core/stacking/rule-program';
import type { Moments, Thing } from '../../src/lib/core/stacking/standing';
import { award, indexOf } from '../fixtures/catalogue';
import { ruleCase, thing } from '../fixtures/rule-cases';
import { slowState } from '../oracle/slow-rule';

/* Rules are held against things as the slow and obvious evaluator does. */

const SEED = Number(process.env['CAIRN_FUZZ_SEED'] ?? 20_260_601);
const RUNS = Number(process.env['CAIRN_FUZZ_RUNS'] ?? 2000);
const RANKS = { 'not-met': 0, ask: 1, met: 2 };

/** Holds a law for random cases, of which enough have to end in each way. */
function forCases(
  runs: number,
  law: (
    rule: Rule,
    things: readonly Thing[],
    moments: Moments,
    index: CatalogueIndex
  ) => string | undefined
): void {
  const ends: Record<string, number> = {};
  fc.assert(
    fc.property(ruleCase, ({ rule, awards, things, moments }) => {
      const own = awards.map((inner, at) => award(`a${at + 1}`, inner));
      const end = law(rule, things, moments, indexOf([], own));
      if (end !== undefined) ends[end] = (ends[end] ?? 0) + 1;
    }),
    { seed: SEED, numRuns: runs }
  );
  expect(Object.keys(ends).length).toBeGreaterThan(1);
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(runs / 100);
}

const earned = (things: readonly Thing[]) => things.filter(({ state }) => state === 'earned');

/** A mean is open as long as something of it is still to come, and more grades can lower it. */
function hasMean(rule: Rule, { catalogue }: CatalogueIndex): boolean {
  const wholes = [rule, ...catalogue.awards.map((one) => one.rule)];
  return wholes.some((whole) => [...allParts(whole)].some(({ type }) => type === 'average'));
}

describe('a rule held against random things', () => {
  it('is met, not met or open as in every possible placing of them', () => {
    forCases(RUNS, (rule, things, moments, index) => {
      const held = earned(things);
      const state = slowState(rule, held, moments, index);
      expect(checkRule({ rule }, held, moments, index).check.state).toBe(state);
      return state;
    });
  });

  it('is under way where what is in progress is enough', () => {
    forCases(RUNS / 4, (rule, things, moments, index) => {
      if (hasMean(rule, index)) return undefined;
      if (slowState(rule, earned(things), moments, index) !== 'not-met') return undefined;
      const isSoon = slowState(rule, things, moments, index) !== 'not-met';
      expect(checkRule({ rule }, things, moments, index).check.underWay === true).toBe(isSoon);
      return String(isSoon);
    });
  });

  it('is never less met with one thing more', () => {
    fc.assert(
      fc.property(ruleCase, thing, ({ rule, awards, things, moments }, one) => {
        const own = awards.map((inner, at) => award(`a${at + 1}`, inner));
        const index = indexOf([], own);
        if (hasMean(rule, index)) return;
        const before = checkRule({ rule }, things, moments, index).check.state;
        const more = [...things, { ...one, key: 'more' }];
        const after = checkRule({ rule }, more, moments, index).check.state;
        expect(RANKS[after]).toBeGreaterThanOrEqual(RANKS[before]);
      }),
      { seed: SEED, numRuns: RUNS / 4 }
    );
  });

  it('is a program that has a solution where it is not missed', () => {
    forCases(RUNS / 2, (rule, things, moments, index) => {
      if (hasMean(rule, index)) return undefined;
      const program = new Program();
      const candidates = things.map((one) =>
        one.state === 'earned' ? { thing: one } : { thing: one, variable: program.variable(1) }
      );
      const rules = writeRules(program, [{ rule }], candidates, moments, index);
      const { state } = new Solver(program).solve();
      const expected = slowState(rule, things, moments, index) !== 'not-met';
      expect(rules.possible && state !== 'none').toBe(expected);
      return String(expected);
    });
  });
});
