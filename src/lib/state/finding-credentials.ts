import { INTEGRITY_RESULTS, STATUS_RESULTS } from '$lib/core/credential/check';
import { EVERY_CREDENTIAL, type CredentialQuery } from '$lib/core/credential/search';
import { EQF_LEVELS, FIELDS } from '$lib/core/kernel/standard-elements';

/* What is looked for among the credentials, as it stands in the address of their list. */

/** Reads a query from an address; what it does not know is left out. */
export function parseCredentialQuery(search: string): CredentialQuery {
  const params = new URLSearchParams(search);
  const among = <Value extends string | number>(key: string, values: readonly Value[]) =>
    values.filter((value) => params.getAll(key).includes(String(value)));
  return {
    words: params.get('words') ?? '',
    fields: among('field', FIELDS),
    eqf: among('eqf', EQF_LEVELS),
    issuers: [...new Set(params.getAll('issuer'))],
    statuses: among('status', STATUS_RESULTS),
    integrity: among('integrity', INTEGRITY_RESULTS)
  };
}

/** The query part of an address, with its question mark; empty where everything is looked for. */
export function formatCredentialQuery(query: CredentialQuery): string {
  const params = new URLSearchParams();
  if (query.words.trim() !== '') params.set('words', query.words);
  for (const field of query.fields) params.append('field', field);
  for (const level of query.eqf) params.append('eqf', String(level));
  for (const issuer of query.issuers) params.append('issuer', issuer);
  for (const status of query.statuses) params.append('status', status);
  for (const result of query.integrity) params.append('integrity', result);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** How many filters narrow the list, words aside. */
export function filtersOn(query: CredentialQuery): number {
  const keys = Object.keys(EVERY_CREDENTIAL) as (keyof CredentialQuery)[];
  return keys.filter((key) => key !== 'words' && query[key].length > 0).length;
}
