import { indexDocuments, type Documents, type KeptDocument } from '../core/credential/documents';
import { isCompactJws, readJws } from '../core/credential/formats/jws';
import { asText, get, isObject, type JsonObject } from '../core/kernel/json';
import { idOf, parseJson } from '../core/credential/json';
import { parseMoment, timeOf, type Moment } from '../core/kernel/day';
import { issuerIdentity } from './issuer';
import type { ProofCheck } from './proof-check';

/** A copy of a status list that speaks for itself, whoever brought it along. */
export interface CarriedList {
  readonly copy: KeptDocument;
  /** Who signed it, and for whose credentials alone it counts. */
  readonly issuer: string;
}

const MOST_LISTS = 100;
const ONE_DAY = 86_400_000;

/**
 * Those of the copies that somebody brought along which can be believed without asking anybody:
 * signed and unchanged, by the issuer whom they name, saying themselves which list they are, from
 * a day that was, and not past an end of their own. Nothing else that comes along is looked at: a
 * key, or a document about an issuer, would be the bearer's word.
 */
export async function carriedLists(
  copies: readonly KeptDocument[],
  documents: Documents,
  now: Moment
): Promise<readonly CarriedList[]> {
  const lists: CarriedList[] = [];
  for (const copy of copies.slice(0, MOST_LISTS)) {
    const issuer = await issuerOf(copy, documents, now);
    if (issuer !== undefined) lists.push({ copy, issuer });
  }
  return lists;
}

/** Kept copies, and the lists that this issuer signed; of two of the same address the later. */
export function withLists(
  documents: Documents,
  lists: readonly CarriedList[],
  issuer: string | undefined
): Documents {
  const own = indexDocuments(
    lists.filter((list) => list.issuer === issuer).map(({ copy }) => copy)
  );
  return {
    find: (address) => {
      const kept = documents.find(address);
      const carried = own.find(address);
      if (!kept || !carried) return kept ?? carried;
      return (kept.at ?? '') < (carried.at ?? '') ? carried : kept;
    }
  };
}

async function issuerOf(
  { address, text, at }: KeptDocument,
  documents: Documents,
  now: Moment
): Promise<string | undefined> {
  const token = isCompactJws(text.trim()) ? text.trim() : undefined;
  const content = contentOf(text, token);
  const issuer = idOf(get(content, 'issuer'));
  if (!content || at === undefined || timeOf(at) > timeOf(now) + ONE_DAY) return undefined;
  if (asText(get(content, 'id')) !== address || isOver(content, now)) return undefined;
  const identity = issuerIdentity(await checkSeal(content, token, documents), issuer, []);
  return identity.result === 'bound' ? issuer : undefined;
}

function contentOf(text: string, token: string | undefined): JsonObject | undefined {
  const read = token === undefined ? parseJson(text) : readJws(token);
  return read.ok && isObject(read.value) ? read.value : undefined;
}

function isOver(content: JsonObject, now: Moment): boolean {
  const end = parseMoment(
    asText(get(content, 'validUntil') ?? get(content, 'expirationDate')) ?? ''
  );
  return end !== undefined && timeOf(end) < timeOf(now);
}

async function checkSeal(
  content: JsonObject,
  token: string | undefined,
  documents: Documents
): Promise<ProofCheck> {
  if (token !== undefined) return (await import('./jws')).checkJws(token, documents);
  return (await import('./data-integrity')).checkDataIntegrity(content, documents);
}
