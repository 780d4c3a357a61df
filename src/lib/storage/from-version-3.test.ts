import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { OfferingId } from '../core/catalogue/ids';
import type { Day } from '../core/kernel/day';
import { sha256Hex } from '../core/kernel/digest';
import { FULL } from '../../../tests/fixtures/kept';
import { pathOf3, pathOf4 } from '../../../tests/fixtures/old-paths';
import { pathFrom3 } from './from-version-3';
import { markStep, namePath, parseBackup, removePath, savePath, takeSnapshot } from './index';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const at = '2026-03-01T08:00:00.000Z';

describe('a path of version 3', () => {
  it('is kept as today when the database is opened', async () => {
    const old = new Dexie('cairn');
    old.version(1).stores({
      credentials: 'id, addedAt, fileId',
      files: 'id',
      pictures: 'id',
      paths: 'id, keptAt',
      settings: 'key'
    });
    old.version(2).stores({ documents: 'address', trustLists: 'id, addedAt' });
    old.version(3).stores({ catalogues: 'id, order' });
    await old.table('paths').bulkAdd([pathOf3('a/'), { ...pathOf3('b/'), id: 'q' }]);
    old.close();
    const { paths } = await takeSnapshot();
    expect(plain(paths)).toEqual(plain([pathOf4('a/'), { ...pathOf4('b/'), id: 'q' }]));
  });

  it('is read from a backup of that time', async () => {
    const data = JSON.stringify({ ...FULL, files: [], paths: [pathOf3('a/')] });
    const head = { format: 'cairn-backup', version: 3, made: at, sha256: await sha256Hex(data) };
    const backup = await parseBackup(`${JSON.stringify(head)}\n${data}\n`);
    expect(backup.ok && plain(backup.value.snapshot.paths)).toEqual(plain([pathOf4('a/')]));
  });

  it('makes a backup damaged where its plan is none', async () => {
    const data = JSON.stringify({ ...FULL, files: [], paths: [{ id: 'p', plan: {} }] });
    const head = { format: 'cairn-backup', version: 3, made: at, sha256: await sha256Hex(data) };
    const backup = await parseBackup(`${JSON.stringify(head)}\n${data}\n`);
    expect(backup).toMatchObject({ ok: false, issue: { code: 'damaged-backup' } });
  });

  it('promises no more than was proven then', () => {
    const { plan, ...row } = pathOf3('');
    const certificateOf = (more: object) =>
      pathFrom3({ ...row, plan: { ...plan, ...more } }).plan.certificate;
    const nothing = { leastMinor: 0, leastMinorByThen: 0, earliestFinish: plan.start };
    expect(certificateOf({ proven: false })).toEqual({ proven: false, ...nothing });
    expect(certificateOf({ goals: ['cheapest'] })).toEqual({
      proven: true,
      leastMinor: 17_263,
      leastMinorByThen: 17_263,
      earliestFinish: plan.start
    });
  });

  it('of a plan without an end within reach is still read in bounded time', () => {
    const { plan, ...row } = pathOf3('');
    const far = pathFrom3({ ...row, plan: { ...plan, finish: '9999-12-31' as Day } });
    expect(far.plan.load).toHaveLength(1_000);
  });
});

describe('a kept path', () => {
  const step = 'a/biology' as OfferingId;
  const mark = { kind: 'delayed', to: '2026-05-04' as Day } as const;
  const find = async (id: string) => (await takeSnapshot()).paths.find((row) => row.id === id);

  it('notes what became of a step, and takes it back', async () => {
    await savePath({ ...pathOf4('a/'), id: 'm' });
    await markStep('m', step, mark);
    expect((await find('m'))?.marks).toMatchObject({
      [step]: mark,
      'a/algebra': { kind: 'done' }
    });
    await markStep('m', step);
    expect(await find('m')).toEqual({ ...pathOf4('a/'), id: 'm' });
  });

  it('is called as the learner likes, or by its goal', async () => {
    await savePath({ ...pathOf4('a/'), id: 'n' });
    await namePath('n', 'For the summer');
    expect((await find('n'))?.name).toBe('For the summer');
    await namePath('n', undefined);
    expect(await find('n')).toEqual({ ...pathOf4('a/'), id: 'n' });
  });

  it('that was removed is not brought back by a mark', async () => {
    await savePath({ ...pathOf4('a/'), id: 'r' });
    await removePath('r');
    await markStep('r', step, mark);
    await namePath('r', 'again');
    expect(await find('r')).toBeUndefined();
  });
});
