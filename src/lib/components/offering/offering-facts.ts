import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Offering } from '$lib/core/catalogue/model';
import type { Compared } from '$lib/core/comparison/rows';
import { broadField } from '$lib/core/kernel/standard-elements';
import type { LocalText } from '$lib/core/kernel/text';
import { formatCountry, formatList, formatPercent, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { rowSays, type Said } from './row-words';

/** A fact of a course by its name: words of the interface, or a text of the publisher. */
export type Fact =
  | { readonly name: string; readonly said: Said }
  | { readonly name: string; readonly text: LocalText };

export const FACT_GROUPS = ['facts', 'other', 'assessed'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

type Row = Exclude<Compared, 'prerequisite'>;

const MEASURES: readonly Row[] = [
  'price',
  'length',
  'hours-per-week',
  'total-hours',
  'ects',
  'price-per-ects',
  'eqf',
  'level',
  'next-start'
];

/**
 * The facts of a course in groups, in a calm order. The European standard elements are always
 * there, and say where they are not stated; of what else there is, only what is stated.
 */
export function factsOf(
  group: FactGroup,
  offering: Offering,
  index: CatalogueIndex
): readonly Fact[] {
  const row = (key: Row): Fact => ({
    name: t().compare.rows[key],
    said: rowSays(key, offering, index)
  });
  switch (group) {
    case 'facts':
      return MEASURES.map(row);
    case 'other':
      return [row('mode'), row('language'), ...howGiven(offering, index)];
    case 'assessed':
      return [
        ...(['assessment', 'supervision', 'quality-assurance'] as const).map(row),
        ...recognition(offering, index)
      ];
  }
}

function howGiven(offering: Offering, index: CatalogueIndex): Fact[] {
  const { common, explore } = t();
  const words = explore.offering;
  const { notStated } = common;
  const provider = index.provider(offering.provider);
  const field = broadField(offering.field);
  return [
    ...stated(words.synchronous, offering.synchronousShare, formatPercent),
    ...stated(words.onlineShare, offering.onlineShare, formatPercent),
    ...stated(words.schedule, offering.schedule, (value) => explore.schedules[value]),
    fact(explore.facets.fields, field ? common.fields[field] : notStated),
    ...stated(words.subjects, offering.subjects, (texts) => formatList(texts.map(textOf))),
    fact(words.kind, offering.kind ? common.offeringKinds[offering.kind] : notStated),
    fact(
      words.provider,
      [
        provider ? textOf(provider.name) : notStated,
        ...(provider?.kind ? [common.providerKinds[provider.kind]] : [])
      ].join(', ')
    ),
    fact(words.country, provider?.country ? formatCountry(provider.country) : notStated),
    ...stated(words.codes, offering.codes, formatList),
    ...stated(words.origin, offering.origin, (value) => common.origins[value]),
    ...stated(words.coDesigned, offering.coDesigned, yesOrNo)
  ];
}

function recognition(offering: Offering, index: CatalogueIndex): Fact[] {
  const { common, explore } = t();
  const words = explore.offering;
  const { notStated } = common;
  const provider = index.provider(offering.provider);
  const kinds = offering.stackability.map((each) => words.stackabilities[each]);
  return [
    inWords(words.awardingBody, offering.awardingBody ?? provider?.name, notStated),
    ...(offering.awardGiven ? [{ name: words.awardGiven, text: offering.awardGiven }] : []),
    ...stated(words.official, offering.official, yesOrNo),
    fact(words.stackability, kinds.length === 0 ? notStated : formatList(kinds)),
    ...stated(words.diplomaSupplement, offering.diplomaSupplement, yesOrNo),
    ...stated(words.completion, offering.completionRate, formatPercent),
    inWords(words.further, offering.furtherInformation, notStated)
  ];
}

function fact(name: string, words: string): Fact {
  return { name, said: { text: words } };
}

function stated<Value>(
  name: string,
  value: Value | undefined,
  words: (value: Value) => string
): Fact[] {
  return value === undefined ? [] : [fact(name, words(value))];
}

function inWords(name: string, text: LocalText | undefined, otherwise: string): Fact {
  return text ? { name, text } : fact(name, otherwise);
}

function yesOrNo(value: boolean): string {
  return value ? t().common.yes : t().common.no;
}
