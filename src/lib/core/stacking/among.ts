import type { AwardId } from '../catalogue/ids';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import { isOfFamily } from './matching';
import { isCounting, partsBelow, partsBeside, type Counting, type Part } from './parts';
import { addToOnce, newOnce, type Once } from './once';
import { named } from './same-things';
import type { Thing } from './standing';

/**
 * `once` among awards: what counts inside counts for no other award, or none of the family, beside
 * those that the award builds on or that build on it. Done by one more slot for each such award.
 */
export function excludeAcross(
  wholes: readonly Part[],
  things: readonly Thing[],
  index: CatalogueIndex
): void {
  const parts = wholes.flatMap((whole) => partsBelow(whole));
  // What a limit lasts until only looks at things.
  const beside = new Set(wholes.flatMap(partsBeside));
  const countingIn = (of: readonly Part[]) =>
    of.filter(isCounting).filter((part) => !beside.has(part));
  const counting = countingIn(parts);
  for (const part of parts) {
    if (part.kind !== 'around' || part.rule.type !== 'once' || !part.rule.among) continue;
    const { among } = part.rule;
    const owner = part.chain.at(-1);
    const inside = new Set(countingIn(partsBelow(part)));
    const others = new Map<AwardId, Counting[]>();
    for (const other of counting) {
      const award = other.chain.at(-1);
      if (inside.has(other) || award === undefined) continue;
      if (part.chain.includes(award) || (owner !== undefined && other.chain.includes(owner)))
        continue;
      if (among !== 'awards' && !isOfFamily(award, among.family, index)) continue;
      others.set(award, [...(others.get(award) ?? []), other]);
    }
    for (const [award, list] of others) {
      const once = newOnce(part.path);
      for (const one of inside) addSlot(one, once, 'here', things);
      for (const one of list) addSlot(one, once, award, things);
    }
  }
}

function addSlot(part: Counting, once: Once, name: string, things: readonly Thing[]): void {
  part.slots.push({ once, name });
  for (const { item } of part.matches) {
    const thing = things[item];
    if (thing) addToOnce(once, item, named(thing), name);
  }
}
