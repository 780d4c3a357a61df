import { indexDocuments } from '$lib/core/credential/documents';
import { sha256Hex } from '$lib/core/kernel/digest';
import { publicAddress } from '$lib/core/sharing/linkedin';
import type { Parcel, SentItem, SentReference } from '$lib/core/sharing/parcel';
import { longestLink } from '$lib/core/sharing/places';
import { titleOf } from './credentials.svelte';
import type { Leaving, LeavingCredential } from './leaving';
import { links } from './links';
import { stored } from './live.svelte';

/** Everything that leaves the device, with the signed lists that prove what is still in force. */
export async function parcelOf(leaving: readonly Leaving[], title?: string): Promise<Parcel> {
  const items = leaving.flatMap((each): SentItem[] => {
    if (each.kind === 'path') return [each.sent];
    return each.kind === 'credential' ? [{ kind: 'credential', bytes: each.bytes }] : [];
  });
  const [{ carriedCopies }, documents] = await Promise.all([
    import('$lib/core/sharing/signed-copies'),
    stored((door) => door.loadDocuments())
  ]);
  const copies = documents.ok ? carriedCopies(items, indexDocuments(documents.value)) : [];
  return { items, copies, ...(title !== undefined && { title }) };
}

/** The address at which others open a parcel. */
export async function shareLink(parcel: Parcel): Promise<string> {
  const { formatFragment } = await import('$lib/core/sharing/fragment');
  return `${checkPage()}#${formatFragment(parcel)}`;
}

/** The same by way of another page, which leads there. */
export function linkBy(page: string, link: string): string {
  return page + link.slice(link.indexOf('#'));
}

function checkPage(): string {
  return `${location.origin}${links.check()}/`;
}

/** True where nobody but this computer can open the links of this copy of the app. */
export function linksAreLocal(): boolean {
  return publicAddress(checkPage()) === undefined;
}

export interface FittingLink {
  readonly url: string;
  /** So many credentials are not in it: it says where their issuers keep them. */
  readonly pointsTo: number;
}

/**
 * The link that carries the most: credentials that are too large give way, the largest first, to
 * the public address at which their issuer keeps them. Undefined where that is not enough.
 */
export async function fittingLink(
  leaving: readonly Leaving[],
  parcel: Parcel
): Promise<FittingLink | undefined> {
  const { LARGEST_PARCEL } = await import('$lib/core/sharing/packing');
  const large = leaving
    .filter((each): each is LeavingCredential => each.kind === 'credential')
    .filter(({ record }) => publicAddress(record.id) !== undefined)
    .sort((a, b) => b.bytes.length - a.bytes.length);
  let { items } = parcel;
  for (let pointsTo = 0; ; pointsTo++) {
    if (sizeOf(items) < LARGEST_PARCEL) {
      const url = await shareLink({ ...parcel, items });
      if (url.length <= longestLink('copy')) return { url, pointsTo };
    }
    const next = large[pointsTo];
    if (!next) return undefined;
    const reference = await referenceTo(next);
    items = items.map((item) =>
      item.kind === 'credential' && item.bytes === next.bytes ? reference : item
    );
  }
}

function sizeOf(items: readonly SentItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'credential' ? item.bytes.length : 0), 0);
}

async function referenceTo({ record, bytes }: LeavingCredential): Promise<SentReference> {
  const url = publicAddress(record.id) ?? '';
  return { kind: 'reference', url, title: titleOf({ record }), sha256: await sha256Hex(bytes) };
}
