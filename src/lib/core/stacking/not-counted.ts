import type { NotCounted } from './answer';
import { CLOSE } from './amounts';
import type { Held } from './hold-against';
import { isCounting, partsBelow, type CountingPart, type Match } from './parts';

/** Why something that is held does not count, or not as much as it could; each thing once. */
export function notCounted({ whole, things, placed, check }: Held): NotCounted[] {
  const parts = partsBelow(whole).filter(isCounting);
  const counted = new Map<number, number>();
  for (const part of parts) {
    for (const { match, share } of placed.get(part) ?? []) {
      if (part.unit !== 'credits' && share < 1 - CLOSE) continue;
      counted.set(match.item, Math.max(counted.get(match.item) ?? 0, share));
    }
  }
  const reasons = new Map<number, NotCounted['why']>();
  const say = (item: number, why: NotCounted['why']) => {
    if (things[item]?.state === 'earned' && !reasons.has(item)) reasons.set(item, why);
  };
  for (const part of parts) {
    for (const match of part.matches) {
      const share = counted.get(match.item) ?? 0;
      if (share > 1 - CLOSE) continue;
      const cap = part.caps.find((one) => one.worths.has(match.item) && one.most < Infinity);
      const limit = cap ?? part.caps.find((one) => one.worths.has(match.item));
      if (limit) {
        const { name } = limit.rule;
        say(match.item, { code: 'above-limit', path: limit.path, ...(name && { name }) });
      }
    }
  }
  for (const part of parts) {
    for (const { item, why } of part.refused) {
      if (counted.has(item)) continue;
      say(item, why.code === 'used-for-award' ? why : { ...why, path: part.path });
    }
  }
  for (const part of parts) {
    for (const match of part.matches) sayOfMatch(part, match);
  }
  return [...reasons]
    .sort(([a], [b]) => a - b)
    .flatMap(([item, why]) => {
      const thing = things[item]?.key;
      return thing === undefined ? [] : [{ thing, why }];
    });

  function sayOfMatch(part: CountingPart, match: Match): void {
    const { path } = part;
    const isOpen = () => stateAt(path) !== 'met';
    if (match.doubt && isOpen()) say(match.item, { code: 'not-known', path, what: match.doubt });
    if (!counted.has(match.item)) say(match.item, { code: 'not-needed' });
    else if (part.slots.length > 0 && !isHere(part, match) && isOpen()) {
      say(match.item, { code: 'used-elsewhere', path });
    }
  }

  function isHere(part: CountingPart, { item }: Match): boolean {
    return placed.get(part)?.some(({ match }) => match.item === item) === true;
  }

  function stateAt(path: string): string | undefined {
    let found = check;
    while (found.path !== path) {
      const next = found.parts.find(
        (inner) => inner.path === path || path.startsWith(`${inner.path}.`)
      );
      if (!next) return undefined;
      found = next;
    }
    return found.state;
  }
}
