import jsonld from 'jsonld';
import { asList, get, isObject, type JsonObject, type JsonValue } from '../core/kernel/json';
import { idOf } from '../core/credential/json';
import { bundledContexts, UnsafeDocument } from './canonize';

/**
 * Throws `UnsafeDocument` where a document does not say what was signed by the words of published
 * contexts (VC Data Integrity 1.0, 2.4.1 and 4.6). Signed are statements, and the same statements
 * can be written so that whoever reads the words finds others: an end of validity under the full
 * name of its property, or a context in the file by which `name` means something else.
 */
export async function requirePlainWords(document: JsonObject): Promise<void> {
  const { proof: _, ...unsecured } = document;
  if (hidesStatements(unsecured, idOf(unsecured))) throw new UnsafeDocument('out of sight');
  if (isPlain(unsecured)) return;
  if (!says(unsecured, await compact(unsecured))) throw new UnsafeDocument('other words');
}

/** The document in the words of the published contexts that it names. */
async function compact(document: JsonObject): Promise<JsonObject> {
  const contexts = asList(get(document, '@context'));
  const published = contexts.filter((each) => typeof each === 'string');
  try {
    return await jsonld.compact(document, published, {
      base: null,
      safe: false,
      compactToRelative: false,
      documentLoader: bundledContexts().load
    });
  } catch (error) {
    throw new UnsafeDocument('no words', { cause: error });
  }
}

const KEYWORDS = ['@id', '@type', '@value', '@language', '@direction', '@none'];

/**
 * Whether statements stand where nobody looks for them, and are yet the same that were signed:
 * under keywords that take a node apart (`@included`, `@reverse`), in lists that say the same
 * twice, hold nothing, or hold a node in pieces, or below another property of the root itself.
 */
function hidesStatements(
  value: JsonValue | undefined,
  root: string | undefined,
  depth = 0
): boolean {
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    // Nodes without a name stay apart, however alike they are.
    const names = list.flatMap((each) => {
      const named = idOf(each);
      if (named !== undefined) return [named];
      return isObject(each) && get(each, '@value') === undefined ? [] : [JSON.stringify(each)];
    });
    return (
      new Set(names).size < names.length ||
      list.some((each) => each === null || Array.isArray(each)) ||
      list.some((each) => hidesStatements(each, root, depth + 1))
    );
  }
  if (!isObject(value)) return false;
  const keys = Object.keys(value).filter((key) => key !== '@context');
  const says = keys.some((key) => !['id', '@id', 'type', '@type'].includes(key));
  if (depth > 0 && says && root !== undefined && idOf(value) === root) return true;
  return keys.some(
    (key) =>
      (key.startsWith('@') && !KEYWORDS.includes(key)) ||
      hidesStatements(value[key], root, depth + 1)
  );
}

/** Whether all words are those of published contexts, so that nothing is left to compare. */
function isPlain(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).every(isPlain);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, inner]) =>
    key === '@context'
      ? asList(inner).every((each) => typeof each === 'string')
      : (KEYWORDS.includes(key) || !/[@:]/.test(key)) && isPlain(inner)
  );
}

const ALIASES = new Map([
  ['id', '@id'],
  ['@id', 'id'],
  ['type', '@type'],
  ['@type', 'type']
]);

/**
 * Whether what stands under the words of published contexts once the document is written anew
 * stands there already. Properties without such a word are of no concern: nobody reads them.
 */
function says(original: JsonValue | undefined, anew: JsonValue): boolean {
  const before = asList(original).filter((each) => each !== null);
  const after = asList(anew);
  return (
    before.length === after.length &&
    after.every((value, at) => {
      const there = before[at];
      return isObject(value) ? isObject(there) && saysAll(there, value) : value === there;
    })
  );
}

function saysAll(original: JsonObject, anew: JsonObject): boolean {
  return Object.entries(anew).every(([key, value = null]) => {
    if (key === '@context' || key.includes(':')) return true;
    const there = get(original, key) ?? get(original, ALIASES.get(key) ?? key);
    // Several types have more than one word, and it is open which one is chosen.
    if (key === 'type' || key === '@type') return there !== undefined;
    return says(there, value);
  });
}
