import {
  attributeOf,
  childAt,
  childrenOf,
  descendants,
  textIn,
  type XmlDocument,
  type XmlElement
} from '../core/kernel/xml';
import { decodeBase64, encodeUtf8 } from '../core/kernel/bytes';
import { canonicalDocument, canonicalElement } from './exclusive-c14n';

export const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
const FILTER_2 = 'http://www.w3.org/2002/06/xmldsig-filter2';
export const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const DIGESTS = new Map([
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'SHA-256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'SHA-384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'SHA-512']
]);

/** What became of a reference: whether its digest is right, and what element it speaks for. */
export type ReferenceCheck =
  | { readonly digestHolds: boolean; readonly covers: XmlElement }
  | { readonly unknown: string }
  | { readonly broken: string };

/**
 * Checks one `Reference` of an XML signature (XML Signature 1.1, 4.4.3): to the whole document or
 * to the one element of an `Id`, less signatures, in exclusive canonical form.
 */
export async function checkReference(
  reference: XmlElement,
  signature: XmlElement,
  document: XmlDocument
): Promise<ReferenceCheck> {
  const target = targetOf(attributeOf(reference, 'URI'), document);
  if (!('element' in target)) return target;
  const cut = leftOut(childAt(reference, 'Transforms'), signature, document);
  if (!('elements' in cut)) return cut;
  const method = algorithmIn(childAt(reference, 'DigestMethod'));
  const hash = DIGESTS.get(method);
  if (hash === undefined) return { unknown: method };
  const expected = bytesIn(childAt(reference, 'DigestValue'));
  if (!expected) return { broken: 'DigestValue' };
  const text = target.whole
    ? canonicalDocument(document, cut.elements)
    : canonicalElement(target.element, cut.elements);
  const digest = new Uint8Array(await crypto.subtle.digest(hash, encodeUtf8(text)));
  const digestHolds = sameBytes(digest, expected);
  return { digestHolds, covers: target.element };
}

type Target =
  | { readonly element: XmlElement; readonly whole: boolean }
  | { readonly unknown: string }
  | { readonly broken: string };

/** An `Id` that stands twice points nowhere: else other content could be put in its place. */
function targetOf(uri: string | undefined, { root }: XmlDocument): Target {
  if (uri === '') return { element: root, whole: true };
  const id = uri?.startsWith('#') ? uri.slice(1) : undefined;
  if (id === undefined || id === '' || id.includes('(')) return { unknown: uri ?? 'Reference' };
  const found = [root, ...descendants(root)].filter(({ attributes }) =>
    attributes.some(({ local, value }) => /^id$/i.test(local) && value === id)
  );
  const [element] = found;
  return element && found.length === 1 ? { element, whole: false } : { broken: `#${id}` };
}

/** The signatures that the transforms leave out; only these transforms are known. */
function leftOut(
  transforms: XmlElement | undefined,
  signature: XmlElement,
  { root }: XmlDocument
): { readonly elements: ReadonlySet<XmlElement> } | { readonly unknown: string } {
  const list = childrenOf(transforms, 'Transform');
  const last = list.at(-1);
  if (algorithmIn(last) !== EXCLUSIVE_C14N) return { unknown: algorithmIn(last) || 'c14n' };
  if (last && hasElements(last)) return { unknown: 'InclusiveNamespaces' };
  const elements = new Set<XmlElement>();
  for (const transform of list.slice(0, -1)) {
    const name = algorithmIn(transform);
    if (name === `${XMLDSIG}enveloped-signature`) elements.add(signature);
    else if (name === FILTER_2 && subtractsSignatures(transform)) {
      for (const each of descendants(root)) if (isSignature(each)) elements.add(each);
    } else return { unknown: name };
  }
  return { elements };
}

/** The one filter that seals use: all signatures are taken away. */
function subtractsSignatures(transform: XmlElement): boolean {
  const filters = transform.children.filter((child) => child.kind === 'element');
  const [filter] = filters;
  if (!filter || filters.length > 1 || filter.local !== 'XPath' || filter.uri !== FILTER_2) {
    return false;
  }
  const prefix = /^\s*\/descendant(?:-or-self)?::(\w+):Signature\s*$/.exec(textIn(filter))?.[1];
  const namespaces = new Map(Object.entries(filter.namespaces));
  return (
    attributeOf(filter, 'Filter') === 'subtract' &&
    prefix !== undefined &&
    namespaces.get(prefix) === XMLDSIG
  );
}

export function isSignature({ local, uri }: XmlElement): boolean {
  return local === 'Signature' && uri === XMLDSIG;
}

/** Whether an element is told more than its attributes say. */
export function hasElements(element: XmlElement): boolean {
  return element.children.some(({ kind }) => kind === 'element');
}

/** The `Algorithm` of an element that says nothing more; empty where there is none. */
export function algorithmIn(element: XmlElement | undefined): string {
  return attributeOf(element, 'Algorithm') ?? '';
}

/** The base64 in an element. */
export function bytesIn(element: XmlElement | undefined): Uint8Array<ArrayBuffer> | undefined {
  return element && decodeBase64(textIn(element).replace(/\s/g, ''));
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => b[at] === byte);
}

/** Hash of a `DigestMethod`, by its name in WebCrypto. */
export function hashOf(digestMethod: XmlElement | undefined): string | undefined {
  return DIGESTS.get(algorithmIn(digestMethod));
}
