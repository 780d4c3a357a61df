import type { Check } from '$lib/core/credential/check';
import type { FileReport } from '$lib/workers';
import type { CredentialRow, Rechecked } from './storage';

/** Each batch shows what it found: not too often, and not too late. */
const FILES_AT_ONCE = 50;

/** Whether there is something to check again: not what was typed in by hand. */
export function canBeChecked({ fileId, check }: CredentialRow): boolean {
  return fileId !== undefined && check !== undefined;
}

/** Every address that would tell more about a credential or its parts, each once. */
export function lookupsOf(check: Check | undefined): string[] {
  if (!check) return [];
  return [...new Set([...check.lookups, ...check.parts.flatMap(lookupsOf)])];
}

/** Whether anything of a check rests on the copy of a document, or waits for one. */
export function restsOnCopies(check: Check): boolean {
  const { integrity, issuer, listed, lookups, parts } = check;
  return (
    lookups.length > 0 ||
    [integrity, issuer, listed].some(({ asOf }) => asOf !== undefined) ||
    parts.some(restsOnCopies)
  );
}

/** The files that credentials came from, each once. */
export function filesOf(rows: readonly CredentialRow[]): string[] {
  return [...new Set(rows.flatMap(({ fileId }) => fileId ?? []))];
}

/** Credentials by so many files at once; those of a file stay together. */
export function batchesOf(rows: readonly CredentialRow[]): CredentialRow[][] {
  const byFile = new Map<string | undefined, CredentialRow[]>();
  for (const row of rows) byFile.set(row.fileId, [...(byFile.get(row.fileId) ?? []), row]);
  const files = [...byFile.values()];
  const batches: CredentialRow[][] = [];
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    batches.push(files.slice(at, at + FILES_AT_ONCE).flat());
  }
  return batches;
}

/** What a new reading found of a credential; undefined where it is not the same one any more. */
export function newCheckOf(
  { id, part, record }: CredentialRow,
  report: FileReport
): Rechecked | undefined {
  const found = report.credentials[part];
  if (!found) return undefined;
  const other = record.id !== undefined && found.record.id !== record.id;
  return other ? undefined : { id, record: found.record, check: found.check };
}
