import type { Check, IssuerIdentity, ListedStatus } from '../core/credential/check';
import type { Documents } from '../core/credential/documents';
import { get, type JsonObject } from '../core/credential/json';
import type { ReadCredential } from '../core/credential/read';
import type { Sealed } from '../core/credential/sealed';
import type { TrustList } from '../core/credential/trust-list';
import type { Moment } from '../core/kernel/day';
import { parseDidKey } from './multikey';
import type { ProofCheck } from './proof-check';

/** What a check may rest on beside the file itself. */
export interface CheckContext {
  readonly now: Moment;
  readonly documents: Documents;
  readonly trustLists: readonly TrustList[];
}

/**
 * Checks what can be checked without a network. The parts that a proof needs are loaded when
 * there is such a proof. Never throws for what a credential holds.
 */
export async function checkCredential(read: ReadCredential, context: CheckContext): Promise<Check> {
  const { record, sealed, document } = read;
  const proof = await checkSeal(sealed);
  return {
    integrity: proof.integrity,
    issuer: issuerOf(proof, record.awardingBody?.id),
    listed: listedStatus(document),
    lookups: [],
    parts: [],
    at: context.now
  };
}

async function checkSeal(sealed: Sealed): Promise<ProofCheck> {
  switch (sealed.kind) {
    case 'data-integrity':
      return (await import('./data-integrity')).checkDataIntegrity(sealed.document);
    case 'jws':
      return (await import('./jws')).checkJws(sealed.token);
    case 'hosted':
      return { integrity: { result: 'no-proof', reason: 'hosted-only', detail: sealed.url } };
    case 'within':
    case 'none':
      return { integrity: { result: 'no-proof', reason: 'no-proof-inside' } };
    case 'foreign':
      return {
        integrity: { result: 'not-checkable', reason: 'unknown-proof', detail: sealed.name }
      };
    case 'sd-jwt':
    case 'jades':
    case 'xades':
    case 'merkle-2017':
      return {
        integrity: { result: 'not-checkable', reason: 'unknown-proof', detail: sealed.kind }
      };
  }
}

/** Who stands behind the key, as far as the proof itself tells. */
function issuerOf({ integrity, key }: ProofCheck, issuer: string | undefined): IssuerIdentity {
  if (integrity.result === 'no-proof') return { result: 'self-stated', reason: 'nothing-signed' };
  if (!key || integrity.result !== 'intact')
    return { result: 'unresolved', reason: 'no-signature' };
  if ('place' in key) return { result: 'mathematics-only', reason: 'key-in-header' };
  const did = parseDidKey(key.method)?.did;
  if (did === undefined) {
    return { result: 'mathematics-only', reason: 'key-in-address', detail: key.method };
  }
  return did === issuer
    ? { result: 'bound', reason: 'did-key-is-issuer', detail: did }
    : { result: 'mathematics-only', reason: 'did-key-is-not-issuer', detail: did };
}

function listedStatus(document: JsonObject | undefined): ListedStatus {
  return get(document, 'credentialStatus') === undefined
    ? { result: 'none-published', reason: 'no-list-named' }
    : { result: 'not-checked', reason: 'list-not-kept' };
}
