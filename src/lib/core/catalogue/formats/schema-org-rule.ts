import type { JsonValue } from '../../kernel/json';
import { get } from '../../kernel/json';
import type { AwardId, OfferingId } from '../ids';
import type { Rule } from '../rule';
import type { Reading } from './json-facts';
import { hasType, isLocalId, valuesAt, type LdNode } from './json-ld';
import { localTextOf } from './json-text';
import type { SchemaOrg } from './schema-org-reading';

/** Every condition of a list; undefined for an empty one. */
export function allOf(parts: readonly Rule[]): Rule | undefined {
  const [first] = parts;
  return parts.length > 1 ? { type: 'all', of: parts } : first;
}

/** What must be held or done before; what names nothing in the file is known in words only. */
export function prerequisiteIn(
  node: LdNode,
  around: SchemaOrg,
  reading: Reading
): Rule | undefined {
  const values = ['coursePrerequisites', 'programPrerequisites', 'competencyRequired'].flatMap(
    (name) => valuesAt(node, name)
  );
  return allOf(values.flatMap((value) => conditionOf(value, around, reading)));
}

function conditionOf(value: JsonValue, around: SchemaOrg, reading: Reading): readonly Rule[] {
  const { document, lang, records } = around;
  const node = document.follow(value);
  const named = node && around.recordOf(node);
  if (node && named === 'award') return [{ type: 'award', award: around.idOf(node) as AwardId }];
  if (node && named) return [{ type: 'course', offering: around.idOf(node) as OfferingId }];
  const text =
    localTextOf(node?.value ?? value, lang) ??
    localTextOf(get(value, 'credentialCategory') ?? get(value, 'targetName'), lang);
  if (text) return [{ type: 'ask', text }];
  if (node?.id === undefined || isLocalId(node.id)) return [];
  const { issues } = records;
  issues.add('dangling-reference', node.place, { record: reading.record, value: node.id });
  if (hasType(node, ['Course'])) return [{ type: 'course', offering: node.id as OfferingId }];
  const isCredential = hasType(node, ['EducationalOccupationalCredential']);
  return isCredential
    ? [{ type: 'award', award: node.id as AwardId }]
    : [{ type: 'ask', text: { und: node.id } }];
}
