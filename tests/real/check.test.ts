import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusNow } from '../../src/lib/core/credential/check';
import type { KeptDocument } from '../../src/lib/core/credential/documents';
import { parseJson } from '../../src/lib/core/credential/json';
import { readCredential } from '../../src/lib/core/credential/read';
import type { Moment } from '../../src/lib/core/kernel/day';
import { asText, get } from '../../src/lib/core/kernel/json';
import { formatFragment, parseFragment } from '../../src/lib/core/sharing/fragment';
import { liftCredential } from '../../src/lib/core/sharing/lift';
import type { SentItem } from '../../src/lib/core/sharing/parcel';
import { answerCredentials } from '../../src/lib/workers/answer-credentials';
import type { FileReport, FilesQuestion } from '../../src/lib/workers/read-files';
import { EXPECTED, NOW, SERVED_AS } from './expected';

/* Real credentials, sent by a link and checked on the other side. */

const FOLDER = resolve(import.meta.dirname, '../../../shared/credentials');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real credentials are not sent: they are not on this machine.');

interface Entry {
  readonly file: string;
  readonly role: 'credential' | 'support';
}

const entries = there
  ? (JSON.parse(readFileSync(join(FOLDER, 'INDEX.json'), 'utf8')) as readonly Entry[])
  : [];

/** What the one who checks has looked up: the support files, where they were published. */
const looked = entries
  .filter(({ role }) => role === 'support')
  .flatMap(({ file }): KeptDocument[] => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const json = parseJson(text);
    const own = json.ok ? asText(get(json.value, 'id')) : undefined;
    return [own, SERVED_AS[file]]
      .filter((address) => address !== undefined)
      .map((address) => ({ address, text, at: '2026-11-01T00:00:00.000Z' as Moment }));
  });

/** Each credential of a file as it leaves a device; a file that holds none as it is. */
function sent(file: string): SentItem[] {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const read = readCredential(bytes);
  if (!read.ok) return [{ kind: 'credential', bytes }];
  return read.value.credentials.map((_, part) => {
    const lifted = liftCredential(bytes, part);
    if (!lifted.ok) throw new Error(lifted.issue.code);
    expect(lifted.value.count).toBe(1);
    return { kind: 'credential', bytes: lifted.value.bytes };
  });
}

/** What comes out of a fragment that it was put into. */
function throughFragment(file: string): File[] {
  const parcel = parseFragment(formatFragment({ items: sent(file), copies: [] }));
  if (!parcel.ok) throw new Error(parcel.issue.code);
  return parcel.value.items.flatMap((item) =>
    item.kind === 'credential' ? [new File([item.bytes], 'sent')] : []
  );
}

type Given = Pick<FilesQuestion, 'documents' | 'carried'>;

/** What the check page says of files. */
async function resultsOf(files: readonly File[], given: Given): Promise<string[]> {
  const reports: FileReport[] = [];
  const question = { files, now: NOW, trustLists: [], ...given };
  await answerCredentials(question, (report) => reports.push(report));
  return reports.flatMap(({ credentials, rejected }) => [
    ...rejected.map(({ code }) => code),
    ...credentials.map(({ record, check }) =>
      [check.integrity.result, check.issuer.result, statusNow(record, check, NOW).result].join(' ')
    )
  ]);
}

describe.runIf(there)('real credentials through a link', () => {
  it.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
    const files = throughFragment(file);
    expect(await resultsOf(files, { documents: looked })).toEqual([expected].flat());
    // The same documents in the sender's hand: they say nothing of who issued it, or of changes.
    const alone = await resultsOf(files, { documents: [] });
    const along = await resultsOf(files, { documents: [], carried: looked });
    for (const [at, result] of along.entries()) {
      const [integrity, issuer, status] = result.split(' ');
      const [before, by, was = ''] = (alone[at] ?? '').split(' ');
      expect([integrity, issuer]).toEqual([before, by]);
      const told = was === 'not-checked' ? ['in-force', 'revoked', 'suspended'] : [];
      expect([was, ...told]).toContain(status ?? '');
    }
  });
});
