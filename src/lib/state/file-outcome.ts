import type { ReadIssue } from '$lib/core/credential/issues';
import type { CheckedCredential, FileReport } from '$lib/workers';
import { now } from './clock';
import type { HeldIndex } from './held-index';
import { stored } from './live.svelte';
import type { CredentialRow, FileRow } from './storage';

/** A credential that a file brought, and what became of it. */
export interface FoundCredential {
  /** As it is kept, or would be. */
  readonly row: CredentialRow;
  /** `same`: held from another file; the learner is asked what to do. */
  readonly state: 'added' | 'known' | 'same' | 'replaced';
  /** The one that is held, where this is the same. */
  readonly twin?: CredentialRow;
  /** A picture that is kept apart, as a `data:` address. */
  readonly picture?: string;
}

/** What became of one file. */
export interface FileOutcome {
  /** Of the file; of a file in an archive both names. */
  readonly name: string;
  readonly state: 'read' | 'rejected' | 'not-kept';
  readonly found: readonly FoundCredential[];
  readonly issues: readonly ReadIssue[];
  /** The bytes, for as long as the learner has not said what to do with a credential of them. */
  readonly file?: FileRow;
  /** A document or picture that can be kept beside a credential typed in by hand. */
  readonly attachment?: File;
}

export interface ArrivedReport {
  readonly file: File | undefined;
  readonly report: FileReport;
}

/** Keeps what is new in a batch of reports, in one write, and says what became of each file. */
export async function keepReports(
  batch: readonly ArrivedReport[],
  held: HeldIndex
): Promise<FileOutcome[]> {
  const outcomes = batch.map(({ file, report }) => outcomeOf(file, report, held));
  const files = outcomes.flatMap(({ file, found }) => {
    const added = found.filter(({ state }) => state === 'added');
    if (!file || added.length === 0) return [];
    const pictures = added.flatMap(({ row, picture }) =>
      picture === undefined ? [] : [{ id: row.id, data: picture }]
    );
    return [{ file, credentials: added.map(({ row }) => row), pictures }];
  });
  if (files.length === 0) return outcomes;
  const kept = await stored((door) => door.addFiles(files));
  return outcomes.map((outcome) => afterKeeping(outcome, kept.ok));
}

/** The bytes are let go of where nothing more is to be asked about them. */
function afterKeeping({ file, ...outcome }: FileOutcome, kept: boolean): FileOutcome {
  const { found } = outcome;
  if (!kept && found.some(({ state }) => state === 'added')) {
    return { ...outcome, state: 'not-kept', found: [] };
  }
  return found.some(({ state }) => state === 'same') && file ? { ...outcome, file } : outcome;
}

/** What a report means beside what is held; notes in `held` what is to be added. */
function outcomeOf(file: File | undefined, report: FileReport, held: HeldIndex): FileOutcome {
  const { sha256, bytes, inside, rejected: issues } = report;
  const name = [file?.name ?? '', ...(inside === undefined ? [] : [inside])].join(' › ');
  if (sha256 === undefined || !bytes) {
    const attachment =
      bytes && (inside === undefined ? file : new File([bytes], inside.split('/').at(-1) ?? ''));
    return { name, state: 'rejected', found: [], issues, ...(attachment && { attachment }) };
  }
  const known = held.fromFile(sha256);
  if (known.length > 0) {
    const found = known.map((row): FoundCredential => ({ row, state: 'known' }));
    return { name, state: 'read', found, issues: [] };
  }
  const found = report.credentials.map((each, part) => foundOf(each, sha256, part, held));
  const type = inside === undefined ? (file?.type ?? '') : '';
  const row = { id: sha256, name: inside?.split('/').at(-1) ?? file?.name ?? '', type, bytes };
  return { name, state: 'read', found, issues, file: row };
}

function foundOf(
  { record, check, picture, fileIsPicture }: CheckedCredential,
  fileId: string,
  part: number,
  held: HeldIndex
): FoundCredential {
  const shown = fileIsPicture ? 'file' : picture === undefined ? undefined : 'own';
  const row: CredentialRow = {
    id: crypto.randomUUID(),
    addedAt: now(),
    fileId,
    part,
    record,
    check,
    ...(shown && { picture: shown })
  };
  const kept = picture === undefined || fileIsPicture ? {} : { picture };
  const twin = held.twinOf(record);
  if (twin) return { row, state: 'same', twin, ...kept };
  held.note(row);
  return { row, state: 'added', ...kept };
}
