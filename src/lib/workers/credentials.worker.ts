import { indexDocuments } from '../core/credential/documents';
import { isZip, unzip } from '../core/credential/formats/zip';
import type { ReadIssue } from '../core/credential/issues';
import { LARGEST_FILE, readCredential } from '../core/credential/read';
import { sha256Hex } from '../core/kernel/digest';
import { ok, type Result } from '../core/kernel/result';
import { checkCredential, type CheckContext } from '../proof/check';
import type { CheckedCredential, FileReport, FilesQuestion } from './read-files';
import { serve } from './serve';

type Bytes = Uint8Array<ArrayBuffer>;
type Found = Omit<FileReport, 'at'>;

serve<FilesQuestion, FileReport, undefined>(async ({ files, documents, ...rest }, report) => {
  const context = { ...rest, documents: indexDocuments(documents) };
  for (const [at, file] of files.entries()) {
    for await (const found of readFile(file, context)) {
      report({ at, ...found }, found.bytes ? [found.bytes.buffer] : []);
    }
  }
  return undefined;
});

/** One report for a file, or one for each file of an archive. */
async function* readFile(file: File, context: CheckContext): AsyncGenerator<Found> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return yield rejected(bytes.issue);
  if (!isZip(bytes.value)) return yield await readBytes(bytes.value, context);
  const entries = unzip(bytes.value);
  if (!entries.ok) return yield rejected(entries.issue);
  if (entries.value.length === 0) return yield rejected({ code: 'nothing-inside' });
  for (const [at, entry] of entries.value.entries()) {
    const found = await readBytes(entry.bytes, context);
    yield { ...found, inside: entry.name, ...(at === 0 && { entries: entries.value.length }) };
  }
}

async function bytesOf(file: File): Promise<Result<Bytes, ReadIssue>> {
  if (file.size > LARGEST_FILE) {
    const facts = { bytes: file.size, limit: LARGEST_FILE };
    return { ok: false, issue: { code: 'too-large', facts } };
  }
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, issue: { code: 'unreadable' } };
  }
}

async function readBytes(bytes: Bytes, context: CheckContext): Promise<Found> {
  const read = readCredential(bytes, context.documents);
  if (!read.ok) return rejected(read.issue, bytes);
  const credentials: CheckedCredential[] = [];
  for (const credential of read.value.credentials) {
    const { record, picture, fileIsPicture } = credential;
    const check = await checkCredential(credential, context);
    credentials.push({ record, check, fileIsPicture, ...(picture !== undefined && { picture }) });
  }
  return { sha256: await sha256Hex(bytes), bytes, credentials, rejected: read.value.rejected };
}

function rejected(issue: ReadIssue, bytes?: Bytes): Found {
  const attachable = issue.code === 'is-a-document' || issue.code === 'no-badge-in-image';
  return { credentials: [], rejected: [issue], ...(bytes && attachable && { bytes }) };
}
