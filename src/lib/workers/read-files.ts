import type { Check } from '../core/credential/check';
import type { KeptDocument } from '../core/credential/documents';
import type { ReadIssue } from '../core/credential/issues';
import type { CredentialRecord } from '../core/credential/record';
import type { TrustList } from '../core/credential/trust-list';
import type { Moment } from '../core/kernel/day';
import type { Issue, Result } from '../core/kernel/result';
import type { FragmentCode } from '../core/sharing/fragment';
import type { Parcel } from '../core/sharing/parcel';

/* The questions of the credentials worker. */

/** What is in these files, and is it genuine? */
export interface FilesQuestion {
  readonly files: readonly File[];
  readonly now: Moment;
  /** Copies of public documents that are kept on the device. */
  readonly documents: readonly KeptDocument[];
  readonly trustLists: readonly TrustList[];
  /** Copies that came along with the files, from whoever sent them. */
  readonly carried?: readonly KeptDocument[];
}

/** What was sent in this fragment of an address? Answered with the parcel. */
export interface FragmentQuestion {
  readonly fragment: string;
  /**
   * To have its credentials checked at once, by themselves and with what came along: each is
   * reported under its place among the items. Left out, nothing is checked.
   */
  readonly now?: Moment;
}

export type CredentialsQuestion = FilesQuestion | FragmentQuestion;
/** Nothing for files: they are only reported. */
export type CredentialsAnswer = Result<Parcel, Issue<FragmentCode>> | undefined;

export interface CheckedCredential {
  readonly record: CredentialRecord;
  readonly check: Check;
  readonly picture?: string;
  readonly fileIsPicture: boolean;
}

/** What came out of one file; told as soon as it is known. */
export interface FileReport {
  /** Which of the files, from 0. */
  readonly at: number;
  /** The name of the file inside an archive; an archive brings one report for each of them. */
  readonly inside?: string;
  /** How many files the archive holds; said with the first of them. */
  readonly entries?: number;
  /** Of the bytes, where they hold a credential. */
  readonly sha256?: string;
  /** The bytes, where they hold a credential or could be kept beside one typed in by hand. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly credentials: readonly CheckedCredential[];
  /** Why the file, or parts of it, could not be read. */
  readonly rejected: readonly ReadIssue[];
}
