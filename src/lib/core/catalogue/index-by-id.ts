import { ectsOf } from '../kernel/credits';
import type { AwardId, OfferingId, ProviderId } from './ids';
import type { Award, Catalogue, CatalogueHead, Offering, Provider } from './model';
import { factsOf, passes } from './pool';
import { reachOfRule, type OpenPool } from './rule-reach';

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
  /** Awards that can count the course: their rule names it or a pool of it holds it, also through a
   * smaller award. */
  awardsWith(id: OfferingId): readonly Award[];
}

export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const offerings = new Map(catalogue.offerings.map((offering) => [offering.id, offering]));
  const awards = new Map(catalogue.awards.map((award) => [award.id, award]));
  const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
  const award = (id: AwardId) => awards.get(id);
  const { origins } = catalogue;
  const using = new Map<OfferingId, Award[]>();
  const open: { readonly holder: Award; readonly pools: readonly OpenPool[] }[] = [];
  for (const holder of catalogue.awards) {
    const { courses, pools } = reachOfRule(holder.rule, award, holder.provider);
    for (const id of courses) {
      const users = using.get(id);
      if (users) users.push(holder);
      else using.set(id, [holder]);
    }
    if (pools.length > 0) open.push({ holder, pools });
  }
  const awardsWith = (id: OfferingId): readonly Award[] => {
    const offering = offerings.get(id);
    const named = using.get(id) ?? [];
    const more = open.filter(
      ({ holder, pools }) =>
        offering &&
        !named.includes(holder) &&
        pools.some(({ pool, home }) => passes(pool, factsOf(offering, home)))
    );
    return more.length > 0 ? [...named, ...more.map(({ holder }) => holder)] : named;
  };
  return {
    catalogue,
    offering: (id) => offerings.get(id),
    award,
    provider: (id) => providers.get(id),
    ects: (id) => ectsOf(offerings.get(id)?.credits) ?? 0,
    headOf: (id) => origins?.heads[origins.of[id] ?? 0] ?? catalogue,
    awardsWith
  };
}
