import type { Check } from '../credential/check';
import type {
  CredentialFormat,
  CredentialRecord,
  Endorsement,
  Evidence,
  LearningResult,
  Recipient,
  Skill
} from '../credential/record';
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

/** The file that a credential lies in, as it was added. */
export interface DossierFile {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A credential on its way into a dossier. */
export interface DossierSource {
  readonly record: CredentialRecord;
  /** Absent where there is nothing to check (typed in by hand). */
  readonly check?: Check;
  readonly file?: DossierFile;
}

export const SECTIONS = ['award', 'learning', 'assessment', 'checks', 'source'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export const FINDING_KEYS = ['integrity', 'issuer', 'status'] as const;
export type FindingKey = (typeof FINDING_KEYS)[number];

/** A fact of a dossier as data; words of a language are made of it where it is written. */
export type DossierValue =
  | { readonly kind: 'texts'; readonly texts: readonly LocalText[] }
  /** Shown in every language in which it is stated. */
  | { readonly kind: 'every-language'; readonly text: LocalText }
  /** The same in all languages: ids, addresses, sums of bytes. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'recipient'; readonly recipient: Recipient }
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'day'; readonly moment: Moment }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'languages'; readonly tags: readonly string[] }
  | { readonly kind: 'fields'; readonly codes: readonly string[] }
  | { readonly kind: 'skills'; readonly skills: readonly Skill[] }
  | { readonly kind: 'hours'; readonly hours: Range }
  | { readonly kind: 'credits'; readonly credits: readonly Credit[] }
  | { readonly kind: 'eqf'; readonly eqf: Range }
  | { readonly kind: 'assessment'; readonly values: readonly Coded<AssessmentKind>[] }
  | { readonly kind: 'participation'; readonly value: Coded<ParticipationForm> }
  | { readonly kind: 'supervision'; readonly value: Coded<SupervisionKind> }
  | { readonly kind: 'results'; readonly results: readonly LearningResult[] }
  | { readonly kind: 'evidence'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'endorsements'; readonly endorsements: readonly Endorsement[] }
  | { readonly kind: 'format'; readonly format: CredentialFormat }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | {
      readonly kind: 'finding';
      readonly of: FindingKey;
      readonly record: CredentialRecord;
      readonly check: Check;
    }
  | { readonly kind: 'own-statement' };

export type RowKey =
  | 'title'
  | 'kind'
  | 'recipient'
  | 'awardingBody'
  | 'country'
  | 'homepage'
  | 'issued'
  | 'validFrom'
  | 'validUntil'
  | 'description'
  | 'outcomes'
  | 'skills'
  | 'field'
  | 'languages'
  | 'workload'
  | 'credits'
  | 'level'
  | 'nationalLevel'
  | 'assessment'
  | 'criteria'
  | 'results'
  | 'grade'
  | 'supervision'
  | 'participation'
  | 'qualityAssurance'
  | 'prerequisites'
  | 'stackability'
  | 'further'
  | 'evidence'
  | 'endorsements'
  | FindingKey
  | 'checkedAt'
  | 'certificate'
  | 'format'
  | 'id'
  | 'achievementId'
  | 'issuerId'
  | 'file'
  | 'size'
  | 'sha256';

export interface DossierRow {
  readonly key: RowKey;
  /** Absent: not stated. */
  readonly value?: DossierValue;
}
