import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award } from '../catalogue/model';
import { ectsOf } from '../kernel/credits';
import type { RuleAnswer, RuleCheck } from './answer';
import { CLOSE, creditsIn } from './amounts';
import { awardReach, awardsCounting, type AwardReach } from './award-reach';
import { holdAgainst, sortedThings, type Held } from './hold-against';
import { leastAtAll } from './nearest';
import { pileOf } from './pile';
import { writeOut } from './write-out';
import { missingOf } from './least-plain';
import { isCounting, partsBelow, type Part } from './parts';
import { tidy } from './rule-view';
import type { Moments, Thing } from './standing';

/** How far what is held leads towards one award. */
export interface AwardOutlook {
  readonly award: Award;
  readonly check: RuleCheck;
  readonly missing: RuleAnswer['missing'];
  /** What counts towards it, each thing once, and the ECTS that this brings. */
  readonly counted: readonly string[];
  readonly countedEcts: number;
  /** Some of it counts only because the learner says what it stands for. */
  readonly claimed: boolean;
  /** ECTS of the whole award, where its publisher states them. */
  readonly awardEcts?: number;
}

export interface Outlooks {
  /** Awards of the catalogue towards which something that is held counts. */
  readonly count: number;
  /** Those with the least that is still to do, the nearest first. */
  readonly nearest: readonly AwardOutlook[];
}

export interface OutlookOptions {
  /** So many of the nearest are worked out. */
  readonly most?: number;
  readonly reach?: AwardReach;
}

const MOST = 24;

/**
 * Awards of the whole catalogue towards which something that is held counts. Only those that can
 * count it are looked at, and only those that can be among the nearest are worked out.
 */
export function outlooks(
  things: readonly Thing[],
  index: CatalogueIndex,
  moments: Moments,
  { most = MOST, reach = awardReach(index) }: OutlookOptions = {}
): Outlooks {
  const sorted = sortedThings(things);
  const pile = pileOf(sorted);
  const held = new Set<string>(
    sorted.flatMap(({ state, stands }) => (state === 'earned' ? stands.map(({ id }) => id) : []))
  );
  const waiting = awardsCounting(sorted, reach, index, moments)
    .filter(({ id }) => !held.has(id))
    .flatMap((award) => {
      const { id, rule } = award;
      if (!rule) return [];
      const whole = writeOut({ award: id, rule }, pile, moments, index);
      return countsSomething(whole, sorted)
        ? [{ award, rule, atLeast: leastAtAll(whole, sorted, index) }]
        : [];
    })
    .sort((a, b) => a.atLeast - b.atLeast);
  const found: { readonly outlook: AwardOutlook; readonly cost: number }[] = [];
  for (const { award, rule, atLeast } of waiting) {
    if (found.length >= most && (found[most - 1]?.cost ?? 0) < atLeast) break;
    const answer = holdAgainst({ award: award.id, rule }, sorted, moments, index);
    found.push({ outlook: outlookOf(award, answer), cost: answer.least.cost });
    found.sort((a, b) => nearness(a) - nearness(b) || a.cost - b.cost);
  }
  return { count: waiting.length, nearest: found.slice(0, most).map(({ outlook }) => outlook) };
}

function countsSomething(whole: Part, things: readonly Thing[]): boolean {
  for (const part of partsBelow(whole)) {
    if (isCounting(part) && part.matches.some(({ item }) => things[item]?.state === 'earned')) {
      return true;
    }
  }
  return false;
}

/** What is met already first, then what only has to be asked for or finished. */
function nearness({ outlook: { check } }: { readonly outlook: AwardOutlook }): number {
  return check.state === 'met' ? 0 : check.state === 'ask' ? 1 : check.underWay ? 2 : 3;
}

function outlookOf(award: Award, held: Held): AwardOutlook {
  const most = countedShares(held);
  const counted = [...most].flatMap(([item, share]) => {
    const thing = held.things[item];
    if (thing?.state !== 'earned') return [];
    return [{ key: thing.key, ects: creditsIn(thing.credits, 'ects') * share }];
  });
  const awardEcts = ectsOf(award.credits);
  return {
    award,
    check: held.check,
    missing: missingOf(held.least),
    counted: counted.map(({ key }) => key),
    countedEcts: tidy(counted.reduce((sum, { ects }) => sum + ects, 0)),
    claimed: [...held.placed.values()].some((list) =>
      list.some(({ match, share }) => match.as?.by === 'claim' && share > CLOSE)
    ),
    ...(awardEcts !== undefined && { awardEcts })
  };
}

/** How much of each thing counts anywhere, by its number. Of a course one thing counts. */
export function countedShares({ whole, placed }: Held): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const part of partsBelow(whole)) {
    if (!isCounting(part)) continue;
    const list = placed.get(part) ?? [];
    const full = list.filter(({ share }) => share > 1 - CLOSE);
    for (const { match, share } of part.unit === 'credits' ? list : full) {
      if (part.unit === 'course' && match !== full[0]?.match) continue;
      most.set(match.item, Math.max(most.get(match.item) ?? 0, share));
    }
  }
  return most;
}
