import type { Moment } from '../kernel/day';
import { type JsonValue } from '../kernel/json';
import { parseJson } from './json';

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

/**
 * The web address at which the document of an id stands: the id itself without its fragment, or
 * what `did:web` makes of it (did:web method, 3.2). Undefined for other kinds of ids.
 */
export function addressOf(id: string): string | undefined {
  const [base = ''] = id.split('#');
  if (/^https?:\/\/\S+$/i.test(base)) return base;
  const [, host, path] = /^did:web:([\w.-]+(?:%3A\d{1,5})?)((?::[\w.%~-]+)*)$/i.exec(base) ?? [];
  if (host === undefined) return undefined;
  const folder = path === undefined || path === '' ? '/.well-known' : path.replaceAll(':', '/');
  return `https://${host.replace(/%3A/i, ':')}${folder}/did.json`;
}

/** The copy of an id's document, kept under the id itself, without its fragment, or by address. */
export function findDocument(documents: Documents, id: string): KeptDocument | undefined {
  const names = [id, id.split('#')[0], addressOf(id)];
  for (const name of new Set(names)) {
    const found = name === undefined || name === '' ? undefined : documents.find(name);
    if (found) return found;
  }
  return undefined;
}
