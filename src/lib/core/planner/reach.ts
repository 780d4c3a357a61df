import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId, ProviderId } from '../catalogue/ids';
import type { Award, Catalogue, Offering } from '../catalogue/model';
import { membersOf } from '../catalogue/pool';
import type { Rule } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import { reachOfRule } from '../catalogue/rule-reach';
import { aimsOf } from './goal';
import type { PlanQuestion } from './plan';
import { settingOf } from './setting';

/** Smaller awards that are handed over because they may be reached on the way. */
const MOST_EXITS = 48;

/**
 * As much of a catalogue as the answer to a question can need, without the texts of its courses:
 * small enough to hand over. What counts, by name or by the pool it is in, and what comes before.
 */
export function reachOf(question: PlanQuestion, index: CatalogueIndex): Catalogue {
  const { catalogue } = index;
  const setting = settingOf(question, index);
  const courses = new Set<OfferingId>();
  const awards = new Map<AwardId, Award>(setting.awards.map((award) => [award.id, award]));
  const follow = (rule: Rule | undefined, home?: ProviderId) => {
    const { courses: named, pools } = reachOfRule(rule, index.award, home);
    for (const id of named) courses.add(id);
    for (const { pool, home: by } of pools) {
      for (const { id } of membersOf(pool, catalogue.offerings, by)) courses.add(id);
    }
    for (const part of allParts(rule)) {
      const award = part.type === 'award' ? index.award(part.award) : undefined;
      if (!award || awards.has(award.id)) continue;
      awards.set(award.id, award);
      follow(award.rule, award.provider);
    }
  };
  const home = setting.awards[0]?.provider;
  for (const { rule, award } of aimsOf(setting)) {
    follow(rule, award === undefined ? home : index.award(award)?.provider);
  }
  for (const { offering } of question.decided?.steps ?? []) courses.add(offering);
  if (question.goal.kind === 'furthest') {
    for (const award of catalogue.awards) follow({ type: 'award', award: award.id });
  }
  // The set grows while it is gone through: what comes before something comes before it, too.
  for (const id of courses) {
    const offering = index.offering(id);
    if (offering?.prerequisite) follow(offering.prerequisite, offering.provider);
  }
  const { origins } = catalogue;
  const offerings = catalogue.offerings.filter(({ id }) => courses.has(id)).map(withoutTexts);
  const more = exitsFor(offerings, awards, index);
  const ids = [...offerings, ...awards.values(), ...more].map(({ id }) => id as string);
  return {
    ...catalogue,
    providers: [],
    equivalences: [],
    awards: [...awards.values(), ...more],
    offerings,
    ...(origins && {
      origins: {
        heads: origins.heads,
        of: Object.fromEntries(ids.map((id) => [id, origins.of[id] ?? 0]))
      }
    })
  };
}

function withoutTexts(offering: Offering): Offering {
  const { summary, furtherInformation, asPublished, awardGiven, funding, ...rest } = offering;
  void [summary, furtherInformation, asPublished, awardGiven, funding];
  return { ...rest, outcomes: [] };
}

/** Awards of the same providers that count some of the courses. */
function exitsFor(
  offerings: readonly Offering[],
  awards: ReadonlyMap<AwardId, Award>,
  index: CatalogueIndex
): Award[] {
  const providers = new Set([...awards.values()].map(({ provider }) => provider));
  const found = new Map<AwardId, Award>();
  for (const { id } of offerings) {
    for (const award of index.awardsWith(id)) {
      if (found.size === MOST_EXITS) return [...found.values()];
      if (providers.has(award.provider) && !awards.has(award.id)) found.set(award.id, award);
    }
  }
  return [...found.values()];
}
