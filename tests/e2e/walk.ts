import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Learner } from '../browser/learner';

/* The whole way once, step by step; the steps build on each other. */

export const ROUTES = [
  ['/', 'What you hold'],
  ['/credentials/', 'Credentials'],
  ['/credentials/add/', 'Add credentials'],
  ['/credentials/new/', 'Type in a credential'],
  ['/credentials/item/', 'Credentials'],
  ['/explore/', 'Explore courses'],
  ['/explore/offering/', 'Explore'],
  ['/explore/conversions/', 'How lengths and prices are compared'],
  ['/compare/', 'Compare courses'],
  ['/paths/', 'Paths'],
  ['/paths/plan/', 'Paths'],
  ['/paths/path/', 'Paths'],
  ['/share/', 'Choose what to show'],
  ['/share/send/', 'Look at it, then share it'],
  ['/share/log/', 'What you shared'],
  ['/share/dossier/', 'Dossier of credentials'],
  ['/settings/', 'Settings']
] as const;

/** What the files of a walk bring, so that the same steps serve our files and real ones. */
export interface WalkFiles {
  /** Paths of five files: did:key badge, baked badge, hosted badge, sealed European, wallet. */
  readonly paths: () => string[];
  readonly titles: readonly string[];
  /** Title of the sealed European credential, and what is expected of it. */
  readonly european: { readonly title: string; readonly facts: readonly string[] };
  /** Whether the did:key of the first badge is its issuer. */
  readonly bound: boolean;
  /** The award to plan for, and a course that is covered by a held credential where there is one. */
  readonly award: string;
  readonly covered?: string;
}

