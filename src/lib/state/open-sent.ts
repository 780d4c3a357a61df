import { fail, ok, type Issue, type Result } from '$lib/core/kernel/result';
import type { FragmentCode } from '$lib/core/sharing/fragment';
import type { SentReference, SharedPath } from '$lib/core/sharing/parcel';
import type { KeptDocument } from '$lib/core/credential/documents';
import type { Moment } from '$lib/core/kernel/day';
import { credentialsWorker, type FileReport } from '$lib/workers';
import { nameForBytes } from './loose-text';

/** What a file is called that came without a name; words may not be loaded yet. */
const STEM = 'credential';

/** What somebody sent, its credentials as files; nothing of it is checked. */
export interface Sent {
  readonly title?: string;
  /** In the sender's order. */
  readonly items: readonly (File | SentReference | SharedPath)[];
  readonly copies: readonly KeptDocument[];
}

/**
 * Unpacks the fragment of a link; with a moment its credentials are checked at once by themselves,
 * and told under their places. Rejects where the worker breaks down.
 */
export async function openSent(
  fragment: string,
  check?: { readonly now: Moment; readonly onReport: (report: FileReport) => void }
): Promise<Result<Sent, Issue<FragmentCode>>> {
  const parcel = await credentialsWorker.ask(
    { fragment, ...(check && { now: check.now }) },
    check && { onProgress: check.onReport }
  );
  if (!parcel) return fail('damaged');
  if (!parcel.ok) return parcel;
  const { items, ...rest } = parcel.value;
  return ok({
    ...rest,
    items: items.map((item, at) =>
      item.kind === 'credential'
        ? new File(
            [item.bytes],
            nameForBytes(item.bytes, items.length === 1 ? STEM : `${STEM}-${at + 1}`)
          )
        : item
    )
  });
}
