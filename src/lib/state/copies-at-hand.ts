import type { KeptDocument } from '$lib/core/credential/documents';
import type { TrustList } from '$lib/core/credential/trust-list';
import { storage } from './storage';

export interface CopiesAtHand {
  readonly documents: readonly KeptDocument[];
  readonly trustLists: readonly TrustList[];
}

const NONE: CopiesAtHand = { documents: [], trustLists: [] };

/**
 * What somebody who has the app keeps in this browser: copies of public documents and lists of
 * known issuers. Nothing is kept for who has not, and nothing is said where it does not answer.
 */
export async function copiesAtHand(): Promise<CopiesAtHand> {
  try {
    const databases = (await indexedDB.databases?.()) ?? [];
    if (!databases.some(({ name }) => name === 'cairn')) return NONE;
    const door = await storage();
    const [documents, trustLists] = await Promise.all([
      door.loadDocuments(),
      door.loadTrustLists()
    ]);
    return { documents, trustLists };
  } catch {
    return NONE;
  }
}
