import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cairn } from '../../src/cli/cairn';
import { statusNow, type StatusResult } from '../../src/lib/core/credential/check';
import { indexDocuments, type KeptDocument } from '../../src/lib/core/credential/documents';
import { asText, get } from '../../src/lib/core/kernel/json';
import { parseJson } from '../../src/lib/core/credential/json';
import { readCredential } from '../../src/lib/core/credential/read';
import type { Moment } from '../../src/lib/core/kernel/day';
import { checkCredential } from '../../src/lib/proof/check';
import { EXPECTED, IN_FORCE_AT, NOW, SERVED_AS, TELLS_MORE_SERVED } from './expected';

const FOLDER = resolve(import.meta.dirname, '../../../shared/credentials');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real credentials are not checked: they are not on this machine.');

interface Entry {
  readonly file: string;
  readonly role: 'credential' | 'support';
}

const entries = there
  ? (JSON.parse(readFileSync(join(FOLDER, 'INDEX.json'), 'utf8')) as readonly Entry[])
  : [];
const credentials = entries.filter(({ role }) => role === 'credential');
const support = entries.filter(({ role }) => role === 'support');

/** The only network: the support files, by their own id and by where they were published. */
const documents = indexDocuments(
  support.flatMap(({ file }): KeptDocument[] => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const json = parseJson(text);
    const own = json.ok ? asText(get(json.value, 'id')) : undefined;
    return [own, SERVED_AS[file]]
      .filter((address) => address !== undefined)
      .map((address) => ({ address, text, at: '2026-11-01T00:00:00.000Z' as Moment }));
  })
);

async function resultsOf(file: string, now: Moment): Promise<unknown> {
  const read = readCredential(new Uint8Array(readFileSync(join(FOLDER, file))), documents);
  if (!read.ok) return read.issue.code;
  expect(read.value.rejected).toEqual([]);
  const results = [];
  for (const credential of read.value.credentials) {
    const check = await checkCredential(credential, { now, documents, trustLists: [] });
    expect(check.parts).toHaveLength(credential.parts.length);
    const status = statusNow(credential.record, check, now);
    results.push([check.integrity.result, check.issuer.result, status.result].join(' '));
  }
  return results.length === 1 ? results[0] : results;
}

describe.runIf(there)('real credentials', () => {
  it('are all in the table, and no others', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(credentials.map(({ file }) => file).sort());
  });

  it.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
    expect(await resultsOf(file, NOW)).toEqual(expected);
  });

  it.each(Object.entries(IN_FORCE_AT))('%s, when it was in force', async (file, [at, status]) => {
    const [integrity, issuer] = String(EXPECTED[file]).split(' ');
    expect(await resultsOf(file, at)).toBe([integrity, issuer, status].join(' '));
  });

  it('keep the tree of a record with many parts', () => {
    const bytes = readFileSync(join(FOLDER, 'learncard/clr-great-plains-full.json'));
    const file = readCredential(new Uint8Array(bytes));
    expect(file.ok && file.value.credentials[0]?.record.parts).toHaveLength(62);
  });
});

describe.runIf(there)('real credentials on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-real-'));

  beforeAll(() => {
    for (const { file } of support) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      copyFileSync(join(FOLDER, file), path);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
    const lines: string[] = [];
    const output = { result: (line: string) => lines.push(line), trouble: () => undefined };
    const path = join(FOLDER, file);
    const call = ['credential', path, '--json', '--at', NOW, '--support', folder];
    const code = await cairn(call, output);
    expect(lines).toHaveLength(1);
    const report = JSON.parse(lines[0] ?? '') as Report;
    expect(report.file).toBe(path);
    if (typeof expected === 'string' && !expected.includes(' ')) {
      expect(code).toBe(1);
      expect(Object.keys(report)).toEqual(['file', 'error']);
      expect(report.error).toEqual({ code: expected, message: expect.any(String) as string });
      return;
    }
    expect(code).toBe(0);
    const found = typeof expected === 'string' ? [report] : report.parts;
    expect(found?.map(shortly)).toEqual([expected].flat().map((one) => byOwnId(file, one)));
    for (const each of found ?? []) expectWhole(each);
  });
});

interface Report {
  readonly file?: string;
  readonly error?: unknown;
  readonly format?: string;
  readonly record?: { readonly format: string };
  readonly integrity?: string;
  readonly issuer?: string;
  readonly status?: string;
  readonly parts?: readonly Report[];
}

function shortly({ integrity, issuer, status }: Report): string {
  return [integrity, issuer, status].join(' ');
}

/** Documents that are published elsewhere than their own id says are not found by it. */
function byOwnId(file: string, expected: string): string {
  const status: StatusResult | undefined = TELLS_MORE_SERVED.includes(file)
    ? 'not-checked'
    : undefined;
  return status === undefined ? expected : expected.replace(/\S+$/, status);
}

/** Every result has its reason as a code and as a sentence, down to the last part. */
function expectWhole(report: Report): void {
  expect(report.record?.format).toBe(report.format);
  for (const key of ['integrityReason', 'issuerReason', 'statusReason']) {
    expect(report).toHaveProperty(`${key}.code`, expect.stringMatching(/^[a-z-]+$/));
    expect(report).toHaveProperty(`${key}.sentence`, expect.stringMatching(/^\p{Lu}.+\.$/su));
  }
  report.parts?.forEach(expectWhole);
}
