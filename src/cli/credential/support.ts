import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import {
  indexDocuments,
  type Documents,
  type KeptDocument
} from '../../lib/core/credential/documents';
import { isCompactJws, readJws } from '../../lib/core/credential/formats/jws';
import { asText, get } from '../../lib/core/kernel/json';
import { parseJson } from '../../lib/core/credential/json';
import { LARGEST_FILE } from '../../lib/core/credential/limits';
import { decodeUtf8 } from '../../lib/core/kernel/bytes';

/** The call names something that is not there or not what it must be. */
export class WrongCall extends Error {}

/**
 * The documents below folders, each under the `id` that it gives itself (JSON, or a compact JWS).
 * A status list that is published under another address than its `id` is found by the last part
 * of that address, where it is the name of just one such file or the end of just one such `id`.
 * Everything else there is passed over. When the copies were made is not known.
 */
export function supportDocuments(folders: readonly string[]): Documents {
  const found = folders.flatMap((folder) => filesBelow(folder).flatMap(documentIn));
  const byId = indexDocuments(found.filter(({ address }) => address !== ''));
  const lists = found.filter(({ text }) => /"(encodedList|revokedAssertions)"/.test(text));
  return {
    find: (address) => {
      const end = lastPart(address);
      const [only, second] = end === '' ? [] : lists.filter(({ names }) => names.includes(end));
      return byId.find(address) ?? (second ? undefined : only);
    }
  };
}

function lastPart(address: string): string {
  return /([^/#?]+)\/?$/.exec(address)?.[1] ?? '';
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongCall(`${path}: this file cannot be opened`);
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => statSync(path).size <= LARGEST_FILE)
      .sort();
  } catch {
    throw new WrongCall(`${folder}: this folder cannot be opened`);
  }
}

interface NamedDocument extends KeptDocument {
  /** By which a status list may be found, beside its address. */
  readonly names: readonly string[];
}

function documentIn(path: string): NamedDocument[] {
  const text = decodeUtf8(readFileSync(path))?.trim();
  if (text === undefined) return [];
  const json = isCompactJws(text) ? readJws(text) : parseJson(text);
  if (!json.ok) return [];
  const address = asText(get(json.value, 'id')) ?? asText(get(json.value, '@id')) ?? '';
  return [{ address, text, names: [parse(path).name, lastPart(address)] }];
}
