import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { AwardId, ProviderId } from '../../src/lib/core/catalogue/ids';
import { passes } from '../../src/lib/core/catalogue/pool';
import type { Amount, Pool, Rule } from '../../src/lib/core/catalogue/rule';
import type { Moments, Thing } from '../../src/lib/core/stacking/standing';
import { ageBy, averageState, creditsOf, factsOf, fits } from './slow-things';
import { inSteps, isOfFamily, numberOf, schemeOf } from './slow-things';
import { leavesOf, type Around, type Cap, type Leaf, type Node } from './slow-tree';
import type { Match, Once, Share, Slot, Total, Wanted } from './slow-tree';

/**
 * Writes a rule out over things. With `hoping`, what is not known is taken to be so; else it is
 * taken not to be. `isPossible` says whether something that ends a limit has been reached.
 */
export function writeOut(
  whole: Rule,
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex,
  home: ProviderId | undefined,
  hoping: boolean,
  isPossible: (part: Node) => boolean
): Node {
  const total: Total = { used: false };
  const top = { path: '', chain: [], ages: [], among: [], caps: [], onces: [] };
  const node = write(whole, { ...top, home, totals: [total] });
  excludeOtherAwards(leavesOf(node), index);
  return node;

  function write(rule: Rule, around: Around): Node {
    const part = (of: Rule, at: number, more: Partial<Around> = {}) =>
      write(of, { ...around, ...more, path: `${around.path}.${at}` });
    const some = (of: readonly Rule[], count: number): Node => {
      return { kind: 'some', count, of: of.map((one, at) => part(one, at)) };
    };
    switch (rule.type) {
      case 'all':
      case 'sequence':
        return some(rule.of, rule.of.length);
      case 'any':
        return some(rule.of, 1);
      case 'some':
        return some(rule.of, rule.count);
      case 'course': {
        const ids = [rule.offering, ...(rule.equivalents ?? [])];
        return leaf({ courses: 1 }, { ids }, rule.grade, around, 'course');
      }
      case 'award':
        return award(rule, around);
      case 'credits': {
        const { least, from } = rule;
        const share = shareOf(least, from, around);
        if (share) return { kind: 'share', share };
        return leaf(least, { pool: from }, from.grade, around);
      }
      case 'average': {
        const state = averageState(rule, things, around, moments, index);
        return { kind: 'is', met: state === 'met' || (hoping && state === 'ask') };
      }
      case 'once': {
        const { among } = rule;
        const once: Once = { chain: around.chain, ...(among && { among }) };
        return part(rule.of, 0, {
          onces: [...around.onces, { once }],
          among: among ? [...around.among, among] : around.among
        });
      }
      case 'limit': {
        const { until } = rule;
        const free = { caps: [], onces: [], totals: [{ used: false }] };
        const isLifted = until !== undefined && isPossible(part(until, 1, free));
        const caps = isLifted ? around.caps : [...around.caps, capOf(rule, around)];
        return part(rule.of, 0, { caps });
      }
      case 'fresh':
      case 'within':
        return part(rule.of, 0, { ages: [...around.ages, ageBy(rule, around, moments)] });
      case 'dated': {
        const version = versionOf(rule, moments);
        return version ? part(version, 0) : { kind: 'is', met: false };
      }
      case 'advised':
        return { kind: 'is', met: true };
      case 'ask':
        return { kind: 'is', met: hoping };
    }
  }

  /** Held, or reached by its own rule; one that asks for itself can only be held. */
  function award(rule: Extract<Rule, { type: 'award' }>, around: Around): Node {
    const held = leaf({ courses: 1 }, { ids: [rule.award] }, undefined, around, 'course');
    const found = index.award(rule.award);
    if (!found || around.chain.includes(rule.award)) return held;
    const { path, chain, onces, totals } = around;
    const own: Node = found.rule
      ? write(found.rule, {
          ...around,
          path: `${path}.a`,
          chain: [...chain, rule.award],
          home: found.provider === '' ? undefined : found.provider,
          onces: onces.map(({ once, slot }) => ({ once, slot: slot ?? path })),
          totals: [...totals, { used: false }]
        })
      : { kind: 'is', met: hoping };
    return { kind: 'some', count: 1, of: [held, own] };
  }

  function leaf(
    amount: Amount,
    wanted: Wanted,
    grade: Parameters<typeof fits>[2],
    around: Around,
    named?: 'course'
  ): Node {
    const unit = named ?? ('courses' in amount ? 'courses' : 'credits');
    const matches = things.flatMap((thing): Match[] => {
      const fit = fits(thing, wanted, grade, around, moments, index);
      if (fit === 'no' || (fit === 'perhaps' && !hoping)) return [];
      const worth = unit === 'credits' ? creditsOf(thing, schemeOf(amount), wanted.pool ?? {}) : 1;
      return worth > 0 ? [{ thing, worth }] : [];
    });
    const { path, caps, onces, totals, chain } = around;
    const step = 'credits' in amount ? amount.step : undefined;
    const slots = onces.map(({ once, slot }): Slot => ({ once, name: slot ?? path }));
    return {
      kind: 'leaf',
      leaf: {
        ...{ unit, need: numberOf(amount) ?? 0, matches, caps, slots, totals, chain },
        ...(step !== undefined && { step })
      }
    };
  }

  function shareOf(amount: Amount, pool: Pool, around: Around): Share | undefined {
    const inner = around.totals.at(-1);
    if (!inner || !('share' in amount) || numberOf(amount) !== undefined) return undefined;
    inner.used = true;
    return {
      total: inner,
      share: amount.share,
      rounding: amount.rounding ?? 'exact',
      isInside: (thing) => passes(pool, factsOf(thing, around, moments)),
      creditsOf: (thing) => creditsOf(thing, schemeOf(amount), {})
    };
  }

  function capOf(rule: Extract<Rule, { type: 'limit' }>, around: Around): Cap {
    const { most: amount, from } = rule;
    const step = 'credits' in amount ? amount.step : undefined;
    return {
      amount,
      most: shareOf(amount, from, around) ?? mostOf(amount, rule.below === true),
      worthOf: (thing) => {
        if (!passes(from, factsOf(thing, around, moments))) return undefined;
        return 'courses' in amount ? 1 : inSteps(creditsOf(thing, schemeOf(amount), from), step);
      }
    };
  }
}

