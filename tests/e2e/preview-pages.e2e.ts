import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cairn } from '../../src/cli/cairn';
import type { OfferingId } from '../../src/lib/core/catalogue/ids';
import { previewName } from '../../src/lib/core/catalogue/published/preview-page';
import { isFit } from '../browser/accessible';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';

const TITLE = 'AI & Proportion – Grundlagen';

describe('a preview page', () => {
  const app = new Site();
  const publisher = new Site();
  const visitor = new Learner(publisher);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-courses-'));
  const page = `/courses/${previewName('nordvik/ai' as OfferingId)}/`;
  /** What the publisher's server was asked for. */
  const asked: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<h1>Courses</h1>');
    await app.start();
    await publisher.start(folder);
    publisher.meddle = (request) => {
      asked.push(`${request.url} ${request.headers.referer ?? ''}`);
      return false;
    };
    const records = [
      { kind: 'provider', id: 'p', name: { de: 'Hochschule Nordvik' } },
      {
        ...{ kind: 'offering', id: 'ai', provider: 'p', languages: ['de'], level: 1 },
        title: { de: TITLE, en: 'AI in proportion' },
        outcomes: [{ de: 'Grenzen zeigen' }, { en: 'Show limits' }]
      }
    ];
    const head = {
      id: 'nordvik',
      title: { en: 'N' },
      publisher: { en: 'N' },
      published: '2027-01-31'
    };
    const source = join(folder, 'source.jsonl');
    writeFileSync(source, records.map((each) => JSON.stringify(each)).join('\n'));
    writeFileSync(join(folder, 'head.json'), JSON.stringify(head));
    const silent = { result: () => undefined, trouble: () => undefined };
    const code = await cairn(
      [
        ...['catalogue', 'build', source, '--head', join(folder, 'head.json')],
        ...['--out', join(folder, 'catalogue'), '--pages-out', join(folder, 'courses')],
        ...['--pages', `${publisher.url}/courses/`, '--app', app.url]
      ],
      silent
    );
    expect(code).toBe(0);
    await visitor.start();
  });
  afterAll(async () => {
    await visitor.leave();
    await publisher.stop();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the course, in the light and in the dark, and leads to it in the app', async () => {
    await visitor.open(page);
    expect(await visitor.page.locator('h1').textContent()).toBe(TITLE);
    await isFit(visitor.page);
    expect(await visitor.page.getByRole('link').getAttribute('href')).toBe(
      `${app.url}/explore/offering/?id=nordvik%2Fai`
    );
    const image = await visitor.page.locator('meta[property="og:image"]').getAttribute('content');
    const answer = await visitor.page.request.get(image ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
    expect(visitor.problems).toEqual([]);
    expect(visitor.foreign).toEqual([]);
  });

  it('hands what stands behind # over to the check page, and to nobody else', async () => {
    const fragment = '#1.c2VjcmV0LW9mLWFsYmE';
    await visitor.page.goto('about:blank');
    asked.length = 0;
    await visitor.page.goto(`${publisher.url}${page}${fragment}`);
    await visitor.page.waitForURL(`${app.url}/check/${fragment}`);
    await visitor.page.locator('html:not(.waiting) h1').first().waitFor();
    expect(asked.filter((line) => line.includes('secret') || line.includes('c2Vjc'))).toEqual([]);
    expect(asked[0]).toBe(`${page} `);
    // Whoever goes back does not land where they are sent on again.
    await visitor.page.goBack();
    expect(visitor.page.url()).not.toContain(fragment);
  });

  it('hands over what is put behind # later', async () => {
    await visitor.open(page);
    await visitor.page.evaluate(() => (location.hash = '1.bGF0ZXI'));
    await visitor.page.waitForURL(`${app.url}/check/#1.bGF0ZXI`);
  });

  it('says what to do where no scripts run', async () => {
    await visitor.start({ javaScriptEnabled: false });
    await visitor.page.goto(`${publisher.url}${page}#1.c2VjcmV0`);
    const link = visitor.page.getByRole('link', { name: 'Check a credential' });
    expect(await link.getAttribute('href')).toBe(`${app.url}/check/`);
  });
});
