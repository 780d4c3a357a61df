import type { JsonObject, JsonValue } from '../../../kernel/json';
import { attributeOf, textIn, type XmlElement } from '../../../kernel/xml';

/** A document as JSON-LD, and the line in which each of its objects begins. */
export interface XmlAsJson {
  readonly value: JsonObject;
  readonly lines: ReadonlyMap<JsonObject, number>;
}

/** Property names of the XML binding that the JSON-LD binding writes differently. */
const OTHER_NAMES: Readonly<Record<string, string>> = { type: 'dcType' };

/**
 * The XML binding of the European Learning Model 3 in the form of its JSON-LD binding, so that one
 * reader reads both: records stand in `...References`, refer to each other by `idref`, and take
 * their type from the name of their element; texts have a `language`.
 */
export function xmlAsJson(root: XmlElement): XmlAsJson {
  const lines = new Map<JsonObject, number>();
  const valueOf = (element: XmlElement, isRecord: boolean): JsonObject => {
    const value = isRecord ? { type: typeOf(element), ...contentOf(element) } : contentOf(element);
    lines.set(value, element.line);
    return value;
  };
  const contentOf = (element: XmlElement): JsonObject => {
    const id =
      attributeOf(element, 'idref') ?? attributeOf(element, 'uri') ?? attributeOf(element, 'id');
    const children = element.children.filter((child) => child.kind === 'element');
    if (children.length === 0 && id === undefined) return textOf(element);
    const found = new Map<string, JsonValue[]>(id === undefined ? [] : [['id', [id]]]);
    for (const child of children) {
      const name = Object.hasOwn(OTHER_NAMES, child.local) ? OTHER_NAMES[child.local] : child.local;
      const values = found.get(name ?? child.local) ?? [];
      values.push(valueOf(child, false));
      found.set(name ?? child.local, values);
    }
    return Object.fromEntries(
      [...found].map(([name, all]) => [name, name === 'id' ? all[0] : all])
    );
  };
  const groups = root.children.filter((child) => child.kind === 'element');
  const records = groups.flatMap((group) =>
    group.local.endsWith('References')
      ? group.children.filter((child) => child.kind === 'element')
      : [group]
  );
  const value = { '@graph': records.map((record) => valueOf(record, true)) };
  return { value, lines };
}

function textOf(element: XmlElement): JsonObject {
  const language = attributeOf(element, 'language') ?? attributeOf(element, 'lang');
  const text = { '@value': textIn(element).trim() };
  return language === undefined ? text : { ...text, '@language': language };
}

/** `LearningOpportunity` of `learningOpportunity`. */
function typeOf(element: XmlElement): string {
  return element.local.charAt(0).toUpperCase() + element.local.slice(1);
}
