import { fail, ok, type Result } from '../kernel/result';
import type { Copies } from './copies';
import { isCompactJws, readJws } from './formats/jws';
import { isSdJwt, unpackSdJwt } from './formats/sd-jwt';
import { isPresentation, readPresentation } from './formats/verifiable-credential';
import type { ReadIssue } from './issues';
import { asList, asText, get, isObject, type JsonObject, type JsonValue } from '../kernel/json';
import { entriesOf, hasTooMany, parseJson, typesOf } from './json';
import { readerOf, sealOf, SD_JWT_READER } from './readers';
import type { CredentialRecord } from './record';
import type { Sealed } from './sealed';
import type { Reading } from './values';

export interface ReadCredential extends Reading {
  readonly record: CredentialRecord;
  readonly sealed: Sealed;
  /** The credential itself as JSON, taken out of its envelope; absent where it is XML. */
  readonly document?: JsonObject;
  /** The parts with their own seals, in the order of `record.parts`. */
  readonly parts: readonly ReadCredential[];
  /** The signed presentation that it came in; its proof says who showed it, not who issued it. */
  readonly presentation?: ReadCredential;
  /** True where the file itself is the badge's picture (a baked PNG). */
  readonly fileIsPicture: boolean;
}

export type Outcome = Result<ReadCredential, ReadIssue>;

/** What reading needs beside the value: kept copies, and how much deeper it may go. */
export interface Way {
  readonly copies: Copies;
  readonly depth: number;
}

export const DEEPEST_NESTING = 4;

/** Every credential in a value: alone, in a list, in an envelope, in presentations around it. */
export function readValue(value: JsonValue, way: Way): Outcome[] {
  if (way.depth === 0) return [fail('too-complex', { facts: { deepest: DEEPEST_NESTING } })];
  if (typeof value === 'string') return readTextValue(value, way);
  if (Array.isArray(value)) return readEach(value as readonly JsonValue[], way);
  return isObject(value) ? readObject(value, way) : [fail('not-a-credential')];
}

function readEach(list: JsonValue | undefined, { copies, depth }: Way): Outcome[] {
  const outcomes = entriesOf(list).flatMap((item) => readValue(item, { copies, depth: depth - 1 }));
  return hasTooMany(list) ? [...outcomes, fail('too-many-parts')] : outcomes;
}

function readTextValue(text: string, way: Way): Outcome[] {
  if (isCompactJws(text)) return readToken(text, way);
  if (isSdJwt(text)) return readSdJwt(text, way);
  return [fail('not-a-credential')];
}

/** A compact JWS: a credential, or a presentation of several. */
export function readToken(token: string, way: Way): Outcome[] {
  const document = readJws(token);
  if (!document.ok) return [document];
  return isPresentation(document.value)
    ? readEach(get(document.value, 'verifiableCredential'), way)
    : readDocument(document.value, { kind: 'jws', token }, way);
}

/** An SD-JWT with its disclosures: a credential, or plain claims. */
export function readSdJwt(text: string, way: Way): Outcome[] {
  const unpacked = unpackSdJwt(text);
  if (!unpacked.ok) return [unpacked];
  const { token, disclosures, document } = unpacked.value;
  const sealed = { kind: 'sd-jwt', token, disclosures } as const;
  return readDocument(document, sealed, way, readerOf(document) ?? SD_JWT_READER);
}

function readObject(document: JsonObject, way: Way): Outcome[] {
  const payload = asText(get(document, 'payload'));
  const signatures = asList(get(document, 'signatures')).filter(isObject);
  if (payload !== undefined && signatures.length > 0) {
    const inner = parseJson(payload);
    if (!inner.ok || !isObject(inner.value)) return [fail('broken-token', { path: 'payload' })];
    return readDocument(inner.value, { kind: 'jades', payload, signatures }, way);
  }
  const wrapped = get(document, 'credential');
  if (isObject(wrapped)) return readObject(wrapped, way);
  const enveloped = envelopedText(document);
  if (enveloped !== undefined) return readTextValue(enveloped, way);
  if (isPresentation(document)) return readPresented(document, way);
  return readDocument(document, sealOf(document, readerOf(document)), way);
}

/** The credentials that are presented; where there are none, what was signed is shown itself. */
function readPresented(document: JsonObject, way: Way): Outcome[] {
  const inside = get(document, 'verifiableCredential');
  const sealed = sealOf(document, undefined);
  if (sealed.kind === 'none') return readEach(inside, way);
  const presentation = credentialOf(readPresentation(document), sealed, document);
  if (asList(inside).length === 0) return [ok(presentation)];
  return readEach(inside, way).map((each) =>
    each.ok ? ok({ ...each.value, presentation }) : each
  );
}

/** The text in the `data:` address of an enveloped credential (VC data model 2.0). */
function envelopedText(document: JsonObject): string | undefined {
  if (!typesOf(document).some((type) => type.startsWith('EnvelopedVerifiable'))) return undefined;
  return /^data:application\/[\w.+-]+,([\w.~-]+)$/.exec(asText(get(document, 'id')) ?? '')?.[1];
}

/** One credential, then what is wrong with those of its parts that could not be read. */
export function readDocument(
  document: JsonObject,
  sealed: Sealed,
  way: Way,
  reader = readerOf(document)
): Outcome[] {
  if (!reader) return [fail('not-a-credential')];
  const reading = reader.read(document, way.copies);
  if (!reading.ok) return [reading];
  const { record } = reading.value;
  const inside = readEach(reader.inside?.(document), way);
  const apart = inside.flatMap((outcome) => (outcome.ok ? asPart(outcome.value) : []));
  const parts = [...apart, ...record.parts.map(partWithin)];
  const whole: ReadCredential = {
    ...(reader.unsealed
      ? credentialOf(reading.value, { kind: 'none' })
      : credentialOf(reading.value, sealed, document)),
    record: { ...record, parts: parts.map((part) => part.record) },
    parts
  };
  return [ok(whole), ...inside.filter((outcome) => !outcome.ok)];
}

/** A credential without a seal of its own rests on the seal of the whole. */
function asPart(read: ReadCredential): ReadCredential {
  return read.sealed.kind === 'none' ? { ...read, sealed: { kind: 'within' } } : read;
}

/** A credential whose parts, if it has any, are covered by its own seal. */
export function credentialOf(
  reading: Reading,
  sealed: Sealed,
  document?: JsonObject
): ReadCredential {
  const parts = reading.record.parts.map(partWithin);
  return { ...reading, sealed, ...(document && { document }), parts, fileIsPicture: false };
}

function partWithin(record: CredentialRecord): ReadCredential {
  return credentialOf({ record }, { kind: 'within' });
}
