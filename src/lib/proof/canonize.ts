import jsonld from 'jsonld';
import type { Integrity } from '../core/credential/check';
import { isObject, type JsonObject, type JsonValue } from '../core/kernel/json';
import { loadContext, UnknownContext } from './contexts';

/**
 * A document from which no statements can be made without leaving something out, or which states
 * something else than its words say.
 */
export class UnsafeDocument extends Error {}

/** A document whose canonical form would take too long to find. */
export class LargeDocument extends Error {}

/** Nodes up to which it takes a few seconds at most; it takes more than twice as long for twice. */
export const MOST_NODES = 8_000;

export interface Canonization {
  readonly hash?: 'SHA-256' | 'SHA-384';
  /**
   * What may be left out unseen: nothing, the direction of texts, or whatever makes a document
   * unsafe. Nothing that was left out is covered by a hash.
   */
  readonly without?: 'nothing' | 'directions' | 'unsafe';
}

/**
 * The RDF dataset of a document in canonical form (RDFC-1.0, N-Quads). In safe mode, unless said
 * otherwise: whatever a context does not define is an error instead of being dropped unseen.
 * Throws what `notCanonical` understands: for a context that does not come with the app, and for
 * what is unsafe.
 */
export async function canonize(
  document: JsonObject,
  { hash = 'SHA-256', without = 'nothing' }: Canonization = {}
): Promise<string> {
  if (nodesIn(document) > MOST_NODES) throw new LargeDocument('large');
  const loader = bundledContexts();
  try {
    return await jsonld.canonize(document, {
      base: null,
      documentLoader: loader.load,
      canonizeOptions: { algorithm: 'RDFC-1.0', messageDigestAlgorithm: hash },
      ...MODES[without]
    });
  } catch (error) {
    throw loader.failure ?? new UnsafeDocument('unsafe', { cause: error });
  }
}

/** How many nodes a value has. */
export function nodesIn(value: JsonValue | undefined): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = isObject(value) ? 1 : 0;
  for (const child of Object.values(value) as JsonValue[]) count += nodesIn(child);
  return count;
}

const MODES = {
  nothing: { safe: true, rdfDirection: 'i18n-datatype' },
  directions: {
    safe: false,
    eventHandler: [{ 'rdfDirection not set': () => undefined }, jsonld.safeEventHandler]
  },
  unsafe: { safe: false }
} as const;

/** A loader that knows what went wrong; the library wraps what its loader throws. */
export function bundledContexts(): { load: jsonld.DocumentLoader; failure?: unknown } {
  const loader: { load: jsonld.DocumentLoader; failure?: unknown } = {
    load: async (url) => {
      try {
        const document = await loadContext(url);
        // What is bundled never changes, so that the library may keep what it makes of it.
        return { documentUrl: url, document, contextUrl: null, tag: 'static' };
      } catch (error) {
        loader.failure = error;
        throw error;
      }
    }
  };
  return loader;
}

/** Why a document has no canonical form, for the proof of that name; real failures are thrown. */
export function notCanonical(error: unknown, proof: string): Integrity {
  if (error instanceof UnknownContext) {
    return { result: 'not-checkable', reason: 'unknown-context', detail: error.url };
  }
  if (error instanceof LargeDocument) {
    return { result: 'not-checkable', reason: 'too-large', detail: proof };
  }
  if (error instanceof UnsafeDocument) {
    return { result: 'not-checkable', reason: 'unsafe-document', detail: proof };
  }
  throw error;
}
