import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { RuleAnswer, RuleCheck } from './answer';
import { holdAgainst, type Held } from './hold-against';
import { missingOf } from './least-plain';
import { lapsesOf } from './lapses';
import { notCounted } from './not-counted';
import type { Moments, Thing } from './standing';
import type { RuleGoal } from './write-out';

/**
 * Holds a rule against what is held and in progress. Everything is put where it helps most: so that
 * the least is missing, and of that with what is finished and known before what is not. The order
 * of things changes nothing. A condition in words is `ask`, a course that the catalogue does not
 * have is not held; the order of a `sequence` concerns what is still to do.
 */
export function checkRule(
  goal: RuleGoal,
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex
): RuleAnswer {
  return answerOf(holdAgainst(goal, things, moments, index), goal, moments, index);
}

/** What a rule that is held against something comes to. */
export function answerOf(
  held: Held,
  goal: RuleGoal,
  moments: Moments,
  index: CatalogueIndex
): RuleAnswer {
  const { check, least, proven } = held;
  return {
    check,
    notCounted: notCounted(held),
    missing: missingOf(least),
    asks: asksIn(check),
    lapses: lapsesOf(held, goal, moments, index),
    proven
  };
}

/** Conditions in words that are still to be asked; not those beside enough that is met. */
function asksIn({ rule, path, state, parts }: RuleCheck): RuleAnswer['asks'] {
  if (state === 'met' || rule.type === 'advised') return [];
  const text = rule.type === 'ask' ? rule.text : undefined;
  const below = parts.flatMap(asksIn);
  return text ? [{ path, text }, ...below] : below;
}
