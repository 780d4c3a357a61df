import { readFileSync, statSync } from 'node:fs';
import type { Check } from '../../lib/core/credential/check';
import { isZip, unzip } from '../../lib/core/credential/formats/zip';
import type { ReadIssue } from '../../lib/core/credential/issues';
import { LARGEST_FILE } from '../../lib/core/credential/limits';
import { readCredential, type ReadCredential } from '../../lib/core/credential/read';
import type { Moment } from '../../lib/core/kernel/day';
import { checkCredential, type CheckContext } from '../../lib/proof/check';

export interface CheckedCredential {
  readonly read: ReadCredential;
  readonly check: Check;
}

/** What is in a file: why it cannot be read, its credentials, or the files of an archive. */
export type Inspection =
  | { readonly kind: 'unreadable'; readonly issue: ReadIssue }
  | {
      readonly kind: 'credentials';
      readonly credentials: readonly CheckedCredential[];
      /** The signed presentation that all of them came in. */
      readonly presentation?: CheckedCredential;
      readonly rejected: readonly ReadIssue[];
      readonly now: Moment;
    }
  | {
      readonly kind: 'archive';
      readonly entries: readonly { readonly name: string; readonly inside: Inspection }[];
    };

/** Reads and checks what is in a file of this device; nothing in it makes it throw. */
export async function inspectFile(path: string, context: CheckContext): Promise<Inspection> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) {
      const facts = { bytes: size, limit: LARGEST_FILE };
      return { kind: 'unreadable', issue: { code: 'too-large', facts } };
    }
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return { kind: 'unreadable', issue: { code: 'unreadable' } };
  }
  return isZip(bytes) ? inspectArchive(bytes, context) : inspectBytes(bytes, context);
}

async function inspectArchive(bytes: Uint8Array, context: CheckContext): Promise<Inspection> {
  const files = unzip(bytes);
  if (!files.ok) return { kind: 'unreadable', issue: files.issue };
  if (files.value.length === 0) return { kind: 'unreadable', issue: { code: 'nothing-inside' } };
  const entries = [];
  for (const { name, bytes: entry } of files.value) {
    entries.push({ name, inside: await inspectBytes(entry, context) });
  }
  return { kind: 'archive', entries };
}

async function inspectBytes(bytes: Uint8Array, context: CheckContext): Promise<Inspection> {
  const file = readCredential(bytes, context.documents);
  if (!file.ok) return { kind: 'unreadable', issue: file.issue };
  const credentials: CheckedCredential[] = [];
  for (const read of file.value.credentials) {
    credentials.push({ read, check: await checkCredential(read, context) });
  }
  const signed = file.value.credentials[0]?.presentation;
  const alike = file.value.credentials.every(({ presentation }) => presentation === signed);
  return {
    kind: 'credentials',
    credentials,
    ...(signed &&
      alike && { presentation: { read: signed, check: await checkCredential(signed, context) } }),
    rejected: file.value.rejected,
    now: context.now
  };
}
