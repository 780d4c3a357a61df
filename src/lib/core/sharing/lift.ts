import { formatOwnStatement } from '../credential/formats/own-statement';
import { isPng, unbakePng } from '../credential/formats/png';
import { formatSdJwt } from '../credential/formats/sd-jwt';
import { unbakeSvg } from '../credential/formats/svg';
import type { ReadIssue } from '../credential/issues';
import { parseJson } from '../credential/json';
import { readCredential, type ReadCredential, type ReadFile } from '../credential/read';
import { decodeText, encodeUtf8 } from '../kernel/bytes';
import { get, type JsonValue } from '../kernel/json';
import { fail, ok, type Result } from '../kernel/result';
import { parseXml } from '../kernel/xml';

/** What leaves the device for one credential of a file. */
export interface Lifted {
  /** The file itself, or the credential out of it; `readCredential` reads either. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The whole file leaves, though it holds more: one seal covers them together. */
  readonly whole: boolean;
  /** So many credentials are seen by whoever gets the bytes. */
  readonly count: number;
}

/**
 * The least that carries the credential at `part` (from 0) of a file with its seal: the file where
 * it is one document; the token or the JSON out of a picture, a list or a presentation; the whole
 * file where it cannot be taken out.
 */
export function liftCredential(
  bytes: Uint8Array<ArrayBuffer>,
  part: number
): Result<Lifted, ReadIssue> {
  const file = readCredential(bytes);
  if (!file.ok) return file;
  const read = file.value.credentials[part];
  if (!read) return fail('missing', { path: String(part) });
  const count = file.value.credentials.length;
  const baked = bakedText(bytes);
  if (count === 1 && baked === undefined && isAlone(bytes, file.value, read)) {
    return ok({ bytes, whole: false, count });
  }
  const candidates = [...(count === 1 && baked !== undefined ? [baked] : []), ...textsOf(read)];
  for (const text of candidates) {
    const lifted = encodeUtf8(text);
    if (carries(lifted, read)) return ok({ bytes: lifted, whole: false, count: 1 });
  }
  return ok({ bytes, whole: count > 1, count });
}

/** Whether the file is this one document, with nothing around it. */
function isAlone(
  bytes: Uint8Array,
  file: ReadFile,
  { sealed, document, presentation }: ReadCredential
): boolean {
  if (file.rejected.length > 0 || presentation) return false;
  const text = decodeText(bytes)?.trim() ?? '';
  if (!/^[[{"]/.test(text)) return true;
  const json = parseJson(text);
  if (!json.ok) return false;
  if (sealed.kind === 'jades') return get(json.value, 'payload') === sealed.payload;
  return document === undefined ? !Array.isArray(json.value) : isSame(json.value, document);
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is baked into a picture. */
function bakedText(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return valueOf(unbakePng(bytes));
  const text = decodeText(bytes)?.trim() ?? '';
  const xml = text.startsWith('<') ? parseXml(text) : undefined;
  return xml && valueOf(unbakeSvg(xml));
}

function valueOf(text: Result<string, ReadIssue>): string | undefined {
  return text.ok ? text.value.trim() : undefined;
}

/** The forms in which a credential stands by itself, the nearest to its file first. */
function textsOf({ record, sealed, document }: ReadCredential): string[] {
  switch (sealed.kind) {
    case 'jws':
      return [sealed.token];
    case 'sd-jwt':
      return [formatSdJwt(sealed.token, sealed.disclosures)];
    case 'jades':
      return [JSON.stringify({ payload: sealed.payload, signatures: sealed.signatures })];
    case 'xades':
    case 'within':
      return [];
    case 'none':
      if (record.format === 'by-hand') return [formatOwnStatement(record)];
      return document ? [JSON.stringify(document)] : [];
    default:
      return document ? [JSON.stringify(document)] : [];
  }
}

/** Whether bytes are read as this credential and no other, under the same seal. */
function carries(bytes: Uint8Array, { record, sealed, presentation }: ReadCredential): boolean {
  // Without its presentation an unsigned credential would lose the only signature on it.
  if (presentation && sealed.kind === 'none') return false;
  const file = readCredential(bytes);
  const [read, ...more] = file.ok ? file.value.credentials : [];
  return (
    read !== undefined &&
    more.length === 0 &&
    read.sealed.kind === sealed.kind &&
    JSON.stringify(read.record) === JSON.stringify(record)
  );
}
