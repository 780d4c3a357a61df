import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { badFiles, goodFiles, hostileFile, openBadge3 } from '../fixtures/credentials';

describe('wrong input', () => {
  const site = new Site();
  const learner = new Learner(site);
  const text = (content: string | RegExp) => learner.page.getByText(content).first();

  beforeAll(async () => {
    await site.start();
    await learner.start();
    await learner.firstVisit();
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  const held = async () => {
    const { credentials } = (await learner.keptData()) as { credentials: unknown[] };
    return credentials.length;
  };

  it('keeps seven of ten files and lists the three that are at fault', async () => {
    const more = new Map(
      [1, 2].map((number) => [
        `more-${number}.json`,
        Buffer.from(JSON.stringify(openBadge3({ id: `urn:uuid:more-${number}` })))
      ])
    );
    const paths = learner.files(new Map([...(await goodFiles()), ...more, ...badFiles()]));
    await learner.addFiles(paths);
    await text('7 credentials added').waitFor();
    await text('3 files could not be read').waitFor();
    for (const sentence of [
      'letter.txt: this is neither a credential nor a picture with a badge in it.',
      'empty.json: the file is empty.',
      'holiday.png: the picture has no badge in it; ask for the original badge file.'
    ]) {
      expect(await text(sentence).count(), sentence).toBe(1);
    }
    expect(await held()).toBe(7);
  });

  it.each([
    [
      'cut.json',
      '{"@context": ["https://www.w3.org/ns/cre',
      'begins like a credential but is damaged'
    ],
    ['shopping.json', '{"milk": 2, "bread": 1}', 'no credential that Cairn knows'],
    ['list.json', '[]', 'a collection with no credential in it'],
    [
      'photo.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 9, 9]),
      'no badge in it'
    ],
    [
      'late.json',
      JSON.stringify(openBadge3({ validFrom: '2026-02-31T00:00:00Z' })),
      'is no date of the calendar'
    ],
    [
      'nobody.json',
      JSON.stringify(openBadge3({ issuer: undefined })),
      'lacks a part it must have (issuer)'
    ],
    ['deep.json', `${'['.repeat(5000)}1${']'.repeat(5000)}`, 'nested too deeply'],
    [
      'huge.json',
      Buffer.alloc(60_000_000, 0x20),
      'too large (60 MB; credentials have at most 20 MB)'
    ]
  ] as const)('%s gets one sentence and costs nothing', async (name, content, sentence) => {
    const before = await held();
    await learner.addFiles(learner.files(new Map([[name, Buffer.from(content)]])));
    const shown = learner.page.locator('.outcomes > li');
    expect(await shown.count()).toBe(1);
    const words = ((await shown.textContent()) ?? '').trim();
    expect(words.startsWith(`${name}: `)).toBe(true);
    expect(words).toContain(sentence);
    expect(await held()).toBe(before);
  });

  it('shows a script in a credential as the text it is', async () => {
    await learner.addFiles(learner.files(new Map([['hostile.json', hostileFile()]])));
    await learner.page.locator('.outcomes a').first().click();
    await learner.page.locator('h1').filter({ hasText: '<script>' }).waitFor();
    const links = await learner.page
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.filter((href) => href?.includes('javascript'))).toEqual([]);
    await learner.page.goto(learner.page.url().replace('/credentials/item/', '/share/'));
    await learner.page.getByText('Everything it says').click();
    await learner.page.locator('summary', { hasText: 'A picture' }).click();
    await learner.page.getByRole('img', { name: '<script>' }).waitFor();
    expect(await learner.page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it.each([
    ['holiday.cairn', 'Dear learner', 'this is no backup of Cairn'],
    [
      'newer.cairn',
      '{"format":"cairn-backup","version":99,"made":"","sha256":""}\n{}',
      'made by a newer version'
    ],
    ['damaged.cairn', '', 'this backup is damaged']
  ])('%s is refused and nothing changes', async (name, content, sentence) => {
    await learner.open('/settings/');
    const button = learner.page.getByRole('button', { name: 'Save a backup' });
    const backup = await learner.saved(() => button.click());
    // One letter of a title changed: still JSON, no longer what was saved.
    const damaged = backup.bytes.toString().replace('Teamwork', 'Teamwerk');
    const [path = ''] = learner.files(new Map([[name, Buffer.from(content || damaged)]]));
    const before = await learner.keptData();
    await learner.page.getByLabel('Restore a backup').setInputFiles(path);
    const words = await learner.page.getByRole('alert').textContent();
    expect(words).toContain(name);
    expect(words).toContain(sentence);
    expect(await learner.keptData()).toEqual(before);
  });

  it('says so when a page is about something that is not there', async () => {
    for (const path of [
      '/credentials/item/?id=no',
      '/explore/offering/?id=no',
      '/paths/path/?id=no',
      '/paths/plan/?award=no'
    ]) {
      await learner.open(path);
      await text('There is nothing at this address').waitFor();
    }
  });

  it('answers an unknown address, with and without a connection', async () => {
    await learner.page.goto(`${site.url}/no/such/page/`);
    await text('There is nothing at this address').waitFor();
    await site.stop();
    await learner.page.goto(`${site.url}/no/such/page/`);
    await text('There is nothing at this address').waitFor();
    await site.start();
  });

  it('asked no other site for anything', () => {
    expect(learner.foreign).toEqual([]);
    // The browser itself notes each page that a server does not have, or that has no server.
    const ours = learner.problems.filter(
      (problem) => !problem.startsWith('Failed to load resource')
    );
    expect(ours).toEqual([]);
  });
});
