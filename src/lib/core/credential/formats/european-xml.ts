import { fail, type Result } from '../../kernel/result';
import type { ReadIssue } from '../issues';
import type { JsonObject, JsonValue } from '../../kernel/json';
import type { Sealed } from '../sealed';
import type { Reading } from '../values';
import {
  attributeOf,
  childrenOf,
  descendants,
  textIn,
  type XmlDocument,
  type XmlElement
} from '../../kernel/xml';
import { readLearningModel } from './european-digital-credential';
import { inModel3 } from './european-model-2';

const MODEL = 'http://data.europa.eu/';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
const CREDENTIAL = 'europassCredential';
const DEEPEST = 60;
const MOST_NODES = 200_000;

/** A Europass credential of the European Learning Model 2, or a presentation around some. */
export function isEuropeanXml({ root }: XmlDocument): boolean {
  return root.uri.startsWith(MODEL) && credentialsIn(root).length > 0;
}

function credentialsIn(root: XmlElement): XmlElement[] {
  return root.local === CREDENTIAL ? [root] : childrenOf(root, CREDENTIAL);
}

/** What each credential in it says (European Learning Model 2, XML). */
export function readEuropeanXml({ root }: XmlDocument): Result<Reading, ReadIssue>[] {
  const budget = { nodes: MOST_NODES };
  return credentialsIn(withoutSeals(root)).map((credential) => {
    const value = jsonOf(credential, budget);
    return value !== undefined
      ? readLearningModel(value, 'european-digital-credential')
      : fail('too-complex', { facts: { deepest: DEEPEST } });
  });
}

/** What stands inside a seal is not covered by it, and says nothing about the credential. */
function withoutSeals(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => child.kind !== 'element' || child.uri !== SIGNATURE)
    .map((child) => (child.kind === 'element' ? withoutSeals(child) : child));
  return { ...element, children };
}

/** The seal over the whole file, given as the text that was parsed. */
export function europeanXmlSeal({ root }: XmlDocument, text: string): Sealed {
  for (const { local, uri } of descendants(root)) {
    if (local === 'Signature' && uri === SIGNATURE) return { kind: 'xades', text };
  }
  return { kind: 'none' };
}

/**
 * A credential as JSON in the words of model 3, each reference (`idref`) with what it names in its
 * place; undefined where that is too deep or, as names can be used many times over, too large for
 * what is left of the budget for the whole file.
 */
function jsonOf(credential: XmlElement, budget: { nodes: number }): JsonValue | undefined {
  const byId = new Map<string, XmlElement>();
  for (const element of descendants(credential)) {
    const id = attributeOf(element, 'id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const texts = new Map<XmlElement, JsonObject | undefined>();

  const valueOf = (element: XmlElement, depth: number): JsonValue => {
    budget.nodes -= 1 + element.children.length;
    if (depth > DEEPEST || budget.nodes < 0) throw new RangeError('too large');
    const reference = attributeOf(element, 'idref');
    const named = reference === undefined ? undefined : byId.get(reference);
    return named ? valueOf(named, depth + 1) : contentOf(element, depth);
  };
  const contentOf = (element: XmlElement, depth: number): JsonValue => {
    const id = attributeOf(element, 'uri') ?? attributeOf(element, 'id');
    const children = element.children.filter((child) => child.kind === 'element');
    if (!texts.has(element)) texts.set(element, textsOf(element));
    const words = texts.get(element);
    if (words && children.every(({ local }) => local === 'text')) return words;
    if (children.length === 0) return id === undefined ? textIn(element).trim() : { id };
    const found = new Map<string, JsonValue[]>(id === undefined ? [] : [['id', [id]]]);
    if (words) found.set('noteLiteral', [words]);
    for (const child of children) {
      if (child.local === 'text' || child.local.endsWith('References')) continue;
      const key = child.local === 'type' ? 'dcType' : child.local;
      const values = found.get(key) ?? [];
      values.push(valueOf(child, depth + 1));
      found.set(key, values);
    }
    return Object.fromEntries(found);
  };
  try {
    return inModel3(valueOf(credential, 0));
  } catch {
    return undefined;
  }
}

/** `<text lang="en">` elements as a language map. */
function textsOf(element: XmlElement): JsonObject | undefined {
  const texts = childrenOf(element, 'text').map((text): [string, string] => [
    attributeOf(text, 'lang') ?? '@none',
    textIn(text)
  ]);
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}
