import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { fitScores } from '$lib/core/fit/fit';
import type { Goal, Limits, PlanQuestion } from '$lib/core/planner/plan';
import { replanQuestion, type Mark } from '$lib/core/planner/replan';
import type { OfferingId } from '$lib/core/catalogue/ids';
import { today } from './clock';
import { fitProfileNow } from './fit';
import { heldThings } from './held.svelte';
import { allSteps, type PathRow } from './paths.svelte';
import type { WantedLimits } from './plan-address';

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
  const { limits } = path;
  if (limits.budgetMinor === undefined) return limits;
  return { ...limits, budgetMinor: Math.max(0, limits.budgetMinor - spentOf(path)) };
}

/** Limits of the whole path, from limits of what is left to do. */
export function limitsOfAll(left: WantedLimits, path: PathRow): Limits {
  const { budgetMinor } = left;
  return {
    ...left,
    start: path.limits.start,
    ...(budgetMinor !== undefined && { budgetMinor: budgetMinor + spentOf(path) })
  };
}

function spentOf(path: PathRow): number {
  return allSteps(path)
    .filter(({ offering }) => ['done', 'failed'].includes(path.marks[offering]?.kind ?? ''))
    .reduce((sum, { minor }) => sum + minor, 0);
}
