import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { AwardId, ProviderId } from '../../src/lib/core/catalogue/ids';
import { gradeReaches, passes, type PoolFacts } from '../../src/lib/core/catalogue/pool';
import type { Amount, GradeNeed, Pool, Rule } from '../../src/lib/core/catalogue/rule';
import { partsOf } from '../../src/lib/core/catalogue/rule';
import { addMonths } from '../../src/lib/core/kernel/day';
import type { Moments, Thing } from '../../src/lib/core/stacking/standing';
import { nameOf, type Around, type Wanted } from './slow-tree';

/* What the slow evaluator knows of single things. */

/** Sums that differ by less are the same. */
export const CLOSE = 1e-6;

export type Age = 'young' | 'old' | 'unknown';

/** What pools look at of a thing, in a rule of the provider `home`. */
export function factsOf(thing: Thing, { home }: Around, { enrolled }: Moments): PoolFacts {
  const { stands, state, ...facts } = thing;
  return {
    ...facts,
    ids: stands.map(({ id }) => id),
    toCome: state !== 'earned',
    ...recognisedOf(thing, home, enrolled)
  };
}

function recognisedOf(
  { recognised, provider, completed, state }: Thing,
  home: ProviderId | undefined,
  enrolled: string | undefined
): { readonly recognised?: boolean } {
  if (recognised !== undefined) return { recognised };
  if (provider === undefined || home === undefined) return {};
  const isBefore =
    state === 'earned' && enrolled !== undefined && (completed ?? enrolled) < enrolled;
  return { recognised: provider !== home || isBefore };
}

/** Whether a thing may count in a part; `perhaps` where a fact is missing that decides it. */
export function fits(
  thing: Thing,
  { ids, pool }: Wanted,
  grade: GradeNeed | undefined,
  around: Around,
  moments: Moments,
  index: CatalogueIndex
): 'yes' | 'perhaps' | 'no' {
  const isNamed = ids === undefined || thing.stands.some(({ id }) => ids.includes(id));
  const isInPool =
    pool === undefined || passes(pool, { ...factsOf(thing, around, moments), toCome: true });
  if (!isNamed || !isInPool || isUsedUp(thing, around, index)) return 'no';
  const isGraded = !grade || thing.state !== 'earned' || thing.grade !== undefined;
  if (grade && thing.state === 'earned' && isGraded && !gradeReaches(grade, thing.grade)) {
    return 'no';
  }
  const ages = around.ages.map((ageOf) => ageOf(thing));
  if (ages.includes('old')) return 'no';
  return isGraded && !ages.includes('unknown') ? 'yes' : 'perhaps';
}

/** It has counted for another award, where that excludes it. */
function isUsedUp({ usedFor = [] }: Thing, { chain, among }: Around, index: CatalogueIndex) {
  return usedFor.some(
    (award) =>
      !chain.includes(award) &&
      among.some((one) => one === 'awards' || isOfFamily(index.award(award)?.rule, one.family))
  );
}

/** Whether a rule says of itself that it is of a family. */
export function isOfFamily(rule: Rule | undefined, family: string): boolean {
  if (!rule) return false;
  const among = rule.type === 'once' ? rule.among : undefined;
  if (typeof among === 'object' && among.family === family) return true;
  return partsOf(rule).some((part) => isOfFamily(part, family));
}

/** How old a thing is for `fresh` and `within`; undefined where nothing can be too old. */
export function ageBy(
  rule: Extract<Rule, { type: 'fresh' | 'within' }>,
  around: Around,
  moments: Moments
): (thing: Thing) => Age {
  const { at, today, enrolled } = moments;
  const { months } = rule;
  if (rule.type === 'within' && rule.clock === 'enrolment') {
    return () => (enrolled && addMonths(enrolled, months) < at ? 'old' : 'young');
  }
  return (thing) => {
    if (rule.type === 'fresh' && rule.from) {
      if (!passes(rule.from, factsOf(thing, around, moments))) return 'young';
    }
    if (rule.clock === 'enrolment' && !enrolled) return 'young';
    if (!thing.completed) return thing.state === 'earned' ? 'unknown' : 'young';
    if (rule.clock === 'enrolment' && enrolled) {
      return thing.completed <= addMonths(enrolled, months) ? 'young' : 'old';
    }
    const day = rule.clock === 'completion' ? (enrolled ?? today) : at;
    return addMonths(thing.completed, months) >= day ? 'young' : 'old';
  };
}

