import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '$lib/core/credential/check';
import type { CheckedCredential, FileReport } from '$lib/workers';
import type { FilesQuestion } from '$lib/workers/read-files';
import { check, held, record } from '../../../tests/fixtures/held';
import { FULL, newFile } from '../../../tests/fixtures/kept';
import { lookupsOf, restsOnCopies } from './check-again';
import { checking } from './checking.svelte';
import { stored } from './live.svelte';
import { notices } from './notices.svelte';
import type { CredentialRow } from './storage';

type Options = { signal?: AbortSignal; onProgress?: (report: FileReport) => void };
const ask = vi.hoisted(() =>
  vi.fn<(question: FilesQuestion, options: Options) => Promise<undefined>>()
);
vi.mock('$lib/workers', () => ({ credentialsWorker: { ask } }));

const NEW = check({ lookups: ['https://a.example/list'] });

function found(title: string, id?: string): CheckedCredential {
  const stated = record({ title: { en: title }, ...(id !== undefined && { id }) });
  return { record: stated, check: NEW, fileIsPicture: false };
}

/** A worker that finds the same credentials in every file. */
function finds(...credentials: CheckedCredential[]): void {
  ask.mockImplementation(({ files }, { onProgress }) => {
    files.forEach((_, at) => onProgress?.({ at, credentials, rejected: [] }));
    return Promise.resolve(undefined);
  });
}

async function kept(): Promise<CredentialRow[]> {
  const rows: CredentialRow[] = [];
  await stored((door) => door.visitCredentials((page) => void rows.push(...page)));
  return rows;
}

beforeEach(async () => {
  ask.mockReset();
  notices.list = [];
  await stored((door) => door.deleteEverything());
  await stored((door) => door.putSnapshot(FULL));
});

describe('checking again', () => {
  it('reads the original bytes with the copies and lists that are kept, and notes what it finds', async () => {
    finds(found('new a'), found('new b'));
    const rows = (await kept()).map((row) => ({ ...row, claimed: 'c' as never }));
    await stored((door) => door.claimCredential('a', 'c' as never));
    await checking.check(rows);
    const [question] = ask.mock.calls[0] ?? [];
    expect(question).toMatchObject({ documents: FULL.documents, trustLists: FULL.trustLists });
    expect(question?.files.map(({ name }) => name)).toEqual(['f.json']);
    expect(new Uint8Array((await question?.files[0]?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
      Uint8Array.of(0, 127, 255)
    );
    const [a, b] = await kept();
    expect(a).toMatchObject({ record: { title: { en: 'new a' } }, check: NEW, claimed: 'c' });
    expect(b).toMatchObject({ record: { title: { en: 'new b' } }, check: NEW });
    expect(notices.list.map(({ text }) => text)).toEqual(['2 credentials checked again']);
  });

  it('leaves alone what was typed in, or cannot be found in its file any more', async () => {
    finds();
    const before = await kept();
    await checking.check([held({}, { id: 'hand' }), ...before]);
    expect(await kept()).toEqual(before);
  });

  it('does not mistake another credential of the file for it', async () => {
    finds(found('other', 'urn:other'));
    const [row] = newFile('f', 'a').credentials;
    if (!row) throw new Error('no row');
    await checking.check([{ ...row, record: { ...row.record, id: 'urn:mine' } }]);
    expect((await kept())[0]?.record.title).toEqual({ en: 'a' });
  });

  it('says that it is going on, and how far', async () => {
    const during: unknown[] = [];
    ask.mockImplementation((_, { onProgress }) => {
      onProgress?.({ at: 0, credentials: [], rejected: [] });
      during.push(checking.busy, checking.has('a'), checking.done, checking.total);
      return Promise.resolve(undefined);
    });
    await checking.check(await kept());
    expect(during).toEqual([true, true, 2, 2]);
    expect([checking.busy, checking.has('a')]).toEqual([false, false]);
  });

  it('can be stopped; what was found before is kept', async () => {
    const files = Array.from({ length: 60 }, (_, at) => newFile(`g${at}`, `id${at}`));
    await stored((door) => door.addFiles(files));
    finds(found('new'));
    ask.mockImplementationOnce(({ files: [file] }, { onProgress, signal }) => {
      onProgress?.({ at: 0, credentials: [found(`new ${file?.name}`)], rejected: [] });
      checking.stop();
      return Promise.reject(signal?.reason as Error);
    });
    await checking.check(files.flatMap(({ credentials }) => credentials));
    const titles = (await kept()).map(({ record: { title } }) => title?.['en']);
    expect(titles.filter((title) => title?.startsWith('new'))).toEqual(['new g0.json']);
    expect([ask.mock.calls.length, checking.busy]).toEqual([1, false]);
    expect(notices.list.map(({ text }) => text)).toEqual([
      'Stopped. What was checked before is kept.'
    ]);
  });

  it('concludes nothing where the worker breaks down', async () => {
    ask.mockRejectedValue(new Error('broken'));
    const before = await kept();
    await checking.check(before);
    expect(await kept()).toEqual(before);
    expect(notices.list.map(({ text }) => text)).toEqual([
      'The check did not finish. Nothing was concluded from it.'
    ]);
  });
});

describe('what a check asks for', () => {
  const part: Check = check({ lookups: ['https://b.example', 'https://a.example'] });
  const whole: Check = check({ lookups: ['https://a.example'], parts: [part, check()] });

  it('is every address of it and its parts, once', () => {
    expect(lookupsOf(whole)).toEqual(['https://a.example', 'https://b.example']);
    expect(lookupsOf(undefined)).toEqual([]);
  });

  it('tells whether it rests on copies', () => {
    const listed = { result: 'in-force', reason: 'not-on-list', asOf: '2026-05-01' } as never;
    expect(restsOnCopies(check())).toBe(false);
    expect(restsOnCopies(check({ parts: [check({ listed })] }))).toBe(true);
    expect(restsOnCopies(whole)).toBe(true);
  });
});
