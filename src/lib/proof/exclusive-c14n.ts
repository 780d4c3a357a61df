import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../core/kernel/xml';

/** Elements that are left out, as a transform of the signature asks. */
type LeftOut = ReadonlySet<XmlElement>;

/**
 * A document in exclusive canonical form, without comments (Exclusive XML Canonicalization 1.0).
 */
export function canonicalDocument(
  { root, before, after }: XmlDocument,
  leftOut: LeftOut = new Set()
): string {
  const outside = (nodes: readonly XmlNode[]) =>
    nodes.map((node) => canonicalNode(node, {}, leftOut));
  return [...outside(before), canonicalElement(root, leftOut), ...outside(after)].join('\n');
}

/** An element with all that is in it, in exclusive canonical form. */
export function canonicalElement(element: XmlElement, leftOut: LeftOut = new Set()): string {
  return canonicalNode(element, {}, leftOut);
}

/** `rendered`: the namespaces that the elements around have written out, by prefix. */
function canonicalNode(
  node: XmlNode,
  rendered: Readonly<Record<string, string>>,
  leftOut: LeftOut
): string {
  if (node.kind === 'text') return escapeText(node.text);
  if (node.kind === 'instruction') {
    return `<?${node.target}${node.body === '' ? '' : ` ${node.body}`}?>`;
  }
  if (leftOut.has(node)) return '';
  const name = node.prefix === '' ? node.local : `${node.prefix}:${node.local}`;
  const declared = declarationsOf(node, rendered);
  const children = node.children.map((child) =>
    canonicalNode(child, { ...rendered, ...declared }, leftOut)
  );
  const namespaces = Object.entries(declared)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeValue(uri)}"`
    );
  const attributes = [...node.attributes]
    .sort(byNamespaceAndName)
    .map(({ prefix, local, value }) => {
      return ` ${prefix === '' ? local : `${prefix}:${local}`}="${escapeValue(value)}"`;
    });
  return `<${name}${namespaces.join('')}${attributes.join('')}>${children.join('')}</${name}>`;
}

/** The namespaces that an element itself uses and that are not yet written out around it. */
function declarationsOf(
  { prefix, uri, attributes }: XmlElement,
  rendered: Readonly<Record<string, string>>
): Record<string, string> {
  const used = new Map([[prefix, uri]]);
  for (const attribute of attributes) {
    if (attribute.prefix !== '') used.set(attribute.prefix, attribute.uri);
  }
  used.delete('xml');
  return Object.fromEntries([...used].filter(([key, value]) => (rendered[key] ?? '') !== value));
}

function byNamespaceAndName(a: XmlAttribute, b: XmlAttribute): number {
  const [first, second] = [a.uri, b.uri];
  if (first !== second) return first < second ? -1 : 1;
  return a.local < b.local ? -1 : 1;
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;');
}

function escapeValue(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#x9;')
    .replace(/\n/g, '&#xA;')
    .replace(/\r/g, '&#xD;');
}
