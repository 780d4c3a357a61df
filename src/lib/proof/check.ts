import type { Check, IssuerIdentity } from '../core/credential/check';
import { get } from '../core/credential/json';
import type { ReadCredential } from '../core/credential/read';
import type { Sealed } from '../core/credential/sealed';
import type { Moment } from '../core/kernel/day';
import { parseDidKey } from './multikey';
import type { ProofCheck } from './proof-check';

/**
 * Checks what can be checked without a network. The parts that a proof needs are loaded when
 * there is such a proof. Never throws for what a credential holds.
 */
export async function checkCredential(read: ReadCredential, now: Moment): Promise<Check> {
  const { record, sealed } = read;
  const proof = await checkSeal(sealed);
  return {
    integrity: proof.integrity,
    issuer: issuerOf(proof, record.awardingBody?.id),
    publishedStatus: publishesStatus(sealed),
    at: now
  };
}

async function checkSeal(sealed: Sealed): Promise<ProofCheck> {
  switch (sealed.kind) {
    case 'data-integrity':
      return (await import('./data-integrity')).checkDataIntegrity(sealed.document);
    case 'jws':
      return (await import('./jws')).checkJws(sealed.token);
    case 'jades':
      return { integrity: { result: 'not-checkable', reason: 'not-checked-yet' } };
    case 'hosted':
      return { integrity: { result: 'not-checkable', reason: 'hosted-only', detail: sealed.url } };
    case 'none':
      return { integrity: { result: 'no-proof', reason: 'no-proof-inside' } };
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

function publishesStatus(sealed: Sealed): boolean {
  return sealed.kind === 'data-integrity' && get(sealed.document, 'credentialStatus') !== undefined;
}
