import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import { ectsOf } from '../kernel/credits';
import { factsOf, passes } from '../catalogue/pool';
import type { Pool } from '../catalogue/rule';
import type { AwardProgress, Exit } from './answer';
import { CLOSE, creditsIn } from './amounts';
import { answerOf } from './check';
import { holdAgainst, type Held } from './hold-against';
import { thingOfOffering } from './offering-thing';
import { countedShares } from './outlook';
import { missingOf, NOTHING } from './least-plain';
import { coursesOf, partsBelow } from './parts';
import { reachOf } from './award-reach';
import type { RuleGoal } from './write-out';
import { tidy } from './rule-view';
import type { Moments, Thing, Word } from './standing';

/** Courses that are tried one by one for what each would help. */
const MOST_TRIED = 60;
const LEVELS = [1, 2, 3, undefined] as const;

/**
 * Where the learner stands with an award: part by part, in credits, with the smaller awards on the
 * way to it, what lapses, and the courses that would help most. An award without a rule is to be
 * asked about.
 */
export function awardProgress(
  award: Award,
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex,
  word?: Word
): AwardProgress {
  const rule = award.rule ?? { type: 'ask', text: award.source.sentence ?? award.title };
  const goal = { award: award.id, rule, ...(word && { word }) };
  const held = holdAgainst(goal, things, moments, index);
  const answer = answerOf(held, goal, moments, index);
  const need = ectsOf(award.credits);
  const sum = (is: (thing: Thing) => boolean) => tidy(ectsCounted(held, is));
  return {
    ...answer,
    award,
    ects: {
      have: sum(({ state }) => state === 'earned'),
      inProgress: sum(({ state }) => state !== 'earned'),
      ...(need !== undefined && { need })
    },
    byLevel: LEVELS.flatMap((level) => {
      const ects = sum((thing) => thing.state === 'earned' && thing.level === level);
      return ects > 0 ? [{ ...(level && { level }), ects }] : [];
    }),
    exits: exitsOf(award, things, moments, index),
    opens: opensOf(held, goal, moments, index)
  };
}

function ectsCounted(held: Held, is: (thing: Thing) => boolean): number {
  return [...countedShares(held)].reduce((sum, [item, share]) => {
    const thing = held.things[item];
    return thing && is(thing) ? sum + creditsIn(thing.credits, 'ects') * share : sum;
  }, 0);
}

/** Smaller awards on the way, the smallest first; those of which nothing is known last. */
function exitsOf(
  award: Award,
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex
): Exit[] {
  const size = ({ credits }: Award) => ectsOf(credits) ?? Infinity;
  return smallerAwards(award, index)
    .sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))
    .map(({ id, rule }) => {
      const held = things.some(
        ({ state, stands }) => state === 'earned' && stands.some((one) => one.id === id)
      );
      if (held) return { award: id, state: 'met', missing: NOTHING };
      if (!rule) return { award: id, state: 'ask', missing: NOTHING };
      const { check, least } = holdAgainst({ award: id, rule }, things, moments, index);
      return { award: id, state: check.state, missing: missingOf(least) };
    });
}

/**
 * Awards that its rule builds on, and smaller ones of its provider all of whose courses it can
 * count.
 */
function smallerAwards(award: Award, index: CatalogueIndex): Award[] {
  const { names } = reachOf(award, index);
  const ects = ectsOf(award.credits);
  return index.catalogue.awards.filter((other) => {
    if (other.id === award.id) return false;
    if (names.has(other.id)) return true;
    const own = ectsOf(other.credits);
    if (other.provider !== award.provider || ects === undefined || own === undefined) return false;
    if (own >= ects) return false;
    const inside = reachOf(other, index);
    return (
      inside.pools.length === 0 &&
      inside.names.size > 0 &&
      [...inside.names].every((name) => names.has(name))
    );
  });
}

/** Courses that are not held and that each leave less to do, those that help most first. */
function opensOf(
  { whole, things, check, least }: Held,
  goal: RuleGoal,
  moments: Moments,
  index: CatalogueIndex
): OfferingId[] {
  if (check.state !== 'not-met' || check.underWay) return [];
  const held = new Set<string>(things.flatMap(({ stands }) => stands.map(({ id }) => id)));
  const named = new Set<OfferingId>();
  const pools: Pool[] = [];
  for (const part of partsBelow(whole)) {
    if (part.kind !== 'counts') continue;
    for (const id of coursesOf(part)) named.add(id);
    if (part.rule.type === 'credits' && !part.rule.from.courses) pools.push(part.rule.from);
  }
  const offerings = index.catalogue.offerings.filter(
    (offering) =>
      !held.has(offering.id) &&
      (named.has(offering.id) || pools.some((pool) => passes(pool, factsOf(offering))))
  );
  return offerings
    .toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)))
    .slice(0, MOST_TRIED)
    .flatMap((offering) => {
      const taken: Thing = { ...thingOfOffering(offering), state: 'in-progress' };
      const left = holdAgainst(goal, [...things, taken], moments, index).least.cost;
      const helps = least.cost - left;
      return helps > CLOSE ? [{ id: offering.id, helps }] : [];
    })
    .sort((a, b) => b.helps - a.helps || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
