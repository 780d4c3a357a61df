import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Offering } from '$lib/core/catalogue/model';
import type { Factor } from '$lib/core/fit/factors';
import type { Fit, FitPart } from '$lib/core/fit/fit';
import type { FitProfile, Wishes } from '$lib/core/fit/profile';
import type { Fact } from '$lib/core/fit/readings';
import { formatList, formatPercent } from '$lib/state/format';
import { isAdjusted } from '$lib/state/fit';
import { t } from '$lib/state/language.svelte';
import { rowWords } from './row-words';
import { lengthWords, modeWords } from './words';

/** Below a quarter, what is known may be anything but typical. */
const LITTLE = 0.25;
const STEPS = [0, 1, 2, 3, 4, 5] as const;

/** How much something matters; means of a survey in the nearest words. */
export function weightWords(weight: number): string {
  const step = STEPS.find((each) => each === Math.round(weight)) ?? 0;
  return t().fit.weight[step];
}

export function factorName(factor: Factor, wishes: Wishes): string {
  const words = t().fit;
  const isAlone = factor === 'socialising' && wishes.socialising === 'unwanted';
  return isAlone ? words.alone : words.factors[factor];
}

/** How far something is as the learner wants it. */
export function valueWords({ value = 0 }: FitPart): string {
  const { fully, notAtAll, partly } = t().fit;
  if (value > 0.995) return fully;
  return value < 0.005 ? notAtAll : partly(formatPercent(value));
}

/** By whose word a course is judged. */
export function basisWords(chosen: FitProfile | undefined): string {
  const words = t().fit;
  if (!chosen) return words.survey;
  if (isAdjusted(chosen) || !chosen.preset) return words.byOwn;
  return words.byKind(words.kind[chosen.preset].name);
}

/** How much of what matters is stated; a figure that rests on little says so. */
export function knownWords({ known }: Fit): string {
  const words = t().fit;
  return (known < LITTLE ? words.littleKnown : words.known)(formatPercent(known));
}

/** A fact with its name, as the provider states it or does not. */
export function factWords(fact: Fact, offering: Offering, index: CatalogueIndex): string {
  return t().fit.because(factName(fact), factSays(fact, offering, index));
}

function factName(fact: Fact): string {
  const { compare, explore, fit } = t();
  const names: Readonly<Record<Fact, string>> = {
    synchronousShare: explore.offering.synchronous,
    onlineShare: explore.offering.onlineShare,
    mode: compare.rows.mode,
    weeks: compare.rows.length,
    schedule: explore.offering.schedule,
    official: explore.offering.official,
    providerKind: explore.facets.providerKinds,
    coDesigned: explore.offering.coDesigned,
    stackability: explore.offering.stackability,
    achievements: fit.digital,
    hoursPerWeek: compare.rows['hours-per-week'],
    pricePerEcts: compare.rows['price-per-ects'],
    languages: compare.rows.language,
    assessment: compare.rows.assessment,
    qualityAssurance: compare.rows['quality-assurance'],
    completionRate: explore.offering.completion
  };
  return names[fact];
}

function factSays(fact: Fact, offering: Offering, index: CatalogueIndex): string {
  const { common, explore } = t();
  switch (fact) {
    case 'synchronousShare':
    case 'onlineShare':
    case 'completionRate': {
      const share = offering[fact];
      return share === undefined ? common.notStated : formatPercent(share);
    }
    case 'official':
    case 'coDesigned':
      return yesOrNo(offering[fact]);
    case 'achievements':
      return yesOrNo(offering.achievements.length > 0 || undefined);
    case 'mode':
      return modeWords(offering);
    case 'weeks':
      return lengthWords(offering);
    case 'schedule':
      return offering.schedule ? explore.schedules[offering.schedule] : common.notStated;
    case 'providerKind': {
      const kind = index.provider(offering.provider)?.kind;
      return kind ? common.providerKinds[kind] : common.notStated;
    }
    case 'stackability': {
      const kinds = offering.stackability.map((each) => explore.offering.stackabilities[each]);
      return kinds.length === 0 ? common.notStated : formatList(kinds);
    }
    case 'hoursPerWeek':
      return rowWords('hours-per-week', offering, index);
    case 'pricePerEcts':
      return rowWords('price-per-ects', offering, index);
    case 'languages':
      return rowWords('language', offering, index);
    case 'assessment':
      return rowWords('assessment', offering, index);
    case 'qualityAssurance':
      return offering.qualityAssurance ? t().fit.stated : common.notStated;
  }
}

function yesOrNo(value: boolean | undefined): string {
  const { notStated, yes, no } = t().common;
  if (value === undefined) return notStated;
  return value ? yes : no;
}
