import { findCollection, keptCollections, type CollectionRow } from './collections.svelte';
import { findCredential, heldCredentials, type CredentialRow } from './credentials.svelte';
import { findPath, keptPaths, type PathRow } from './paths.svelte';
import { isSame, parseChosen, type Chosen } from './selection-address';

/** Something that is chosen and is there. */
export type SelectedItem =
  | {
      readonly kind: 'credential';
      readonly row: CredentialRow;
      readonly leftOut: ReadonlySet<string>;
    }
  | { readonly kind: 'path'; readonly path: PathRow };

/** Something that is chosen; without an item it is not on the device any more. */
export interface SelectedEntry {
  readonly chosen: Chosen;
  readonly item?: SelectedItem;
  /** What it was called when it was put in the collection. */
  readonly title?: string;
}

export interface Selection {
  /** The collection that it comes from. */
  readonly collection?: CollectionRow;
  /** The address names a collection that is not there. */
  readonly gone?: true;
  readonly entries: readonly SelectedEntry[];
}

/**
 * What is chosen by an address: a collection (`collection=…`), what is named (`c=…&p=…`), or what
 * is made of a collection. Undefined until the device has answered.
 */
export function selectionOf(query: URLSearchParams): Selection | undefined {
  if (!heldCredentials() || !keptPaths() || !keptCollections()) return undefined;
  const id = query.get('collection');
  const collection = findCollection(id);
  const named = query.has('c') || query.has('p');
  const chosen = collection && !named ? chosenIn(collection) : parseChosen(query);
  return {
    entries: chosen.map((each) => entryOf(each, collection)),
    ...(collection && { collection }),
    ...(id !== null && !collection && { gone: true })
  };
}

function chosenIn({ items }: CollectionRow): Chosen[] {
  return items.map((item) =>
    item.kind === 'path'
      ? { kind: 'path', id: item.id }
      : { kind: 'credential', id: item.id, leftOut: item.leftOut ?? [] }
  );
}

function entryOf(chosen: Chosen, collection: CollectionRow | undefined): SelectedEntry {
  const item = itemOf(chosen);
  const title = collection?.items.find((each) => isSame(each, chosen))?.title;
  return { chosen, ...(item && { item }), ...(title !== undefined && { title }) };
}

function itemOf(chosen: Chosen): SelectedItem | undefined {
  if (chosen.kind === 'path') {
    const path = findPath(chosen.id);
    return path && { kind: 'path', path };
  }
  const row = findCredential(chosen.id);
  return row && { kind: 'credential', row, leftOut: new Set(chosen.leftOut) };
}

/** What of it is there, in its order. */
export function itemsIn({ entries }: Selection): SelectedItem[] {
  return entries.flatMap(({ item }) => item ?? []);
}

/** What of it is not on the device any more. */
export function missingIn({ entries }: Selection): SelectedEntry[] {
  return entries.filter(({ item }) => item === undefined);
}
