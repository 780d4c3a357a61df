import { timeOf, type Moment } from '../kernel/day';
import type { CredentialRecord } from './record';

/*
 * What was checked about a credential: three results, never one tick. Each says why, as a code
 * with facts; words are made of it where it is shown.
 */

export const INTEGRITY_RESULTS = ['intact', 'altered', 'no-proof', 'not-checkable'] as const;
export type IntegrityResult = (typeof INTEGRITY_RESULTS)[number];

export const INTEGRITY_REASONS = [
  'signature-holds',
  'path-holds',
  'signature-fails',
  'content-differs',
  'no-proof-inside',
  'hosted-only',
  'unknown-proof',
  'unknown-context',
  'no-key',
  'key-not-kept',
  'broken-proof',
  'unsafe-document',
  'too-large'
] as const;
export type IntegrityReason = (typeof INTEGRITY_REASONS)[number];

export const ISSUER_RESULTS = [
  'bound',
  'known',
  'mathematics-only',
  'unresolved',
  'self-stated'
] as const;
export type IssuerResult = (typeof ISSUER_RESULTS)[number];

export const ISSUER_REASONS = [
  'did-key-is-issuer',
  'issuer-document-lists-key',
  'on-trust-list',
  'did-key-is-not-issuer',
  'issuer-document-lacks-key',
  'key-in-header',
  'key-in-address',
  'owner-not-kept',
  'issuer-is-not-awarding-body',
  'certificate-unrooted',
  'anchor-not-looked-up',
  'nothing-signed',
  'no-signature'
] as const;
export type IssuerReason = (typeof ISSUER_REASONS)[number];

export const STATUS_RESULTS = [
  'in-force',
  'expired',
  'not-yet-valid',
  'revoked',
  'suspended',
  'not-checked',
  'none-published'
] as const;
export type StatusResult = (typeof STATUS_RESULTS)[number];

export const STATUS_REASONS = [
  'not-on-list',
  'on-list',
  'past-end',
  'before-start',
  'list-not-kept',
  'list-not-readable',
  'list-altered',
  'list-of-another',
  'unknown-method',
  'no-list-named'
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

export interface Finding<Result extends string, Reason extends string> {
  readonly result: Result;
  readonly reason: Reason;
  /** What the reason speaks of: an algorithm, a proof type, an address, a name. */
  readonly detail?: string;
  /** From when the kept copy is that the result rests on; absent where none was needed. */
  readonly asOf?: Moment;
}

export type Integrity = Finding<IntegrityResult, IntegrityReason>;
export type IssuerIdentity = Finding<IssuerResult, IssuerReason>;
export type Status = Finding<StatusResult, StatusReason>;
/** What the issuer's own list says, without regard to dates. */
export type ListedStatus = Finding<
  Exclude<StatusResult, 'expired' | 'not-yet-valid'>,
  Exclude<StatusReason, 'past-end' | 'before-start'>
>;

/** What the certificate in a seal says about itself; nothing of it is thereby trusted. */
export interface SealCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore?: Moment;
  readonly notAfter?: Moment;
  /** When the seal says that it was made (`sigT`, `SigningTime`). */
  readonly sealedAt?: Moment;
}

/** The part of a check that stays true; dates are held against today whenever it is shown. */
export interface Check {
  readonly integrity: Integrity;
  readonly issuer: IssuerIdentity;
  readonly listed: ListedStatus;
  readonly certificate?: SealCertificate;
  /** Addresses whose documents would tell more: keys, issuers, status lists. Each once. */
  readonly lookups: readonly string[];
  /** The checks of the record's parts, in their order. */
  readonly parts: readonly Check[];
  readonly at: Moment;
}

const ONE_DAY = 86_400_000;

/**
 * Whether a credential is in force now, as far as its own dates tell and a published list was
 * looked at. Withdrawn is the issuer's word and goes first; then the dates; then the rest. What
 * says only when it was issued is not yet valid more than a day before that: days differ around
 * the world.
 */
export function statusNow(
  record: CredentialRecord,
  check: Pick<Check, 'listed'>,
  now: Moment
): Status {
  const { listed } = check;
  const { validFrom, validUntil, issuedOn } = record;
  if (listed.result === 'revoked') return listed;
  if (validUntil !== undefined && timeOf(validUntil) < timeOf(now)) {
    return { result: 'expired', reason: 'past-end', detail: validUntil };
  }
  if (validFrom !== undefined && timeOf(validFrom) > timeOf(now)) {
    return { result: 'not-yet-valid', reason: 'before-start', detail: validFrom };
  }
  if (!validFrom && issuedOn !== undefined && timeOf(issuedOn) > timeOf(now) + ONE_DAY) {
    return { result: 'not-yet-valid', reason: 'before-start', detail: issuedOn };
  }
  return listed;
}
