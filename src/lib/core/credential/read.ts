import { decodeUtf8 } from '../kernel/bytes';
import { fail, ok, type Result } from '../kernel/result';
import {
  asList,
  asText,
  get,
  isObject,
  parseJson,
  typesOf,
  type JsonObject,
  type JsonValue
} from './json';
import type { ReadIssue } from './issues';
import { isCompactJws, readJws } from './formats/jws';
import { isPng, unbakePng } from './formats/png';
import {
  isEuropeanDigitalCredential,
  readEuropeanDigitalCredential
} from './formats/european-digital-credential';
import { isOpenBadges2, readOpenBadges2 } from './formats/open-badges-2';
import { isVerifiableCredential, readOpenBadges3 } from './formats/open-badges-3';
import type { CredentialRecord } from './record';
import type { Sealed } from './sealed';
import type { Reading } from './values';

/** Files above this are refused before they are parsed. */
export const LARGEST_FILE = 20_000_000;
const DEEPEST_NESTING = 4;

export interface ReadCredential extends Reading {
  readonly record: CredentialRecord;
  readonly sealed: Sealed;
  /** The credential itself as JSON, taken out of its envelope; absent where it is XML. */
  readonly document?: JsonObject;
  /** The parts with their own seals, in the order of `record.parts`. */
  readonly parts: readonly ReadCredential[];
  /** True where the file itself is the badge's picture (a baked PNG). */
  readonly fileIsPicture: boolean;
}

export interface ReadFile {
  /** At least one. */
  readonly credentials: readonly ReadCredential[];
  /** Parts of a file with several credentials that could not be read. */
  readonly rejected: readonly ReadIssue[];
}

/**
 * Reads a file as whatever credential format its bytes show; the file's name plays no part.
 * Never throws, fetches nothing, and keeps what it does not understand out of the record.
 */
export function readCredential(bytes: Uint8Array): Result<ReadFile, ReadIssue> {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > LARGEST_FILE) {
    return fail('too-large', { facts: { bytes: bytes.length, limit: LARGEST_FILE } });
  }
  if (isPng(bytes)) {
    const baked = unbakePng(bytes);
    if (!baked.ok) return baked;
    const file = readText(baked.value);
    if (!file.ok) return file;
    const credentials = file.value.credentials.map((read) => ({ ...read, fileIsPicture: true }));
    return ok({ ...file.value, credentials });
  }
  const text = decodeUtf8(bytes);
  return text === undefined ? fail('not-recognised') : readText(text);
}

function readText(text: string): Result<ReadFile, ReadIssue> {
  const trimmed = text.trim();
  if (trimmed === '') return fail('empty');
  if (isCompactJws(trimmed)) return finish(readToken(trimmed, DEEPEST_NESTING));
  if (/^https?:\/\/\S+$/.test(trimmed)) {
    return fail('only-an-address', { facts: { address: trimmed.slice(0, 200) } });
  }
  if (!/^[[{"]/.test(trimmed)) return fail('not-recognised');
  const json = parseJson(trimmed);
  return json.ok ? finish(readValue(json.value, DEEPEST_NESTING)) : json;
}

type Outcome = Result<ReadCredential, ReadIssue>;

/** One outcome is the file's; of several, the good are kept and the bad reported. */
function finish(outcomes: readonly Outcome[]): Result<ReadFile, ReadIssue> {
  const credentials = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  const rejected = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.issue));
  if (credentials.length > 0) return ok({ credentials, rejected });
  const [first] = rejected;
  return first ? { ok: false, issue: first } : fail('nothing-inside');
}

function readValue(value: JsonValue, depth: number): Outcome[] {
  if (depth === 0) return [fail('too-complex', { facts: { deepest: DEEPEST_NESTING } })];
  if (typeof value === 'string') {
    return isCompactJws(value) ? readToken(value, depth) : [fail('not-a-credential')];
  }
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap((item) => readValue(item, depth - 1));
  }
  return isObject(value) ? readObject(value, depth) : [fail('not-a-credential')];
}

function readObject(document: JsonObject, depth: number): Outcome[] {
  const payload = asText(get(document, 'payload'));
  const signatures = asList(get(document, 'signatures')).filter(isObject);
  if (payload !== undefined && signatures.length > 0) {
    const inner = parseJson(payload);
    if (!inner.ok || !isObject(inner.value)) return [fail('broken-token', { path: 'payload' })];
    return [readDocument(inner.value, { kind: 'jades', payload, signatures })];
  }
  const wrapped = get(document, 'credential');
  if (isObject(wrapped)) return readObject(wrapped, depth);
  if (typesOf(document).includes('VerifiablePresentation')) {
    return asList(get(document, 'verifiableCredential')).flatMap((item) =>
      readValue(item, depth - 1)
    );
  }
  return [readDocument(document, sealOf(document))];
}

function readToken(token: string, depth: number): Outcome[] {
  const document = readJws(token);
  if (!document.ok) return [document];
  if (typesOf(document.value).includes('VerifiablePresentation')) {
    return readObject(document.value, depth);
  }
  return [readDocument(document.value, { kind: 'jws', token })];
}

function sealOf(document: JsonObject): Sealed {
  if (asList(get(document, 'proof')).some(isObject)) return { kind: 'data-integrity', document };
  const id = asText(get(document, 'id'));
  return isOpenBadges2(document) && id !== undefined && /^https?:/.test(id)
    ? { kind: 'hosted', url: id }
    : { kind: 'none' };
}

function readDocument(document: JsonObject, sealed: Sealed): Outcome {
  const reading = readRecord(document);
  return reading.ok
    ? ok({ ...reading.value, sealed, document, parts: [], fileIsPicture: false })
    : reading;
}

function readRecord(document: JsonObject): Result<Reading, ReadIssue> {
  if (isEuropeanDigitalCredential(document)) return readEuropeanDigitalCredential(document);
  if (isVerifiableCredential(document)) return readOpenBadges3(document);
  if (isOpenBadges2(document)) return readOpenBadges2(document);
  return fail('not-a-credential');
}
