import { ectsOf } from '../kernel/credits';
import type { AwardId, OfferingId, ProviderId } from './ids';
import type { Award, Catalogue, CatalogueHead, Offering, Provider } from './model';
import type { Rule } from './rule';

/** A catalogue with its things found by name. Names that lead nowhere find nothing. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue;
  offering(id: OfferingId): Offering | undefined;
  award(id: AwardId): Award | undefined;
  provider(id: ProviderId): Provider | undefined;
  /** ECTS of a course; 0 where it gives none or does not say. */
  ects(id: OfferingId): number;
  /** What the catalogue that lists it says of itself, by the id of anything it lists. */
  headOf(id: string): CatalogueHead;
  /** Awards whose rule names the course, itself or through a smaller award. */
  awardsWith(id: OfferingId): readonly Award[];
}

export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const offerings = new Map(catalogue.offerings.map((offering) => [offering.id, offering]));
  const awards = new Map(catalogue.awards.map((award) => [award.id, award]));
  const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
  const award = (id: AwardId) => awards.get(id);
  const { origins } = catalogue;
  const using = new Map<OfferingId, Award[]>();
  for (const holder of catalogue.awards) {
    for (const id of coursesIn(holder.rule, award)) {
      const users = using.get(id);
      if (users) users.push(holder);
      else using.set(id, [holder]);
    }
  }
  return {
    catalogue,
    offering: (id) => offerings.get(id),
    award,
    provider: (id) => providers.get(id),
    ects: (id) => ectsOf(offerings.get(id)?.credits) ?? 0,
    headOf: (id) => origins?.heads[origins.of[id] ?? 0] ?? catalogue,
    awardsWith: (id) => using.get(id) ?? []
  };
}

/** Every course that a rule names, itself or through the awards it builds on, in their order. */
export function coursesIn(
  rule: Rule | undefined,
  award: (id: AwardId) => Award | undefined
): ReadonlySet<OfferingId> {
  const courses = new Set<OfferingId>();
  const seen = new Set<AwardId>();
  // Not by recursion: awards may build on each other in a long chain, and share what they build on.
  const waiting: (Rule | undefined)[] = [rule];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!next || next.type === 'ask') continue;
    if (next.type === 'course') {
      for (const id of [next.offering, ...(next.equivalents ?? [])]) courses.add(id);
    } else if (next.type === 'credits') {
      for (const id of next.from) courses.add(id);
    } else if (next.type !== 'award') {
      for (let at = next.of.length; at-- > 0;) waiting.push(next.of[at]);
    } else if (!seen.has(next.award)) {
      seen.add(next.award);
      waiting.push(award(next.award)?.rule);
    }
  }
  return courses;
}
