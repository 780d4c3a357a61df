import type { Integrity, SealCertificate } from '../core/credential/check';
import type { KeyOrigin } from './key-origin';

/** What the check of one seal gives: its integrity, and by which key where there was one. */
export interface ProofCheck {
  readonly integrity: Integrity;
  /** Where the key came from by which the seal holds. */
  readonly key?: KeyOrigin;
  readonly certificate?: SealCertificate;
  /** Lower-case hexadecimal SHA-256 of the certificate (DER), for trust lists. */
  readonly fingerprint?: string;
  /** Addresses of documents that would have told more, such as the one that lists the key. */
  readonly wanted?: readonly string[];
}
