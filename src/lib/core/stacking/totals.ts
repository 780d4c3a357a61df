import type { CredentialRecord } from '../credential/record';
import { ectsOf } from '../kernel/credits';
import { broadField, EQF_LEVELS, FIELDS, type Field } from '../kernel/standard-elements';

export interface Total<Key> {
  /** Absent for the credentials that do not state it. */
  readonly key?: Key;
  readonly count: number;
  readonly ects: number;
}

export interface StackTotals {
  readonly count: number;
  readonly ects: number;
  /** Credentials that state no ECTS; they are in `count` and not in `ects`. */
  readonly withoutEcts: number;
  /** By EQF level, highest first, unknown last. A range counts with its upper level. */
  readonly byLevel: readonly Total<number>[];
  /** By broad field of ISCED-F, unknown last. */
  readonly byField: readonly Total<Field>[];
}

/** What is held, counted. */
export function stackTotals(records: readonly CredentialRecord[]): StackTotals {
  const ects = (list: readonly CredentialRecord[]) =>
    list.reduce((sum, record) => sum + (heldEcts(record) ?? 0), 0);
  const group = <Key>(keys: readonly Key[], keyOf: (record: CredentialRecord) => Key | undefined) =>
    [...keys, undefined].flatMap((key): Total<Key>[] => {
      const list = records.filter((record) => keyOf(record) === key);
      if (list.length === 0) return [];
      return [{ ...(key !== undefined && { key }), count: list.length, ects: ects(list) }];
    });
  return {
    count: records.length,
    ects: ects(records),
    withoutEcts: records.filter((record) => heldEcts(record) === undefined).length,
    byLevel: group(EQF_LEVELS.toReversed(), levelOf),
    byField: group(FIELDS, fieldOf)
  };
}

/** The ECTS of a credential: its own, or those of its parts where it states none as a whole. */
export function heldEcts({ credits, parts }: CredentialRecord): number | undefined {
  const own = ectsOf(credits);
  if (own !== undefined) return own;
  const ofParts = parts.map(heldEcts).filter((ects) => ects !== undefined);
  return ofParts.length > 0 ? ofParts.reduce((sum, ects) => sum + ects, 0) : undefined;
}

export function levelOf({ eqf }: CredentialRecord): number | undefined {
  return eqf?.max;
}

export function fieldOf({ fields }: CredentialRecord): Field | undefined {
  return fields.map(broadField).find((field) => field !== undefined);
}
