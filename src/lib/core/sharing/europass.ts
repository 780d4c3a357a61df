import type { Check } from '../credential/check';
import type { CredentialRecord } from '../credential/record';
import { ectsOf } from '../kernel/credits';
import type { Moment } from '../kernel/day';
import type { Range } from '../kernel/range';
import { stated } from '../kernel/stated';
import type { LocalText } from '../kernel/text';

/**
 * What Europass does with a credential: `sealed` European ones go into its wallet and are checked
 * there; of all others it takes nothing but a picture of them or what is typed in.
 */
export type EuropassWay = 'sealed' | 'altered' | 'unsealed' | 'other-format';

/** Where Europass begins; opened by the learner's own press alone. */
export const EUROPASS_ADDRESS = 'https://europass.europa.eu/';

export function europassWay(record: CredentialRecord, check: Check | undefined): EuropassWay {
  if (record.format !== 'european-digital-credential') return 'other-format';
  const result = check?.integrity.result;
  if (result === 'altered') return 'altered';
  return result === undefined || result === 'no-proof' ? 'unsealed' : 'sealed';
}

/** The fields of "Education and training" in the Europass CV editor, in its order. */
export const EUROPASS_FIELDS = [
  'title',
  'organisation',
  'website',
  'country',
  'from',
  'to',
  'eqf',
  'field',
  'grade',
  'creditType',
  'creditNumber',
  'subjects'
] as const;
export type EuropassField = (typeof EUROPASS_FIELDS)[number];

/** What goes into these fields; what the credential does not state is absent. */
export interface EuropassEntry {
  readonly title?: LocalText;
  readonly organisation?: LocalText;
  readonly website?: string;
  /** ISO 3166-1, two letters. */
  readonly country?: string;
  /** When it was awarded: credentials do not say when the course began. */
  readonly to?: Moment;
  readonly eqf?: Range;
  /** ISCED-F 2013. */
  readonly field?: string;
  readonly grade?: LocalText;
  /** `ECTS`, or the name of another scheme. */
  readonly creditType?: string;
  readonly creditNumber?: number;
  /** Learning outcomes, else skills, else the description. */
  readonly subjects: readonly LocalText[];
}

export function europassEntry(record: CredentialRecord): EuropassEntry {
  const { awardingBody: body, credits, outcomes, skills, description } = record;
  const ects = ectsOf(credits);
  const other = credits?.[0];
  const [type, number] =
    ects !== undefined ? ['ECTS', ects] : other ? [schemeOf(other.scheme), other.value] : [];
  return {
    ...stated<Omit<EuropassEntry, 'subjects'>>({
      title: record.title,
      organisation: body?.name,
      website: body?.homepage,
      country: body?.country,
      to: record.issuedOn,
      eqf: record.eqf,
      field: record.fields[0],
      grade: record.grade,
      creditType: type,
      creditNumber: number
    }),
    subjects:
      outcomes.length > 0
        ? outcomes
        : skills.length > 0
          ? skills.map(({ name }) => name)
          : description
            ? [description]
            : []
  };
}

function schemeOf(scheme: string): string | undefined {
  return scheme === 'unnamed' ? undefined : scheme;
}
