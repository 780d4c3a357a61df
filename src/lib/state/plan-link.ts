import { resolve } from '$app/paths';
import type { Goal } from '$lib/core/planner/plan';
import { planAddress, type WantedLimits } from './plan-address';

/** The page that looks for ways to a goal; beside the other links, as only a few pages need it. */
export function planFor(goal: Goal, limits?: WantedLimits): string {
  return resolve('/paths/plan') + planAddress(goal, limits);
}
