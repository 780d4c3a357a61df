import { indexCatalogue } from '../core/catalogue/index-by-id';
import type { PlanSet } from '../core/planner/plan';
import { planSet } from '../core/planner/plan-set';
import { rejectionsOf } from '../core/planner/rejections';
import { whatIf } from '../core/planner/what-if';
import type { PlannerAnswer, PlannerAsk } from './plan-question';
import { serve } from './serve';

/** A last resort for slow devices: usually the work ends first, so that the answer is the same. */
const MOST_MS = 20_000;
/** Better plans are told no more often than this. */
const TELL_MS = 250;

serve<PlannerAsk, PlanSet, PlannerAnswer>((ask, report) => {
  const index = indexCatalogue(ask.catalogue);
  const { question } = ask;
  const begun = performance.now();
  const stop = () => performance.now() - begun > MOST_MS;
  switch (ask.kind) {
    case 'plan': {
      let told = begun;
      const onPlan = (soFar: () => PlanSet) => {
        if (performance.now() - told < TELL_MS) return;
        report(soFar());
        told = performance.now();
      };
      return { kind: 'plan', set: planSet(question, index, { stop, onPlan }) };
    }
    case 'what-if':
      return { kind: 'what-if', whatIfs: whatIf(question, index, ask.set, { stop }) };
    case 'rejections':
      return {
        kind: 'rejections',
        rejections: rejectionsOf(ask.plan, question, index, { stop })
      };
  }
});
