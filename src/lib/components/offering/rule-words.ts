import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Amount, Pool, Rule } from '$lib/core/catalogue/rule';
import { broadField } from '$lib/core/kernel/standard-elements';
import {
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  formatRange,
  textOf
} from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/* Rules in plain words, part by part. */

/** What a part asks for, above the list of what it holds; empty where the list says it all. */
export function headWords(rule: Rule): string {
  const words = t().explore.rule;
  switch (rule.type) {
    case 'all':
    case 'any':
    case 'sequence':
      return words[rule.type];
    case 'some':
      return words.some(formatNumber(rule.count), formatNumber(rule.of.length));
    case 'credits': {
      const isList = namesOf(rule.from).length > 0;
      return words[isList ? 'creditsFrom' : 'credits'](amountWords(rule.least));
    }
    case 'average':
      return words[rule.lowerIsBetter ? 'averageLow' : 'average'](formatNumber(rule.least, 2));
    case 'once':
      if (rule.among === 'awards') return words.onceAwards;
      return rule.among ? words.onceFamily(rule.among.family) : words.once;
    case 'limit':
      return words[rule.below ? 'limitBelow' : 'limit'](amountWords(rule.most));
    case 'fresh':
      return words.fresh[rule.clock](monthsWords(rule.months));
    case 'within':
      return words.within[rule.clock](monthsWords(rule.months));
    case 'dated':
      return words.dated[rule.by];
    case 'advised':
      return words.advised;
    case 'ask':
      return rule.about && rule.about !== 'other' ? words.about[rule.about] : '';
    case 'course':
    case 'award':
      return '';
  }
}

/** How much of something, in its system; a share with what its provider says it comes to. */
export function amountWords(amount: Amount): string {
  const words = t().explore.rule.amount;
  if ('courses' in amount) return words.courses(amount.courses, formatNumber(amount.courses));
  const { scheme } = amount;
  if ('credits' in amount) {
    const whole = creditsWords(amount.credits, scheme);
    return amount.step === undefined ? whole : words.step(whole, formatNumber(amount.step));
  }
  const percent = formatPercent(amount.share);
  if (amount.of === undefined && amount.stated === undefined) return words.share(percent);
  const share =
    amount.of === undefined
      ? words.share(percent)
      : words.shareOf(percent, creditsWords(amount.of, scheme));
  const comesTo = amount.stated ?? sharePart(amount.share, amount.of ?? 0, amount.rounding);
  return words.comesTo(share, creditsWords(comesTo, scheme));
}

function sharePart(share: number, of: number, rounding: string | undefined): number {
  const exact = Math.round(share * of * 1e6) / 1e6;
  if (rounding === 'up') return Math.ceil(exact);
  if (rounding === 'down') return Math.floor(exact);
  return rounding === 'nearest' ? Math.round(exact) : exact;
}

function creditsWords(value: number, scheme = 'ects'): string {
  const { units } = t().common;
  const number = formatNumber(value, 2);
  return scheme === 'ects' ? units.ects(number) : units.credits(value, number, scheme);
}

/** Whole years as years. */
function monthsWords(months: number): string {
  const { units } = t().common;
  const years = months / 12;
  return Number.isInteger(years)
    ? units.years(years, formatNumber(years))
    : units.months(months, formatNumber(months));
}

/** What a pool looks for, filter by filter; its list of courses aside. */
export function poolWords(pool: Pool, index: CatalogueIndex): string[] {
  const { explore, common } = t();
  const words = explore.rule.pool;
  const { providers, kinds, levels, eqf, creditLevels, fields, codes, subjects, grade } = pool;
  const list = (values: readonly string[] | undefined, say: (names: string) => string) => {
    if (!values) return [];
    return [values.length > 0 ? say(formatList(values)) : words.nothing];
  };
  const said = [
    ...(pool.recognised === undefined ? [] : [pool.recognised ? words.recognised : words.own]),
    ...list(
      providers?.map((id) => nameOf(index.provider(id)?.name, id)),
      words.providers
    ),
    ...list(
      kinds?.map((kind) => common.offeringKinds[kind]),
      words.kinds
    ),
    ...list(
      levels?.map((level) => common.levels[level]),
      words.levels
    ),
    ...(eqf ? [common.units.eqf(formatRange(eqf))] : []),
    ...list(creditLevels, words.creditLevels),
    ...list(fields?.map(fieldWords), words.fields),
    ...list(codes, words.codes),
    ...list(subjects, words.subjects),
    ...(grade ? [explore.rule.grade(grade.least)] : []),
    ...list(
      pool.except?.map((id) => titleOf(id, index)),
      words.except
    )
  ];
  if (pool.courses || pool.awards) return namesOf(pool).length > 0 ? said : [words.nothing];
  return said.length > 0 ? said : [words.anything];
}

/** Courses and awards that a pool lists. */
export function namesOf({ courses = [], awards = [] }: Pool): readonly (OfferingId | AwardId)[] {
  return [...courses, ...awards];
}

/** A field by its broad name, with its code where that says more. */
export function fieldWords(code: string): string {
  const field = broadField(code);
  if (!field) return code;
  const name = t().common.fields[field];
  return code.length > 2 ? t().explore.rule.pool.field(name, code) : name;
}

function titleOf(id: OfferingId | AwardId, index: CatalogueIndex): string {
  const title = index.offering(id as OfferingId)?.title ?? index.award(id as AwardId)?.title;
  return nameOf(title, t().explore.rule.unknownCourse);
}

function nameOf(name: Parameters<typeof textOf>[0] | undefined, otherwise: string): string {
  return name ? textOf(name) : otherwise;
}

/** Version and first day of a source, as one line; empty where neither is known. */
export function sourceWords(source: NonNullable<Rule['source']>): string {
  const { validFrom, version } = source;
  const from =
    validFrom === undefined ? undefined : t().explore.rule.validFrom(formatDay(validFrom));
  return [version, from].filter((part) => part !== undefined).join(' · ');
}
