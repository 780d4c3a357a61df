import { CLOSE, NEAR, rounded } from './amounts';
import {
  isSurer,
  sharesIn,
  SURENESSES,
  surenessOf,
  type Placed,
  type Sureness
} from './assignment';
import { allParts, isCounting, type Cap, type CountingPart, type Part } from './parts';
import type { Thing } from './standing';

/**
 * What counts inside of limits that are a share of all that counts is no surer than what makes that
 * share as large as it has to be; it does not count where that is missing. `within`: how much of a
 * thing is counted by the limit.
 */
export function asSureAsShares(
  whole: Part,
  placed: Map<CountingPart, readonly Placed[]>,
  things: readonly Thing[],
  within: (cap: Cap, item: number) => number
): void {
  const counting = allParts(whole).filter(isCounting);
  const caps = new Set(counting.flatMap((part) => part.caps.filter(({ share }) => share)));
  for (let again = caps.size > 0; again;) {
    again = false;
    for (const cap of caps) {
      const held = SURENESSES.filter((sureness) => holds(cap, sureness));
      for (const part of counting.filter((one) => one.caps.includes(cap))) {
        const list = placed.get(part) ?? [];
        const marked = list.flatMap((one) =>
          cap.worths.has(one.match.item) ? atMost(one, held) : [one]
        );
        if (marked.length === list.length && marked.every((one, at) => one === list[at])) continue;
        placed.set(part, marked);
        again = true;
      }
    }
  }

  function holds(cap: Cap, sureness: Sureness): boolean {
    const { share } = cap;
    if (!share) return true;
    let [inside, all] = [0, 0];
    const isUnder = ({ caps: around }: CountingPart) => around.includes(cap);
    for (const [item, counted] of sharesIn(placed, things, sureness, isUnder)) {
      inside += Math.min(counted, within(cap, item)) * (cap.worths.get(item) ?? 0);
    }
    const isOf = ({ totals }: CountingPart) => totals.includes(share.total);
    for (const [item, counted] of sharesIn(placed, things, sureness, isOf)) {
      all += counted * (share.worths.get(item)?.worth ?? 0);
    }
    return inside <= rounded(share.share * all, share.rounding, CLOSE / 2) + NEAR;
  }

  function atMost(one: Placed, held: readonly Sureness[]): Placed[] {
    const own = surenessOf(one, things);
    const as = held.find((sureness) => !isSurer(sureness, own));
    if (as === undefined) return [];
    return [as === own || as === 'sure' ? one : { ...one, if: as }];
  }
}
