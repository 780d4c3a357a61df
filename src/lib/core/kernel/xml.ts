import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from './result';

export interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  /** Namespace; empty where there is none. */
  readonly uri: string;
  readonly value: string;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Namespaces in force here, by prefix; the default one under the empty prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The line of the text in which it begins, counted from 1. */
  readonly line: number;
}

export type XmlNode =
  | XmlElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly body: string };

export interface XmlDocument {
  readonly root: XmlElement;
  /** Processing instructions before and after the root. */
  readonly before: readonly XmlNode[];
  readonly after: readonly XmlNode[];
}

const DEEPEST = 100;
const MOST_NODES = 300_000;
const MOST_PREFIXES = 200;
const MOST_ATTRIBUTES = 200;

type Building = Omit<XmlElement, 'children'> & { children: XmlNode[] };

/** As `readXml`, where nobody asks why. */
export function parseXml(text: string): XmlDocument | undefined {
  const read = readXml(text);
  return read.ok ? read.value : undefined;
}

/**
 * Parses XML with namespaces; fails, with the `line` and the `reason` in English, where it is not
 * well-formed, uses entities of its own, or is too deep or too large. Nothing outside the text is
 * ever read. Comments are left out.
 */
export function readXml(text: string, mostNodes = MOST_NODES): Result<XmlDocument> {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  const before: XmlNode[] = [];
  const after: XmlNode[] = [];
  let root: Building | undefined;
  let nodes = 0;
  let line = 1;

  const add = (node: XmlNode) => {
    if (++nodes > mostNodes) throw new RangeError(`more than ${mostNodes} elements and texts`);
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else if (node.kind === 'instruction') (root ? after : before).push(node);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    // What follows the name has been read by now: it may be the end of the line.
    line = parser.columnIndex === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new RangeError(`more than ${DEEPEST} levels deep`);
    const given = Object.values(tag.attributes);
    if (given.length > MOST_ATTRIBUTES) throw new RangeError('too many attributes');
    const element: Building = {
      kind: 'element',
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes: given
        .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
        .map(({ prefix, local, uri, value }) => ({ prefix, local, uri, value })),
      namespaces: inForce(open.at(-1)?.namespaces, tag.ns),
      children: [],
      line
    };
    add(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (content) => add({ kind: 'text', text: content }));
  parser.on('cdata', (content) => add({ kind: 'text', text: content }));
  parser.on('processinginstruction', ({ target, body }) =>
    add({ kind: 'instruction', target, body })
  );
  try {
    parser.write(text).close();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^[\d:]+ /, '') : String(error);
    return fail('not-xml', { facts: { line: parser.line, reason } });
  }
  return root
    ? ok({ root, before, after })
    : fail('not-xml', { facts: { line: 1, reason: 'empty' } });
}

/** The namespaces of the parent with those declared here; the same object where there are none. */
function inForce(
  outer: XmlElement['namespaces'] = {},
  declared: XmlElement['namespaces']
): XmlElement['namespaces'] {
  if (Object.keys(declared).length === 0) return outer;
  const all = { ...outer, ...declared };
  if (Object.keys(all).length > MOST_PREFIXES) throw new RangeError('too many namespaces');
  return all;
}

/** The elements below an element, in the order of the document; itself left out. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    yield child;
    yield* descendants(child);
  }
}

/** The child elements of a name, in any namespace. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => child.kind === 'element' && child.local === local
  );
}

/** The element at the end of a path of names; the first where there are several. */
export function childAt(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, local) => childrenOf(at, local)[0], element);
}

/** All text inside an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) =>
      child.kind === 'text' ? child.text : child.kind === 'element' ? textIn(child) : ''
    )
    .join('');
}

/** The value of an attribute, by its name without a prefix. */
export function attributeOf(element: XmlElement | undefined, local: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.local === local)?.value;
}
