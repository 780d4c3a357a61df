import { resolve } from '$app/paths';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';

/* The addresses inside the app. What a page is about stands in the query: every page is a file. */

export const links = {
  stack: () => resolve('/'),
  credentials: () => resolve('/credentials'),
  addCredential: () => resolve('/credentials/add'),
  newCredential: () => resolve('/credentials/new'),
  editCredential: (id: string) => withQuery(resolve('/credentials/new'), 'id', id),
  credential: (id: string) => withQuery(resolve('/credentials/item'), 'id', id),
  explore: (query = '') => resolve('/explore') + query,
  conversions: () => resolve('/explore/conversions'),
  offering: (id: OfferingId) => withQuery(resolve('/explore/offering'), 'id', id),
  compare: () => resolve('/compare'),
  paths: () => resolve('/paths'),
  plan: (award: AwardId) => withQuery(resolve('/paths/plan'), 'award', award),
  path: (id: string) => withQuery(resolve('/paths/path'), 'id', id),
  /** To choose what to show; what is chosen stands in the query. */
  share: (query = '') => resolve('/share') + query,
  editCollection: (id: string) => withQuery(resolve('/share'), 'collection', id),
  /** To show credentials. */
  send: (ids: readonly string[]) => resolve('/share/send') + chosen(ids),
  /** To show what stands in the query. */
  sendChosen: (query: string) => resolve('/share/send') + query,
  collection: (id: string) => withQuery(resolve('/share/send'), 'collection', id),
  shareLog: () => resolve('/share/log'),
  dossier: (ids: readonly string[]) => resolve('/share/dossier') + chosen(ids),
  check: () => resolve('/check'),
  settings: () => resolve('/settings')
};

function withQuery(page: string, key: string, value: string): string {
  return `${page}?${key}=${encodeURIComponent(value)}`;
}

function chosen(ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id) => ['c', id])).toString();
  return query === '' ? '' : `?${query}`;
}
