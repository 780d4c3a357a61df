import { MOST_PARTS } from '../catalogue/bounded-rules';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, ProviderId } from '../catalogue/ids';
import type { Amount, Pool, Rule, RulePath } from '../catalogue/rule';
import { ageLimitOf, versionAt } from './ages';
import { asksForShare, isOpenShare, mostOf, numberOf, schemeOf } from './amounts';
import { meanOf } from './average';
import { Finds } from './finds';
import { worthIn, type Surroundings, type Wanted } from './matching';
import type { AwardPart, Cap, Counting, Measure, Part, Total } from './parts';
import { keepPins } from './pins';
import { addToOnce, newOnce, type Once, type Slot } from './once';
import type { Pile } from './pile';
import { doublesIn, named } from './same-things';
import type { Moments, Word } from './standing';

/** A rule to be written out. */
export interface RuleGoal {
  /** Whose rule it is. */
  readonly award?: AwardId;
  /** The provider whose rule it is, where it is not an award's. */
  readonly home?: ProviderId;
  readonly rule: Rule;
  readonly word?: Word;
}

/** Parts of a rule inside of each other; deeper ones are left to the provider. */
const DEEPEST = 200;

interface Place extends Surroundings {
  readonly path: RulePath;
  readonly caps: readonly Cap[];
  readonly slots: readonly { readonly once: Once; readonly name?: string }[];
  /** What counts for each award around, the innermost last. */
  readonly totals: readonly Total[];
  readonly depth: number;
  /** A share of what counts is asked for around, so that less can be better. */
  readonly shares: boolean;
}

/**
 * Writes a rule out over things. Awards that come up again inside of themselves end there; what
 * nests too deeply or becomes too large when written out is left to be asked.
 */
