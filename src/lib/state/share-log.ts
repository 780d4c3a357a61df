import { now } from './clock';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import type { SharePlace, ShareRow } from './storage';

export type { SharePlace, ShareRow } from './storage';

const rows = new Live<ShareRow[]>((door, next, fail) => door.watchShares(next, fail));

/** What was shared, the last first; `undefined` until the device has answered. */
export function shareLog(): readonly ShareRow[] | undefined {
  return rows.current;
}

/** What was shared, for the log. */
export type Shared = Pick<ShareRow, 'titles' | 'credentials' | 'whole'>;

/** Notes that something was handed over to a place; to which server, where it has many. */
export async function noteShare(place: SharePlace, what: Shared, host?: string): Promise<void> {
  const { titles, credentials, whole } = what;
  const row: ShareRow = {
    ...{ id: crypto.randomUUID(), at: now(), place, titles, credentials },
    ...(whole && { whole }),
    ...(host !== undefined && { host })
  };
  await stored((door) => door.noteShare(row));
}

/** Takes one note out of the log; the learner can take it back. */
export async function forgetShare(row: ShareRow): Promise<void> {
  const removed = await stored((door) => door.removeShare(row.id));
  if (removed.ok) notices.show(t().share.log.forgotten, undoWith([row]));
}

/** Empties the log; the learner can take it back. */
export async function clearShareLog(): Promise<void> {
  const removed = await stored((door) => door.clearShares());
  if (removed.ok) notices.show(t().share.log.cleared, undoWith(removed.value));
}

function undoWith(gone: readonly ShareRow[]) {
  return {
    label: t().common.undo,
    run: () => void stored((door) => door.restoreShares(gone))
  };
}