export function walk(learner: Learner, files: WalkFiles): void {
  const text = (content: string | RegExp) => learner.page.getByText(content).first();
  const button = (name: string | RegExp) => learner.page.getByRole('button', { name }).first();
  const link = (name: string | RegExp) => learner.page.getByRole('link', { name }).first();
  const way = (heading: string) =>
    learner.page.locator('section[aria-labelledby=ways] summary', { hasText: heading });
  const countIs = (locator: Locator, count: number) =>
    expect.poll(() => locator.count(), { message: String(locator) }).toBe(count);

  it('installs', async () => {
    await learner.start();
    await learner.firstVisit();
    const session = await learner.page.context().newCDPSession(learner.page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const address = await learner.page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = await learner.page.evaluate(
      async (path) => (await (await fetch(path)).json()) as Record<string, unknown[]>,
      address ?? ''
    );
    expect(manifest['shortcuts']).toHaveLength(2);
    expect(manifest['screenshots']?.length).toBeGreaterThan(1);
    for (const { src } of [...(manifest['icons'] ?? []), ...(manifest['screenshots'] ?? [])] as {
      src: string;
    }[]) {
      expect([src, (await learner.page.request.get(learner.site.url + src)).status()]).toEqual([
        src,
        200
      ]);
    }
  });

  it('opens every place offline after a cold start, by address and by click', async () => {
    await learner.site.stop();
    await learner.start();
    for (const [path, heading] of ROUTES) {
      await learner.open(path);
      const shown = () => learner.page.locator('h1').first().textContent();
      await expect.poll(shown, { message: path }).toBe(heading);
    }
    for (const [name, heading] of [
      ['Stack', 'What you hold'],
      ['Credentials', 'Credentials'],
      ['Explore', 'Explore courses'],
      ['Compare', 'Compare courses'],
      ['Paths', 'Paths'],
      ['Share', 'Choose what to show'],
      ['Settings', 'Settings']
    ] as const) {
      await learner.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await learner.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    }
  });

  it('adds credentials from files, and knows a file that it has', async () => {
    await learner.page.addInitScript(() => {
      Object.assign(window, { askedToPersist: 0 });
      navigator.storage.persist = () => {
        (window as unknown as { askedToPersist: number }).askedToPersist++;
        return Promise.resolve(true);
      };
    });
    await learner.addFiles(files.paths());
    await text('5 credentials added').waitFor();
    await learner.page.waitForFunction(
      () => (window as unknown as { askedToPersist: number }).askedToPersist === 1
    );
    for (const title of files.titles) await link(title).waitFor();
    await learner.addFiles(files.paths());
    await countIs(learner.page.getByText('you already have this file'), 5);
    await learner.open('/credentials/');
    await learner.page.locator('article').first().waitFor();
    await countIs(learner.page.locator('article'), 5);
  });

  it('checks what it can, and says what it did not', async () => {
    await learner.open('/credentials/');
    await learner.page.locator('article').first().waitFor();
    const card = (title: string) =>
      learner.page.locator('article').filter({ hasText: title }).first();
    const [didKey = '', baked = '', hosted = ''] = files.titles;
    const says = (title: string, words: string, times = 1) =>
      countIs(card(title).getByText(words), times);
    await says(didKey, 'content intact');
    await says(didKey, 'issuer’s own key', files.bound ? 1 : 0);
    await says(baked, 'content intact');
    await says(baked, 'issuer not proven');
    await says(hosted, 'no proof');
    await says(hosted, 'status not checked');
    const sealed = files.european.title;
    await says(sealed, 'content intact');
    await says(sealed, 'issuer not proven');
    await link(sealed).click();
    await text('Whether an authority vouches for it was not checked').waitFor();
    for (const fact of files.european.facts) await text(fact).waitFor();
  });

  it('gives back the original file unchanged', async () => {
    const original = files.paths()[3] ?? '';
    const { name, bytes } = await learner.saved(() => button('Save the original file').click());
    expect(original.endsWith(name)).toBe(true);
    expect(bytes.equals(readFileSync(original))).toBe(true);
  });

  it('takes a credential typed in by hand', async () => {
    await learner.open('/credentials/new/');
    await button('Add to your credentials').click();
    await text('2 entries need your attention').waitFor();
    const field = (label: string) => learner.page.getByLabel(label, { exact: true });
    await field('Title').fill('Beekeeping for beginners');
    await field('Awarding body').fill('Harrowmere Open College');
    await field('Country of the awarding body').selectOption('GB');
    await field('Date of issuing').fill('2025-06-14');
    await field('Learning outcomes').fill(
      'Keep one colony through a year\nRecognise common diseases'
    );
    await field('ECTS').fill('2,5');
    await field('Level (EQF)').selectOption('5');
    await field('Form of participation').selectOption('blended');
    await field('practical work').check();
    await field('Type of quality assurance').fill('External examiner');
    await learner.page.getByText('More elements').click();
    await field('Grade').fill('Good');
    await button('Add to your credentials').click();
    await learner.page.getByRole('heading', { name: 'Beekeeping for beginners' }).waitFor();
    for (const fact of [
      '2.5 ECTS',
      'EQF 5',
      'practical work',
      'External examiner',
      'Good',
      'United Kingdom'
    ]) {
      await learner.page.getByRole('definition').filter({ hasText: fact }).first().waitFor();
    }
  });

  it('shows the stack as a picture with its totals', async () => {
    await learner.open('/');
    await text('6 credentials').waitFor();
    const stones = learner.page.getByRole('group', { name: 'Picture of your stack' }).locator('a');
    await countIs(stones, 6);
    const totals = await learner.page.locator('table').first().textContent();
    expect(totals).toContain('EQF 6');
    expect(totals).toContain('EQF 5');
  });

  it('explores the catalogue', async () => {
    await learner.open('/explore/');
    await text('Demonstration data, not real offers').waitFor();
    const status = learner.page.locator('.results [role=status]');
    const found = async () => Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0]);
    const all = await found();
    expect(all).toBeGreaterThanOrEqual(150);
    await learner.page.getByPlaceholder('Search courses').fill('secur');
    await expect.poll(found).toBeLessThan(30);
    expect(await found()).toBeGreaterThan(1);
    await learner.page.getByPlaceholder('Search courses').fill('');
    await expect.poll(found).toBe(all);
    await button('Filters').click();
    const group = (name: string) =>
      learner.page.locator('.panel summary').filter({ hasText: name }).first().click();
    const choose = async (name: string, label: RegExp) => {
      await group(name);
      await learner.page.locator('.panel').getByLabel(label).check();
    };
    const limit = async (name: string, words: string) => {
      await learner.page.getByLabel(name, { exact: true }).selectOption({ label: words });
    };
    const fewer: [string, () => Promise<void>][] = [
      ['length', () => group('Length').then(() => limit('Longest length', 'up to 3 months'))],
      ['level', () => choose('Level', /^\s*advanced /)],
      ['mode', () => choose('Where you learn', /^\s*online /)],
      ['price', () => group('Price').then(() => limit('Highest price', 'up to €1,000'))],
      ['field', () => choose('Field', /Information and communication/)]
    ];
    let before = all;
    for (const [what, narrow] of fewer) {
      await narrow();
      await expect.poll(found, { message: what }).toBeLessThan(before);
      before = await found();
    }
    expect(before).toBeLessThan(20);
    await button('Clear all').click();
    await expect.poll(found).toBe(all);
  });

  it('puts three courses side by side', async () => {
    await learner.open('/explore/');
    await learner.page.getByPlaceholder('Search courses').fill('secur');
    await learner.page
      .getByRole('status')
      .filter({ hasText: /^\d\d? courses$/ })
      .waitFor();
    const opened = learner.page.locator('article h3 a').first();
    const title = (await opened.textContent())?.trim() ?? '';
    await opened.click();
    await learner.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await learner.page.goBack();
    for (let at = 0; at < 3; at++) {
      await learner.page
        .getByRole('button', { name: /^Compare / })
        .first()
        .click();
      await learner.page.locator('button[aria-pressed=true]').nth(at).waitFor();
    }
    await link('Compare 3 courses').click();
    await learner.page.getByRole('region', { name: 'Courses side by side' }).waitFor();
    await countIs(learner.page.locator('thead th'), 3);
    const rows = await learner.page.locator('tbody th').allTextContents();
    for (const row of [
      'Length',
      'Hours a week',
      'Total hours',
      'Price',
      'Price per ECTS',
      'ECTS',
      'Level (EQF)',
      'Mode',
      'Assessment',
      'Counts towards'
    ]) {
      expect(
        rows.some((each) => each.trim().startsWith(row)),
        row
      ).toBe(true);
    }
    expect(await learner.page.getByText('not stated').count()).toBeGreaterThan(0);
    const all = rows.length;
    await learner.page.getByLabel('Only show what differs').check();
    await expect.poll(() => learner.page.locator('tbody th').count()).toBeLessThan(all);
  });

  it('finds the ways to an award, keeps one and ticks a step off', async () => {
    await learner.open('/paths/');
    await learner.page.getByPlaceholder('Search awards').fill(files.award);
    await link(files.award).click();
    await learner.page.getByRole('heading', { name: `Ways to ${files.award}` }).waitFor();
    await learner.page.locator('summary', { hasText: 'Your limits' }).click();
    await learner.page.getByLabel('Hours a week').fill('10');
    await learner.page.getByLabel('Budget').fill('3000');
    await learner.page.getByLabel('Finished by').fill('2028-12-31');
    await button('Find ways').click();
    await text(/no other plan beats|The search was cut short/).waitFor();
    expect(learner.page.url()).toMatch(/hours=10&budget=3000&currency=EUR&by=2028-12-31/);
    await button('Cheapest').click();
    for (const level of ['intermediate', 'advanced']) await text(`Level: ${level}`).waitFor();
    if (files.covered === undefined) await text('Level: basic').waitFor();
    else await learner.page.getByText('Already covered by what you hold').first().waitFor();
    expect(await learner.page.getByText(/ spent so far, /).count()).toBeGreaterThan(1);
    expect(await learner.page.getByText(/^Why: /).count()).toBeGreaterThan(1);
    const points = learner.page.getByRole('radio');
    expect(await points.count()).toBeGreaterThan(1);
    await button('Quickest').click();
    expect(await learner.page.getByRole('radio', { checked: true }).count()).toBe(1);

    // What stands in the way says what would help, and applies it; going back undoes it.
    await learner.page.getByLabel('Budget').fill('1');
    await button('Find ways').click();
    await text('The cheapest way costs').waitFor();
    await learner.page.getByRole('button', { name: /^Raise the budget to/ }).click();
    await button('Keep this path').waitFor();
    await learner.page.goBack();
    await text('The cheapest way costs').waitFor();
    await learner.page.goBack();
    await button('Quickest').waitFor();
    await learner.page.reload();
    await button('Keep this path').click();
    await text(/^0 of \d steps done/).waitFor();
    await learner.page.getByRole('checkbox').first().check();
    await text(/^1 of \d steps done/).waitFor();

    await learner.start();
    await learner.open('/');
    await text(/^1 of \d steps done/).waitFor();
    await link(files.award).click();
    await text(/^1 of \d steps done/).waitFor();
    expect(await learner.page.getByRole('checkbox').first().isChecked()).toBe(true);
  });

  it('plans again from there, and gives the dates to a calendar', async () => {
    await button('Plan again from here').click();
    await learner.page.getByRole('heading', { name: 'What changes' }).waitFor();
    await button('Take this plan').click();
    await text('The path was planned anew').waitFor();
    await text(/^1 of \d steps done/).waitFor();
    await text('Behind you').waitFor();
    await button('Undo').click();
    await learner.page.getByText('Behind you').waitFor({ state: 'detached' });
    const { name, bytes } = await learner.saved(() => button('Save calendar file').click());
    expect(name).toMatch(/^cairn-path-\d{4}-\d{2}-\d{2}\.ics$/);
    const calendar = bytes.toString();
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(calendar).toContain('SUMMARY:Goal reached: ');
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1);
  });

  it('shares one credential', async () => {
    await learner.open('/credentials/');
    await link(files.european.title).click();
    await learner.page.getByRole('main').getByRole('link', { name: 'Share' }).click();
    await text('Exactly what will leave this device').waitFor();
    await way('LinkedIn profile').click();
    const address = new URL((await link('Add to LinkedIn profile').getAttribute('href')) ?? '');
    expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
    expect(address.searchParams.get('startTask')).toBe('CERTIFICATION_NAME');
    expect(address.searchParams.get('name')).toBe(files.european.title);
    expect(Number(address.searchParams.get('issueMonth'))).toBeGreaterThan(0);
    await countIs(learner.page.getByRole('button', { name: 'Copy Name' }), 1);
    await way('Posts and messages').click();
    await learner.page.getByLabel('None').last().check();
    expect(await link('Post on Bluesky').getAttribute('href')).toContain('bsky.app/intent/compose');
    await learner.page.getByLabel('Your Mastodon server').fill('@alba@example.social');
    await expect
      .poll(() => link('Post on Mastodon').getAttribute('href'))
      .toContain('https://example.social/share?text=');
    await way('A picture').click();
    await learner.page.getByRole('img', { name: files.european.title }).waitFor();
    const { bytes } = await learner.saved(() => button('Save the picture').click());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('hands words and a picture to the share sheet where there is one', async () => {
    await learner.page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(navigator, {
        canShare: () => true,
        share: (data: ShareData) => {
          shared.push({ ...data, files: data.files?.map(({ name, type }) => [name, type]) });
          return Promise.resolve();
        }
      });
      Object.assign(window, { shared });
    });
    await learner.page.reload();
    await way('A picture').click();
    await button('Share the picture with an app').click();
    const shared = () =>
      learner.page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    await expect.poll(shared).toMatchObject([{ files: [['cairn-card.png', 'image/png']] }]);
  });

  it('backs everything up, deletes it and brings it back without a difference', async () => {
    await learner.start();
    await learner.open('/settings/');
    const backup = await learner.saved(() => button('Save a backup').click());
    await text('The backup was made').waitFor();
    const before = await learner.keptData();
    const [path = ''] = learner.files(new Map([[backup.name, backup.bytes]]));

    await button('Delete everything').click();
    await text('Everything was deleted').waitFor();
    await button('Dismiss').click();
    await learner.open('/');
    await text('Your first stone').waitFor();

    await learner.open('/settings/');
    await learner.page.getByLabel('Restore a backup').setInputFiles(path);
    await text('Restored: 6 credentials').waitFor();
    expect(await learner.keptData()).toEqual(before);
    await learner.open('/');
    await text('6 credentials').waitFor();
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
}
