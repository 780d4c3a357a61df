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
      using.set(id, [...(using.get(id) ?? []), holder]);
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

/** Every course that a rule names, itself or through the awards it builds on. */
export function coursesIn(
  rule: Rule | undefined,
  award: (id: AwardId) => Award | undefined,
  above: ReadonlySet<AwardId> = new Set()
): ReadonlySet<OfferingId> {
  if (!rule) return new Set();
  switch (rule.type) {
    case 'ask':
      return new Set();
    case 'course':
      return new Set([rule.offering, ...(rule.equivalents ?? [])]);
    case 'credits':
      return new Set(rule.from);
    case 'award': {
      const inner = above.has(rule.award) ? undefined : award(rule.award);
      return inner ? coursesIn(inner.rule, award, new Set([...above, rule.award])) : new Set();
    }
    default:
      return new Set(rule.of.flatMap((part) => [...coursesIn(part, award, above)]));
  }
}
