import { fail, ok, type Issue, type Result } from '../kernel/result';
import type { Catalogue } from './model';

/*
 * The published form: what a phone downloads. One JSON document, the catalogue under a name and a
 * version, without white space. Made by the publisher's tool, never by hand.
 */
const FORMAT = 'cairn-catalogue';
const VERSION = 1;

export type CatalogueIssue = Issue<'not-a-catalogue' | 'newer-catalogue'>;

export function formatPublished(catalogue: Catalogue): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...catalogue });
}

/** Reads the published form; refuses another format and a version that is newer than this app. */
export function parsePublished(text: string): Result<Catalogue, CatalogueIssue> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-a-catalogue');
  }
  if (typeof value !== 'object' || value === null) return fail('not-a-catalogue');
  const { format, version, ...catalogue } = value as {
    format?: unknown;
    version?: unknown;
  } & Partial<Catalogue>;
  if (format !== FORMAT || typeof version !== 'number') return fail('not-a-catalogue');
  if (version > VERSION) return fail('newer-catalogue', { facts: { version } });
  const lists = [catalogue.providers, catalogue.offerings, catalogue.awards];
  return lists.every(Array.isArray) ? ok(catalogue as Catalogue) : fail('not-a-catalogue');
}
