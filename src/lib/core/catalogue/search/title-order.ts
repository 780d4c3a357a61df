import { foldText } from '../../kernel/text';
import type { NumberColumn, Table, TextColumn } from '../published/table';

interface Titled {
  readonly part: {
    readonly overview: Table;
    readonly own: { readonly texts: { readonly titles: TextColumn; readonly rows: NumberColumn } };
  };
  readonly base: number;
  readonly rows: number;
}

interface Head {
  readonly order: NumberColumn;
  readonly titles: TextColumn;
  readonly base: number;
  at: number;
  bytes: Uint8Array;
  /** Made where it is needed. */
  folded: string | undefined;
}

/** All rows in the order of their own titles, from the orders that the parts come with. */
export function mergeTitles(parts: readonly Titled[], rows: number): Uint32Array {
  const merged = new Uint32Array(rows);
  const [first] = parts;
  if (parts.length === 1 && first) return Uint32Array.from(orderOf(first));
  const heads = parts.map((part): Head => {
    const titles = part.part.own.texts.titles;
    const bytes = new Uint8Array(0);
    return { order: orderOf(part), titles, base: part.base, at: -1, bytes, folded: undefined };
  });
  for (const head of heads) advance(head);
  for (let place = 0; place < rows; place++) {
    // The parts are few: looking at all of them is as quick as keeping them in order.
    let least: Head | undefined;
    for (const head of heads) {
      if (head.at < head.order.length && (!least || comesBefore(head, least))) least = head;
    }
    if (!least) break;
    merged[place] = least.base + (least.order[least.at] ?? 0);
    advance(least);
  }
  return merged;
}

function advance(head: Head): void {
  head.at++;
  head.folded = undefined;
  if (head.at < head.order.length) head.bytes = head.titles.bytesAt(head.order[head.at] ?? 0);
}

const SPACE = 32;
const ASCII_END = 128;

/** In the order of folded titles. Most are told apart by simple letters, before any is folded. */
function comesBefore(a: Head, b: Head): boolean {
  const length = Math.min(a.bytes.length, b.bytes.length);
  for (let at = 0; at < length; at++) {
    if (!isPlain(a.bytes, at) || !isPlain(b.bytes, at)) break;
    const difference = lower(a.bytes[at] ?? 0) - lower(b.bytes[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return foldedOf(a) < foldedOf(b);
}

/** Whether a letter folds to itself or its small form, and a space stays: it stands between words. */
function isPlain(bytes: Uint8Array, at: number): boolean {
  const letter = bytes[at] ?? 0;
  if (letter !== SPACE) return letter > SPACE && letter < ASCII_END;
  return (bytes[at - 1] ?? SPACE) !== SPACE && (bytes[at + 1] ?? SPACE) !== SPACE;
}

function lower(letter: number): number {
  return letter >= 65 && letter <= 90 ? letter + 32 : letter;
}

function foldedOf(head: Head): string {
  return (head.folded ??= foldText(head.titles.at(head.order[head.at] ?? 0)));
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
  for (const row of order) {
    if (row < rows && !seen[row]) found++;
    seen[row] = 1;
  }
  return found === rows && order.length === rows
    ? order
    : Uint32Array.from({ length: rows }, (_, row) => row);
}
