import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId, ProviderId } from '../catalogue/ids';
import { gradeReaches, passes, type PoolFacts } from '../catalogue/pool';
import type { Amount, GradeNeed, Pool } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import type { Day } from '../kernel/day';
import { ageOf, type AgeLimit } from './ages';
import { creditsIn, schemeOf } from './amounts';
import type { Doubt, Refused } from './parts';
import type { Moments, StandsFor, Thing } from './standing';

/** What is known where a part of a rule is: whose rule it is, and what it is inside of. */
export interface Surroundings {
  /** Awards whose rule this is, the outermost first. */
  readonly chain: readonly AwardId[];
  /** The provider whose rule it is. */
  readonly home?: ProviderId;
  readonly ages: readonly AgeLimit[];
  /** What is inside must not have counted for other awards, or for others of a family. */
  readonly among: readonly ('awards' | { readonly family: string })[];
}

/** What may count in a part: by its name, or by its facts. */
export interface Wanted {
  /** Ids, the preferred one first. */
  readonly ids?: readonly (OfferingId | AwardId)[];
  readonly grade?: GradeNeed;
  readonly pool?: Pool;
  readonly scheme?: string;
}

export type Fit =
  | {
      readonly fits: 'yes';
      /** What is not known of it and decides whether it counts. */
      readonly doubt?: Doubt;
      readonly as?: StandsFor;
      /** In the system of the part. */
      readonly credits: number;
      /** The last day of the award on which it counts there. */
      readonly last?: Day;
    }
  | { readonly fits: 'no' }
  /** It would, were it not for this. */
  | { readonly fits: 'no'; readonly why: Refused['why'] };

const NO: Fit = { fits: 'no' };

/** Whether something may count in a part, and as what; else what stands in its way. */
export function fitOf(
  thing: Thing,
  wanted: Wanted,
  around: Surroundings,
  moments: Moments,
  index: CatalogueIndex
): Fit {
  const as = standing(thing, wanted);
  if (!as && (wanted.ids ?? wanted.pool?.courses ?? wanted.pool?.awards)) return NO;
  const grade = wanted.grade ?? wanted.pool?.grade;
  const facts = factsOfThing(thing, around.home, moments);
  if (wanted.pool && !passes(wanted.pool, { ...facts, toCome: true })) return NO;
  if (grade && !facts.toCome && thing.grade !== undefined && !gradeReaches(grade, thing.grade)) {
    return { fits: 'no', why: { code: 'grade' } };
  }
  const used = usedFor(thing, around, index);
  if (used !== undefined) return { fits: 'no', why: { code: 'used-for-award', award: used } };
  const graded = !grade || facts.toCome === true || thing.grade !== undefined;
  let doubt: Doubt | undefined = graded ? undefined : 'grade';
  let last: Day | undefined;
  for (const limit of around.ages) {
    if ('months' in limit && limit.from && !passes(limit.from, facts)) continue;
    const age = ageOf(thing, limit, moments);
    if (age.state === 'old') return { fits: 'no', why: { code: 'too-old', since: age.since } };
    if (age.state === 'unknown') doubt ??= 'completed';
    else if (age.last && (!last || age.last < last)) last = age.last;
  }
  const credits = as?.credits ?? thing.credits;
  return {
    fits: 'yes',
    ...(doubt && { doubt }),
    credits: wanted.scheme ? creditsIn(credits, wanted.scheme, wanted.pool?.creditLevels) : 0,
    ...(as && { as }),
    ...(last && { last })
  };
}

/** What something brings to an amount of a pool; undefined where the pool does not hold it. */
export function worthIn(
  thing: Thing,
  pool: Pool,
  amount: Amount,
  home: ProviderId | undefined,
  moments: Moments
): number | undefined {
  if (!passes(pool, factsOfThing(thing, home, moments))) return undefined;
  if ('courses' in amount) return 1;
  const as = standing(thing, { pool });
  return creditsIn(as?.credits ?? thing.credits, schemeOf(amount), pool.creditLevels);
}

/** What it stands for there: the name that the part prefers, on the best ground. */
function standing(thing: Thing, { ids, pool }: Wanted): StandsFor | undefined {
  if (!ids) {
    const { courses, awards } = pool ?? {};
    return thing.stands.find(
      ({ id }) => courses?.includes(id as OfferingId) || awards?.includes(id as AwardId)
    );
  }
  for (const id of ids) {
    const found = thing.stands.find((stands) => stands.id === id);
    if (found) return found;
  }
  return undefined;
}

/** What pools look at of something that is held or planned. */
export function factsOfThing(
  thing: Thing,
  home: ProviderId | undefined,
  { enrolled }: Moments
): PoolFacts {
  const { provider, kind, level, eqf, field, codes, subjects, grade, completed, state } = thing;
  const known = thing.recognised;
  const before = state === 'earned' && enrolled !== undefined && completed !== undefined;
  const elsewhere =
    known ??
    (provider === undefined || home === undefined
      ? undefined
      : provider !== home || (before && completed < enrolled));
  return {
    ids: thing.stands.map(({ id }) => id),
    credits: thing.credits,
    toCome: state !== 'earned',
    ...(provider !== undefined && { provider }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(codes && { codes }),
    ...(subjects && { subjects }),
    ...(grade !== undefined && { grade }),
    ...(elsewhere !== undefined && { recognised: elsewhere })
  };
}

/** Another award that it has counted for, where that is in the way here. */
function usedFor(
  thing: Thing,
  { chain, among }: Surroundings,
  index: CatalogueIndex
): AwardId | undefined {
  if (!thing.usedFor || among.length === 0) return undefined;
  const others = thing.usedFor.filter((award) => !chain.includes(award));
  return others.find((award) =>
    among.some((one) => one === 'awards' || isOfFamily(award, one.family, index))
  );
}

/** An award is of a family where its own rule says so. */
export function isOfFamily(id: AwardId, family: string, index: CatalogueIndex): boolean {
  for (const part of allParts(index.award(id)?.rule)) {
    const among = part.type === 'once' ? part.among : undefined;
    if (typeof among === 'object' && among.family === family) return true;
  }
  return false;
}
