import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { fitScores } from '$lib/core/fit/fit';
import type { Goal, Limits, PlanQuestion } from '$lib/core/planner/plan';
import { replanQuestion, type Mark } from '$lib/core/planner/replan';
import type { OfferingId } from '$lib/core/catalogue/ids';
import { today } from './clock';
import { fitProfileNow } from './fit';
import { heldThings } from './held.svelte';
import { allSteps, type PathRow } from './paths.svelte';

/** What is asked of the planner today; undefined until what is held is known. */
export function questionOf(
  goal: Goal,
  limits: Limits,
  index: CatalogueIndex
): PlanQuestion | undefined {
  const held = heldThings();
  if (!held) return undefined;
  const fit = fitScores(index.catalogue.offerings, index, fitProfileNow());
  return { goal, held, limits, fit, today: today() };
}

/**
 * What is asked where a kept path is to be planned again from where the learner is; with marks that
 * are only being tried out.
 */
export function questionFrom(
  path: PathRow,
  index: CatalogueIndex,
  tried: Readonly<Partial<Record<OfferingId, Mark>>> = {}
): PlanQuestion | undefined {
  const marks = { ...path.marks, ...tried };
  const question = questionOf(path.goal, leftOf(path), index);
  return question && replanQuestion(question, { steps: allSteps(path), marks }, today(), index);
}

/** What was paid for steps that are over cannot be spent again. */
function leftOf(path: PathRow): Limits {
  const { limits, marks } = path;
  if (limits.budgetMinor === undefined) return limits;
  const spent = allSteps(path)
    .filter(({ offering }) => ['done', 'failed'].includes(marks[offering]?.kind ?? ''))
    .reduce((sum, { minor }) => sum + minor, 0);
  return { ...limits, budgetMinor: Math.max(0, limits.budgetMinor - spent) };
}
