import type { Goal } from './plan';
import type { Rank } from './schedule';

/** Prices that are not stated come last: a plan whose price is known is the cheaper one. */
export const RANKS: Readonly<Record<Goal, Rank>> = {
  quickest: (finishWeek, minor, unpriced) => [finishWeek, unpriced, minor],
  cheapest: (finishWeek, minor, unpriced) => [unpriced, minor, finishWeek]
};
