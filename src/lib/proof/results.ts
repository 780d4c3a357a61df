import type { IntegrityReason } from '../core/credential/check';
import type { ProofCheck } from './proof-check';

/** The result of a check that comes to no result. */
export function notCheckable(reason: IntegrityReason, detail = ''): ProofCheck {
  return { integrity: { result: 'not-checkable', reason, detail } };
}

/** The result where what was signed, or what is said about it, is not what is there. */
export function altered(
  reason: 'signature-fails' | 'content-differs' | 'broken-proof',
  detail: string
): ProofCheck {
  return { integrity: { result: 'altered', reason, detail } };
}

/** Of several seals all have to hold: the altered one counts first, then the one not checkable. */
export function weakest(checks: readonly ProofCheck[]): ProofCheck {
  const of = (result: string) => checks.find(({ integrity }) => integrity.result === result);
  return of('altered') ?? of('not-checkable') ?? checks[0] ?? notCheckable('broken-proof');
}
