import { indexDocuments } from '../core/credential/documents';
import { isZip, unzip } from '../core/credential/formats/zip';
import type { ReadIssue } from '../core/credential/issues';
import { LARGEST_FILE } from '../core/credential/limits';
import { readCredential } from '../core/credential/read';
import { sha256Hex } from '../core/kernel/digest';
import { ok, type Result } from '../core/kernel/result';
import { carriedLists } from '../proof/carried-lists';
import { checkCredential, type CheckContext } from '../proof/check';
import type {
  CheckedCredential,
  CredentialsAnswer,
  CredentialsQuestion,
  FileReport,
  FilesQuestion,
  FragmentQuestion
} from './read-files';

type Bytes = Uint8Array<ArrayBuffer>;
type Found = Omit<FileReport, 'at'>;

type Report = (found: FileReport, transfer?: Transferable[]) => void;

/** Answers every question of the credentials worker. */
export async function answerCredentials(
  question: CredentialsQuestion,
  report: Report
): Promise<CredentialsAnswer> {
  if ('fragment' in question) return answerFragment(question, report);
  const context = await contextOf(question);
  for (const [at, file] of question.files.entries()) await reportFile(at, file, context, report);
  return undefined;
}

async function answerFragment(
  { fragment, now }: FragmentQuestion,
  report: Report
): Promise<CredentialsAnswer> {
  const { parseFragment } = await import('../core/sharing/fragment');
  const parcel = parseFragment(fragment);
  if (!parcel.ok || now === undefined) return parcel;
  const { items, copies } = parcel.value;
  const alone = { files: [], now, documents: [], trustLists: [], carried: copies };
  const context = await contextOf(alone);
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'credential') continue;
    await reportFile(at, new File([item.bytes], ''), context, report);
  }
  return parcel;
}

async function reportFile(
  at: number,
  file: File,
  context: CheckContext,
  report: Report
): Promise<void> {
  for await (const found of readFile(file, context)) {
    report({ at, ...found }, found.bytes ? [found.bytes.buffer] : []);
  }
}

async function contextOf(question: FilesQuestion): Promise<CheckContext> {
  const { now, trustLists, carried = [] } = question;
  const documents = indexDocuments(question.documents);
  return { now, trustLists, documents, carried: await carriedLists(carried, documents, now) };
}

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
