import { isBounded, isObject, type JsonValue } from '../../kernel/json';
import { fail, ok, type Issue, type Result } from '../../kernel/result';
import { withRulesAsJson } from '../rule-format';
import type { Award, CatalogueRecords, Equivalence, Offering, Provider } from '../model';
import { RECORD_KINDS, type CatalogueRecord, type RecordKind } from './catalogue-record';
import { AWARD, EQUIVALENCE, OFFERING, PROVIDER } from './record-fields';
import type { Shape } from './record-shape';

export type { CatalogueRecord } from './catalogue-record';

/**
 * - `not-json`: not one JSON object
 * - `not-a-record`: its `kind` is none of a record
 * - `bad-value`: the value at `path` is not what it should be; `facts.value` is what it is
 */
export type RecordIssue = Issue<'not-json' | 'not-a-record' | 'bad-value'>;

const DEEPEST = 64;
const SHAPES: Readonly<Record<RecordKind, Shape<CatalogueRecord>>> = {
  provider: PROVIDER,
  offering: OFFERING,
  award: AWARD,
  equivalence: EQUIVALENCE
};

/** One line of JSON, without the line break. */
export function formatRecord(record: CatalogueRecord): string {
  return JSON.stringify(record.kind === 'provider' ? record : withRulesAsJson(record));
}

/**
 * Reads one line of JSON. Without an id or a title, and with a wrong rule, there is no record; of
 * anything else that is wrong the record is read without it, and `onDropped` is told.
 */
export function parseRecord(
  line: string,
  onDropped: (issue: RecordIssue) => void = () => undefined
): Result<CatalogueRecord, RecordIssue> {
  let value: JsonValue;
  try {
    value = JSON.parse(line) as JsonValue;
  } catch {
    return fail('not-json');
  }
  if (!isBounded(value, DEEPEST)) return fail('not-json');
  const kind = isObject(value) ? RECORD_KINDS.find((one) => value['kind'] === one) : undefined;
  if (!kind) return fail('not-a-record', { path: 'kind' });
  const wrong: RecordIssue[] = [];
  const record = SHAPES[kind](value, '', (path, found) => {
    const shown = String(JSON.stringify(found)).slice(0, 100);
    wrong.push({ code: 'bad-value', path, facts: { value: shown } });
  });
  if (!record) return { ok: false, issue: wrong.at(-1) ?? { code: 'bad-value', path: 'id' } };
  wrong.forEach(onDropped);
  return ok(record);
}

/** Every record, providers first: what is referred to comes before what refers to it. */
export function* recordsOf(records: CatalogueRecords): Generator<CatalogueRecord> {
  for (const { kind, ...provider } of records.providers) {
    yield { kind: 'provider', ...(kind && { providerKind: kind }), ...provider };
  }
  for (const { kind, ...offering } of records.offerings) {
    yield { kind: 'offering', ...(kind && { offeringKind: kind }), ...offering };
  }
  for (const { kind, ...award } of records.awards) {
    yield { kind: 'award', ...(kind && { awardKind: kind }), ...award };
  }
  for (const equivalence of records.equivalences) yield { kind: 'equivalence', ...equivalence };
}

/** A record as the model has it. */
export type RecordEntry =
  | { readonly kind: 'provider'; readonly value: Provider }
  | { readonly kind: 'offering'; readonly value: Offering }
  | { readonly kind: 'award'; readonly value: Award }
  | { readonly kind: 'equivalence'; readonly value: Equivalence };

export function entryOf(record: CatalogueRecord): RecordEntry {
  switch (record.kind) {
    case 'provider': {
      const { kind, providerKind, ...rest } = record;
      return { kind, value: { ...rest, ...(providerKind && { kind: providerKind }) } };
    }
    case 'offering': {
      const { kind, offeringKind, ...rest } = record;
      return { kind, value: { ...rest, ...(offeringKind && { kind: offeringKind }) } };
    }
    case 'award': {
      const { kind, awardKind, ...rest } = record;
      return { kind, value: { ...rest, ...(awardKind && { kind: awardKind }) } };
    }
    case 'equivalence': {
      const { kind, ...value } = record;
      return { kind, value };
    }
  }
}
