import type { CatalogueIndex } from '../catalogue/index-by-id';
import { poolOf } from '../catalogue/rule-names';
import type { Pool, Rule } from '../catalogue/rule';
import { CLOSE } from './amounts';
import { worthIn } from './assignment';
import { isCounting, partsBelow, type Cap, type CountingPart, type Part } from './parts';
import { overlapOf } from './pool-overlap';
import { binds, isPlain, type RuleStates } from './rule-states';

interface Unit {
  readonly part: Part;
  /** What it shares with others: limits, what is missing, pools that overlap. */
  readonly links: ReadonlySet<unknown>;
  /** False where something inside of it is shared. */
  readonly plain: boolean;
}

/**
 * Groups of parts that all have to be met and for which adding up is enough: nothing that counts
 * there takes from another part, and nothing that is missing there helps a part of another group.
 * The parts of one group ask for the same. `states` is about what is held and, from number `given`
 * on, what is missing.
 */
export function groupsAside(
  whole: Part,
  states: RuleStates,
  given: number,
  index: CatalogueIndex
): readonly (readonly Part[])[] {
  const all = partsBelow(whole);
  if (all.some(({ kind }) => kind === 'measure')) return [];
  const open = new Set(all.filter(isCounting).filter(isOpen));
  const families = familiesOf([...open], index);
  const units = unitsOf(whole).map(unitOf);
  return groupsOf(units).flatMap((group) => {
    const [first] = group;
    const same = group.every(({ part, plain }) => plain && first && asksTheSame(first.part, part));
    return same ? [group.map(({ part }) => part)] : [];
  });

  function unitOf(part: Part): Unit {
    const links = new Set<unknown>();
    const caps = new Set<Cap>();
    let plain = true;
    for (const inner of partsBelow(part)) {
      if (!isCounting(inner)) continue;
      for (const match of inner.matches) {
        if (isPlain(inner, match, states)) continue;
        plain = false;
        for (const { once } of inner.slots) links.add(once);
        for (const cap of inner.caps) if (binds(cap, states)) caps.add(cap);
      }
      if (!noteMissing(inner, links)) plain = false;
    }
    for (const cap of caps) {
      links.add(cap);
      for (const inner of cap.until ? partsBelow(cap.until) : []) {
        if (isCounting(inner)) noteMissing(inner, links);
      }
    }
    return { part, links, plain };
  }

  /** What nothing that is chosen takes away is not enough for it. */
  function isOpen(part: CountingPart): boolean {
    let sure = 0;
    for (const match of part.matches) {
      if (match.item < given && isPlain(part, match, states)) sure += worthIn(part, match);
    }
    return sure < part.need - CLOSE;
  }

  /** False where something of it is missing elsewhere in the same unit too. */
  function noteMissing(part: CountingPart, links: Set<unknown>): boolean {
    if (!open.has(part)) return true;
    const own = part.matches.flatMap(({ item }): unknown[] => (item >= given ? [item] : []));
    const pool = poolOf(part.rule);
    const family = pool && families.get(pool);
    if (family) own.push(family);
    const apart = own.every((link) => !links.has(link));
    for (const link of own) links.add(link);
    return apart;
  }
}

/** The smallest parts that all have to be met. */
function unitsOf(part: Part): Part[] {
  return allNeeded(part)?.flatMap(unitsOf) ?? [part];
}

/** Parts of a part that is met where all of them are. */
function allNeeded(part: Part): readonly Part[] | undefined {
  const { kind, parts } = part;
  if (kind === 'some' && part.count === parts.length) return parts;
  if (kind === 'around') return parts.slice(0, 1);
  const isReached = kind === 'award' && part.matches.length === 0 && part.ends === 'rule';
  return isReached ? parts : undefined;
}

/** These, and every part of which nothing else is left. */
export function withAround(whole: Part, aside: Iterable<Part>): ReadonlySet<Part> {
  const found = new Set(aside);
  isAside(whole);
  return found;

  function isAside(part: Part): boolean {
    if (found.has(part)) return true;
    const all = allNeeded(part)?.map(isAside).every(Boolean) === true;
    if (all) found.add(part);
    return all;
  }
}

/** Pools of credits that overlap, directly or through others, by one of them. */
function familiesOf(open: readonly CountingPart[], index: CatalogueIndex): ReadonlyMap<Pool, Pool> {
  const pools = new Set(
    open.flatMap(({ rule, unit }) => (unit === 'credits' ? (poolOf(rule) ?? []) : []))
  );
  const families = new Map<Pool, Pool>();
  for (const pool of pools) {
    families.set(pool, pool);
    for (const other of [...families.keys()]) {
      if (!overlapOf(pool, other, index)) continue;
      const [from, to] = [families.get(other) ?? other, families.get(pool) ?? pool];
      for (const [one, family] of families) if (family === from) families.set(one, to);
    }
  }
  return families;
}

/** Units that share something, directly or through others. */
function groupsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const sharing = new Map<unknown, Unit[]>();
  for (const unit of units) {
    for (const link of unit.links) sharing.set(link, [...(sharing.get(link) ?? []), unit]);
  }
  const seen = new Set<Unit>();
  return units.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    for (const unit of group) {
      for (const link of unit.links) {
        for (const other of sharing.get(link) ?? []) {
          if (!seen.has(other)) group.push(other);
          seen.add(other);
        }
        sharing.delete(link);
      }
    }
    return [group];
  });
}

function asksTheSame(one: Part, other: Part): boolean {
  if (one.rule === other.rule) return one === other || one.kind === 'counts';
  return isPlainCourse(one.rule) && isPlainCourse(other.rule)
    ? one.rule.offering === other.rule.offering
    : false;
}

function isPlainCourse(rule: Rule): rule is Extract<Rule, { type: 'course' }> {
  return rule.type === 'course' && !rule.equivalents && !rule.grade;
}
