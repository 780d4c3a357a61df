import { asList, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';

/*
 * Just enough of JSON-LD for catalogues, without fetching contexts: names are known by their last
 * part (`ceterms:name`, `https://schema.org/name`, `:name` and `name` are one), references are
 * followed inside the document.
 */

/** One object of a document. */
export interface LdNode {
  readonly value: JsonObject;
  readonly id: string | undefined;
  /** Last parts of the names of its types. */
  readonly types: readonly string[];
  /** Where in the document, as a JSON path. */
  readonly place: string;
  /** What stands under each property, by the last part of its name, lists opened. */
  readonly properties: ReadonlyMap<string, readonly JsonValue[]>;
  /** Under which property it stands, and in what; absent at the top. */
  readonly under?: { readonly name: string; readonly node: LdNode };
}

/** `name` of `ceterms:name`, `https://schema.org/name`, `_:name` and `name`. */
export function localName(term: string): string {
  const end = /[/#]$/.test(term) ? term.length - 1 : term.length;
  const bare = term.slice(0, end);
  return bare.slice(
    Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#'), bare.lastIndexOf(':')) + 1
  );
}

const LONGEST_ID = 2000;
const TRANSPARENT = ['@graph', '@included', '@list', '@set'];

export class LdDocument {
  /** Every object of the document, those that stand further up first. */
  readonly nodes: readonly LdNode[];
  readonly #byValue = new Map<JsonObject, LdNode>();
  readonly #byId = new Map<string, LdNode>();

  constructor(root: JsonValue) {
    const nodes: LdNode[] = [];
    const waiting: { value: JsonValue; place: string; under?: LdNode['under'] }[] = [
      { value: root, place: '' }
    ];
    for (let at = 0; at < waiting.length; at++) {
      const { value, place, under } = waiting[at] ?? { value: null, place: '' };
      if (Array.isArray(value)) {
        (value as readonly JsonValue[]).forEach((item, index) => {
          if (typeof item === 'object') {
            waiting.push({ value: item, place: `${place}[${index}]`, ...(under && { under }) });
          }
        });
      } else if (isObject(value)) {
        const node = nodeOf(value, place === '' ? '$' : place, under);
        nodes.push(node);
        this.#keep(node);
        for (const [key, inner] of Object.entries(value)) {
          if (typeof inner !== 'object' || inner === null || key === '@context') continue;
          const within = TRANSPARENT.includes(key) ? under : { name: localName(key), node };
          const inPlace = place === '' ? key : `${place}.${key}`;
          waiting.push({ value: inner, place: inPlace, ...(within && { under: within }) });
        }
      }
    }
    this.nodes = nodes;
  }

  #keep(node: LdNode): void {
    this.#byValue.set(node.value, node);
    if (node.id === undefined || isReference(node)) return;
    // Something may be described in one place and only named in another.
    const known = this.#byId.get(node.id);
    const size = (one: LdNode) => Object.keys(one.value).length;
    if (!known || size(known) < size(node)) this.#byId.set(node.id, node);
  }

  find(id: string): LdNode | undefined {
    return this.#byId.get(id);
  }

  /** The objects that a property holds or refers to; what is not in the document is left out. */
  nodesAt(node: LdNode, ...names: readonly string[]): readonly LdNode[] {
    return valuesAt(node, ...names).flatMap((value) => {
      const found = this.follow(value);
      return found ? [found] : [];
    });
  }

  /** What a value is or refers to. */
  follow(value: JsonValue): LdNode | undefined {
    if (typeof value === 'string') return this.#byId.get(value);
    const own = isObject(value) ? this.#byValue.get(value) : undefined;
    return own?.id !== undefined && isReference(own) ? (this.#byId.get(own.id) ?? own) : own;
  }
}

function nodeOf(value: JsonObject, place: string, under: LdNode['under']): LdNode {
  const types = [...asList(get(value, '@type')), ...asList(get(value, 'type'))];
  const id = get(value, '@id') ?? get(value, 'id');
  return {
    value,
    id: typeof id === 'string' && id.trim() !== '' && id.length <= LONGEST_ID ? id : undefined,
    types: types.filter((type) => typeof type === 'string').map(localName),
    place,
    properties: propertiesOf(value),
    ...(under && { under })
  };
}

function propertiesOf(value: JsonObject): ReadonlyMap<string, readonly JsonValue[]> {
  const properties = new Map<string, readonly JsonValue[]>();
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('@')) continue;
    const name = localName(key);
    properties.set(name, [...(properties.get(name) ?? []), ...asList(inner).flatMap(opened)]);
  }
  return properties;
}

/** Whether it only names something that is described elsewhere. */
export function isReference(node: LdNode): boolean {
  return Object.keys(node.value).every((key) => /^@?(?:id|type)$/.test(key));
}

/** What stands under the first of the names that is there. */
export function valuesAt(node: LdNode, ...names: readonly string[]): readonly JsonValue[] {
  for (const name of names) {
    const found = node.properties.get(name);
    if (found && found.length > 0) return found;
  }
  return [];
}

function opened(value: JsonValue): readonly JsonValue[] {
  const list = get(value, '@list') ?? get(value, '@set');
  return list === undefined ? [value] : asList(list);
}

/** A text, number or truth value, whether bare or in an object as expanded JSON-LD writes it. */
export function plainValue(value: JsonValue | undefined): JsonValue | undefined {
  const inner = get(value, '@value');
  return inner === undefined ? value : inner;
}

/** The addresses that a property refers to, whether bare or as `@id`. */
export function idsAt(node: LdNode, ...names: readonly string[]): readonly string[] {
  return valuesAt(node, ...names).flatMap((value) => {
    const id = plainValue(get(value, '@id') ?? get(value, 'id') ?? value);
    return typeof id === 'string' && id.trim() !== '' && id.length <= LONGEST_ID ? [id.trim()] : [];
  });
}

export function hasType(node: LdNode, types: readonly string[]): boolean {
  return node.types.some((type) => types.includes(type));
}

/** True where an id says nothing outside its document: blank nodes and parts of a page. */
export function isLocalId(id: string): boolean {
  return /^(?:_:|#)/.test(id);
}
