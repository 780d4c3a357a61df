import type { Credit } from '../kernel/credits';
import type { Moment } from '../kernel/day';
import type { Range } from '../kernel/range';
import type {
  AssessmentKind,
  Coded,
  ParticipationForm,
  SupervisionKind
} from '../kernel/standard-elements';
import type { LocalText } from '../kernel/text';

export const CREDENTIAL_FORMATS = [
  'open-badges-1',
  'open-badges-2',
  'open-badges-3',
  'comprehensive-learner-record',
  'european-digital-credential',
  'blockcerts',
  'ebsi-attestation',
  'verifiable-credential',
  'sd-jwt',
  'by-hand'
] as const;
export type CredentialFormat = (typeof CREDENTIAL_FORMATS)[number];

export interface Organisation {
  readonly id?: string;
  readonly name?: LocalText;
  /** ISO 3166-1, two letters, upper case. */
  readonly country?: string;
  readonly homepage?: string;
  /** Open Badges 3.0 `otherIdentifier` of type `ext:LinkedIn:organizationId`, digits only. */
  readonly linkedInId?: string;
}

export interface Recipient {
  readonly id?: string;
  readonly name?: LocalText;
  readonly email?: string;
  /** Open Badges `IdentityObject`: `algorithm$hex` over the identity followed by the salt. */
  readonly hashed?: { readonly kind: string; readonly value: string; readonly salt?: string };
}

export interface Skill {
  readonly name: LocalText;
  readonly url?: string;
  readonly framework?: string;
}

export interface Evidence {
  readonly name?: LocalText;
  readonly description?: LocalText;
  readonly url?: string;
}

/** One result of an assessment, in the words or numbers of the file. */
export interface LearningResult {
  /** What was assessed; absent where the file gives only a value. */
  readonly name?: LocalText;
  readonly value: LocalText;
}

/** What a third party says about the credential, its achievement or its issuer. */
export interface Endorsement {
  readonly by?: Organisation;
  readonly comment?: LocalText;
  readonly issuedOn?: Moment;
}

/**
 * What a credential says, as plain data: the European standard elements and what surrounds them.
 * A property that the file does not state is absent; nothing is guessed or set to zero.
 * Derived from the original bytes and so at any time to be read again.
 */
export interface CredentialRecord {
  readonly format: CredentialFormat;
  readonly id?: string;
  readonly title?: LocalText;
  readonly description?: LocalText;
  /** What was awarded; `id` is what a catalogue names to say that a credential proves a course. */
  readonly achievement?: {
    readonly id?: string;
    readonly kind?: string;
    readonly criteria?: LocalText;
    readonly criteriaUrl?: string;
  };
  readonly awardingBody?: Organisation;
  readonly recipient?: Recipient;
  readonly issuedOn?: Moment;
  readonly validFrom?: Moment;
  readonly validUntil?: Moment;
  readonly outcomes: readonly LocalText[];
  readonly skills: readonly Skill[];
  readonly credits?: readonly Credit[];
  readonly workloadHours?: Range;
  readonly eqf?: Range;
  readonly nationalLevel?: LocalText;
  /** ISCED-F 2013 codes of two to four digits. */
  readonly fields: readonly string[];
  readonly assessment: readonly Coded<AssessmentKind>[];
  readonly participation?: Coded<ParticipationForm>;
  readonly supervision?: Coded<SupervisionKind>;
  readonly qualityAssurance?: LocalText;
  readonly prerequisites?: LocalText;
  readonly grade?: LocalText;
  readonly stackability?: LocalText;
  readonly furtherInformation?: LocalText;
  readonly results: readonly LearningResult[];
  readonly evidence: readonly Evidence[];
  readonly endorsements: readonly Endorsement[];
  /** Languages of the course and its assessment, BCP 47 in lower case. */
  readonly languages: readonly string[];
  /** What it is made of, in the order of the file: a record of several, a diploma with modules. */
  readonly parts: readonly CredentialRecord[];
  /** The web address of a picture outside the file; never loaded by the app itself. */
  readonly image?: string;
}

/** The parts of a record that are lists, empty. */
export const EMPTY_LISTS = {
  outcomes: [],
  skills: [],
  fields: [],
  assessment: [],
  results: [],
  evidence: [],
  endorsements: [],
  languages: [],
  parts: []
} as const;
