import type { Moment } from '../kernel/day';
import { parseJson, type JsonValue } from './json';

/** A copy of a public document that a credential refers to: a key, an issuer, a status list. */
export interface KeptDocument {
  /** The web address, or the DID, by which credentials name it. */
  readonly address: string;
  /** JSON, or a compact JWS. */
  readonly text: string;
  /** When the copy was made; absent where that is not known. */
  readonly at?: Moment;
}

/** The only network that reading and checking ever see: copies that are already here. */
export interface Documents {
  find(address: string): KeptDocument | undefined;
}

export const NO_DOCUMENTS: Documents = { find: () => undefined };

/** Finds copies by their address; of two with the same address the later in the list counts. */
export function indexDocuments(documents: readonly KeptDocument[]): Documents {
  const byAddress = new Map(documents.map((document) => [document.address, document]));
  return { find: (address) => byAddress.get(address) };
}

/** The JSON of a copy; undefined where it is none. */
export function jsonOf(document: KeptDocument | undefined): JsonValue | undefined {
  const json = document && parseJson(document.text);
  return json?.ok ? json.value : undefined;
}
