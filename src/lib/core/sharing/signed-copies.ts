import { findDocument, type Documents, type KeptDocument } from '../credential/documents';
import { readCredential, type ReadCredential } from '../credential/read';
import { statusEntriesOf } from '../credential/status-entries';
import { encodeUtf8 } from '../kernel/bytes';
import type { SentItem } from './parcel';
import { packedLength } from './packing';
import { signedList } from './signed-list';

/** Bytes that a copy may add to a parcel. */
export const LARGEST_COPY = 4000;

/**
 * The kept status lists that go along with credentials, so that their status can be looked at
 * without a network: those that are signed, name themselves and their own date (`at`, whenever they
 * were looked up here), and are small. Each once.
 */
export function carriedCopies(
  items: readonly SentItem[],
  documents: Documents
): readonly KeptDocument[] {
  const addresses = new Set(items.flatMap((item) => listsIn(item, documents)));
  return [...addresses].flatMap((address) => carriedCopy(address, documents) ?? []);
}

function listsIn(item: SentItem, documents: Documents): string[] {
  const file = item.kind === 'credential' ? readCredential(item.bytes, documents) : undefined;
  return file?.ok ? file.value.credentials.flatMap((read) => listsOf(read, documents)) : [];
}

/** The addresses of the lists that a credential and its parts name. */
function listsOf(read: ReadCredential, documents: Documents): string[] {
  const own = statusEntriesOf(read, documents).flatMap((entry) =>
    entry.kind === 'bit' || entry.kind === 'ids' ? [entry.list] : []
  );
  return [...own, ...read.parts.flatMap((part) => listsOf(part, documents))];
}

function carriedCopy(address: string, documents: Documents): KeptDocument | undefined {
  const text = findDocument(documents, address)?.text;
  const list = text === undefined ? undefined : signedList(text);
  if (text === undefined || list?.id !== address) return undefined;
  return packedLength(encodeUtf8(text)) <= LARGEST_COPY
    ? { address, text, at: list.at }
    : undefined;
}
