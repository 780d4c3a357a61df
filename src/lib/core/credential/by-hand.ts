import { countryCode } from '../kernel/country';
import { ectsOf } from '../kernel/credits';
import { parseDay, type Day, type Moment } from '../kernel/day';
import { exactly } from '../kernel/range';
import type { Issue, Result } from '../kernel/result';
import {
  ASSESSMENT_KINDS,
  broadField,
  PARTICIPATION_FORMS,
  SUPERVISION_KINDS,
  type Coded
} from '../kernel/standard-elements';
import { pickText, plainText, type LocalText } from '../kernel/text';
import { EMPTY_LISTS, type CredentialRecord, type Organisation } from './record';
import { stated } from '../kernel/stated';

/** A credential as it is typed in: the European standard elements, every one as plain text. */
export interface HandEntry {
  readonly learner: string;
  readonly title: string;
  readonly awardingBody: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  /** One a line. */
  readonly outcomes: string;
  readonly ects: string;
  readonly hours: string;
  readonly eqf: string;
  readonly field: string;
  readonly assessment: readonly string[];
  readonly assessmentOther: string;
  readonly participation: string;
  readonly qualityAssurance: string;
  readonly prerequisites: string;
  readonly supervision: string;
  readonly grade: string;
  readonly stackability: string;
  readonly further: string;
}

export const EMPTY_ENTRY: HandEntry = {
  learner: '',
  title: '',
  awardingBody: '',
  country: '',
  issuedOn: '',
  validUntil: '',
  outcomes: '',
  ects: '',
  hours: '',
  eqf: '',
  field: '',
  assessment: [],
  assessmentOther: '',
  participation: '',
  qualityAssurance: '',
  prerequisites: '',
  supervision: '',
  grade: '',
  stackability: '',
  further: ''
};

export type EntryCode =
  'required' | 'not-a-day' | 'not-a-number' | 'not-positive' | 'too-long' | 'ends-before';
/** What is wrong with an entry; `path` is the name of the field. */
export type EntryIssue = Issue<EntryCode> & { readonly path: keyof HandEntry };

const LONGEST = 5_000;
const NUMBERS = ['ects', 'hours'] as const;
const DAYS = ['issuedOn', 'validUntil'] as const;

/**
 * The record of an entry, or everything that is wrong with it. Empty fields are not stated; the
 * required ones must not be.
 */
export function parseEntry(
  entry: HandEntry,
  required: readonly ('title' | 'awardingBody')[] = ['title', 'awardingBody']
): Result<CredentialRecord, readonly EntryIssue[]> {
  const issues = [...checkEntry(entry, required)];
  return issues.length > 0 ? { ok: false, issue: issues } : { ok: true, value: recordOf(entry) };
}

function* checkEntry(
  entry: HandEntry,
  required: readonly ('title' | 'awardingBody')[]
): Generator<EntryIssue> {
  for (const path of required) {
    if (entry[path].trim() === '') yield { code: 'required', path };
  }
  for (const [path, value] of Object.entries(entry) as [keyof HandEntry, unknown][]) {
    if (typeof value === 'string' && value.length > LONGEST) yield { code: 'too-long', path };
  }
  for (const path of NUMBERS) {
    const number = parseNumber(entry[path]);
    if (Number.isNaN(number)) yield { code: 'not-a-number', path };
    else if (number !== undefined && number <= 0) yield { code: 'not-positive', path };
  }
  for (const path of DAYS) {
    if (entry[path] !== '' && !parseDay(entry[path])) yield { code: 'not-a-day', path };
  }
  const [from, until] = DAYS.map((path) => parseDay(entry[path]));
  if (from && until && until < from) yield { code: 'ends-before', path: 'validUntil' };
}

