import type { Integrity } from '../core/credential/check';

/** What the check of one proof gives: its integrity, and by which key where there was one. */
export interface ProofCheck {
  readonly integrity: Integrity;
  readonly key?:
    { readonly method: string } | { readonly place: 'header'; readonly keyId?: string };
}
