import type { Credit } from '../kernel/credits';
import type { Range } from '../kernel/range';
import { foldText } from '../kernel/text';
import type { OfferingKind, StackLevel } from './kinds';
import type { AwardId, OfferingId, ProviderId } from './ids';
import type { Offering } from './model';
import type { GradeNeed, Pool } from './rule';

/** What pools look at, of a course or of something that is held. What is not known is absent. */
export interface PoolFacts {
  /** What it is, or stands for. */
  readonly ids: readonly (OfferingId | AwardId)[];
  readonly provider?: ProviderId;
  readonly kind?: OfferingKind;
  readonly level?: StackLevel;
  readonly eqf?: Range;
  readonly field?: string;
  readonly credits?: readonly Credit[];
  readonly codes?: readonly string[];
  readonly subjects?: readonly string[];
  readonly grade?: string;
  /** True where it is still to be finished: every grade is open. */
  readonly toCome?: boolean;
  /** Recognised from elsewhere; false where it is taken within the programme. */
  readonly recognised?: boolean;
}

/** Whether a pool holds something. A fact that is not known passes no filter on it. */
export function passes(pool: Pool, facts: PoolFacts): boolean {
  const { providers, kinds, levels, eqf, creditLevels, fields, codes, subjects, grade } = pool;
  return (
    isNamed(pool, facts.ids) &&
    isAmong(providers, facts.provider) &&
    isAmong(kinds, facts.kind) &&
    isAmong(levels, facts.level) &&
    (!eqf || (facts.eqf !== undefined && isWithin(facts.eqf, eqf))) &&
    (!creditLevels || (facts.credits ?? []).some((credit) => isAtLevel(creditLevels, credit))) &&
    (!fields || fields.some((field) => facts.field?.startsWith(field))) &&
    (!codes || begins(facts.codes ?? [], codes)) &&
    (!subjects || meet(facts.subjects ?? [], subjects)) &&
    (!grade || facts.toCome === true || gradeReaches(grade, facts.grade)) &&
    (pool.recognised === undefined || pool.recognised === facts.recognised)
  );
}

/**
 * The courses that a pool holds or could hold once they are finished. `home` is the provider of
 * the programme: what others give would have to be recognised.
 */
export function membersOf(
  pool: Pool,
  offerings: readonly Offering[],
  home?: ProviderId
): readonly Offering[] {
  return offerings.filter((offering) => passes(pool, factsOf(offering, home)));
}

/** What pools look at of a course that is still to be taken. */
export function factsOf(offering: Offering, home?: ProviderId): PoolFacts {
  const { id, provider, kind, level, eqf, field, credits, codes, subjects } = offering;
  return {
    ids: [id],
    toCome: true,
    ...(provider !== '' && { provider }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(credits && { credits }),
    ...(codes && { codes }),
    ...(subjects && { subjects: subjects.flatMap((subject) => Object.values(subject)) }),
    ...(home !== undefined && provider !== '' && { recognised: provider !== home })
  };
}

/** Whether a grade is as good as it has to be; without one, and off its scale, it is not. */
export function gradeReaches({ least, scale }: GradeNeed, grade: string | undefined): boolean {
  if (grade === undefined) return false;
  const got = foldText(grade);
  if (!scale) return got === foldText(least) || numberOf(got) >= numberOf(foldText(least));
  const place = (name: string) => scale.findIndex((one) => foldText(one) === name);
  const [at, most] = [place(got), place(foldText(least))];
  return at >= 0 && at <= most;
}

/** Whether credits count at one of these levels of their system. */
function isAtLevel(levels: readonly string[], { level }: Credit): boolean {
  return level !== undefined && levels.some((one) => foldText(one) === foldText(level));
}

function isNamed({ courses, awards, except }: Pool, ids: PoolFacts['ids']): boolean {
  if (except?.some((id) => ids.includes(id))) return false;
  const lists: readonly (readonly (OfferingId | AwardId)[] | undefined)[] = [courses, awards];
  return (!courses && !awards) || ids.some((id) => lists.some((list) => list?.includes(id)));
}

function isAmong<Value>(list: readonly Value[] | undefined, value: Value | undefined): boolean {
  return !list || (value !== undefined && list.includes(value));
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.min >= outer.min && inner.max <= outer.max;
}

function begins(codes: readonly string[], beginnings: readonly string[]): boolean {
  const folded = codes.map(foldText);
  return beginnings.some((start) => folded.some((code) => code.startsWith(foldText(start))));
}

function meet(subjects: readonly string[], wanted: readonly string[]): boolean {
  const folded = subjects.map(foldText);
  return wanted.some((subject) => folded.includes(foldText(subject)));
}

function numberOf(text: string): number {
  return text === '' ? NaN : Number(text.replace(',', '.'));
}
