import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import type { FileReport } from '$lib/workers';
import type { FilesQuestion } from '$lib/workers/read-files';
import type { Reply } from '$lib/workers/protocol';
import { deleteEverything, saveCredential, takeSnapshot } from '$lib/storage';
import { check, held, record } from '../../../tests/fixtures/held';
import { adding } from './adding.svelte';
import { notices } from './notices.svelte';

type Found = Omit<FileReport, 'at'>;

/** Stands in for the browser's worker: what it reports of a file stands in the file's name. */
const reports = new Map<string, readonly Found[]>();
/** Files with this name are read for ever. */
const ENDLESS = 'endless.json';

class FakeWorker {
  onmessage?: (event: { data: Reply<FileReport, undefined> }) => void;
  terminate = vi.fn();
  postMessage({ question }: { question: FilesQuestion }): void {
    setTimeout(() => {
      for (const [at, { name }] of question.files.entries()) {
        if (name === ENDLESS) return;
        for (const found of reports.get(name) ?? []) {
          this.onmessage?.({ data: { kind: 'progress', progress: { at, ...found } } });
        }
      }
      this.onmessage?.({ data: { kind: 'answer', answer: undefined } });
    });
  }
}

beforeEach(async () => {
  vi.stubGlobal('Worker', FakeWorker);
  reports.clear();
  notices.list = [];
  await deleteEverything();
});

const FIRST_AID: Partial<CredentialRecord> = {
  title: { en: 'First aid' },
  awardingBody: { name: { en: 'Harrowmere College' } },
  recipient: { name: { und: 'Alba Example' } },
  issuedOn: '2026-03-01' as Moment
};

/** Says what is in the file of that name, under bytes of its own. */
function fill(name: string, ...stated: Partial<CredentialRecord>[]): File {
  const credentials = stated.map((each) => ({
    record: record(each),
    check: check(),
    fileIsPicture: false,
    picture: `data:image/png;base64,${name}`
  }));
  const bytes = new TextEncoder().encode(name);
  reports.set(name, [{ sha256: `hash of ${name}`, bytes, credentials, rejected: [] }]);
  return new File([bytes], name);
}

const states = () => adding.outcomes.map(({ found }) => found.map(({ state }) => state));
const kept = async () => {
  const { credentials, files, pictures } = await takeSnapshot();
  return {
    credentials: credentials.map(({ fileId, claimed }) => [fileId, claimed]),
    files: files.map(({ name }) => name),
    pictures: pictures.length
  };
};

describe('adding files', () => {
  it('keeps the bytes, the credentials and their pictures', async () => {
    await adding.add([fill('a.json', { id: 'urn:1' }, { id: 'urn:2' }), fill('b.json', {})]);
    expect(states()).toEqual([['added', 'added'], ['added']]);
    expect(await kept()).toEqual({
      credentials: expect.arrayContaining([
        ['hash of a.json', undefined],
        ['hash of b.json', undefined]
      ]) as unknown,
      files: ['a.json', 'b.json'],
      pictures: 3
    });
  });

  it('knows a file that is held, also twice in one go', async () => {
    await adding.add([fill('a.json', { id: 'urn:1' }), fill('a.json', { id: 'urn:1' })]);
    expect(states()).toEqual([['added'], ['known']]);
    await adding.add([fill('a.json', { id: 'urn:1' })]);
    expect(states()).toEqual([['known']]);
    expect((await kept()).credentials).toHaveLength(1);
  });

  it('reads what comes meanwhile after what came before', async () => {
    const first = adding.add([fill('a.json', { id: 'urn:1' })]);
    const second = adding.add([fill('b.json', { id: 'urn:2' })]);
    expect(adding.total).toBe(2);
    await Promise.all([first, second]);
    expect(adding.outcomes.map(({ name }) => name)).toEqual(['a.json', 'b.json']);
    expect(adding.busy).toBe(false);
  });

  it('counts and names the files of an archive', async () => {
    const [one] = [fill('one.json', { id: 'urn:1' })];
    const inOne = reports.get(one.name)?.[0];
    reports.set('all.zip', [
      { ...(inOne as Found), inside: 'badges/one.json', entries: 2 },
      {
        credentials: [],
        rejected: [{ code: 'is-a-document' }],
        bytes: new TextEncoder().encode('%PDF-'),
        inside: 'paper.pdf'
      }
    ]);
    await adding.add([new File([], 'all.zip')]);
    expect(adding.total).toBe(2);
    expect(adding.outcomes.map(({ name }) => name)).toEqual([
      'all.zip › badges/one.json',
      'all.zip › paper.pdf'
    ]);
    expect((await kept()).files).toEqual(['one.json']);
    const { attachment } = adding.outcomes[1] ?? {};
    expect([attachment?.name, await attachment?.text()]).toEqual(['paper.pdf', '%PDF-']);
  });

  it('can be stopped; what was read before is kept', async () => {
    const ended = adding.add([fill('a.json', { id: 'urn:1' }), new File([], ENDLESS)]);
    await expect.poll(() => adding.outcomes.length).toBe(1);
    adding.stop();
    await ended;
    expect([adding.stopped, adding.busy]).toEqual([true, false]);
    expect((await kept()).files).toEqual(['a.json']);
  });
});

describe('the same credential from another file', () => {
  beforeEach(async () => {
    await adding.add([fill('old.json', FIRST_AID)]);
    const [row] = (await takeSnapshot()).credentials;
    if (row) await saveCredential({ ...row, claimed: 'course-1' as never });
    await adding.add([fill('new.json', { ...FIRST_AID, id: 'urn:9' })]);
  });

  const decide = (what: 'useInstead' | 'keepBoth') => {
    const [outcome] = adding.outcomes;
    const [found] = outcome?.found ?? [];
    return outcome && found ? adding[what](outcome, found) : Promise.reject(new Error('none'));
  };

  it('is not added before the learner has said so', async () => {
    expect(states()).toEqual([['same']]);
    expect((await kept()).files).toEqual(['old.json']);
  });

  it('takes the place of the one held, which keeps what it stands for; and back', async () => {
    const [before] = (await takeSnapshot()).credentials;
    await decide('useInstead');
    expect(states()).toEqual([['replaced']]);
    const after = await takeSnapshot();
    expect(after.credentials).toMatchObject([
      { id: before?.id, addedAt: before?.addedAt, claimed: 'course-1', record: { id: 'urn:9' } }
    ]);
    expect(after.files.map(({ name }) => name)).toEqual(['new.json']);
    expect(after.pictures).toEqual([{ id: before?.id, data: 'data:image/png;base64,new.json' }]);
    notices.list[0]?.action?.run();
    await expect.poll(async () => (await kept()).files).toEqual(['old.json']);
    expect((await takeSnapshot()).credentials).toEqual([before]);
  });

  it('can be kept beside it', async () => {
    await decide('keepBoth');
    expect(states()).toEqual([['added']]);
    expect(await kept()).toMatchObject({ files: ['new.json', 'old.json'], pictures: 2 });
  });

  it('is recognised when the first was typed in, and within one file', async () => {
    await deleteEverything();
    await saveCredential(held({ ...FIRST_AID, format: 'by-hand' }));
    await adding.add([fill('new.json', FIRST_AID, { id: 'urn:1' }, { id: 'urn:1' })]);
    expect(states()).toEqual([['same', 'added', 'same']]);
    expect((await kept()).files).toEqual(['new.json']);
  });
});
