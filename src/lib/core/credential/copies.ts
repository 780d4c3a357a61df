import { findDocument, jsonOf, type Documents } from './documents';
import { isObject, type JsonObject, type JsonValue } from '../kernel/json';
import { idOf } from './json';

/** The kept copy of what an address names, as a JSON object; each copy is parsed only once. */
export type Copies = (address: string) => JsonObject | undefined;

export const NO_COPIES: Copies = () => undefined;

export function copiesOf(documents: Documents): Copies {
  const parsed = new Map<string, JsonObject | undefined>();
  return (address) => {
    if (!parsed.has(address)) {
      const json = jsonOf(findDocument(documents, address));
      parsed.set(address, isObject(json) ? json : undefined);
    }
    return parsed.get(address);
  };
}

const NAMING = ['id', '@id', 'type', '@type', '@context'];

/**
 * What a file merely names by its address, filled in from the kept copy; the address stays its id.
 * What the file describes itself, and what is not kept, comes back as it is.
 */
export function filledIn(value: JsonValue | undefined, copies: Copies): JsonValue | undefined {
  const describes = isObject(value) && Object.keys(value).some((key) => !NAMING.includes(key));
  const id = describes ? undefined : idOf(value);
  const copy = id === undefined ? undefined : copies(id);
  return id === undefined || copy === undefined ? value : { ...copy, id };
}
