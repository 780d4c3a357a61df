import type { OfferingId } from '../catalogue/ids';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Offering, Provider } from '../catalogue/model';
import type { Rates } from '../kernel/money';
import { FACTORS, type Factor } from './factors';
import type { FitProfile } from './profile';
import { READINGS, type Fact, type Judged } from './readings';

/** One factor that matters to the learner. */
export interface FitPart {
  readonly factor: Factor;
  /** Above 0, at most 5. */
  readonly weight: number;
  /** From 0 (not at all) to 1 (fully); absent where the publisher does not say. */
  readonly value?: number;
  /** The fact that it was judged by; without a value, the one that would tell. */
  readonly fact: Fact;
}

/** How well an offering fits, opened up. */
export interface Fit {
  /**
   * A whole number from 0 to 100: the weighted mean over what is known; absent where nothing is.
   */
  readonly score?: number;
  /** The share of the weights that rests on known facts, 0 to 1. */
  readonly known: number;
  /** What matters most first. */
  readonly parts: readonly FitPart[];
}

/** How well courses fit the learner: 0 to 100, absent where that is not known. */
export type FitScores = Readonly<Partial<Record<OfferingId, number>>>;

/** What is not stated neither helps nor hurts. Without `rates` only prices in euros are judged. */
export function fitOf(
  offering: Offering,
  provider: Provider | undefined,
  profile: FitProfile,
  rates?: Rates
): Fit {
  const judged = { offering, provider, rates };
  const parts = FACTORS.flatMap((factor) => partOf(factor, judged, profile));
  let all = 0;
  let known = 0;
  let sum = 0;
  for (const { weight, value } of parts) {
    all += weight;
    if (value === undefined) continue;
    known += weight;
    sum += weight * value;
  }
  return {
    ...(known > 0 && { score: Math.round((100 * sum) / known) }),
    known: all > 0 ? known / all : 0,
    parts: parts.sort((a, b) => b.weight - a.weight)
  };
}

function partOf(factor: Factor, judged: Judged, { weights, wishes }: FitProfile): FitPart[] {
  const weight = weights[factor];
  if (!(weight > 0)) return [];
  const ways = READINGS[factor];
  for (const [fact, read] of ways) {
    const value = read(judged, wishes);
    if (value === undefined || Number.isNaN(value)) continue;
    return [{ factor, weight, value: Math.min(Math.max(value, 0), 1), fact }];
  }
  return ways.slice(0, 1).map(([fact]) => ({ factor, weight, fact }));
}

/** How well each course fits; courses of which nothing is known are left out. */
export function fitScores(
  offerings: readonly Offering[],
  index: Pick<CatalogueIndex, 'provider' | 'headOf'>,
  profile: FitProfile
): FitScores {
  const scores: Partial<Record<OfferingId, number>> = {};
  for (const offering of offerings) {
    const { rates } = index.headOf(offering.id);
    const { score } = fitOf(offering, index.provider(offering.provider), profile, rates);
    if (score !== undefined) scores[offering.id] = score;
  }
  return scores;
}
