import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { OfferingId } from '../../src/lib/core/catalogue/ids';
import type { Plan, PlanQuestion } from '../../src/lib/core/planner/plan';
import { daysTroubles } from './feasible-days';
import { rulesTroubles } from './feasible-rules';
import { sumsTroubles } from './feasible-sums';

/** A condition that a plan breaks, or a number in it that is wrong. */
export interface Violation {
  readonly code: string;
  readonly offering?: OfferingId;
  readonly detail?: string;
}

/**
 * What is wrong with a plan, from the question, the catalogue and the plan alone: nothing of the
 * planner is used, and everything is worked out again in the most obvious way.
 */
export function violationsOf(
  plan: Plan,
  question: PlanQuestion,
  index: CatalogueIndex
): Violation[] {
  return [
    ...daysTroubles(plan, question, index),
    ...rulesTroubles(plan, question, index),
    ...sumsTroubles(plan, question, index)
  ];
}
