import type { AwardId, OfferingId, ProviderId } from '$lib/core/catalogue/ids';
import { STACK_LEVELS } from '$lib/core/catalogue/kinds';
import { parseDay, type Day } from '$lib/core/kernel/day';
import { amountOf, isCurrency, moneyOf } from '$lib/core/kernel/money';
import { EQF_LEVELS, PARTICIPATION_FORMS } from '$lib/core/kernel/standard-elements';
import type { Goal, Limits } from '$lib/core/planner/plan';

/*
 * Goal and limits as the pairs of an address, so that going back, reloading and passing on a link
 * bring the same plans: `award=…&hours=6&budget=1500&currency=EUR&by=2027-12-31`. Amounts are in
 * the whole unit of the currency.
 */

/** Limits without a first day begin today, whenever that is. */
export type WantedLimits = Omit<Limits, 'start'> & { readonly start?: Day };

export type Pair = readonly [key: string, value: string];

const MOST_LISTED = 50;
const MOST_LETTERS = 500;
export const MOST_HOURS = 60;
const MOST_ECTS = 1_000;
const MOST_AT_ONCE = 20;
const NUMBER = /^\d{1,7}(?:\.\d{1,4})?$/;
const FIELD = /^\d{2,4}$/;
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/;

function formatGoal(goal: Goal): Pair[] {
  switch (goal.kind) {
    case 'award':
      return [['award', goal.award]];
    case 'awards':
      return goal.awards.map((award): Pair => ['award', award]);
    case 'field':
      return [
        ['goal', 'field'],
        ['field', goal.field],
        ...one('level', goal.level),
        ...one('eqf', goal.eqf),
        ['ects', String(goal.ects)]
      ];
    case 'skills':
      return [['goal', 'skills'], ...goal.skills.map((skill): Pair => ['skill', skill])];
    case 'furthest':
      return [['goal', 'furthest']];
  }
}

export function formatLimits(limits: WantedLimits): Pair[] {
  const { currency, budgetMinor } = limits;
  const months = Object.entries(limits.hoursByMonth ?? {});
  return [
    ['hours', String(limits.hoursPerWeek)],
    ...months.map(([month, hours]): Pair => ['month', `${month}:${hours}`]),
    ...(limits.blocked ?? []).map(({ from, to }): Pair => ['blocked', `${from}..${to}`]),
    ...one(
      'budget',
      budgetMinor === undefined ? budgetMinor : amountOf({ minor: budgetMinor, currency })
    ),
    ['currency', currency],
    ...one('start', limits.start),
    ...one('by', limits.latest),
    ...(limits.languages ?? []).map((tag): Pair => ['language', tag]),
    ...(limits.modes ?? []).map((mode): Pair => ['mode', mode]),
    ...one('official', limits.officialOnly && 'yes'),
    ...(limits.providers ?? []).map((id): Pair => ['provider', id]),
    ...one('at-once', limits.atOnce),
    ...(limits.without ?? []).map((id): Pair => ['without', id])
  ];
}

function one(key: string, value: string | number | undefined): Pair[] {
  return value === undefined ? [] : [[key, String(value)]];
}

/** The goal of an address; undefined where it names none that makes sense. */
export function parseGoal(pairs: Iterable<Pair>): Goal | undefined {
  const read = valuesOf(pairs);
  const awards = read.ids<AwardId>('award');
  const [award] = awards;
  if (award !== undefined)
    return awards.length > 1 ? { kind: 'awards', awards } : { kind: 'award', award };
  switch (read.first('goal')) {
    case 'field': {
      const field = read.first('field') ?? '';
      const ects = read.number('ects', 0.5, MOST_ECTS);
      if (!FIELD.test(field) || ects === undefined) return undefined;
      const level = STACK_LEVELS.find((each) => String(each) === read.first('level'));
      const eqf = EQF_LEVELS.find((each) => String(each) === read.first('eqf'));
      return {
        ...{ kind: 'field', field, ects },
        ...(level !== undefined && { level }),
        ...(eqf !== undefined && { eqf })
      };
    }
    case 'skills': {
      const skills = read.ids('skill').filter((skill) => skill.trim() !== '');
      return skills.length > 0 ? { kind: 'skills', skills } : undefined;
    }
    case 'furthest':
      return { kind: 'furthest' };
    default:
      return undefined;
  }
}

