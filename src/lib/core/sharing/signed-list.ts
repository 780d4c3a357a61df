import { claimsOf, credentialIn, isCompactJws } from '../credential/formats/jws';
import { parseJson } from '../credential/json';
import { parseMoment, type Moment } from '../kernel/day';
import { asList, asText, get, isObject, type JsonObject } from '../kernel/json';

/** What a status list says about itself. */
export interface SignedList {
  /** The address by which it calls itself. */
  readonly id: string;
  /** When it was made, by its own word. */
  readonly at: Moment;
}

/**
 * A status list that its issuer signed, with an address and a date of its own; undefined for every
 * other text. From another's hand a list without these says nothing. The signature is not checked.
 */
export function signedList(text: string): SignedList | undefined {
  const content = signedContent(text.trim());
  const id = asText(get(content, 'id'));
  const at = ['validFrom', 'issuanceDate', 'issued']
    .map((name) => asText(get(content, name)))
    .find((written) => written !== undefined);
  const moment = at === undefined ? undefined : parseMoment(at);
  return id === undefined || moment === undefined ? undefined : { id, at: moment };
}

function signedContent(text: string): JsonObject | undefined {
  if (isCompactJws(text)) {
    const claims = claimsOf(text);
    return claims.ok ? credentialIn(claims.value) : undefined;
  }
  const json = parseJson(text);
  if (!json.ok || !isObject(json.value)) return undefined;
  return asList(get(json.value, 'proof')).some(isObject) ? json.value : undefined;
}
