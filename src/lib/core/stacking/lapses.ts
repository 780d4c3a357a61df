import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Lapse } from './answer';
import { holdAgainst, type Held } from './hold-against';
import { isCounting, partsBelow } from './parts';
import { tidy } from './rule-view';
import type { Moments } from './standing';
import type { RuleGoal } from './write-out';

/** So many are looked at closely; what the others lose is what they bring. */
const MOST_CLOSELY = 20;

/** What counts now and stops counting one day, the first first; with what is missing more then. */
export function lapsesOf(
  { whole, things, placed, least }: Held,
  goal: RuleGoal,
  moments: Moments,
  index: CatalogueIndex
): Lapse[] {
  const first = new Map<string, { path: string; last: Lapse['last']; worth: number }>();
  for (const part of partsBelow(whole)) {
    if (!isCounting(part)) continue;
    for (const { match, worth } of placed.get(part) ?? []) {
      const thing = things[match.item];
      if (thing?.state !== 'earned' || !match.last) continue;
      const known = first.get(thing.key);
      if (known && known.last <= match.last) continue;
      const brings = part.unit === 'credits' ? worth : 0;
      first.set(thing.key, { path: part.path, last: match.last, worth: brings });
    }
  }
  return [...first]
    .sort(([a, one], [b, other]) => (one.last + a < other.last + b ? -1 : 1))
    .map(([thing, { path, last, worth }], at) => {
      if (at >= MOST_CLOSELY) return { thing, path, last, loses: tidy(worth) };
      const without = things.filter(({ key }) => key !== thing);
      const then = holdAgainst(goal, without, moments, index).least;
      return { thing, path, last, loses: tidy(Math.max(0, then.ects - least.ects)) };
    });
}
