import jsonld from 'jsonld';
import type { JsonObject } from '../core/credential/json';
import { loadContext, UnknownContext } from './contexts';

/**
 * The RDF dataset of a document in canonical form (RDFC-1.0, N-Quads). Safe mode: whatever a
 * context does not define is an error instead of being dropped unseen. Throws `UnknownContext`
 * for a context that does not come with the app.
 */
export async function canonize(document: JsonObject): Promise<string> {
  try {
    return await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      safe: true,
      documentLoader: async (url) => ({
        documentUrl: url,
        document: await loadContext(url),
        contextUrl: null
      })
    });
  } catch (error) {
    // The library wraps what its loader throws.
    throw findUnknownContext(error) ?? error;
  }
}

function findUnknownContext(error: unknown, depth = 5): UnknownContext | undefined {
  if (error instanceof UnknownContext) return error;
  if (depth === 0 || typeof error !== 'object' || error === null) return undefined;
  const { cause, details } = error as { cause?: unknown; details?: { cause?: unknown } };
  return findUnknownContext(cause, depth - 1) ?? findUnknownContext(details?.cause, depth - 1);
}