export function writeOut(
  goal: RuleGoal,
  pile: Pile,
  moments: Moments,
  index: CatalogueIndex
): Part {
  const waived = new Set(goal.word?.waived);
  const home = goal.award === undefined ? goal.home : index.award(goal.award)?.provider;
  const finds = new Finds(pile, moments, index);
  let parts = 0;
  const whole = write(goal.rule, {
    path: '',
    chain: goal.award === undefined ? [] : [goal.award],
    ...(home !== undefined && home !== '' && { home }),
    ages: [],
    among: [],
    caps: [],
    slots: [],
    totals: [newTotal()],
    depth: 0,
    shares: asksForShare(goal.rule)
  });
  keepPins(whole, goal.word?.pins ?? [], pile.things);
  return whole;

  function write(rule: Rule, place: Place): Part {
    const base = { rule, path: place.path, chain: place.chain };
    if (waived.has(place.path)) {
      return { ...base, kind: 'settled', state: 'met', parts: [], waived: true };
    }
    if (++parts > MOST_PARTS || place.depth > DEEPEST) {
      return { ...base, kind: 'settled', state: 'ask', parts: [] };
    }
    const inside = (part: Rule, at: number | 'a', more: Partial<Place> = {}) =>
      write(part, { ...place, ...more, path: below(place.path, at), depth: place.depth + 1 });
    const several = (of: readonly Rule[], count: number, ordered = false): Part => {
      const written = of.map((part, at) => inside(part, at));
      return { ...base, kind: 'some', count, ordered, parts: written };
    };
    switch (rule.type) {
      case 'all':
        return several(rule.of, rule.of.length);
      case 'sequence':
        return several(rule.of, rule.of.length, true);
      case 'any':
        return several(rule.of, 1);
      case 'some':
        return several(rule.of, Number.isNaN(rule.count) ? Infinity : rule.count);
      case 'course': {
        const ids = [rule.offering, ...(rule.equivalents ?? [])];
        const wanted: Wanted = { ids, ...(rule.grade && { grade: rule.grade }) };
        return { ...counting(rule, place, wanted, { courses: 1 }), kind: 'counts', unit: 'course' };
      }
      case 'award':
        return awardPart(rule, place);
      case 'credits': {
        const { least, from } = rule;
        if (isOpenShare(least) && 'share' in least) {
          const { share, rounding = 'exact' } = least;
          const scheme = schemeOf(least);
          return {
            ...{ ...base, kind: 'measure', parts: [], share, rounding, scheme },
            ...{ total: usedTotal(place), worths: measured(from, scheme, place) }
          };
        }
        const unit = 'courses' in least ? 'courses' : 'credits';
        const wanted: Wanted = { pool: from, scheme: schemeOf(least) };
        return { ...counting(rule, place, wanted, least), kind: 'counts', unit };
      }
      case 'average': {
        const { state, mean, coming } = meanOf(rule, pile.things, place, moments, index);
        const known = mean === undefined ? {} : { mean };
        return { ...base, kind: 'settled', state, parts: [], coming, ...known };
      }
      case 'once': {
        const once = newOnce(place.path);
        const among = rule.among ? [...place.among, rule.among] : place.among;
        const part = inside(rule.of, 0, { slots: [...place.slots, { once }], among });
        return { ...base, kind: 'around', once, parts: [part] };
      }
      case 'limit': {
        const until = rule.until && inside(rule.until, 1, free());
        const cap = capOf(rule, place, until);
        const part = inside(rule.of, 0, { caps: [...place.caps, cap] });
        return { ...base, kind: 'around', cap, parts: until ? [part, until] : [part] };
      }
      case 'fresh':
      case 'within': {
        const limit = ageLimitOf(rule, moments);
        const part = inside(rule.of, 0, limit ? { ages: [...place.ages, limit] } : {});
        return { ...base, kind: 'around', parts: [part] };
      }
      case 'dated': {
        const at = versionAt(rule, moments);
        const version = rule.versions[at];
        if (!version) return { ...base, kind: 'settled', state: 'not-met', parts: [] };
        return { ...base, kind: 'around', parts: [inside(version.rule, at)] };
      }
      case 'advised':
        return { ...base, kind: 'advised', parts: [inside(rule.of, 0, free())] };
      case 'ask':
        return { ...base, kind: 'ask', text: rule.text, parts: [] };
    }
  }

  function awardPart(rule: Extract<Rule, { type: 'award' }>, place: Place): AwardPart {
    const id = rule.award;
    const award = index.award(id);
    const written = counting(rule, place, { ids: [id] }, { courses: 1 });
    const circle = place.chain.includes(id);
    const own = award?.rule;
    const ends = !award ? 'unknown' : circle ? 'circle' : own ? 'rule' : 'words';
    const names = place.slots.map(({ once, name }) => ({ once, name: name ?? place.path }));
    const provider = award?.provider;
    const chain = [...place.chain, id];
    const { home: _, ...rest } = place;
    const inner =
      own && !circle
        ? write(own, {
            ...rest,
            ...(provider !== undefined && provider !== '' && { home: provider }),
            ...{ path: below(place.path, 'a'), depth: place.depth + 1, chain, slots: names },
            totals: [...place.totals, newTotal()],
            shares: place.shares || asksForShare(own)
          })
        : undefined;
    return {
      ...written,
      kind: 'award',
      award: id,
      ends,
      unit: 'course',
      parts: inner ? [inner] : []
    };
  }

  function counting(
    rule: Rule,
    place: Place,
    wanted: Wanted,
    least: Amount
  ): Omit<Counting, 'kind' | 'unit'> {
    const { path, chain, caps, totals } = place;
    const step = 'credits' in least ? least.step : undefined;
    const { matches, refused } = finds.of(rule, place, wanted, least);
    const slots: Slot[] = place.slots.map(({ once, name }) => ({ once, name: name ?? path }));
    const plain = caps.length === 0 && slots.length === 0 && !place.shares;
    const doubles = doublesIn(matches, pile.things, wanted.ids ?? [], plain);
    const { kept } = doubles;
    for (const { item } of kept) {
      for (const total of totals) total.items.add(item);
      for (const cap of caps) noteCap(cap, item);
      const thing = pile.things[item];
      if (thing) for (const { once, name } of slots) addToOnce(once, item, named(thing), name);
    }
    // A course is met by one of them anyway.
    for (const pair of rule.type === 'credits' ? doubles.exclusive : []) {
      const once = newOnce(path);
      for (const { item } of pair) addToOnce(once, item, path, path);
      slots.push({ once, name: path });
    }
    return {
      ...{ rule, path, chain, parts: [], need: numberOf(least), scheme: schemeOf(least) },
      ...{ matches: kept, refused, caps, slots, totals },
      ...(step !== undefined && { step })
    };
  }

  function capOf(rule: Extract<Rule, { type: 'limit' }>, place: Place, until?: Part): Cap {
    const { most, below: less } = rule;
    const { home } = place;
    const base = {
      ...(home !== undefined && { home }),
      rule,
      path: place.path,
      worths: new Map(),
      looked: new Set<number>(),
      ...(until && { until })
    };
    if (!isOpenShare(most) || !('share' in most)) {
      return { ...base, most: Math.max(0, mostOf(most, less === true)) };
    }
    const { share, rounding = 'exact' } = most;
    const worths = measured(rule.from, schemeOf(most), place);
    return { ...base, most: Infinity, share: { share, rounding, total: usedTotal(place), worths } };
  }

  function noteCap(cap: Cap, item: number): void {
    const thing = pile.things[item];
    if (cap.looked.has(item) || !thing) return;
    cap.looked.add(item);
    const worth = worthIn(thing, cap.rule.from, cap.rule.most, cap.home, moments);
    if (worth !== undefined) cap.worths.set(item, worth);
  }

  function measured(pool: Pool, scheme: string, place: Place): Measure['worths'] {
    const worths: Measure['worths'] = new Map();
    const amount = { credits: 0, scheme };
    pile.things.forEach((thing, item) => {
      const worth = worthIn(thing, {}, amount, place.home, moments) ?? 0;
      const inside = worthIn(thing, pool, amount, place.home, moments) !== undefined;
      if (worth > 0) worths.set(item, { worth, inside });
    });
    return worths;
  }
}

function below(path: RulePath, at: number | 'a'): RulePath {
  return path === '' ? `${at}` : `${path}.${at}`;
}

function newTotal(): Total {
  return { used: false, items: new Set() };
}

/** Where things are only looked at. */
function free(): Pick<Place, 'caps' | 'slots' | 'totals'> {
  return { caps: [], slots: [], totals: [newTotal()] };
}

function usedTotal({ totals }: Place): Total {
  const total = totals[totals.length - 1] ?? newTotal();
  total.used = true;
  return total;
}
