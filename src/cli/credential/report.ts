import {
  statusNow,
  type Check,
  type Finding,
  type IntegrityResult,
  type IssuerResult,
  type SealCertificate,
  type StatusResult
} from '../../lib/core/credential/check';
import type { ReadCode, ReadIssue } from '../../lib/core/credential/issues';
import {
  EMPTY_LISTS,
  type CredentialFormat,
  type CredentialRecord
} from '../../lib/core/credential/record';
import type { Moment } from '../../lib/core/kernel/day';
import type { CheckedCredential, Inspection } from './inspect';
import { integritySentence, issueSentence, issuerSentence, statusSentence } from './sentences';

/** Why a result is what it is: the code, its facts, and the same as an English sentence. */
export interface Reason {
  readonly code: string;
  readonly detail?: string;
  readonly asOf?: Moment;
  readonly sentence: string;
}

export interface Trouble {
  readonly code: ReadCode;
  readonly message: string;
}

/** The three results, each with its reason. */
export interface Results {
  readonly integrity: IntegrityResult;
  readonly integrityReason: Reason;
  readonly issuer: IssuerResult;
  readonly issuerReason: Reason;
  readonly status: StatusResult;
  readonly statusReason: Reason;
}

/** A credential and its three results. */
export interface CredentialReport extends Results {
  readonly format: CredentialFormat;
  /** Without its own parts; these follow with their own results. Pictures are left out. */
  readonly record: Omit<CredentialRecord, 'parts'>;
  readonly certificate?: SealCertificate;
  /** Addresses whose documents would tell more. */
  readonly lookups?: readonly string[];
  readonly parts?: readonly CredentialReport[];
  /** Other parts of the file that could not be read. */
  readonly rejected?: readonly Trouble[];
}

/**
 * Several credentials in one file: in a presentation or a list, or in an archive. The results of
 * a presentation speak of its own signature: of who presents, not of who issued.
 */
export interface CollectionReport extends Partial<Results> {
  readonly format: 'presentation' | 'archive';
  readonly parts: readonly (FileReport & { readonly entry?: string })[];
  readonly rejected?: readonly Trouble[];
}

export type FileReport = { readonly error: Trouble } | CredentialReport | CollectionReport;

/** What came out of a file, as it is printed. One credential alone in a file stands for it. */
export function reportOf(inspection: Inspection): FileReport {
  switch (inspection.kind) {
    case 'unreadable':
      return { error: troubleOf(inspection.issue) };
    case 'archive': {
      const parts = inspection.entries.map(({ name, inside }) => ({
        entry: name,
        ...reportOf(inside)
      }));
      const [only, second] = parts;
      return only && !second ? only : { format: 'archive', parts };
    }
    case 'credentials': {
      const { credentials, now } = inspection;
      const parts = credentials.map((credential) => credentialReport(credential, now));
      const rejected = inspection.rejected.map(troubleOf);
      const rest = rejected.length > 0 ? { rejected } : {};
      const [only, second] = parts;
      if (only && !second) return { ...only, ...rest };
      const { presentation } = inspection;
      const own = presentation ? resultsOf(presentation, now) : resultsOfUnsigned(now);
      return { format: 'presentation', ...own, parts, ...rest };
    }
  }
}

/** True where the file and everything in it could be read. */
export function allReadable(report: FileReport): boolean {
  if ('error' in report || report.rejected !== undefined) return false;
  return (report.parts ?? []).every((part: FileReport) => allReadable(part));
}

interface Judged {
  readonly read: Pick<CheckedCredential['read'], 'record'>;
  readonly check: Omit<Check, 'at'>;
}

const UNSIGNED: Judged['check'] = {
  integrity: { result: 'no-proof', reason: 'no-proof-inside' },
  issuer: { result: 'self-stated', reason: 'nothing-signed' },
  listed: { result: 'none-published', reason: 'no-list-named' },
  lookups: [],
  parts: []
};

function credentialReport(credential: CheckedCredential, now: Moment): CredentialReport {
  const { read, check } = credential;
  const parts = partsOf(read.parts, check.parts).map((part) => credentialReport(part, now));
  const { parts: _, ...record } = read.record;
  return {
    format: record.format,
    record,
    ...resultsOf(credential, now),
    ...(check.certificate && { certificate: check.certificate }),
    ...(check.lookups.length > 0 && { lookups: check.lookups }),
    ...(parts.length > 0 && { parts })
  };
}

function resultsOf({ read, check }: Judged, now: Moment): Results {
  const status = statusNow(read.record, check, now);
  return {
    integrity: check.integrity.result,
    integrityReason: reasonOf(check.integrity, integritySentence(check.integrity)),
    issuer: check.issuer.result,
    issuerReason: reasonOf(check.issuer, issuerSentence(check.issuer)),
    status: status.result,
    statusReason: reasonOf(status, statusSentence(status))
  };
}

function resultsOfUnsigned(now: Moment): Results {
  const read = { record: { ...EMPTY_LISTS, format: 'verifiable-credential' } } as const;
  return resultsOf({ read, check: UNSIGNED }, now);
}

function partsOf(
  reads: readonly CheckedCredential['read'][],
  checks: readonly Check[]
): CheckedCredential[] {
  return reads.flatMap((read, at) => {
    const check = checks[at];
    return check ? [{ read, check }] : [];
  });
}

function reasonOf({ reason, detail, asOf }: Finding<string, string>, sentence: string): Reason {
  return {
    code: reason,
    ...(detail !== undefined && { detail }),
    ...(asOf !== undefined && { asOf }),
    sentence
  };
}

function troubleOf(issue: ReadIssue): Trouble {
  return { code: issue.code, message: issueSentence(issue) };
}
