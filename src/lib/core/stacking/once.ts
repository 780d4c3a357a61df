import type { RulePath } from '../catalogue/rule';

/** Things of which only one counts, and each in one slot only: things that are the same. */
type Group = Map<number, Set<string>>;

/** `once`: what counts in one of the slots inside counts in no other. */
export interface Once {
  readonly path: RulePath;
  /** By what things are. */
  readonly groups: Map<string, Group>;
  readonly groupOf: Map<number, string>;
}

export interface Slot {
  readonly once: Once;
  readonly name: string;
}

export function newOnce(path: RulePath): Once {
  return { path, groups: new Map(), groupOf: new Map() };
}

/** Notes that a thing may count in a slot. */
export function addToOnce(once: Once, item: number, group: string, name: string): void {
  const items = once.groups.get(group) ?? new Map<number, Set<string>>();
  once.groups.set(group, items.set(item, (items.get(item) ?? new Set()).add(name)));
  once.groupOf.set(item, group);
}

/** In how many ways a thing, or what is the same, may count. */
export function choicesIn(once: Once, item: number): number {
  const group = once.groups.get(once.groupOf.get(item) ?? '');
  let count = 0;
  for (const names of group?.values() ?? []) count += names.size;
  return count;
}
