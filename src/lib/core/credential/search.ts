import type { Moment } from '../kernel/day';
import { overlaps } from '../kernel/range';
import { hasWord, searchable, searchWords } from '../kernel/searching';
import { broadField, type Field } from '../kernel/standard-elements';
import { foldText, type LocalText } from '../kernel/text';
import { statusNow, type Check, type IntegrityResult, type StatusResult } from './check';
import type { CredentialRecord, Organisation } from './record';

/** What is looked for among credentials. An empty list lets everything through. */
export interface CredentialQuery {
  readonly words: string;
  readonly fields: readonly Field[];
  /** EQF levels; a credential with a range fits where one of its levels does. */
  readonly eqf: readonly number[];
  /** Awarding bodies by `organisationKey`. */
  readonly issuers: readonly string[];
  readonly statuses: readonly StatusResult[];
  readonly integrity: readonly IntegrityResult[];
}

export const EVERY_CREDENTIAL: CredentialQuery = {
  words: '',
  fields: [],
  eqf: [],
  issuers: [],
  statuses: [],
  integrity: []
};

interface Held {
  readonly record: CredentialRecord;
  readonly check?: Check;
}

/** A credential made ready for searching. */
export interface CredentialEntry<Row extends Held = Held> {
  readonly row: Row;
  /** As `searchable` makes it. */
  readonly text: string;
  readonly issuer: string | undefined;
  readonly fields: readonly Field[];
  /** Both absent where there was nothing to check. */
  readonly status: StatusResult | undefined;
  readonly integrity: IntegrityResult | undefined;
}

/** What two names of the same organisation have in common; undefined where it has none. */
export function organisationKey(organisation: Organisation | undefined): string | undefined {
  const name = Object.values(organisation?.name ?? {})[0];
  return name === undefined ? organisation?.id : foldText(name);
}

/**
 * Prepares credentials for searching: titles, awarding bodies and skills in all languages, those
 * of the parts too. `titleOf` is what a credential is called on the page.
 */
export function indexCredentials<Row extends Held>(
  rows: readonly Row[],
  now: Moment,
  titleOf: (row: Row) => string
): CredentialEntry<Row>[] {
  return rows.map((row) => ({
    row,
    text: searchable([titleOf(row), ...textsOf(row.record)]),
    issuer: organisationKey(row.record.awardingBody),
    fields: [...new Set(row.record.fields.flatMap((code) => broadField(code) ?? []))],
    status: row.check && statusNow(row.record, row.check, now).result,
    integrity: row.check?.integrity.result
  }));
}

/** The awarding bodies of credentials by their key, each once, as the first to name it does. */
export function awardingBodies(entries: readonly CredentialEntry[]): Map<string, Organisation> {
  const bodies = new Map<string, Organisation>();
  for (const { issuer, row } of entries) {
    const body = row.record.awardingBody;
    if (issuer !== undefined && body && !bodies.has(issuer)) bodies.set(issuer, body);
  }
  return bodies;
}

/** The credentials that fit, in the order in which they came. */
export function searchCredentials<Row extends Held>(
  entries: readonly CredentialEntry<Row>[],
  query: CredentialQuery
): Row[] {
  const words = searchWords(query.words);
  return entries.filter((entry) => fits(entry, words, query)).map(({ row }) => row);
}

function fits(entry: CredentialEntry, words: readonly string[], query: CredentialQuery): boolean {
  const { eqf } = entry.row.record;
  return (
    words.every((word) => hasWord(entry.text, word)) &&
    oneOf(query.issuers, entry.issuer) &&
    oneOf(query.statuses, entry.status) &&
    oneOf(query.integrity, entry.integrity) &&
    (query.fields.length === 0 || entry.fields.some((field) => query.fields.includes(field))) &&
    (query.eqf.length === 0 ||
      (eqf !== undefined && query.eqf.some((level) => overlaps(eqf, { min: level, max: level }))))
  );
}

function oneOf<Value>(wanted: readonly Value[], value: Value | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function textsOf({ title, awardingBody, skills, parts }: CredentialRecord): string[] {
  const texts: (LocalText | undefined)[] = [
    title,
    awardingBody?.name,
    ...skills.map(({ name }) => name)
  ];
  return [...texts.flatMap((text) => Object.values(text ?? {})), ...parts.flatMap(textsOf)];
}
