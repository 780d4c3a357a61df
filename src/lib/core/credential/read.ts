import { decodeText } from '../kernel/bytes';
import { fail, ok, type Result } from '../kernel/result';
import { attachmentType } from './attachment';
import { copiesOf, type Copies } from './copies';
import { NO_DOCUMENTS, type Documents } from './documents';
import { europeanXmlSeal, isEuropeanXml, readEuropeanXml } from './formats/european-xml';
import { isCompactJws } from './formats/jws';
import { readBadgeAddress } from './formats/open-badges-2';
import { isPng, unbakePng } from './formats/png';
import { isSdJwt } from './formats/sd-jwt';
import { isSvg, unbakeSvg } from './formats/svg';
import type { ReadIssue } from './issues';
import { LARGEST_FILE } from './limits';
import { parseJson } from './json';
import {
  credentialOf,
  DEEPEST_NESTING,
  readDocument,
  readSdJwt,
  readToken,
  readValue,
  type Outcome,
  type ReadCredential
} from './read-value';
import { parseXml } from '../kernel/xml';

export type { ReadCredential } from './read-value';

export interface ReadFile {
  /** At least one. */
  readonly credentials: readonly ReadCredential[];
  /** Parts of a file with several credentials that could not be read. */
  readonly rejected: readonly ReadIssue[];
}

/**
 * Reads a file as whatever credential format its bytes show; the file's name plays no part.
 * Never throws, fetches nothing, and keeps what it does not understand out of the record. Kept
 * documents only fill in what the file names by its address alone.
 */
export function readCredential(
  bytes: Uint8Array,
  documents: Documents = NO_DOCUMENTS
): Result<ReadFile, ReadIssue> {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > LARGEST_FILE) {
    return fail('too-large', { facts: { bytes: bytes.length, limit: LARGEST_FILE } });
  }
  const copies = copiesOf(documents);
  if (isPng(bytes)) {
    const baked = unbakePng(bytes);
    const file = baked.ok ? readBaked(baked.value, copies) : baked;
    if (!file.ok) return file;
    const credentials = file.value.credentials.map((read) => ({ ...read, fileIsPicture: true }));
    return ok({ ...file.value, credentials });
  }
  const kind = attachmentType(bytes);
  if (kind) return fail(kind === 'application/pdf' ? 'is-a-document' : 'no-badge-in-image');
  const text = decodeText(bytes);
  return text === undefined ? fail('not-recognised') : readText(text, copies);
}

function readText(text: string, copies: Copies): Result<ReadFile, ReadIssue> {
  const trimmed = unwrapToken(text.trim());
  const way = { copies, depth: DEEPEST_NESTING };
  if (trimmed === '') return fail('empty');
  if (trimmed.startsWith('<')) return readMarkup(trimmed, copies);
  if (isCompactJws(trimmed)) return finish(readToken(trimmed, way));
  if (isSdJwt(trimmed)) return finish(readSdJwt(trimmed, way));
  if (isAddress(trimmed)) {
    return fail('only-an-address', { facts: { address: trimmed.slice(0, 200) } });
  }
  if (!/^[[{"]/.test(trimmed)) return fail('not-recognised');
  const json = parseJson(trimmed);
  return json.ok ? finish(readValue(json.value, way)) : json;
}

/** A token that mail or a document broke into lines, in one piece. */
function unwrapToken(text: string): string {
  return /^eyJ[\w.\s-]*$/.test(text) ? text.replace(/\s+/g, '') : text;
}

function readMarkup(text: string, copies: Copies): Result<ReadFile, ReadIssue> {
  const xml = parseXml(text);
  if (!xml) return fail(/<svg[\s>]/.test(text) ? 'damaged-image' : 'not-recognised');
  if (isEuropeanXml(xml)) {
    const sealed = europeanXmlSeal(xml, text);
    return finish(
      readEuropeanXml(xml).map((each) => (each.ok ? ok(credentialOf(each.value, sealed)) : each))
    );
  }
  if (!isSvg(xml)) return fail('not-recognised');
  const baked = unbakeSvg(xml);
  return baked.ok ? readBaked(baked.value, copies) : baked;
}

/** What was baked into a picture; an address is a badge there, as its picture is (Baking 1.0). */
function readBaked(text: string, copies: Copies): Result<ReadFile, ReadIssue> {
  const trimmed = text.trim();
  if (!isAddress(trimmed)) {
    // Markup inside markup is no badge, so a picture in a picture does not go on without end.
    return trimmed.startsWith('<') ? fail('not-recognised') : readText(trimmed, copies);
  }
  const hosted = copies(trimmed);
  const sealed = { kind: 'hosted', url: trimmed } as const;
  const [kept] = hosted ? readDocument(hosted, sealed, { copies, depth: DEEPEST_NESTING }) : [];
  if (kept?.ok) {
    return finish([ok({ ...kept.value, record: { ...kept.value.record, id: trimmed } })]);
  }
  return finish([ok(credentialOf({ record: readBadgeAddress(trimmed) }, sealed))]);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** One outcome is the file's; of several, the good are kept and the bad reported. */
function finish(outcomes: readonly Outcome[]): Result<ReadFile, ReadIssue> {
  const credentials = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  const rejected = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.issue));
  if (credentials.length > 0) return ok({ credentials, rejected });
  const [first] = rejected;
  return first ? { ok: false, issue: first } : fail('nothing-inside');
}
