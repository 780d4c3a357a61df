import type { RulePath } from '../catalogue/rule';
import type { Once } from './once';
import { isCounting, partsBelow, type Part } from './parts';
import { named } from './same-things';
import type { Thing, Word } from './standing';

/** True where a part is inside of another, or is it. */
export function isInside(path: RulePath, of: RulePath): boolean {
  return of === '' || path === of || path.startsWith(`${of}.`);
}

/**
 * Takes what the learner has put in a part out of every part that excludes it there. Where it may
 * not count at all, the learner's word changes nothing.
 */
export function keepPins(
  whole: Part,
  pins: NonNullable<Word['pins']>,
  things: readonly Thing[]
): void {
  if (pins.length === 0) return;
  const parts = partsBelow(whole).filter(isCounting);
  for (const { thing, path } of pins) {
    const item = things.findIndex(({ key }) => key === thing);
    const own = things[item];
    const pinned = parts.filter(
      (part) => isInside(part.path, path) && part.matches.some((match) => match.item === item)
    );
    if (!own || pinned.length === 0) continue;
    for (const once of new Set(pinned.flatMap(({ slots }) => slots.map((slot) => slot.once)))) {
      const kept = new Set(pinned.flatMap(({ slots }) => namesIn(slots, once)));
      for (const part of parts) {
        const [name] = namesIn(part.slots, once);
        if (name === undefined || kept.has(name)) continue;
        const at = part.matches.findIndex((match) => match.item === item);
        if (at >= 0) part.matches.splice(at, 1);
        once.groups.get(named(own))?.get(item)?.delete(name);
      }
    }
  }
}

function namesIn(
  slots: readonly { readonly once: Once; readonly name: string }[],
  once: Once
): string[] {
  return slots.flatMap((slot) => (slot.once === once ? [slot.name] : []));
}
