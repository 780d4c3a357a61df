import { hoursPerWeekOf, nextStart, workloadOf } from '$lib/core/catalogue/facts';
import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Offering } from '$lib/core/catalogue/model';
import type { Compared } from '$lib/core/comparison/rows';
import { today } from '$lib/state/clock';
import {
  formatDay,
  formatHours,
  formatLanguage,
  formatList,
  formatRange,
  textOf
} from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import {
  creditWords,
  eqfWords,
  lengthWords,
  modeWords,
  priceWords,
  pricePerEctsWords
} from './words';

/** What is said of an offering in a row; the prerequisite is a tree and shown as one. */
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
      return marked(common.units.hoursPerWeek(formatRange(work.hours, 1)), work.assumed);
    }
    case 'total-hours': {
      const work = workloadOf(offering);
      return work ? marked(formatHours(work.hours), work.assumed) : common.notStated;
    }
    case 'price':
      return priceWords(offering.cost);
    case 'price-per-ects':
      return pricePerEctsWords(offering, index);
    case 'ects':
      return creditWords(offering.credits);
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

/** An asterisk marks hours that were worked out from ECTS. */
function marked(words: string, assumed: boolean): string {
  return assumed ? `${words}*` : words;
}
