import { foldText } from '../../kernel/text';
import type { NumberColumn, Table, TextColumn } from '../published/table';
import { TitleHead } from './title-head';

interface Titled {
  readonly part: {
    readonly overview: Table;
    readonly own: { readonly texts: { readonly titles: TextColumn; readonly rows: NumberColumn } };
  };
  readonly base: number;
  readonly rows: number;
}

/** All rows in the order of their own titles, from the orders that the parts come with. */
export function mergeTitles(parts: readonly Titled[], rows: number): Uint32Array {
  const merged = new Uint32Array(rows);
  const [first] = parts;
  if (parts.length === 1 && first) return new Uint32Array(orderOf(first));
  const bases = new Map<TitleHead, number>();
  const heads: TitleHead[] = [];
  for (const [place, part] of parts.entries()) {
    const head = new TitleHead(orderOf(part), part.part.own.texts.titles, place);
    bases.set(head, part.base);
    if (head.row !== undefined) putInPlace(heads, heads.push(head) - 1, head);
  }
  // The last of the heads is the next.
  for (let place = 0; place < rows; place++) {
    const head = heads.at(-1);
    if (head?.row === undefined) break;
    merged[place] = (bases.get(head) ?? 0) + head.row;
    head.advance();
    if (head.row === undefined) heads.pop();
    else putInPlace(heads, heads.length - 1, head);
  }
  return merged;
}

/** Puts a head among those before `end`, which are in order, the one that goes first at the end. */
function putInPlace(heads: TitleHead[], end: number, head: TitleHead): void {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]?.comesBefore(head)) high = middle;
    else low = middle + 1;
  }
  heads.copyWithin(low + 1, low, end);
  heads[low] = head;
}

/**
 * The order of own titles, changed for the rows that are shown with another one (folded). Only as
 * many own titles are looked at as it takes to find the new places.
 */
export function withShownTitles(
  order: Uint32Array,
  shown: ReadonlyMap<number, string>,
  ownTitle: (row: number) => string
): Uint32Array {
  const stay = order.filter((row) => !shown.has(row));
  const folded = new Map<number, string>();
  const foldedOwn = (row: number) => {
    const known = folded.get(row) ?? foldText(ownTitle(row));
    folded.set(row, known);
    return known;
  };
  const changed = new Uint32Array(order.length);
  let from = 0;
  let at = 0;
  const moved = [...shown].sort(([row, a], [other, b]) => compare(a, b) || row - other);
  for (const [row, title] of moved) {
    let place = from;
    for (let end = stay.length; place < end;) {
      const middle = (place + end) >> 1;
      const own = foldedOwn(stay[middle] ?? 0);
      const before = own < title || (own === title && (stay[middle] ?? 0) < row);
      if (before) place = middle + 1;
      else end = middle;
    }
    changed.set(stay.subarray(from, place), at);
    at += place - from;
    changed[at++] = row;
    from = place;
  }
  changed.set(stay.subarray(from), at);
  return changed;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The order of a part; that of its rows where what it says is not an order of all of them. */
function orderOf({ part, rows }: Titled): NumberColumn {
  const order = part.overview.numbers('byTitle');
  const seen = new Uint8Array(rows);
  let found = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    if (row < rows && !seen[row]) found++;
    seen[row] = 1;
  }
  return found === rows && order.length === rows
    ? order
    : Uint32Array.from({ length: rows }, (_, row) => row);
}
