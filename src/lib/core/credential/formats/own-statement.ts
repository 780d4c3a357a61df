import { fail, ok, type Result } from '../../kernel/result';
import { asText, get, type JsonObject } from '../../kernel/json';
import { EMPTY_ENTRY, formatEntry, parseEntry, type HandEntry } from '../by-hand';
import type { ReadIssue } from '../issues';
import { entriesOf } from '../json';
import type { CredentialRecord } from '../record';
import type { Reading } from '../values';

/** What a learner says of themselves, as a file: nobody has signed it, and nothing in it is proven. */
const FORMAT = 'cairn-own-statement';
const VERSION = 1;

const PROPERTIES = Object.keys(EMPTY_ENTRY) as readonly (keyof HandEntry)[];

export function isOwnStatement(document: JsonObject): boolean {
  return get(document, 'format') === FORMAT;
}

/** A record typed in by hand as JSON, to be read again as the same record. */
export function formatOwnStatement(record: CredentialRecord): string {
  return formatStatedEntry(formatEntry(record));
}

/** The same for the entry itself; empty fields are left out. */
export function formatStatedEntry(entry: HandEntry): string {
  const said = PROPERTIES.filter((property) => entry[property].length > 0);
  const stated = Object.fromEntries(said.map((property) => [property, entry[property]]));
  return JSON.stringify({ format: FORMAT, version: VERSION, ...stated });
}

/**
 * The record of a statement that keeps the rules of typing in; only the title has to be there.
 * Whatever else the file holds, a proof among it, is not looked at.
 */
export function readOwnStatement(document: JsonObject): Result<Reading, ReadIssue> {
  if (get(document, 'version') !== VERSION) return fail('not-a-credential', { path: 'version' });
  const parsed = parseEntry(statedEntry(document), ['title']);
  if (parsed.ok) return ok({ record: parsed.value });
  const [issue] = parsed.issue;
  const path = issue?.path ?? 'title';
  return issue?.code === 'required'
    ? fail('missing', { path })
    : fail('not-a-credential', { path });
}

/** The entry that a statement was made of; what is no text there is empty. */
function statedEntry(document: JsonObject): HandEntry {
  const said = PROPERTIES.map((property) => [property, valueOf(document, property)]);
  return Object.fromEntries(said) as unknown as HandEntry;
}

function valueOf(document: JsonObject, property: keyof HandEntry): string | readonly string[] {
  const value = get(document, property);
  return property === 'assessment'
    ? entriesOf(value).filter((code) => typeof code === 'string')
    : (asText(value) ?? '');
}