/**
 * The limits of an address; what it says nothing of is as in `usual`. An address that names hours
 * is a whole set of limits: nothing else of `usual` goes into it but the currency.
 */
export function parseLimits(pairs: Iterable<Pair>, usual: WantedLimits): WantedLimits {
  const read = valuesOf(pairs);
  const hoursPerWeek = read.number('hours', 0.5, MOST_HOURS);
  if (hoursPerWeek === undefined) return usual;
  const wanted = read.first('currency') ?? '';
  const currency = isCurrency(wanted) ? wanted : usual.currency;
  const amount = read.number('budget', 0, 1e7);
  const start = parseDay(read.first('start') ?? '');
  const latest = parseDay(read.first('by') ?? '');
  const hoursByMonth = monthsOf(read.all('month'));
  const blocked = read.all('blocked').flatMap(spanOf);
  const languages = read.all('language').filter((tag) => TAG.test(tag));
  const modes = PARTICIPATION_FORMS.filter((mode) => read.all('mode').includes(mode));
  const providers = read.ids<ProviderId>('provider');
  const atOnce = read.number('at-once', 1, MOST_AT_ONCE);
  const without = read.ids<OfferingId>('without');
  return {
    ...{ hoursPerWeek, currency },
    ...(Object.keys(hoursByMonth).length > 0 && { hoursByMonth }),
    ...(blocked.length > 0 && { blocked }),
    ...(amount !== undefined && { budgetMinor: moneyOf(amount, currency).minor }),
    ...(start && { start }),
    ...(latest && { latest }),
    ...(languages.length > 0 && { languages }),
    ...(modes.length > 0 && { modes }),
    ...(read.first('official') === 'yes' && { officialOnly: true as const }),
    ...(providers.length > 0 && { providers }),
    ...(atOnce !== undefined && { atOnce: Math.floor(atOnce) }),
    ...(without.length > 0 && { without })
  };
}

/** The query part of the address of goal and limits, with its question mark. */
export function planAddress(goal: Goal, limits?: WantedLimits): string {
  const pairs = [...formatGoal(goal), ...(limits ? formatLimits(limits) : [])];
  return `?${new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString()}`;
}

function monthsOf(texts: readonly string[]): Record<number, number> {
  const months: Record<number, number> = {};
  for (const text of texts) {
    const [, month = '', hours = ''] = /^(\d{1,2}):(\d{1,2}(?:\.\d{1,2})?)$/.exec(text) ?? [];
    const [at, value] = [Number(month), Number(hours)];
    if (month !== '' && at >= 1 && at <= 12 && value <= MOST_HOURS) months[at] = value;
  }
  return months;
}

function spanOf(text: string): { from: Day; to: Day }[] {
  const [from, to] = text.split('..').map(parseDay);
  return from && to && from <= to ? [{ from, to }] : [];
}

function valuesOf(pairs: Iterable<Pair>) {
  const byKey = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const values = byKey.get(key) ?? [];
    if (values.length < MOST_LISTED) byKey.set(key, [...values, value]);
  }
  const all = (key: string): readonly string[] => byKey.get(key) ?? [];
  const first = (key: string) => all(key)[0];
  return {
    all,
    first,
    ids: <Id extends string>(key: string) =>
      [...new Set(all(key))].filter((id) => id && id.length <= MOST_LETTERS) as Id[],
    number: (key: string, least: number, most: number) => {
      const text = first(key) ?? '';
      const value = Number(text);
      return NUMBER.test(text) && value >= least && value <= most ? value : undefined;
    }
  };
}
