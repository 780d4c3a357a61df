import { parseTrustList, type TrustListIssue } from '$lib/core/credential/trust-list';
import { ok, type Result } from '$lib/core/kernel/result';
import { checking } from './checking.svelte';
import { now } from './clock';
import { heldCredentials } from './credentials.svelte';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import type { TrustListRow } from './storage';

export type { TrustListRow } from './storage';

/** More than this is never taken into memory; far less is already too large for a list. */
const MOST_BYTES = 20_000_000;

const lists = new Live<TrustListRow[]>((door, next, fail) => door.watchTrustLists(next, fail));

/** The lists of known issuers that were added; `undefined` until the device has answered. */
export function knownIssuerLists(): readonly TrustListRow[] | undefined {
  return lists.current;
}

/** Adds the list in a file. One of the same name and source takes the place of the older one. */
export async function addKnownIssuers(
  file: File
): Promise<Result<TrustListRow, TrustListIssue> | undefined> {
  const list = parseTrustList(await file.slice(0, MOST_BYTES).text());
  if (!list.ok) return list;
  const source = list.value.source || file.name;
  const { name } = list.value;
  const same = lists.current?.find((each) => each.name === name && each.source === source);
  const row = { ...list.value, source, id: same?.id ?? crypto.randomUUID(), addedAt: now() };
  const saved = await stored((door) => door.saveTrustList(row));
  if (!saved.ok) return undefined;
  offerCheck(t().settings.issuers.added(name));
  return ok(row);
}

/** Removes a list; the learner can take it back. */
export async function removeKnownIssuers(row: TrustListRow): Promise<void> {
  const removed = await stored((door) => door.removeTrustList(row.id));
  if (!removed.ok) return;
  notices.show(t().settings.issuers.removed(row.name), {
    label: t().common.undo,
    run: () => void stored((door) => door.saveTrustList(row))
  });
}

function offerCheck(words: string): void {
  const held = heldCredentials() ?? [];
  if (held.length === 0) return notices.show(words);
  notices.show(words, {
    label: t().credentials.checks.allAgain,
    run: () => void checking.check(heldCredentials() ?? [])
  });
}
