import type { CatalogueHead } from '../model';
import type { TextColumn } from '../published/table';

interface Listing {
  readonly part: { readonly head: CatalogueHead };
  /** Ascending by UTF-16 code units. */
  readonly ids: TextColumn;
  readonly base: number;
  readonly rows: number;
}

/** 1 for the rows that a part of an earlier catalogue has under the same id. */
export function hiddenRows(listings: readonly Listing[], rows: number): Uint8Array {
  const hidden = new Uint8Array(rows);
  for (const [at, later] of listings.entries()) {
    for (const earlier of listings.slice(0, at)) {
      if (earlier.part.head.id === later.part.head.id) continue;
      if (mayShare(earlier.ids, later.ids)) hideShared(earlier.ids, later, hidden);
    }
  }
  return hidden;
}

function mayShare(a: TextColumn, b: TextColumn): boolean {
  if (a.rows === 0 || b.rows === 0) return false;
  return a.at(0) <= b.at(b.rows - 1) && b.at(0) <= a.at(a.rows - 1);
}

function hideShared(earlier: TextColumn, { ids, base }: Listing, hidden: Uint8Array): void {
  let row = 0;
  let id = ids.at(0);
  for (let at = 0; at < earlier.rows && row < ids.rows; at++) {
    const other = earlier.at(at);
    while (row < ids.rows && id < other) id = ids.at(++row);
    if (row < ids.rows && id === other) hidden[base + row] = 1;
  }
}
