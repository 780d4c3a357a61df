import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { choiceInstance, choiceQuestion } from '../../../../tests/fixtures/choice-instances';
import { choiceProgram } from '../../../../tests/oracle/choice-milp';
import { planSet } from './plan-set';

/* The least price, held against another solver on a program that is written independently. */

const SIZES = [
  { candidates: 20, modules: 5, cases: 140 },
  { candidates: 200, modules: 5, cases: 20 },
  { candidates: 200, modules: 15, cases: 25 },
  { candidates: 200, modules: 40, cases: 8 },
  { candidates: 2000, modules: 5, cases: 5 },
  { candidates: 2000, modules: 15, cases: 1 },
  { candidates: 2000, modules: 40, cases: 1 }
];

const highs = await loadHighs();

/** Undefined where there is no way. */
function leastPrice(program: string): number | undefined {
  const solution = highs.solve(program, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : undefined;
}

describe('the cheapest plan', () => {
  it.each(SIZES)(
    'costs what another solver finds: $candidates courses, $modules modules, $cases times',
    ({ candidates, modules, cases }) => {
      for (let seed = 1; seed <= cases; seed++) {
        const instance = choiceInstance(seed * 1000 + modules, candidates, modules);
        const { question, index } = choiceQuestion(instance);
        const least = leastPrice(choiceProgram(instance));
        const [plan] = planSet(question, index, { only: 'cheapest' }).plans;
        const wanted = least === undefined ? undefined : least + instance.feeMinor;
        expect([seed, plan?.totalMinor]).toEqual([seed, wanted]);
        expect(plan?.certificate.leastMinor).toBe(wanted);
      }
    },
    240_000
  );
});