/** Credits of a thing in a system; with levels those at one of them, or at none that is said. */
export function creditsOf(thing: Thing, scheme: string, pool: Pool): number {
  const names: readonly string[] = [...(pool.courses ?? []), ...(pool.awards ?? [])];
  const as = thing.stands.find(({ id }) => names.includes(id));
  const levels = pool.creditLevels;
  const credit = (as?.credits ?? thing.credits).find(
    (one) =>
      one.scheme.toLowerCase() === scheme.toLowerCase() &&
      (!levels || one.level === undefined || levels.includes(one.level))
  );
  return Math.max(0, credit?.value ?? 0);
}

export function schemeOf(amount: Amount): string {
  return 'courses' in amount ? '' : (amount.scheme ?? 'ects');
}

/** A rounded share. */
export function rounded(value: number, rounding: string): number {
  if (rounding === 'up') return Math.ceil(value - CLOSE);
  if (rounding === 'down') return Math.floor(value + CLOSE);
  return rounding === 'nearest' ? Math.floor(value + 0.5 + CLOSE) : value;
}

/** What is left of credits that count in whole steps. */
export function inSteps(credits: number, step: number | undefined): number {
  return step ? Math.floor(credits / step + CLOSE) * step : credits;
}

/** An amount as a number; undefined for a share of what counts. */
export function numberOf(amount: Amount): number | undefined {
  if ('credits' in amount) return amount.credits;
  if ('courses' in amount) return amount.courses;
  if (amount.stated !== undefined) return amount.stated;
  if (amount.of === undefined) return undefined;
  return rounded(amount.share * amount.of, amount.rounding ?? 'exact');
}

/**
 * Whether the grades of a pool come to the mean that is asked for, by ECTS (each the same where
 * none states any). Open where a grade or its weight is missing, or still to come.
 */
export function averageState(
  rule: Extract<Rule, { type: 'average' }>,
  things: readonly Thing[],
  around: Around,
  moments: Moments,
  index: CatalogueIndex
): 'met' | 'not-met' | 'ask' {
  const { from, least } = rule;
  const found = things
    .map((thing) => {
      const fit = fits(thing, { pool: from }, from.grade, around, moments, index);
      const grade = fit === 'yes' && thing.grade ? Number(thing.grade.replace(',', '.')) : NaN;
      return {
        thing,
        fit,
        grade,
        ects: creditsOf(thing, 'ects', {}),
        own: creditsOf(thing, 'ects', from)
      };
    })
    .filter(({ fit }) => fit !== 'no');
  const single = withoutTwins(found);
  if (single.length === 0) return 'not-met';
  const known = single.filter(
    ({ thing, grade }) => thing.state === 'earned' && !Number.isNaN(grade)
  );
  const isWeighed = known.some(({ ects }) => ects > 0);
  const weight = known.reduce((sum, { ects }) => sum + (isWeighed ? ects : 1), 0);
  if (known.length < single.length || weight === 0) return 'ask';
  if (isWeighed && known.some(({ ects }) => ects === 0)) return 'ask';
  const sum = known.reduce((all, { grade, ects }) => all + grade * (isWeighed ? ects : 1), 0);
  const mean = sum / weight;
  return (rule.lowerIsBetter ? mean <= least + CLOSE : mean >= least - CLOSE) ? 'met' : 'not-met';
}

interface Found {
  readonly thing: Thing;
  readonly fit: 'yes' | 'perhaps' | 'no';
  readonly own: number;
}

const STATES = ['earned', 'in-progress', 'planned'];

/** Of the same course the best: earned, known, with most credits. */
function withoutTwins<One extends Found>(found: readonly One[]): One[] {
  const ranked = [...found].sort(
    (a, b) =>
      STATES.indexOf(a.thing.state) - STATES.indexOf(b.thing.state) ||
      Number(a.fit === 'perhaps') - Number(b.fit === 'perhaps') ||
      b.own - a.own ||
      (a.thing.key < b.thing.key ? -1 : 1)
  );
  const apart = ranked.filter(({ thing }) => !ranked.some((one) => isPartOf(thing, one.thing)));
  return apart.filter(
    ({ thing }, at) => !apart.slice(0, at).some((one) => nameOf(one.thing) === nameOf(thing))
  );
}

/** The same course twice, and an award and what has gone into it: only one of them counts. */
export function isApart(one: Thing, other: Thing): boolean {
  if (one === other) return false;
  return nameOf(one) === nameOf(other) || isPartOf(one, other) || isPartOf(other, one);
}

/** Whether a thing has gone into the award that another one stands for. */
function isPartOf(thing: Thing, whole: Thing): boolean {
  return (thing.usedFor ?? []).some(
    (award: AwardId) =>
      whole.stands.some(({ id }) => id === award) && !thing.stands.some(({ id }) => id === award)
  );
}