/** What stays below an amount is a thousandth of a credit or a course below it. */
function mostOf(amount: Amount, isBelow: boolean): number {
  const most = numberOf(amount) ?? 0;
  if (!isBelow) return Math.max(0, most);
  return Math.max(0, 'courses' in amount ? Math.ceil(most) - 1 : most - 1e-3);
}

/** The newest version that held on the day, the oldest where none did. */
function versionOf(
  { by, versions }: Extract<Rule, { type: 'dated' }>,
  { today, enrolled }: Moments
): Rule | undefined {
  const day = by === 'today' ? today : (enrolled ?? today);
  const inOrder = [...versions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return (inOrder.filter(({ from }) => from <= day).at(-1) ?? inOrder[0])?.rule;
}

/**
 * `once` among awards: what counts inside counts for no other award (of the family), but for those
 * that this one builds on and those that build on it.
 */
function excludeOtherAwards(leaves: readonly Leaf[], index: CatalogueIndex): void {
  const onces = new Set(leaves.flatMap(({ slots }) => slots.map(({ once }) => once)));
  for (const once of onces) {
    const { among, chain } = once;
    if (!among) continue;
    const own = chain.at(-1);
    const inside = leaves.filter(({ slots }) => slots.some((slot) => slot.once === once));
    const apart = new Map<AwardId, Once>();
    for (const leaf of leaves) {
      const award = leaf.chain.at(-1);
      if (inside.includes(leaf) || award === undefined || chain.includes(award)) continue;
      if (own !== undefined && leaf.chain.includes(own)) continue;
      if (among !== 'awards' && !isOfFamily(index.award(award)?.rule, among.family)) continue;
      const either = apart.get(award) ?? { chain: [] };
      apart.set(award, either);
      leaf.slots.push({ once: either, name: award });
    }
    for (const either of apart.values()) {
      for (const leaf of inside) leaf.slots.push({ once: either, name: 'here' });
    }
  }
}
