import type { CredentialRecord } from '$lib/core/credential/record';
import type { SharedPath } from '$lib/core/sharing/parcel';
import type { Withholdable } from '$lib/core/sharing/withhold';
import type { CredentialRow } from './credentials.svelte';
import { originalFile } from './originals';
import type { PathRow } from './paths.svelte';
import type { SelectedItem } from './selection.svelte';

/** A credential as it leaves the device: these bytes and nothing else. */
export interface LeavingCredential {
  readonly kind: 'credential';
  readonly row: CredentialRow;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What whoever gets the bytes can read in them. */
  readonly record: CredentialRecord;
  /** A whole file leaves, because one seal covers all that is in it. */
  readonly whole: boolean;
  /** So many credentials are in it. */
  readonly count: number;
  /** What may be left out of it, and why nothing where nothing may. */
  readonly choices: Withholdable;
}

export interface LeavingPath {
  readonly kind: 'path';
  readonly path: PathRow;
  readonly sent: SharedPath;
}

export type Leaving =
  | LeavingCredential
  | LeavingPath
  /** Its file is gone or cannot be read any more: it stays here. */
  | { readonly kind: 'unreadable'; readonly row: CredentialRow };

/** What leaves the device of each thing that is chosen, in its order. */
export function leavingOf(
  items: readonly SelectedItem[],
  sharedPath: (path: PathRow) => SharedPath
): Promise<Leaving[]> {
  return Promise.all(
    items.map(async (item): Promise<Leaving> => {
      if (item.kind === 'path') {
        return { kind: 'path', path: item.path, sent: sharedPath(item.path) };
      }
      const leaving = await leavingCredential(item.row, item.leftOut);
      return leaving ?? { kind: 'unreadable', row: item.row };
    })
  );
}

/** Undefined where its file is gone or cannot be read any more. */
export async function leavingCredential(
  row: CredentialRow,
  leftOut: ReadonlySet<string> = new Set()
): Promise<LeavingCredential | undefined> {
  const [{ liftCredential }, { withhold, withholdable }, { readCredential }] = await Promise.all([
    import('$lib/core/sharing/lift'),
    import('$lib/core/sharing/withhold'),
    import('$lib/core/credential/read')
  ]);
  const original = await originalBytes(row);
  const lifted = original && liftCredential(original.bytes, original.part);
  if (!lifted?.ok) return undefined;
  const { whole, count } = lifted.value;
  const bytes = withhold(lifted.value.bytes, leftOut);
  const read = readCredential(bytes);
  const found = read.ok ? read.value.credentials[whole ? row.part : 0] : undefined;
  if (!found) return undefined;
  const choices = withholdable(lifted.value.bytes);
  return { kind: 'credential', row, bytes, record: found.record, whole, count, choices };
}

/** The learner's own words are written down anew; what is attached to them stays here. */
async function originalBytes(
  row: CredentialRow
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly part: number } | undefined> {
  if (row.record.format === 'by-hand' && row.check === undefined) {
    const { formatOwnStatement } = await import('$lib/core/credential/formats/own-statement');
    return { bytes: new TextEncoder().encode(formatOwnStatement(row.record)), part: 0 };
  }
  const file = await originalFile(row);
  return file && { bytes: new Uint8Array(await file.arrayBuffer()), part: row.part };
}
