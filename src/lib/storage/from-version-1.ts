import type { Check, Integrity, IssuerIdentity } from '../core/credential/check';
import { EMPTY_LISTS, type CredentialRecord } from '../core/credential/record';
import type { Moment } from '../core/kernel/day';
import type { CredentialRow } from './rows';

/* What the first version kept of a credential: fewer lists in the record, a shorter check. */

type NewLists = 'results' | 'endorsements' | 'languages' | 'parts';
type Record1 = Omit<CredentialRecord, NewLists> & Partial<Pick<CredentialRecord, NewLists>>;

interface Check1 {
  readonly integrity: Omit<Integrity, 'reason'> & {
    readonly reason: Integrity['reason'] | 'not-checked-yet';
  };
  readonly issuer: IssuerIdentity;
  readonly publishedStatus: boolean;
  readonly at: Moment;
}

export interface CredentialRow1 extends Omit<CredentialRow, 'record' | 'check'> {
  readonly record: Record1;
  readonly check?: Check1 | Check;
}

/** A credential as it is kept today; one that is already so stays as it is. */
export function fromVersion1({ record, check, ...row }: CredentialRow1): CredentialRow {
  return {
    ...row,
    record: { ...EMPTY_LISTS, ...record },
    ...(check && { check: 'listed' in check ? check : checkFrom(check) })
  };
}

function checkFrom({ integrity, issuer, publishedStatus, at }: Check1): Check {
  const rest = { lookups: [], parts: [], at };
  const listed: Check['listed'] = publishedStatus
    ? { result: 'not-checked', reason: 'list-not-kept' }
    : { result: 'none-published', reason: 'no-list-named' };
  const { reason } = integrity;
  if (reason === 'hosted-only') {
    return {
      integrity: { ...integrity, reason, result: 'no-proof' },
      issuer: { result: 'self-stated', reason: 'nothing-signed' },
      listed,
      ...rest
    };
  }
  return {
    integrity:
      reason === 'not-checked-yet'
        ? { result: 'not-checkable', reason: 'unknown-proof', detail: 'jades' }
        : { ...integrity, reason },
    issuer,
    listed,
    ...rest
  };
}
