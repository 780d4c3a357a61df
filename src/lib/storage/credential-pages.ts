import { withDatabase, type Database } from './database';
import type { CredentialRow } from './rows';

/* All credentials, a hundred at a time: to take a thousand out at once would block the page. */

const PAGE = 100;

/** Goes over all credentials, in no order that means anything. */
export async function visitCredentials(
  visit: (rows: readonly CredentialRow[]) => void
): Promise<void> {
  await withDatabase((db) => visitPages(db, visit));
}

/** All credentials, the last added first. */
export async function allCredentials(db: Database): Promise<CredentialRow[]> {
  const all: CredentialRow[] = [];
  await visitPages(db, (rows) => all.push(...rows));
  return all.sort((a, b) => compare(b.addedAt, a.addedAt) || compare(b.id, a.id));
}

async function visitPages(
  db: Database,
  visit: (rows: readonly CredentialRow[]) => void
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.credentials.where('id').above(after).limit(PAGE).toArray();
    visit(rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
