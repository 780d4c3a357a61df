import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId } from '../../lib/core/catalogue/ids';
import { fitScores, type FitScores } from '../../lib/core/fit/fit';
import { parseFitProfile } from '../../lib/core/fit/profile-format';
import type { Day } from '../../lib/core/kernel/day';
import { stated } from '../../lib/core/kernel/stated';
import type { Goal, Limits, PlanQuestion } from '../../lib/core/planner/plan';
import { SourceError } from '../catalogue/source-error';
import { lineWords } from '../catalogue/words';
import { heldThings } from './held-things';
import type { Problem } from './problem-schema';

const CURRENCY = 'EUR';

/** A problem as the planner takes it; throws a `SourceError` for ids that the catalogue lacks. */
export function questionOf(problem: Problem, index: CatalogueIndex, now: Day): PlanQuestion {
  const { goal, holdings, limits, preferences, word, enrolled, today = now } = problem;
  const unknown = unknownIds(problem, index);
  if (unknown.length > 0) throw new SourceError(unknown.join('\n'));
  return stated<PlanQuestion>({
    goal: goal.kind === 'field' ? stated<Extract<Goal, { kind: 'field' }>>(goal) : goal,
    held: heldThings(holdings, index, today),
    limits: stated<Limits>({
      ...limits,
      start: limits.start ?? today,
      currency: limits.currency ?? CURRENCY
    }),
    fit: preferences && fitOf(preferences, index),
    word: word as PlanQuestion['word'],
    today,
    enrolled,
    decided: undefined
  });
}

function fitOf(preferences: NonNullable<Problem['preferences']>, index: CatalogueIndex): FitScores {
  const profile = parseFitProfile(preferences);
  const { offerings } = index.catalogue;
  const scores = profile ? fitScores(offerings, index, profile) : {};
  return { ...scores, ...preferences.fit };
}

/** Ids that the catalogue does not have, with the place where each stands. */
function unknownIds({ goal, holdings, limits }: Problem, index: CatalogueIndex): string[] {
  const unknown: string[] = [];
  const look = (place: string, id: string | undefined, found: (id: string) => unknown) => {
    if (id === undefined || found(id)) return;
    unknown.push(lineWords(`${place}: the catalogue has no ${id}`, 400));
  };
  const award = (id: string) => index.award(id as AwardId);
  const course = (id: string) => index.offering(id as OfferingId);
  if (goal.kind === 'award') look('goal.award', goal.award, award);
  if (goal.kind === 'awards') {
    goal.awards.forEach((id, at) => look(`goal.awards.${at}`, id, award));
  }
  holdings.forEach((holding, at) => {
    look(`holdings.${at}.course`, holding.course, course);
    look(`holdings.${at}.award`, holding.award, award);
  });
  limits.without?.forEach((id, at) => look(`limits.without.${at}`, id, course));
  return unknown;
}
