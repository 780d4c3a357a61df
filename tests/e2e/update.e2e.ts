import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';

describe('an update', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cairn-site-')), 'build');
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(async () => {
    cpSync(resolve(import.meta.dirname, '../../build'), folder, { recursive: true });
    await site.start(folder);
    await learner.start();
    await learner.firstVisit();
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
    rmSync(resolve(folder, '..'), { recursive: true, force: true });
  });

  it('waits to be asked, then reloads every tab once', async () => {
    const context = learner.page.context();
    const other = await context.newPage();
    await other.goto(`${site.url}/explore/`);
    await learner.open('/settings/');

    appendFileSync(join(folder, 'service-worker.js'), '\n// a newer version\n');
    await learner.page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await learner.page.getByText('A new version of Cairn is ready.').waitFor();
    const waiting = () =>
      learner.page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())?.waiting)
      );
    await expect.poll(waiting).toBe(true);

    const loads = { first: 0, other: 0 };
    learner.page.on('load', () => loads.first++);
    other.on('load', () => loads.other++);
    await learner.page.getByRole('button', { name: 'Use it now' }).click();
    await expect.poll(() => [loads.first, loads.other], { timeout: 10_000 }).toEqual([1, 1]);
    await learner.page.waitForTimeout(1_000);
    expect(loads).toEqual({ first: 1, other: 1 });
    await expect.poll(waiting).toBe(false);
    const offered = learner.page.getByText('A new version of Cairn is ready.');
    await expect.poll(() => offered.count()).toBe(0);
    expect(learner.problems).toEqual([]);
  });
});
