import { ectsFact, hoursPerWeekOf, nextStart, workloadOf } from '$lib/core/catalogue/facts';
import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { FreeText, Offering } from '$lib/core/catalogue/model';
import { pricePerEcts, sizeOf } from '$lib/core/catalogue/prices';
import type { Compared } from '$lib/core/comparison/rows';
import { today } from '$lib/state/clock';
import {
  formatDay,
  formatHours,
  formatLanguage,
  formatList,
  formatNumber,
  formatRange,
  textOf
} from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { creditWords, eqfWords } from './credit-words';
import { lengthWords, modeWords, offeringPriceWords, pricePerEctsWords } from './words';

/** What is said of an offering in a row. */
export interface Said {
  readonly text: string;
  /** From what a figure was worked out, where nobody states it. */
  readonly derived?: string;
  /** The publisher's own words, where something was read out of them. */
  readonly published?: string;
}

/** Rows whose facts publishers often state in words. */
const FREE_TEXT_OF: Readonly<Partial<Record<Compared, FreeText>>> = {
  length: 'length',
  'total-hours': 'workload',
  price: 'price',
  ects: 'credits',
  eqf: 'level',
  'next-start': 'start'
};

/** What is said in a row; the prerequisite is a tree and shown as one. */
export function rowSays(
  row: Exclude<Compared, 'prerequisite'>,
  offering: Offering,
  index: CatalogueIndex
): Said {
  const text = rowWords(row, offering, index);
  const derived = derivedFrom(row, offering);
  const free = FREE_TEXT_OF[row];
  const worked = row === 'ects' && derived !== undefined;
  const published = worked ? creditWords(offering.credits) : free && offering.asPublished?.[free];
  return {
    text,
    ...(derived !== undefined && { derived }),
    ...(published !== undefined && published !== text && { published })
  };
}

/** Credits as stated; in ECTS where they can be worked out. */
function ectsWords({ credits }: Offering): string {
  const fact = ectsFact(credits);
  return fact?.from ? t().common.units.ects(formatNumber(fact.ects)) : creditWords(credits);
}

/** Whether a figure was worked out, and from what. */
function derivedFrom(row: Compared, offering: Offering): string | undefined {
  const { fromCredits, fromEcts, fromHours, fromPerWeek, fromSize } = t().explore.offering;
  const fact = ectsFact(offering.credits);
  const ects = formatNumber(fact?.ects ?? 0);
  switch (row) {
    case 'ects':
      return fact?.from && fromCredits(creditWords([fact.from]));
    case 'price-per-ects':
      return fact?.from && pricePerEcts(offering, undefined) ? fromEcts(ects) : undefined;
    case 'total-hours': {
      const { assumed, by } = workloadOf(offering) ?? {};
      if (!assumed) return undefined;
      return by === 'ects-to-hours' ? fromEcts(ects) : fromPerWeek;
    }
    case 'hours-per-week':
      if (offering.hoursPerWeek || !hoursPerWeekOf(offering)) return undefined;
      return workloadOf(offering)?.assumed ? fromEcts(ects) : fromHours;
    case 'price': {
      const multiplied =
        typeof offering.cost !== 'string' && offering.cost.some(({ per }) => per !== undefined);
      return multiplied && Object.keys(sizeOf(offering)).length > 0 ? fromSize : undefined;
    }
    default:
      return undefined;
  }
}

export function rowWords(
  row: Exclude<Compared, 'prerequisite'>,
  offering: Offering,
  index: CatalogueIndex
): string {
  const { common, compare } = t();
  const list = (items: readonly string[]) =>
    items.length === 0 ? common.notStated : formatList(items);
  switch (row) {
    case 'length':
      return lengthWords(offering);
    case 'hours-per-week': {
      const work = hoursPerWeekOf(offering);
      if (!work) return common.notStated;
      return common.units.hoursPerWeek(formatRange(work.hours, 1));
    }
    case 'total-hours': {
      const work = workloadOf(offering);
      return work ? formatHours(work.hours) : common.notStated;
    }
    case 'price':
      return offeringPriceWords(offering);
    case 'price-per-ects':
      return pricePerEctsWords(offering, index);
    case 'ects':
      return ectsWords(offering);
    case 'eqf':
      return eqfWords(offering.eqf, offering.nationalLevel);
    case 'level':
      return offering.level === undefined ? common.notStated : common.levels[offering.level];
    case 'mode':
      return modeWords(offering);
    case 'language':
      return list(offering.languages.map(formatLanguage));
    case 'next-start': {
      const next = nextStart(offering, today());
      if (next) return formatDay(next);
      const anyTime = offering.schedule === 'flexible' && offering.runs.length === 0;
      return anyTime ? compare.anyTime : common.notStated;
    }
    case 'assessment':
      return list(offering.assessment.map((kind) => common.assessment[kind]));
    case 'supervision':
      return offering.supervision === undefined
        ? common.notStated
        : common.supervision[offering.supervision];
    case 'quality-assurance':
      return offering.qualityAssurance ? textOf(offering.qualityAssurance) : common.notStated;
    case 'counts-towards':
      return list(index.awardsWith(offering.id).map((award) => textOf(award.title)));
  }
}
