import type { KeptDocument } from '../credential/documents';
import type { Day } from '../kernel/day';
import type { LocalText } from '../kernel/text';

/** A credential as it leaves the device: bytes that `readCredential` reads. */
export interface SentCredential {
  readonly kind: 'credential';
  /** The original file, or the credential out of it where the file is a picture or a list. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a credential lies that is too large to be sent itself. */
export interface SentReference {
  readonly kind: 'reference';
  /** A public https address. */
  readonly url: string;
  readonly title?: string;
  /** SHA-256 of the bytes that the sender holds, in hexadecimal. */
  readonly sha256: string;
}

export const SHARED_STEP_STATES = ['done', 'doing', 'planned'] as const;
export type SharedStepState = (typeof SHARED_STEP_STATES)[number];

/** One course of a path, as others may see it. */
export interface SharedStep {
  readonly title: LocalText;
  readonly provider?: LocalText;
  readonly state: SharedStepState;
  readonly ects?: number;
}

/** A path in progress, on the learner's own word. */
export interface SharedPath {
  readonly kind: 'path';
  readonly title: LocalText;
  readonly provider?: LocalText;
  readonly steps: readonly SharedStep[];
  /** The day on which it was as it says. */
  readonly asOf: Day;
  /** When its last step ends, by the plan. */
  readonly finish?: Day;
}

export type SentItem = SentCredential | SentReference | SharedPath;

/** Everything that a link, a row of QR codes or a file carries to somebody else. */
export interface Parcel {
  /** What the learner calls it. */
  readonly title?: string;
  /** At least one, in the learner's order. */
  readonly items: readonly SentItem[];
  /**
   * Status lists that the issuer signed, so that they can be looked at without a network. `at` is
   * the date that the list itself states, never the sender's word.
   */
  readonly copies: readonly KeptDocument[];
}
