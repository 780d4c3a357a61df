import { copiesOf, filledIn } from '../core/credential/copies';
import { addressOf, type Documents } from '../core/credential/documents';
import { get } from '../core/kernel/json';
import { idOf } from '../core/credential/json';
import type { ReadCredential } from '../core/credential/read';
import type { StatusEntry } from '../core/credential/status-entries';
import type { KeyOrigin } from './key-origin';
import type { ProofCheck } from './proof-check';

/**
 * The web addresses whose documents would tell more, or more recently, about a credential: keys,
 * issuers, badges, status lists. Each once; those of which a copy is kept are among them.
 */
export function lookupsOf(
  { document, sealed }: ReadCredential,
  proof: ProofCheck,
  entries: readonly StatusEntry[],
  documents: Documents
): readonly string[] {
  const badge = filledIn(get(document, 'badge'), copiesOf(documents));
  const issuer =
    badge === undefined ? undefined : (get(badge, 'issuer') ?? get(document, 'issuer'));
  const ids = [
    ...(proof.wanted ?? []),
    ...(proof.key ? keyAddresses(proof.key) : []),
    ...(sealed.kind === 'hosted' ? [sealed.url] : []),
    idOf(badge),
    idOf(issuer),
    ...entries.map((entry) =>
      'list' in entry ? entry.list : 'address' in entry ? entry.address : undefined
    )
  ];
  const addresses = ids.flatMap((id) => (id === undefined ? [] : (addressOf(id) ?? [])));
  return [...new Set(addresses)];
}

function keyAddresses(key: KeyOrigin): readonly string[] {
  switch (key.from) {
    case 'document':
    case 'unlisted':
    case 'claimed':
      return [key.address, key.controller];
    case 'fragment':
      return [key.address];
    case 'did':
    case 'header':
    case 'certificate':
    case 'ledger':
      return [];
  }
}
