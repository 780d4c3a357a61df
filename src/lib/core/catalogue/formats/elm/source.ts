import type { JsonObject, JsonValue } from '../../../kernel/json';
import type { LocalText } from '../../../kernel/text';
import type { ReadingCode } from '../read-catalogue';
import type { IssueList } from '../issue-list';
import { plainValue, valuesAt, type LdDocument, type LdNode } from '../json-ld';
import { firstTextOf, localLinesOf, localTextOf } from '../json-text';

/** A document of the European Learning Model while it is read. */
export interface Source {
  readonly document: LdDocument;
  readonly issues: IssueList;
  /** Lines of objects; empty where the document was JSON, whose places are paths. */
  readonly lines: ReadonlyMap<JsonObject, number>;
}

/** Where something stands: its line in XML, its path in JSON. */
export function placeOf({ lines }: Source, node: LdNode, property?: string): string {
  const value = property === undefined ? undefined : valuesAt(node, property)[0];
  const line = lines.get(value as JsonObject) ?? lines.get(node.value);
  if (line !== undefined) return `line ${line}`;
  return property === undefined ? node.place : `${node.place}.${property}`;
}

export function report(
  source: Source,
  node: LdNode,
  property: string,
  code: ReadingCode,
  value?: string,
  other?: string
): void {
  source.issues.add(code, placeOf(source, node, property), {
    ...(node.id !== undefined && { record: node.id }),
    ...(value !== undefined && { value }),
    ...(other !== undefined && { other })
  });
}

export function textAt(
  node: LdNode | undefined,
  ...names: readonly string[]
): LocalText | undefined {
  return node && localTextOf(valuesAt(node, ...names));
}

/** Every value of a property as a string. */
export function stringsAt(node: LdNode, ...names: readonly string[]): string[] {
  return valuesAt(node, ...names).flatMap((value) => {
    const plain = plainValue(value);
    if (typeof plain === 'number') return [String(plain)];
    return typeof plain === 'string' && plain.trim() !== '' ? [plain.trim()] : [];
  });
}

/** The words of `elm:Note`s. */
export function notesAt(
  { document }: Pick<Source, 'document'>,
  nodes: readonly LdNode[],
  ...names: readonly string[]
): LocalText | undefined {
  const notes = names.flatMap((name) => nodes.flatMap((node) => document.nodesAt(node, name)));
  const words: JsonValue[] = notes.flatMap((note) => [...valuesAt(note, 'noteLiteral')]);
  return localLinesOf(words);
}

/** The last part of a concept's address in a vocabulary of the EU, or its notation without one. */
export function conceptCode(concept: LdNode, vocabulary: string): string | undefined {
  const { id } = concept;
  if (id === undefined) return firstTextOf([...valuesAt(concept, 'notation')]);
  const at = id.indexOf(`/${vocabulary}/`);
  return at < 0 ? undefined : id.slice(at + vocabulary.length + 2);
}

export function conceptLabel(concept: LdNode): LocalText | undefined {
  return localTextOf(valuesAt(concept, 'prefLabel'));
}

/** How a concept is named in an issue: by its label, else by its address. */
export function conceptName(concept: LdNode): string {
  return firstTextOf([...valuesAt(concept, 'prefLabel')]) ?? concept.id ?? concept.place;
}
