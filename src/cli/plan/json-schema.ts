import type * as v from 'valibot';

/* Valibot's schemas as JSON Schema (2020-12): as much of both as the schemas here use. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema, or a part of a pipe, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly pipe?: readonly Node[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly value?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly description?: string;
  readonly key?: Node;
}

/** The JSON Schema of what a schema takes in. Checks that are code stay with the reader. */
export function jsonSchema(schema: v.GenericSchema, title: string): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...schemaOf(schema as unknown as Node)
  };
}

function schemaOf(node: Node): JsonSchema {
  const [first, ...more] = node.pipe ?? [];
  if (!first || !node.pipe) return plainSchemaOf(node);
  return { ...schemaOf(first), ...Object.assign({}, ...more.map(limitOf)) };
}

/** What a check or a description in a pipe adds. */
function limitOf({ type, requirement, description }: Node): JsonSchema {
  switch (type) {
    case 'description':
      return { description };
    case 'min_value':
      return { minimum: requirement };
    case 'gt_value':
      return { exclusiveMinimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {};
    default:
      return {};
  }
}

function plainSchemaOf(node: Node): JsonSchema {
  switch (node.type) {
    case 'strict_object':
      return objectOf(node.entries ?? {});
    case 'optional':
      return node.wrapped ? schemaOf(node.wrapped) : {};
    case 'array':
      return { type: 'array', ...(node.item && { items: schemaOf(node.item) }) };
    case 'record':
      return {
        type: 'object',
        ...(node.key?.pipe && { propertyNames: schemaOf(node.key) }),
        ...(node.value && { additionalProperties: schemaOf(node.value) })
      };
    case 'variant':
    case 'union':
      return { oneOf: (node.options ?? []).map((option) => schemaOf(option as Node)) };
    case 'picklist':
      return { enum: node.options };
    case 'literal':
      return { const: node.literal };
    default:
      return { type: node.type };
  }
}

function objectOf(entries: Readonly<Record<string, Node>>): JsonSchema {
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'optional');
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [key, schemaOf(entry)])
    )
  };
}
