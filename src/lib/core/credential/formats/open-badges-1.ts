import { momentOfSeconds } from '../../kernel/day';
import { ok, type Result } from '../../kernel/result';
import { filledIn, type Copies } from '../copies';
import { asList, asText, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import { entriesOf } from '../json';
import type { ReadIssue } from '../issues';
import { stated } from '../../kernel/stated';
import { webAddress, type Reading } from '../values';
import { readOpenBadges2 } from './open-badges-2';

const CONTEXTS = /^https?:\/\/(w3id\.org\/openbadges\/v1|standard\.openbadges\.org\/1)/;

/**
 * An assertion of Open Badges 0.5, 1.0 or 1.1, or what bakers of that time left of one: the
 * address where it is to be found (`verify.url`).
 */
export function isOpenBadges1(document: JsonObject): boolean {
  const contexts = asList(get(document, '@context'));
  const named = contexts.some((context) => typeof context === 'string' && CONTEXTS.test(context));
  if (contexts.length > 0 && !named) return false;
  const [recipient, badge] = [get(document, 'recipient'), get(document, 'badge')];
  return (isNode(recipient) && isNode(badge)) || assertionAddress(document) !== undefined;
}

/** Open Badges 0.5, 1.0 and 1.1: said in the words of 2.0, then read like it. */
export function readOpenBadges1(document: JsonObject, copies: Copies): Result<Reading, ReadIssue> {
  const address = assertionAddress(document);
  const kept = get(document, 'badge') === undefined ? filledIn(address, copies) : undefined;
  const assertion = isObject(kept) ? { ...kept, ...document } : document;
  const badge = filledIn(asList(get(assertion, 'badge'))[0], copies);
  const origin = webAddress(get(get(badge, 'issuer'), 'origin'));
  const reading = readOpenBadges2(
    {
      ...assertion,
      ...stated<JsonObject>({
        id: webAddress(get(assertion, 'id')) ?? address ?? globalId(get(assertion, 'uid')),
        recipient: identityOf(assertion),
        issuedOn: momentText(get(assertion, 'issuedOn') ?? get(assertion, 'issued_on')),
        expires: momentText(get(assertion, 'expires')),
        evidence: entriesOf(get(assertion, 'evidence')).map((item) => absolute(item, origin)),
        badge: isObject(badge) ? badgeClassOf(badge, origin) : badge
      })
    },
    copies
  );
  if (!reading.ok) return reading;
  return ok({ ...reading.value, record: { ...reading.value.record, format: 'open-badges-1' } });
}

function isNode(value: JsonValue | undefined): boolean {
  return asText(value) !== undefined || isObject(value);
}

/** Where a hosted assertion is; the address of a signed one is that of a key. */
function assertionAddress(document: JsonObject): string | undefined {
  const verify = get(document, 'verify');
  return asText(get(verify, 'type')) === 'signed' ? undefined : webAddress(get(verify, 'url'));
}

/** `uid` is unique on one site only, unless it is written as a URI. */
function globalId(uid: JsonValue | undefined): string | undefined {
  const text = asText(uid);
  return text !== undefined && /^[a-z][a-z\d+.-]*:/i.test(text) ? text : undefined;
}

/** 0.5 writes the recipient as a text, with the `salt` of its hash beside it. */
function identityOf(assertion: JsonObject): JsonValue | undefined {
  const recipient = get(assertion, 'recipient');
  if (typeof recipient !== 'string') return recipient;
  return stated<JsonObject>({ type: 'email', identity: recipient, salt: get(assertion, 'salt') });
}

/** 1.0 allows seconds since 1970 for a date ("DateTime"). */
function momentText(value: JsonValue | undefined): JsonValue | undefined {
  const digits = typeof value === 'number' ? String(value) : asText(value);
  return digits !== undefined && /^\d{9,10}$/.test(digits)
    ? momentOfSeconds(Number(digits))
    : value;
}

/** 0.5 allows paths below the `origin` of the issuer. */
function absolute<Value extends JsonValue | undefined>(
  address: Value,
  origin: string | undefined
): Value | string {
  return typeof address === 'string' && address.startsWith('/') && origin !== undefined
    ? `${origin.replace(/\/$/, '')}${address}`
    : address;
}

function badgeClassOf(badge: JsonObject, origin: string | undefined): JsonObject {
  return {
    ...badge,
    ...stated<JsonObject>({
      criteria: absolute(get(badge, 'criteria'), origin),
      image: absolute(get(badge, 'image'), origin),
      issuer: issuerOf(get(badge, 'issuer'), origin),
      alignment: entriesOf(get(badge, 'alignment')).map(alignmentOf)
    })
  };
}

/** 0.5 names an issuer by its site, and may say `org` for whom it issues. */
function issuerOf(issuer: JsonValue | undefined, origin: string | undefined) {
  if (!isObject(issuer) || origin === undefined) return issuer;
  return { url: origin, name: get(issuer, 'org'), ...issuer };
}

/** `AlignmentObject` of 1.0; 2.0 put `target` before its words. */
function alignmentOf(alignment: JsonValue): JsonValue {
  if (!isObject(alignment)) return alignment;
  return {
    targetName: get(alignment, 'name'),
    targetUrl: get(alignment, 'url'),
    ...alignment
  };
}
