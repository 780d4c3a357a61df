import type { Change } from '$lib/core/catalogue/published/changes';
import type { WatchedChange } from '$lib/core/catalogue/published/edition';

/** Changes that were not told yet together with newer ones: one entry a course, from first to last. */
export function mergeChanges(
  untold: readonly WatchedChange[],
  newer: readonly WatchedChange[]
): WatchedChange[] {
  const byId = new Map(untold.map((entry) => [entry.offering, entry]));
  for (const entry of newer) {
    const before = byId.get(entry.offering)?.changes ?? [];
    byId.set(entry.offering, { ...entry, changes: mergeOf(before, entry.changes) });
  }
  return [...byId.values()];
}

function mergeOf(untold: readonly Change[], newer: readonly Change[]): Change[] {
  const first = (code: Change['code']) => untold.find((change) => change.code === code);
  const kept = untold.filter(
    ({ code }) => code === 'start' || !newer.some((change) => change.code === code)
  );
  return [...kept, ...newer.map((change) => sinceFirst(first(change.code), change))];
}

/** A change as seen from before the first of two. */
function sinceFirst(first: Change | undefined, later: Change): Change {
  if (later.code === 'price' && first?.code === 'price') {
    const { difference, ...rest } = later;
    const [one, two] = [first.difference, difference];
    return {
      ...rest,
      before: first.before,
      ...(one &&
        two?.currency === one.currency && {
          difference: { minor: one.minor + two.minor, currency: one.currency }
        })
    };
  }
  return later;
}
