import type { Check, Status } from '../credential/check';
import { statusNow } from '../credential/check';
import type { CredentialFormat, CredentialRecord } from '../credential/record';
import { ectsOf } from '../kernel/credits';
import type { Moment } from '../kernel/day';
import { addRanges, type Range } from '../kernel/range';
import { stated } from '../kernel/stated';
import { foldText, type LocalText } from '../kernel/text';
import { findingRows, ownFindings, partRows, sectionRows } from './dossier-rows';
import type { DossierRow, DossierSource, SectionKey } from './dossier-values';

export interface DossierSection {
  readonly key: SectionKey;
  /** Never empty. What is not stated has no value. */
  readonly rows: readonly DossierRow[];
}

/** What a credential is made of, with what is stated of each part; numbered `1`, `1.1`. */
export interface DossierPart {
  readonly number: string;
  readonly title?: LocalText;
  readonly rows: readonly DossierRow[];
}

export interface DossierCredential {
  /** From 1. */
  readonly number: number;
  readonly source: DossierSource;
  /** Said by the learner alone: nobody signed it and nothing in it was checked. */
  readonly ownStatement: boolean;
  /** Against the dates, on the day of the dossier; absent where nothing was checked. */
  readonly status?: Status;
  readonly sections: readonly DossierSection[];
  readonly parts: readonly DossierPart[];
}

/** A sum over credentials, with how many of them do not state it and so are not in it. */
export interface DossierSum<Value> {
  readonly value: Value;
  readonly unstated: number;
}

/** What a learner shows an administration or a recognition office: everything, numbered. */
export interface Dossier {
  readonly made: Moment;
  /** Everybody that the credentials name as their owner, each once. */
  readonly learners: readonly LocalText[];
  readonly credentials: readonly DossierCredential[];
  readonly ownStatements: number;
  readonly ects: DossierSum<number>;
  readonly hours: DossierSum<Range>;
}

/** The dossier of credentials in their order, as of the given moment. */
export function dossierOf(sources: readonly DossierSource[], made: Moment): Dossier {
  const credentials = sources.map((source, at) => credentialOf(source, at + 1, made));
  const records = sources.map(({ record }) => record);
  const ects = records.map(({ credits }) => ectsOf(credits));
  const hours = records.map(({ workloadHours }) => workloadHours);
  return {
    made,
    learners: learnersOf(records),
    credentials,
    ownStatements: credentials.filter(({ ownStatement }) => ownStatement).length,
    ects: sumOf(ects, 0, (a, b) => a + b),
    hours: sumOf(hours, { min: 0, max: 0 }, addRanges)
  };
}

/** Typed in by the learner: the one format in which nobody else says anything. */
export function isOwnStatement({ format }: { readonly format: CredentialFormat }): boolean {
  return format === 'by-hand';
}

function credentialOf(source: DossierSource, number: number, made: Moment): DossierCredential {
  const { record, check } = source;
  return {
    number,
    source,
    ownStatement: isOwnStatement(record),
    ...(check && { status: statusNow(record, check, made) }),
    sections: sectionRows(source).filter(({ rows }) => rows.length > 0),
    parts: partsOf(record, check, '')
  };
}

function partsOf(
  { parts }: CredentialRecord,
  check: Check | undefined,
  within: string
): DossierPart[] {
  return parts.flatMap((part, at) => {
    const number = `${within}${at + 1}`;
    const own = check?.parts[at];
    const differing = own && check ? findingRows(part, own, ownFindings(own, check)) : [];
    const rows = [...partRows(part), ...differing];
    return [
      stated<DossierPart>({ number, title: part.title, rows }),
      ...partsOf(part, own, `${number}.`)
    ];
  });
}

function learnersOf(records: readonly CredentialRecord[]): LocalText[] {
  const names = records.flatMap(({ recipient }) => (recipient?.name ? [recipient.name] : []));
  const byName = new Map(names.map((name) => [foldText(Object.values(name)[0] ?? ''), name]));
  return [...byName.values()];
}

function sumOf<Value>(
  values: readonly (Value | undefined)[],
  nothing: Value,
  add: (a: Value, b: Value) => Value
): DossierSum<Value> {
  const known = values.filter((value) => value !== undefined);
  return { value: known.reduce(add, nothing), unstated: values.length - known.length };
}

/**
 * The dossier for machines, as JSON: the records and what was checked of each, as they are in the
 * dossier. The original files are its proof; this is not.
 */
export function formatDossierData({ made, credentials }: Dossier): string {
  const data = {
    format: 'cairn-dossier',
    version: 1,
    made,
    credentials: credentials.map(({ number, source, ownStatement, status }) => ({
      number,
      ownStatement,
      file: source.file,
      record: source.record,
      checked: source.check && {
        at: source.check.at,
        integrity: source.check.integrity,
        issuer: source.check.issuer,
        status
      }
    }))
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
