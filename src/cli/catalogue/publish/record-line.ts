import {
  qualifyAward,
  qualifyEquivalence,
  qualifyOffering,
  qualifyProvider
} from '../../../lib/core/catalogue/published/qualify';
import type { JsonValue } from '../../../lib/core/kernel/json';
import { canonicalJson } from '../../../lib/proof/jcs';
import type { RecordEntry } from '../../../lib/core/catalogue/formats/records';

/*
 * A record as a line that sorts by what it is (providers first, offerings last), by its id, and
 * then by everything it says: the same records give the same lines in the same order.
 */

const ORDER = ['provider', 'award', 'equivalence', 'offering'] as const;
const SEPARATOR = '\0';
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\0-\x1f]/;

/** Ids made unique in the world; undefined for an id that no line can hold, or for none. */
export function formatLine(source: RecordEntry, catalogue: string): string | undefined {
  const { id } = source.value;
  if (id === '' || CONTROL.test(id)) return undefined;
  const { value } = qualified(source, catalogue);
  const json = canonicalJson(value as unknown as JsonValue);
  return `${ORDER.indexOf(source.kind)}${value.id}${SEPARATOR}${json}`;
}

/** The record with ids that are unique in the world. */
export function qualified(source: RecordEntry, catalogue: string): RecordEntry {
  switch (source.kind) {
    case 'provider':
      return { ...source, value: qualifyProvider(source.value, catalogue) };
    case 'offering':
      return { ...source, value: qualifyOffering(source.value, catalogue) };
    case 'award':
      return { ...source, value: qualifyAward(source.value, catalogue) };
    case 'equivalence':
      return { ...source, value: qualifyEquivalence(source.value, catalogue) };
  }
}

/** A line taken apart; `json` is the record, not yet parsed. */
export interface RecordLine {
  readonly kind: RecordEntry['kind'];
  readonly id: string;
  readonly json: string;
}

export function parseLine(line: string): RecordLine {
  const end = line.indexOf(SEPARATOR);
  return {
    kind: ORDER[Number(line[0])] ?? 'offering',
    id: line.slice(1, end),
    json: line.slice(end + 1)
  };
}

export function recordOf({ kind, json }: RecordLine): RecordEntry {
  return { kind, value: JSON.parse(json) as unknown } as RecordEntry;
}
