import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { Problem } from './problem';

/** Courses that ask for each other, or awards that ask for themselves; the first circle found. */
export function circleIn({ parts, tasks }: Problem): readonly (OfferingId | AwardId)[] | undefined {
  const awards = parts.written.gaps.flatMap(({ circle }) => circle ?? []);
  if (awards.length > 0) return [...new Set(awards)];
  const asks = new Map(
    tasks.map(({ id, prerequisite }) => [id, prerequisite ? [...askedBy(prerequisite)] : []])
  );
  const done = new Set<OfferingId>();
  for (const start of asks.keys()) {
    // Not by recursion: what comes before something can be a long chain.
    const path: { readonly id: OfferingId; next: number }[] = [];
    if (!done.has(start)) path.push({ id: start, next: 0 });
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const below = asks.get(top.id)?.[top.next++];
      if (below === undefined) {
        done.add(top.id);
        path.pop();
        continue;
      }
      const at = path.findIndex(({ id }) => id === below);
      if (at >= 0) return path.slice(at).map(({ id }) => id);
      if (!done.has(below)) path.push({ id: below, next: 0 });
    }
  }
  return undefined;
}

/** Courses that are asked for whatever else is chosen, and before. */
function* askedBy(rule: Rule): Generator<OfferingId> {
  if (rule.type === 'course' && !rule.equivalents && !rule.together) yield rule.offering;
  if (rule.type === 'all' || rule.type === 'sequence') {
    for (const part of rule.of) yield* askedBy(part);
  }
  if (rule.type === 'any' && rule.of.length === 1 && rule.of[0]) yield* askedBy(rule.of[0]);
}
