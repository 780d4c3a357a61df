import { isBounded, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import type { CatalogueRecord, RecordKind } from '../formats/catalogue-record';
import { AWARD, EQUIVALENCE, OFFERING, PROVIDER } from '../formats/record-fields';
import type { Shape } from '../formats/record-shape';
import { entryOf, type RecordEntry } from '../formats/records';

const DEEPEST = 64;
const MOST_VALUES = 100_000;
const SHAPES: Readonly<Record<RecordKind, Shape<CatalogueRecord>>> = {
  provider: PROVIDER,
  offering: OFFERING,
  award: AWARD,
  equivalence: EQUIVALENCE
};

/** The record of the model that a kind stands for. */
export type RecordOf<Kind extends RecordKind> = Extract<
  RecordEntry,
  { readonly kind: Kind }
>['value'];

/**
 * A record of the model out of a piece: what in it is not as the model has it is left out.
 * Undefined where nothing is left that could be shown.
 */
export function checkedRecord<Kind extends RecordKind>(
  kind: Kind,
  value: unknown
): RecordOf<Kind> | undefined {
  const json = value as JsonValue;
  if (!isObject(json) || !isBounded(json, DEEPEST, MOST_VALUES)) return undefined;
  const { kind: own, ...rest } = json;
  const named: JsonObject = { ...rest, kind, ...(own !== undefined && { [`${kind}Kind`]: own }) };
  const record = SHAPES[kind](named, '', () => undefined);
  return record && (entryOf(record).value as RecordOf<Kind>);
}
