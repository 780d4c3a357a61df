import { parseMoment, type Moment } from '../kernel/day';
import { fail, ok, type Issue, type Result } from '../kernel/result';
import { asList, asText, get, isObject, type JsonObject, type JsonValue } from '../kernel/json';
import { parseJson } from './json';
import { stated } from '../kernel/stated';

/** An issuer whom the publisher of a list says it knows. */
export interface KnownIssuer {
  readonly name: string;
  /** Issuer ids (DIDs or web addresses) that are this issuer. */
  readonly ids: readonly string[];
  /** SHA-256 of certificates (DER) that seal for this issuer, in lower-case hexadecimal. */
  readonly certificates: readonly string[];
}

/** A list of known issuers: whose word it is, and from when. */
export interface TrustList {
  readonly name: string;
  /** Where the list is published, or was taken from; empty where the list does not say. */
  readonly source: string;
  readonly published?: Moment;
  readonly issuers: readonly KnownIssuer[];
}

/** Why a file could not be read as a list of known issuers; `path` says where. */
export const TRUST_LIST_CODES = [
  'not-json',
  'too-large',
  'not-a-trust-list',
  'newer-version',
  'missing',
  'bad-date',
  'bad-certificate'
] as const;
export type TrustListIssue = Issue<(typeof TRUST_LIST_CODES)[number]>;
type Outcome<Value> = Result<Value, TrustListIssue>;

export const TRUST_LIST_FORMAT = 'cairn-trust-list';
const LONGEST_TEXT = 5_000_000;
const MOST_ISSUERS = 20_000;
const MOST_NAMES = 100;

/**
 * Reads a list of known issuers: `cairn-trust-list` of version 1, or an issuer registry of the
 * Digital Credentials Consortium (`meta`, `registry` by DID), which does not name itself.
 */
export function parseTrustList(text: string): Outcome<TrustList> {
  if (text.length > LONGEST_TEXT) return fail('too-large', { facts: { limit: LONGEST_TEXT } });
  const json = parseJson(text);
  if (!json.ok) return fail(json.issue.code === 'too-complex' ? 'too-large' : 'not-json');
  const list = json.value;
  if (!isObject(list)) return fail('not-a-trust-list');
  if (get(list, 'format') === TRUST_LIST_FORMAT) return ownList(list);
  const registry = get(list, 'registry');
  return isObject(registry) ? registryList(list, registry) : fail('not-a-trust-list');
}

function ownList(list: JsonObject): Outcome<TrustList> {
  if (get(list, 'version') !== 1) return fail('newer-version', { path: 'version' });
  const name = asText(get(list, 'name'));
  const source = asText(get(list, 'source'));
  if (name === undefined) return fail('missing', { path: 'name' });
  if (source === undefined) return fail('missing', { path: 'source' });
  return listOf(name, source, get(list, 'published'), 'published', get(list, 'issuers'), ownIssuer);
}

function registryList(list: JsonObject, registry: JsonObject): Outcome<TrustList> {
  const date = get(get(list, 'meta'), 'updated') ?? get(get(list, 'meta'), 'created');
  const entries = Object.entries(registry).map(([id, entry]) => [id, entry ?? null]);
  return listOf('DCC issuer registry', '', date, 'meta', entries, (entry) => {
    const [id, about] = asList(entry);
    const name = asText(get(about, 'name'));
    if (name === undefined) return fail('missing', { path: `registry.${String(id)}.name` });
    return ok({ name, ids: [String(id)], certificates: [] });
  });
}

function listOf(
  name: string,
  source: string,
  date: JsonValue | undefined,
  datePath: string,
  entries: JsonValue | undefined,
  issuerOf: (entry: JsonValue, at: number) => Outcome<KnownIssuer>
): Outcome<TrustList> {
  const published = typeof date === 'string' ? parseMoment(date) : undefined;
  if (date !== undefined && !published) return fail('bad-date', { path: datePath });
  if (!Array.isArray(entries)) return fail('missing', { path: 'issuers' });
  if (entries.length > MOST_ISSUERS) return fail('too-large', { facts: { limit: MOST_ISSUERS } });
  const issuers: KnownIssuer[] = [];
  for (const [at, entry] of asList(entries).entries()) {
    const issuer = issuerOf(entry, at);
    if (!issuer.ok) return issuer;
    issuers.push(issuer.value);
  }
  return ok({ ...stated<Omit<TrustList, 'issuers'>>({ name, source, published }), issuers });
}

function ownIssuer(entry: JsonValue, at: number): Outcome<KnownIssuer> {
  const path = `issuers.${at}`;
  const name = asText(get(entry, 'name'));
  if (name === undefined) return fail('missing', { path: `${path}.name` });
  const ids = textsIn(get(entry, 'ids'));
  const certificates = textsIn(get(entry, 'certificates')).map((each) =>
    each.replace(/[:\s]/g, '').toLowerCase()
  );
  if (ids.length + certificates.length === 0) return fail('missing', { path: `${path}.ids` });
  const broken = certificates.findIndex((each) => !/^[0-9a-f]{64}$/.test(each));
  return broken < 0
    ? ok({ name, ids, certificates })
    : fail('bad-certificate', { path: `${path}.certificates.${broken}` });
}

function textsIn(value: JsonValue | undefined): string[] {
  return asList(value)
    .slice(0, MOST_NAMES)
    .flatMap((each) => asText(each)?.trim() ?? []);
}
