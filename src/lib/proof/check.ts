import type { Check, IssuerIdentity, ListedStatus } from '../core/credential/check';
import type { Documents } from '../core/credential/documents';
import { get } from '../core/kernel/json';
import { idOf } from '../core/credential/json';
import type { ReadCredential } from '../core/credential/read';
import type { Sealed } from '../core/credential/sealed';
import { statusEntriesOf, type StatusEntry } from '../core/credential/status-entries';
import type { TrustList } from '../core/credential/trust-list';
import type { Moment } from '../core/kernel/day';
import { withLists, type CarriedList } from './carried-lists';
import { issuerIdentity } from './issuer';
import { lookupsOf } from './lookups';
import type { ProofCheck } from './proof-check';
import { notCheckable } from './results';
import type { StatusQuestion } from './status';

/** What a check may rest on beside the file itself. */
export interface CheckContext {
  readonly now: Moment;
  readonly documents: Documents;
  readonly trustLists: readonly TrustList[];
  /** Status lists that came along with it and speak for themselves; they tell the status alone. */
  readonly carried?: readonly CarriedList[];
}

/** What a part takes over from the whole that it stands in. */
interface Whole {
  readonly proof: ProofCheck;
  readonly check: Omit<Check, 'parts'>;
  readonly issuer: string | undefined;
}

/**
 * Checks what can be checked without a network, with all parts. The code that a proof needs is
 * loaded when there is such a proof. Never throws for what a credential holds.
 */
export async function checkCredential(read: ReadCredential, context: CheckContext): Promise<Check> {
  return checkPart(read, context);
}

async function checkPart(
  read: ReadCredential,
  context: CheckContext,
  whole?: Whole
): Promise<Check> {
  const { documents, trustLists, now, carried = [] } = context;
  const proof = await proofOf(read.sealed, documents, whole);
  const entries = statusEntriesOf(read, documents);
  const within = read.sealed.kind === 'within' ? whole?.check : undefined;
  const issuer = issuerOf(read);
  const identity =
    within && (issuer === undefined || issuer === whole?.issuer)
      ? within.issuer
      : identityOf(read, proof, issuer, trustLists);
  const intact = proof.integrity.result === 'intact';
  const check = {
    integrity: proof.integrity,
    issuer: identity,
    listed:
      within && entries.length === 0
        ? within.listed
        : await listed(entries, { issuer, intact }, withLists(documents, carried, issuer)),
    ...(proof.certificate && { certificate: proof.certificate }),
    lookups: lookupsOf(read, proof, entries, documents),
    at: now
  };
  const parts: Check[] = [];
  for (const part of read.parts) {
    parts.push(await checkPart(part, context, { proof, check, issuer }));
  }
  const lookups = [...new Set([check, ...parts].flatMap((each) => each.lookups))];
  return { ...check, lookups, parts };
}

/** What has no seal of its own is sealed with the whole that it stands in. */
async function proofOf(
  sealed: Sealed,
  documents: Documents,
  whole: Whole | undefined
): Promise<ProofCheck> {
  if (whole && (sealed.kind === 'within' || sealed.kind === 'none')) return whole.proof;
  try {
    return await checkSeal(sealed, documents);
  } catch {
    return notCheckable('broken-proof', sealed.kind);
  }
}

async function checkSeal(sealed: Sealed, documents: Documents): Promise<ProofCheck> {
  switch (sealed.kind) {
    case 'data-integrity':
      return (await import('./data-integrity')).checkDataIntegrity(sealed.document, documents);
    case 'merkle-2017':
      return (await import('./merkle-2017')).checkMerkle2017(sealed.document);
    case 'jws':
      return (await import('./jws')).checkJws(sealed.token, documents);
    case 'sd-jwt': {
      const { checkSdJwt } = await import('./sd-jwt');
      return checkSdJwt(sealed.token, sealed.disclosures, documents);
    }
    case 'jades':
      return (await import('./jades')).checkJades(sealed.payload, sealed.signatures);
    case 'xades':
      return (await import('./xades')).checkXades(sealed.text);
    case 'hosted':
      return { integrity: { result: 'no-proof', reason: 'hosted-only', detail: sealed.url } };
    case 'within':
    case 'none':
      return { integrity: { result: 'no-proof', reason: 'no-proof-inside' } };
    case 'foreign':
      return notCheckable('unknown-proof', sealed.name);
  }
}

async function listed(
  entries: readonly StatusEntry[],
  question: StatusQuestion,
  documents: Documents
): Promise<ListedStatus> {
  if (entries.length === 0) return { result: 'none-published', reason: 'no-list-named' };
  try {
    return await (await import('./status')).listedStatus(entries, question, documents);
  } catch {
    return { result: 'not-checked', reason: 'list-not-readable' };
  }
}

/** Formats in which the awarding body is the issuer, and a property `issuer` says nothing more. */
const ISSUED_BY_AWARDING_BODY: readonly string[] = ['open-badges-1', 'open-badges-2', 'sd-jwt'];

/** Who is said to have issued it: the issuer that the document names, else the awarding body. */
function issuerOf({ document, record }: ReadCredential): string | undefined {
  return ISSUED_BY_AWARDING_BODY.includes(record.format)
    ? record.awardingBody?.id
    : (idOf(get(document, 'issuer')) ?? record.awardingBody?.id);
}

/** An issuer who is proven does not stand for another who is shown as the awarding body. */
function identityOf(
  { record }: ReadCredential,
  proof: ProofCheck,
  issuer: string | undefined,
  trustLists: readonly TrustList[]
): IssuerIdentity {
  const identity = issuerIdentity(proof, issuer, trustLists);
  const shown = record.awardingBody?.id;
  const proven = identity.result === 'bound' || identity.result === 'known';
  if (!proven || shown === undefined || shown === issuer || issuer === undefined) return identity;
  return { result: 'mathematics-only', reason: 'issuer-is-not-awarding-body', detail: issuer };
}
