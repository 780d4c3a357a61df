import { copiesOf, filledIn, type Copies } from './copies';
import type { Documents } from './documents';
import { asText, get, isObject, type JsonObject, type JsonValue } from '../kernel/json';
import { entriesOf, hasTooMany, idOf, typesOf } from './json';
import type { ReadCredential } from './read';
import { webAddress } from './values';

export type StatusPurpose = 'revocation' | 'suspension';

/** One place where an issuer says whether a credential is withdrawn. */
export type StatusEntry =
  /** A bit in a list (Bitstring Status List 1.0, StatusList2021). */
  | {
      readonly kind: 'bit';
      readonly list: string;
      readonly index: number;
      readonly purpose: StatusPurpose;
    }
  /** A list of the ids that are withdrawn (Open Badges 2.0, Blockcerts 2, 1EdTech). */
  | { readonly kind: 'ids'; readonly list: string; readonly ids: readonly string[] }
  /** A kept copy of the badge where it is published: there it is, or it is `revoked`. */
  | { readonly kind: 'published'; readonly address: string; readonly revoked: boolean }
  /** Whether there is a list stands in a document that is not kept. */
  | { readonly kind: 'unseen'; readonly address: string }
  /** A method that is not known here. */
  | { readonly kind: 'unknown'; readonly type: string };

type Read = Pick<ReadCredential, 'document' | 'record' | 'sealed'>;

/**
 * Where a credential says that its issuer publishes whether it is withdrawn. Purposes beside
 * revocation and suspension say nothing about that and are left out.
 */
export function statusEntriesOf(
  { document, record, sealed }: Read,
  documents: Documents
): readonly StatusEntry[] {
  const named = [
    ...entriesOf(get(document, 'credentialStatus')),
    ...entriesOf(get(document, 'status')).filter(isStatusList)
  ].flatMap((status) => entryOf(status, record.id));
  if (['credentialStatus', 'status'].some((key) => hasTooMany(get(document, key)))) {
    named.push({ kind: 'unknown', type: 'status' });
  }
  if (sealed.kind === 'foreign') return [...named, { kind: 'unknown', type: sealed.name }];
  const copies = copiesOf(documents);
  if (sealed.kind === 'hosted' || get(document, 'badge') !== undefined) {
    const address = sealed.kind === 'hosted' ? sealed.url : undefined;
    return [...named, ...badgeEntries(document, record.id, address, copies)];
  }
  return record.format === 'blockcerts'
    ? [...named, ...profileEntries(get(document, 'issuer'), record.id, copies)]
    : named;
}

/** Blockcerts 3: the list that the issuer's profile names, beside those of the credential. */
function profileEntries(
  issuer: JsonValue | undefined,
  id: string | undefined,
  copies: Copies
): StatusEntry[] {
  const list = idOf(get(filledIn(issuer, copies), 'revocationList'));
  if (list !== undefined) return [{ kind: 'ids', list, ids: idsOf(id) }];
  const address = webAddress(idOf(issuer));
  return address === undefined || copies(address) ? [] : [{ kind: 'unseen', address }];
}

/** `status` means many things; European and EBSI credentials put entries of lists there. */
function isStatusList(value: JsonValue): boolean {
  return ['statusListCredential', 'status_list'].some((key) => get(value, key) !== undefined);
}

function entryOf(status: JsonValue, id: string | undefined): StatusEntry[] {
  const [type = Object.keys(isObject(status) ? status : {})[0] ?? ''] = typesOf(status);
  if (type === '1EdTechRevocationList') {
    const list = idOf(status);
    return list === undefined
      ? [{ kind: 'unknown', type }]
      : [{ kind: 'ids', list, ids: idsOf(id) }];
  }
  if (type !== 'BitstringStatusListEntry' && type !== 'StatusList2021Entry') {
    return [{ kind: 'unknown', type }];
  }
  const purpose = asText(get(status, 'statusPurpose'))?.toLowerCase();
  if (purpose !== undefined && purpose !== 'revocation' && purpose !== 'suspension') return [];
  const list = idOf(get(status, 'statusListCredential'));
  const index = indexOf(get(status, 'statusListIndex'));
  const size = get(status, 'statusSize') ?? 1;
  if (list === undefined || index === undefined || purpose === undefined || size !== 1) {
    return [{ kind: 'unknown', type }];
  }
  return [{ kind: 'bit', list, index, purpose }];
}

/** A place in a list: a whole number, or one in digits. */
function indexOf(value: JsonValue | undefined): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
    ? number
    : undefined;
}

/**
 * Badges up to 2.0: the badge where it is published, and the list that the issuer's profile names;
 * the badge's class names the issuer (Open Badges 2.0, 4.3).
 */
function badgeEntries(
  document: JsonObject | undefined,
  id: string | undefined,
  address: string | undefined,
  copies: Copies
): StatusEntry[] {
  const entries: StatusEntry[] = [];
  const publishedCopy = address === undefined ? undefined : copies(address);
  for (const each of [document, publishedCopy]) {
    const revoked = get(each, 'revoked') === true;
    if (revoked || (each && each === publishedCopy)) {
      entries.push({ kind: 'published', address: address ?? id ?? '', revoked });
    }
  }
  const badge = filledIn(get(document, 'badge'), copies);
  const issuer = get(badge, 'issuer') ?? get(document, 'issuer');
  const issuerId = idOf(issuer);
  const profile = issuerId === undefined ? undefined : copies(issuerId);
  const lists = [issuer, profile].flatMap((each) => idOf(get(each, 'revocationList')) ?? []);
  if (lists.length > 0) {
    const uid = asText(get(document, 'uid'));
    const ids = [...idsOf(id), ...idsOf(uid)];
    return [
      ...entries,
      ...[...new Set(lists)].map((list) => ({ kind: 'ids', list, ids }) as const)
    ];
  }
  if (profile || publishedCopy) return entries;
  const unseen = issuer === undefined ? (idOf(badge) ?? address) : issuerId;
  return webAddress(unseen) === undefined || unseen === undefined
    ? entries
    : [...entries, { kind: 'unseen', address: unseen }];
}

function idsOf(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
