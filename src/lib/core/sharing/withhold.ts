import { EMPTY_ENTRY, formatEntry, type HandEntry } from '../credential/by-hand';
import { formatStatedEntry } from '../credential/formats/own-statement';
import {
  formatSdJwt,
  openSdJwt,
  type Disclosure,
  type OpenSdJwt
} from '../credential/formats/sd-jwt';
import { readCredential, type ReadCredential } from '../credential/read';
import { encodeUtf8 } from '../kernel/bytes';
import { asText, get, isObject, type JsonValue } from '../kernel/json';

/** Something of a credential that may be left out. */
export interface WithholdableField {
  /** What `withhold` knows it by; stays the same for the same credential. */
  readonly path: string;
  /** The name of the claim as the file has it, or the property of an own statement. */
  readonly label: string;
  /** What it says, as text; codes and numbers as they are. */
  readonly value: string;
  /** The field that it is part of and goes with. */
  readonly within?: string;
}

export type Withholdable =
  /** The seal covers all of it, or it is the issuer's own unsealed file: all or nothing. */
  | { readonly kind: 'none'; readonly reason: 'seal-breaks' | 'as-issued' }
  /** The issuer sealed these fields so that each can be left out (RFC 9901). */
  | { readonly kind: 'disclosures'; readonly fields: readonly WithholdableField[] }
  /** The learner's own words, whose title alone has to stay. */
  | { readonly kind: 'own-statement'; readonly fields: readonly WithholdableField[] };

const LONGEST_VALUE = 200;

/** What may be left out of a credential, and why nothing where nothing may. */
export function withholdable(bytes: Uint8Array): Withholdable {
  const read = onlyCredential(bytes);
  if (read?.record.format === 'by-hand') {
    return { kind: 'own-statement', fields: entryFields(formatEntry(read.record)) };
  }
  const branches = branchesOf(read);
  if (branches.length > 0) {
    return { kind: 'disclosures', fields: branches.map(({ field }) => field) };
  }
  return { kind: 'none', reason: isSealed(bytes) ? 'seal-breaks' : 'as-issued' };
}

/**
 * The same credential without these fields and what is within them. Paths that may not be left out
 * are passed over; with nothing to leave out the bytes come back as they are.
 */
export function withhold(
  bytes: Uint8Array<ArrayBuffer>,
  leftOut: ReadonlySet<string>
): Uint8Array<ArrayBuffer> {
  if (leftOut.size === 0) return bytes;
  const read = onlyCredential(bytes);
  if (read?.record.format === 'by-hand') {
    const emptied = Object.entries(EMPTY_ENTRY).filter(
      ([path]) => leftOut.has(path) && path !== 'title'
    );
    const entry = { ...formatEntry(read.record), ...Object.fromEntries(emptied) };
    return encodeUtf8(formatStatedEntry(entry));
  }
  const branches = branchesOf(read);
  const gone = new Set<string>();
  for (const { field } of branches) {
    if (leftOut.has(field.path) || gone.has(field.within ?? '')) gone.add(field.path);
  }
  if (gone.size === 0 || read?.sealed.kind !== 'sd-jwt') return bytes;
  const kept = branches.filter(({ field }) => !gone.has(field.path));
  return encodeUtf8(
    formatSdJwt(
      read.sealed.token,
      kept.map(({ disclosure }) => disclosure.text)
    )
  );
}

function isSealed(bytes: Uint8Array): boolean {
  const file = readCredential(bytes);
  const credentials = file.ok ? file.value.credentials : [];
  return credentials.some(
    ({ sealed, presentation }) => presentation || !['none', 'hosted'].includes(sealed.kind)
  );
}

function onlyCredential(bytes: Uint8Array): ReadCredential | undefined {
  const file = readCredential(bytes);
  return file.ok && file.value.credentials.length === 1 ? file.value.credentials[0] : undefined;
}

function entryFields(entry: HandEntry): WithholdableField[] {
  return Object.entries(entry).flatMap(([label, said]: [string, string | readonly string[]]) => {
    const value = typeof said === 'string' ? said : said.join(', ');
    return label === 'title' || value === '' ? [] : [{ path: label, label, value }];
  });
}

interface Branch {
  readonly field: WithholdableField;
  readonly disclosure: Disclosure;
}

/** The disclosures of an SD-JWT where they stand in it; what is within another comes after it. */
function branchesOf(read: ReadCredential | undefined): Branch[] {
  if (read?.sealed.kind !== 'sd-jwt') return [];
  const open = openSdJwt(formatSdJwt(read.sealed.token, read.sealed.disclosures));
  return open.ok ? [...branchesIn(open.value.payload, open.value, { path: '' })] : [];
}

interface Place {
  readonly path: string;
  readonly within?: string;
}

function* branchesIn(value: JsonValue, open: OpenSdJwt, place: Place): Generator<Branch> {
  if (Array.isArray(value)) {
    for (const [at, item] of (value as readonly JsonValue[]).entries()) {
      const inside = { ...place, path: `${place.path}[${at}]` };
      yield* branchOf(get(item, '...'), open, inside);
      yield* branchesIn(item, open, inside);
    }
  } else if (isObject(value)) {
    const digests = get(value, '_sd');
    for (const digest of Array.isArray(digests) ? (digests as readonly JsonValue[]) : []) {
      yield* branchOf(digest, open, place);
    }
    for (const [name, claim] of Object.entries(value)) {
      if (claim === undefined || name === '_sd') continue;
      yield* branchesIn(claim, open, { ...place, path: joined(place.path, name) });
    }
  }
}

function* branchOf(
  digest: JsonValue | undefined,
  open: OpenSdJwt,
  place: Place
): Generator<Branch> {
  const disclosure = open.byDigest.get(asText(digest) ?? '');
  if (!disclosure) return;
  const path = disclosure.name === undefined ? place.path : joined(place.path, disclosure.name);
  const { within } = place;
  const label = disclosure.name ?? path.slice(path.lastIndexOf('.') + 1);
  const value = shownValue(disclosure.value);
  yield { field: { path, label, value, ...(within !== undefined && { within }) }, disclosure };
  yield* branchesIn(disclosure.value, open, { path, within: path });
}

function joined(path: string, name: string): string {
  const step = name.replace(/[.[\\\]]/g, '\\$&');
  return path === '' ? step : `${path}.${step}`;
}

/** A value without the digests in it, shortened. */
function shownValue(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, withoutDigests);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function withoutDigests(name: string, value: unknown): unknown {
  return name === '_sd' || name === '...' ? undefined : value;
}
