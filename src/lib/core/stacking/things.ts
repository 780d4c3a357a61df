import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award, Equivalence, Offering } from '../catalogue/model';
import type { Day } from '../kernel/day';
import { keyOf, type Holding } from './holdings';
import type { Facts, StandsFor, Thing } from './standing';

/** What in the catalogue says what a credential stands for. */
interface Grounds {
  readonly index: CatalogueIndex;
  readonly byAchievement: ReadonlyMap<string, OfferingId | AwardId>;
  readonly equivalences: ReadonlyMap<string, readonly Equivalence[]>;
}

/**
 * Holdings as things that can count. Each stands for what the publisher's achievement names, for
 * what a stated equivalence that holds today makes of that or of its own names (of one step only),
 * and for what the learner claims; what rests on a claim is a claim. Facts that the holding does
 * not state are those of what it stands for. What stands for nothing counts by its own facts.
 */
export function thingsOf(index: CatalogueIndex, holdings: readonly Holding[], today: Day): Thing[] {
  const grounds = groundsOf(index, today);
  const used = new Map<string, number>();
  const key = (credential: string) => {
    const part = used.get(credential) ?? 0;
    used.set(credential, part + 1);
    return keyOf(credential, part);
  };
  return holdings.flatMap((holding) => thingsOfOne(holding, grounds, key, []));
}

function thingsOfOne(
  holding: Holding,
  grounds: Grounds,
  key: (credential: string) => string,
  within: readonly AwardId[]
): Thing[] {
  const stands = standsFor(holding, grounds);
  const parts = holding.parts ?? [];
  const whole = thingOf(holding, key(holding.credential), stands, within, grounds.index);
  const awards = stands.flatMap(({ id }) =>
    grounds.index.award(id as AwardId) ? [id as AwardId] : []
  );
  const inside = parts.flatMap((part) => thingsOfOne(part, grounds, key, [...within, ...awards]));
  if (inside.length === 0) return [whole];
  // A record of several is nothing beside them; of a course its modules are nothing beside it.
  if (stands.length === 0) return inside;
  return [whole, ...(awards.length > 0 ? inside : inside.filter((part) => part.stands.length > 0))];
}

function standsFor(holding: Holding, { index, byAchievement, equivalences }: Grounds): StandsFor[] {
  const { achievementId, claimed, ids = [] } = holding;
  const found = new Map<string, StandsFor>();
  const add = (stands: StandsFor) => {
    if (!found.has(stands.id)) found.set(stands.id, stands);
  };
  const proven = achievementId === undefined ? undefined : byAchievement.get(achievementId);
  if (proven !== undefined) add({ id: proven, by: 'achievement' });
  const known =
    claimed !== undefined &&
    (index.offering(claimed as OfferingId) ?? index.award(claimed as AwardId));
  const own = [proven, achievementId, ...ids].filter((name) => name !== undefined);
  const counted = (name: string, by: 'equivalence' | 'claim') => {
    for (const { id: equivalence, to, credits } of equivalences.get(name) ?? []) {
      for (const id of to) add({ id, by, equivalence, ...(credits && { credits }) });
    }
  };
  for (const name of own) counted(name, 'equivalence');
  if (claimed !== undefined && known) add({ id: claimed, by: 'claim' });
  if (claimed !== undefined) counted(claimed, 'claim');
  return [...found.values()];
}

function thingOf(
  holding: Holding,
  key: string,
  stands: readonly StandsFor[],
  within: readonly AwardId[],
  index: CatalogueIndex
): Thing {
  const { state = 'earned' } = holding;
  const usedFor = [...new Set([...(holding.usedFor ?? []), ...within])];
  return {
    ...{ key, state, stands, credits: [] },
    ...factsFrom(stands, index),
    ...statedBy(holding),
    ...(usedFor.length > 0 && { usedFor })
  };
}

function statedBy(holding: Holding): Facts {
  const { credits, provider, kind, level, eqf, field, codes, subjects } = holding;
  const { grade, completed, recognised } = holding;
  return {
    ...(credits && { credits }),
    ...(provider !== undefined && { provider }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(codes && { codes }),
    ...(subjects && { subjects }),
    ...(grade !== undefined && { grade }),
    ...(completed && { completed }),
    ...(recognised !== undefined && { recognised })
  };
}

/** Of the first that it stands for. What only counts as a course is of another provider. */
export function factsFrom(stands: readonly StandsFor[], index: CatalogueIndex): Facts {
  const [first] = stands;
  if (!first) return {};
  const offering = index.offering(first.id as OfferingId);
  const award = offering ? undefined : index.award(first.id as AwardId);
  const listed: Offering | Award | undefined = offering ?? award;
  const same = first.equivalence === undefined;
  const { field, eqf, codes, provider = '' } = listed ?? {};
  const credits = first.credits ?? listed?.credits;
  return {
    ...(credits && { credits }),
    ...(same ? provider !== '' && { provider } : { recognised: true }),
    ...(offering?.kind && { kind: offering.kind }),
    ...(offering?.level && { level: offering.level }),
    ...(offering?.subjects && { subjects: offering.subjects.flatMap((of) => Object.values(of)) }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(codes && same && { codes })
  };
}

/**
 * What an achievement stands for in one catalogue, no catalogue behind it can make something else.
 */
function groundsOf(index: CatalogueIndex, today: Day): Grounds {
  const { catalogue } = index;
  const byAchievement = new Map<string, OfferingId | AwardId>();
  const homeOf = (id: string) => catalogue.origins?.of[id] ?? 0;
  for (const { id, achievements } of [...catalogue.offerings, ...catalogue.awards]) {
    for (const achievement of achievements) {
      const other = byAchievement.get(achievement);
      if (other === undefined || homeOf(id) <= homeOf(other)) byAchievement.set(achievement, id);
    }
  }
  const equivalences = new Map<string, Equivalence[]>();
  for (const equivalence of catalogue.equivalences) {
    const { from, validUntil } = equivalence;
    if (validUntil && validUntil < today) continue;
    for (const name of new Set(from)) {
      equivalences.set(name, [...(equivalences.get(name) ?? []), equivalence]);
    }
  }
  return { index, byAchievement, equivalences };
}