function recordOf(entry: HandEntry): CredentialRecord {
  const issuedOn = parseDay(entry.issuedOn);
  const ects = parseNumber(entry.ects);
  const hours = parseNumber(entry.hours);
  const eqf = parseNumber(entry.eqf);
  const other = textOf(entry.assessmentOther);
  return {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      title: textOf(entry.title),
      awardingBody: awardingBodyOf(entry),
      recipient:
        entry.learner.trim() === '' ? undefined : { name: plainText(entry.learner.trim()) },
      issuedOn: issuedOn && momentOf(issuedOn),
      validUntil: parseDay(entry.validUntil) && momentOf(parseDay(entry.validUntil) as Day),
      credits: ects === undefined ? undefined : [{ scheme: 'ects', value: ects }],
      workloadHours: hours === undefined ? undefined : exactly(hours),
      eqf: eqf === undefined ? undefined : exactly(eqf),
      participation: codeOf(entry.participation, PARTICIPATION_FORMS),
      supervision: codeOf(entry.supervision, SUPERVISION_KINDS),
      qualityAssurance: textOf(entry.qualityAssurance),
      prerequisites: textOf(entry.prerequisites),
      grade: textOf(entry.grade),
      stackability: textOf(entry.stackability),
      furtherInformation: textOf(entry.further)
    }),
    outcomes: entry.outcomes.split('\n').flatMap((line) => {
      const text = textOf(line);
      return text ? [text] : [];
    }),
    fields: broadField(entry.field) ? [entry.field] : [],
    assessment: [
      ...ASSESSMENT_KINDS.filter((kind) => entry.assessment.includes(kind)).map((code) => ({
        code
      })),
      ...(other ? [{ text: other }] : [])
    ],
    format: 'by-hand'
  };
}

function awardingBodyOf(entry: HandEntry): Organisation | undefined {
  const body = stated<Organisation>({
    name: textOf(entry.awardingBody),
    country: countryCode(entry.country)
  });
  return Object.keys(body).length > 0 ? body : undefined;
}

/** The entry that a record typed in by hand came from, to change it. */
export function formatEntry(record: CredentialRecord): HandEntry {
  const codes = record.assessment.flatMap((item) => ('code' in item ? [item.code] : []));
  const other = record.assessment.find((item) => 'text' in item);
  return {
    learner: wordsOf(record.recipient?.name),
    title: wordsOf(record.title),
    awardingBody: wordsOf(record.awardingBody?.name),
    country: record.awardingBody?.country ?? '',
    issuedOn: record.issuedOn ?? '',
    validUntil: record.validUntil ?? '',
    outcomes: record.outcomes.map(wordsOf).join('\n'),
    ects: String(ectsOf(record.credits) ?? ''),
    hours: String(record.workloadHours?.min ?? ''),
    eqf: String(record.eqf?.min ?? ''),
    field: record.fields[0] ?? '',
    assessment: codes,
    assessmentOther: other && 'text' in other ? wordsOf(other.text) : '',
    participation: codeIn(record.participation),
    qualityAssurance: wordsOf(record.qualityAssurance),
    prerequisites: wordsOf(record.prerequisites),
    supervision: codeIn(record.supervision),
    grade: wordsOf(record.grade),
    stackability: wordsOf(record.stackability),
    further: wordsOf(record.furtherInformation)
  };
}

/** A number with a point or a comma; undefined for nothing, NaN for something else. */
function parseNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : NaN;
}

function textOf(text: string): LocalText | undefined {
  return text.trim() === '' ? undefined : plainText(text.trim());
}

function wordsOf(text: LocalText | undefined): string {
  return text ? pickText(text, []).text : '';
}

function momentOf(day: Day): Moment {
  return day as string as Moment;
}

function codeOf<Code extends string>(
  value: string,
  codes: readonly Code[]
): Coded<Code> | undefined {
  const code = codes.find((each) => each === value);
  return code && { code };
}

function codeIn<Code extends string>(value: Coded<Code> | undefined): string {
  return value && 'code' in value ? value.code : '';
}
