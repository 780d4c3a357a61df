import type { ListedStatus } from '../core/credential/check';
import { findDocument, type Documents } from '../core/credential/documents';
import type { StatusEntry } from '../core/credential/status-entries';
import { bitAt, idsIn, openList, type OpenList } from './status-list';

/** What a list is held against: who issued the credential, and whether its seal holds. */
export interface StatusQuestion {
  readonly issuer: string | undefined;
  /** Only then is the list the one that was named when it was sealed. */
  readonly intact: boolean;
}

type Listed = ListedStatus;

/** The order in which several entries count: what the issuer says goes before what is not known. */
const ORDER: readonly Listed['result'][] = ['revoked', 'suspended', 'not-checked', 'in-force'];

/**
 * What the issuer's own lists say, as far as copies are kept. A list that is not kept, not
 * readable or altered says nothing, and is never taken for good or bad.
 */
export async function listedStatus(
  entries: readonly StatusEntry[],
  question: StatusQuestion,
  documents: Documents
): Promise<Listed> {
  const found: Listed[] = [];
  const different = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  if (different.length > MOST_ENTRIES) found.push(notChecked('unknown-method', 'status'));
  for (const entry of different.slice(0, MOST_ENTRIES)) {
    found.push(await statusOf(entry, question, documents));
  }
  for (const result of ORDER) {
    const finding = oldest(found.filter((each) => each.result === result));
    if (finding) return finding;
  }
  return { result: 'none-published', reason: 'no-list-named' };
}

const MOST_ENTRIES = 32;

/** Of findings that say the same the one of the oldest copy: no more is known than from then. */
function oldest(findings: readonly Listed[]): Listed | undefined {
  return [...findings].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''))[0];
}

async function statusOf(
  entry: StatusEntry,
  question: StatusQuestion,
  documents: Documents
): Promise<Listed> {
  if (entry.kind === 'unknown') return notChecked('unknown-method', entry.type);
  if (entry.kind === 'unseen') return notChecked('list-not-kept', entry.address);
  if (entry.kind === 'published') {
    return said(entry.revoked, 'revoked', entry.address, documents);
  }
  const list = await openList(entry.list, documents);
  if (!('content' in list)) return notChecked(list.trouble, entry.list);
  if (entry.kind === 'ids') {
    const ids = idsIn(list.content);
    if (!ids || entry.ids.length === 0) return notChecked('list-not-readable', entry.list);
    const withdrawn = entry.ids.some((id) => ids.has(id));
    return fromList(said(withdrawn, 'revoked', entry.list, documents), list, question);
  }
  const bit = bitAt(list.content, entry.index, entry.purpose);
  if (bit === undefined) return notChecked('list-not-readable', entry.list);
  const result = entry.purpose === 'revocation' ? 'revoked' : 'suspended';
  return fromList(said(bit, result, entry.list, documents), list, question);
}

/**
 * That a credential is withdrawn counts whoever says so in the list that it names. That it is not
 * counts only from its issuer, or where the sealed credential names the list, as some issuers have
 * theirs signed by another: otherwise anybody could put in a list on which nothing stands.
 */
function fromList(finding: Listed, list: OpenList, question: StatusQuestion): Listed {
  if (finding.result !== 'in-force' || question.intact) return finding;
  return isOfAnother(list, question.issuer)
    ? notChecked('list-of-another', finding.detail ?? '')
    : finding;
}

function isOfAnother({ issuer }: OpenList, expected: string | undefined): boolean {
  return issuer !== undefined && expected !== undefined && issuer !== expected;
}

function said(
  onList: boolean,
  result: 'revoked' | 'suspended',
  address: string,
  documents: Documents
): Listed {
  const asOf = findDocument(documents, address)?.at;
  const date = asOf === undefined ? {} : { asOf };
  return onList
    ? { result, reason: 'on-list', detail: address, ...date }
    : { result: 'in-force', reason: 'not-on-list', detail: address, ...date };
}

function notChecked(reason: Listed['reason'], detail: string): Listed {
  return { result: 'not-checked', reason, detail };
}
