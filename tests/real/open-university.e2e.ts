import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cairn } from '../../src/cli/cairn';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';

const FEED = resolve(
  import.meta.dirname,
  '../../../shared/catalogues/xcri-cap/open-university-2012.xml'
);
const BUILD = resolve(import.meta.dirname, '../../build');
const COURSES = 965;
const there = existsSync(FEED);
if (!there) console.log('The real feed is left out: it is not on this machine.');

describe.runIf(there)('a real feed of 965 courses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-feed-'));
  const place = join(folder, 'site');
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(async () => {
    cpSync(BUILD, place, { recursive: true });
    await site.start(place);
    await learner.start();
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is built by the publisher’s command', async () => {
    const head = join(folder, 'head.json');
    const title = { en: 'A real feed' };
    writeFileSync(
      head,
      JSON.stringify({ id: 'feed', title, publisher: title, published: '2012-08-30' })
    );
    const said: string[] = [];
    const output = { result: (line: string) => said.push(line), trouble: () => undefined };
    const out = join(place, 'feed');
    const code = await cairn(['catalogue', 'build', FEED, '--head', head, '--out', out], output);
    expect(code).toBe(0);
    expect(said.join('\n')).toMatch(/^965 offerings, 1,?034 runs/m);
  });

  it('is added by its address', async () => {
    await learner.firstVisit();
    await learner.open('/settings/');
    const { page } = learner;
    await page.getByLabel('Address', { exact: true }).fill(`${site.url}/feed/`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('A real feed was added').first().waitFor();
  });

  it('is searched as one types, without a connection', async () => {
    await site.stop();
    await learner.open('/explore/');
    const { page } = learner;
    const count = async () => {
      const words = await page.locator('.results [role=status]').first().innerText();
      return Number(/[\d,]+/.exec(words)?.[0].replace(',', ''));
    };
    await expect.poll(count).toBeGreaterThanOrEqual(COURSES);
    await page.getByPlaceholder('Search courses').fill('philosphy');
    await page
      .getByRole('link', { name: /philosophy/i })
      .first()
      .waitFor();
    await expect.poll(count).toBeLessThan(200);
    expect(await count()).toBeGreaterThan(3);
  });

  it('shows a course with what was published and what was understood of it', async () => {
    const { page } = learner;
    await page.getByPlaceholder('Search courses').fill('voices and texts');
    await page.getByRole('link', { name: 'Voices and texts' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Voices and texts' }).waitFor();
    const main = () => page.locator('main').innerText();
    for (const words of ['£1,250', '(approx)', 'about 15 ECTS', 'The Open University']) {
      await expect.poll(main).toContain(words);
    }
  });
});
