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
  'signature-fails',
  'no-proof-inside',
  'hosted-only',
  'not-checked-yet',
  'unknown-proof',
  'unknown-context',
  'no-key',
  'broken-proof',
  'unsafe-document'
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
  'did-key-is-not-issuer',
  'key-in-header',
  'key-in-address',
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

export interface Finding<Result extends string, Reason extends string> {
  readonly result: Result;
  readonly reason: Reason;
  /** What the reason speaks of: an algorithm, a proof type, a host. */
  readonly detail?: string;
}

export type Integrity = Finding<IntegrityResult, IntegrityReason>;
export type IssuerIdentity = Finding<IssuerResult, IssuerReason>;

/** The part of a check that stays true; dates are held against today whenever it is shown. */
export interface Check {
  readonly integrity: Integrity;
  readonly issuer: IssuerIdentity;
  /** Where the issuer publishes whether the credential was withdrawn, if it says so. */
  readonly publishedStatus: boolean;
  readonly at: Moment;
}

/**
 * Whether a credential is in force now, as far as its own dates tell and a published status has
 * been looked up. Dates go first: a credential that has expired has done so whatever a list says.
 */
export function statusNow(record: CredentialRecord, check: Check, now: Moment): StatusResult {
  const { validFrom, validUntil } = record;
  if (validUntil !== undefined && timeOf(validUntil) < timeOf(now)) return 'expired';
  if (validFrom !== undefined && timeOf(validFrom) > timeOf(now)) return 'not-yet-valid';
  if (check.publishedStatus) return 'not-checked';
  return 'none-published';
}
