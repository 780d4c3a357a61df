import { indexDocuments } from '../core/credential/documents';
import { LARGEST_FILE, readCredential } from '../core/credential/read';
import { sha256Hex } from '../core/kernel/digest';
import { checkCredential, type CheckContext } from '../proof/check';
import type { CheckedCredential, FileReport, FilesQuestion } from './read-files';
import { serve } from './serve';

serve<FilesQuestion, FileReport, undefined>(async ({ files, documents, ...rest }, report) => {
  const context = { ...rest, documents: indexDocuments(documents) };
  for (const [at, file] of files.entries()) {
    const found = await readFile(at, file, context);
    report(found, found.bytes ? [found.bytes.buffer] : []);
  }
  return undefined;
});

async function readFile(at: number, file: File, context: CheckContext): Promise<FileReport> {
  if (file.size > LARGEST_FILE) {
    const facts = { bytes: file.size, limit: LARGEST_FILE };
    return { at, credentials: [], rejected: [{ code: 'too-large', facts }] };
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { at, credentials: [], rejected: [{ code: 'unreadable' }] };
  }
  const read = readCredential(bytes);
  if (!read.ok) return { at, credentials: [], rejected: [read.issue] };
  const credentials: CheckedCredential[] = [];
  for (const credential of read.value.credentials) {
    const { record, picture, fileIsPicture } = credential;
    const check = await checkCredential(credential, context);
    credentials.push({ record, check, fileIsPicture, ...(picture !== undefined && { picture }) });
  }
  const sha256 = await sha256Hex(bytes);
  return { at, sha256, bytes, credentials, rejected: read.value.rejected };
}
