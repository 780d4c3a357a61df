import type { ExportEntry, ExportSource } from '$lib/core/sharing/export';
import type { ExportPageWords } from '$lib/core/sharing/export-page';
import { dayOf } from '$lib/core/kernel/day';
import { filesOf } from './check-again';
import { now } from './clock';
import { formatDay } from './format';
import { currentLanguage, t } from './language.svelte';
import { stored } from './live.svelte';
import type { CredentialRow, FileRow } from './storage';

/** Whether the learner typed it in here, so that it has no file it was read from. */
export function isTypedIn({ record, check }: CredentialRow): boolean {
  return record.format === 'by-hand' && check === undefined;
}

/** Credentials with their files; undefined where the device did not give them. */
export async function exportSources(
  rows: readonly CredentialRow[]
): Promise<ExportSource[] | undefined> {
  const files = await stored((door) => door.loadFiles(filesOf(rows)));
  if (!files.ok) return undefined;
  const byId = new Map(files.value.map((file): [string, FileRow] => [file.id, file]));
  return rows.map((row) => {
    const file = row.fileId === undefined ? undefined : byId.get(row.fileId);
    return { record: row.record, typedIn: isTypedIn(row), ...(file && { file }) };
  });
}

/**
 * Credentials in their original formats: one file as it is, several as a ZIP with a list of them.
 * Undefined where there is nothing, or the device did not give it.
 */
export async function exportFile(rows: readonly CredentialRow[]): Promise<File | undefined> {
  const [sources, { exportOf, exportArchive }, { formatExportPage }] = await Promise.all([
    exportSources(rows),
    import('$lib/core/sharing/export'),
    import('$lib/core/sharing/export-page')
  ]);
  if (!sources) return undefined;
  const leaving = await exportOf(sources);
  const [first, ...others] = leaving.files;
  if (!first) return undefined;
  if (others.length === 0)
    return new File([new Uint8Array(first.bytes)], first.name, typeOf(sources));
  const made = now();
  const archive = exportArchive(leaving, made, formatExportPage(leaving.entries, pageWords()));
  return new File([archive], `cairn-${dayOf(made)}.zip`, { type: 'application/zip' });
}

/** The media type under which the file is kept. */
function typeOf([source]: readonly ExportSource[]): { type: string } {
  const { type } = (source?.file ?? {}) as Partial<FileRow>;
  return { type: type ?? 'application/json' };
}

function pageWords(): ExportPageWords {
  const { index } = t().dossier;
  return {
    language: currentLanguage(),
    heading: index.heading,
    intro: index.intro(formatDay(now())),
    columns: index.columns,
    notStated: t().common.notStated,
    own: index.own,
    attachment: index.attachment,
    format: (entry: ExportEntry) => t().credentials.formats[entry.format],
    day: ({ issuedOn }: ExportEntry) => issuedOn && formatDay(issuedOn)
  };
}
