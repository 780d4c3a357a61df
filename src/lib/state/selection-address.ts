/* What is chosen to be shown, as it stands in the address: `?c=ID&no=FIELD&p=PATH&c=ID`. */

export type Chosen =
  | { readonly kind: 'credential'; readonly id: string; readonly leftOut: readonly string[] }
  | { readonly kind: 'path'; readonly id: string };

/**
 * What is chosen, in its order, each thing once: credentials by `c`, each with the fields that stay
 * here by `no` behind it, and paths by `p`.
 */
export function parseChosen(query: URLSearchParams): Chosen[] {
  const chosen: Chosen[] = [];
  for (const [key, value] of query) {
    if (value === '') continue;
    const last = chosen.at(-1);
    if (key === 'no' && last?.kind === 'credential') {
      chosen[chosen.length - 1] = { ...last, leftOut: [...last.leftOut, value] };
    } else if (key === 'c') chosen.push({ kind: 'credential', id: value, leftOut: [] });
    else if (key === 'p') chosen.push({ kind: 'path', id: value });
  }
  return chosen.filter((item, at) => chosen.findIndex((each) => isSame(each, item)) === at);
}

/**
 * The query of an address, with its question mark; empty where nothing is chosen. What is being
 * made of a collection names it, too.
 */
export function formatChosen(chosen: readonly Chosen[], collection?: string): string {
  const pairs = chosen.flatMap((item) =>
    item.kind === 'path'
      ? [['p', item.id]]
      : [['c', item.id], ...item.leftOut.map((field) => ['no', field])]
  );
  const own = collection !== undefined && pairs.length === 0 ? [['c', '']] : pairs;
  const named = collection === undefined ? own : [['collection', collection], ...own];
  const query = new URLSearchParams(named).toString();
  return query === '' ? '' : `?${query}`;
}

export function isSame(a: Pick<Chosen, 'kind' | 'id'>, b: Pick<Chosen, 'kind' | 'id'>): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** One place up or down; what is first or last stays there. */
export function movedBy(
  chosen: readonly Chosen[],
  item: Pick<Chosen, 'kind' | 'id'>,
  by: -1 | 1
): readonly Chosen[] {
  const at = chosen.findIndex((each) => isSame(each, item));
  const [one, other] = [chosen[at], chosen[at + by]];
  if (!one || !other) return chosen;
  return chosen.map((each) => (each === one ? other : each === other ? one : each));
}
