import { coursesIn, type CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award, Catalogue } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';

/** As much of a catalogue as planning towards one award can need: small enough to hand over. */
export function reachOf(award: Award, index: CatalogueIndex): Catalogue {
  const awards = new Map<AwardId, Award>();
  const courses = new Set<OfferingId>();
  follow({ type: 'award', award: award.id });
  const { catalogue } = index;
  return {
    ...catalogue,
    providers: [],
    awards: [...awards.values()],
    offerings: catalogue.offerings.filter(({ id }) => courses.has(id))
  };

  function follow(rule: Rule | undefined): void {
    if (!rule) return;
    if (rule.type === 'award') {
      const inner = index.award(rule.award);
      if (!inner || awards.has(inner.id)) return;
      awards.set(inner.id, inner);
      follow(inner.rule);
    } else if ('of' in rule) {
      rule.of.forEach(follow);
    } else {
      for (const id of coursesIn(rule, index.award)) followCourse(id);
    }
  }

  function followCourse(id: OfferingId): void {
    if (courses.has(id)) return;
    courses.add(id);
    const before = index.offering(id)?.prerequisite;
    if (before) follow(before);
  }
}
