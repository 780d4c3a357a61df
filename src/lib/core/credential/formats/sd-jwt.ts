import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { decodeBase64, decodeUtf8, encodeBase64url, encodeUtf8 } from '../../kernel/bytes';
import { fail, ok, type Result } from '../../kernel/result';
import type { ReadIssue } from '../issues';
import { asText, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import { parseJson } from '../json';
import { claimsOf, credentialIn, isCompactJws } from './jws';

/** An SD-JWT taken apart, and put together as its holder has it. */
export interface SdJwt {
  readonly token: string;
  readonly disclosures: readonly string[];
  /** The credential in it, with every disclosed claim in its place. */
  readonly document: JsonObject;
}

const DEEPEST = 64;
const MOST_DISCLOSURES = 2000;
/** Hash functions by their names in `_sd_alg` (IANA Named Information Hash Algorithms). */
const HASHES = new Map<string, (data: Uint8Array) => Uint8Array>([
  ['sha-256', sha256],
  ['sha-384', sha384],
  ['sha-512', sha512]
]);

/** The compact form of an SD-JWT (RFC 9901, 4), also where it is broken into lines. */
export function isSdJwt(text: string): boolean {
  if (!/^[\w-][\w.~\s-]*$/.test(text) || !text.includes('~')) return false;
  return isCompactJws(partsOf(text)[0] ?? '');
}

/** A token of claims, some of them only as digests, and the disclosures that came along. */
export interface OpenSdJwt {
  readonly token: string;
  readonly payload: JsonObject;
  /** By the digest that stands for each in the payload, or in another disclosure. */
  readonly byDigest: ReadonlyMap<string, Disclosure>;
}

/**
 * Takes an SD-JWT apart (RFC 9901, 4). A key-binding JWT at the end is left out, as it binds the
 * holder to one presentation only.
 */
export function openSdJwt(text: string): Result<OpenSdJwt, ReadIssue> {
  const [token = '', ...rest] = partsOf(text);
  if (rest.length > MOST_DISCLOSURES) return fail('too-complex');
  const payload = claimsOf(token);
  if (!payload.ok) return payload;
  const hash = HASHES.get(asText(get(payload.value, '_sd_alg')) ?? 'sha-256');
  if (!hash) return fail('broken-token', { path: '_sd_alg' });
  const last = rest.at(-1) ?? '';
  const disclosures = rest.filter(
    (part, at) => part !== '' && !(at === rest.length - 1 && isCompactJws(last))
  );
  const byDigest = new Map<string, Disclosure>();
  for (const disclosure of disclosures) {
    const read = readDisclosure(disclosure);
    const digest = encodeBase64url(hash(encodeUtf8(disclosure)));
    if (!read || byDigest.has(digest)) return fail('broken-token', { path: 'disclosures' });
    byDigest.set(digest, read);
  }
  return ok({ token, payload: payload.value, byDigest });
}

/**
 * Puts the disclosed claims into the payload (RFC 9901, 7.1). A disclosure that belongs nowhere,
 * or belongs twice, breaks the token.
 */
export function unpackSdJwt(text: string): Result<SdJwt, ReadIssue> {
  const open = openSdJwt(text);
  if (!open.ok) return open;
  const { token, payload, byDigest } = open.value;
  const document = disclosed(payload, byDigest);
  const disclosures = [...byDigest.values()].map((disclosure) => disclosure.text);
  return isObject(document)
    ? ok({ token, disclosures, document: credentialIn(document) })
    : fail('broken-token', { path: '_sd' });
}

/** A token with these disclosures beside it, as its holder hands it on. */
export function formatSdJwt(token: string, disclosures: readonly string[]): string {
  return [token, ...disclosures, ''].join('~');
}

function partsOf(text: string): string[] {
  return text.replace(/\s+/g, '').split('~');
}

export interface Disclosure {
  /** As it stands in the token. */
  readonly text: string;
  /** Absent for an element of a list. */
  readonly name?: string;
  readonly value: JsonValue;
}

/** `[salt, name, value]`, or `[salt, value]` for an element of a list (4.2). */
function readDisclosure(disclosure: string): Disclosure | undefined {
  const bytes = decodeBase64(disclosure);
  const content = bytes && decodeUtf8(bytes);
  const json = content === undefined ? undefined : parseJson(content);
  if (!json?.ok || !Array.isArray(json.value)) return undefined;
  const list = json.value as readonly JsonValue[];
  const [salt, second, third] = list;
  if (typeof salt !== 'string' || second === undefined) return undefined;
  if (list.length === 2) return { text: disclosure, value: second };
  const isNamed = typeof second === 'string' && second !== '_sd' && second !== '...';
  return list.length === 3 && isNamed && third !== undefined
    ? { text: disclosure, name: second, value: third }
    : undefined;
}

/** The payload with its disclosures; undefined where one is left over or does not fit. */
function disclosed(
  payload: JsonObject,
  byDigest: ReadonlyMap<string, Disclosure>
): JsonValue | undefined {
  const used = new Set<string>();
  const take = (digest: JsonValue | undefined, isElement: boolean): Disclosure | undefined => {
    const key = asText(digest);
    if (key === undefined) return undefined;
    if (used.has(key)) throw new RangeError('a digest stands twice');
    used.add(key);
    const found = byDigest.get(key);
    if (found && isElement !== (found.name === undefined)) throw new RangeError('out of place');
    return found;
  };
  const inList = (value: JsonValue, depth: number): JsonValue[] => {
    const digest = get(value, '...');
    if (digest === undefined) return [fill(value, depth)];
    const found = take(digest, true);
    return found ? [fill(found.value, depth)] : [];
  };
  const fill = (value: JsonValue, depth: number): JsonValue => {
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (Array.isArray(value)) {
      return (value as readonly JsonValue[]).flatMap((item) => inList(item, depth + 1));
    }
    if (!isObject(value)) return value;
    const claims = new Map<string, JsonValue>();
    for (const [name, claim] of Object.entries(value)) {
      const isOfTheFormat = name === '_sd' || name === '_sd_alg';
      if (!isOfTheFormat && claim !== undefined) claims.set(name, fill(claim, depth + 1));
    }
    const digests = get(value, '_sd');
    for (const digest of Array.isArray(digests) ? (digests as readonly JsonValue[]) : []) {
      const found = take(digest, false);
      if (found?.name === undefined) continue;
      if (claims.has(found.name)) throw new RangeError('a claim stands twice');
      claims.set(found.name, fill(found.value, depth + 1));
    }
    return Object.fromEntries(claims);
  };
  try {
    const document = fill(payload, 0);
    return [...byDigest.keys()].every((digest) => used.has(digest)) ? document : undefined;
  } catch {
    return undefined;
  }
}
