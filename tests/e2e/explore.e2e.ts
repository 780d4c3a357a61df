import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../browser/learner';
import { DESKTOP } from '../browser/launch';
import { Site } from '../browser/serve';

const OFFERING = `/explore/offering/?id=${encodeURIComponent('cairn-demonstration/kestrel-cloud-security')}`;

describe('exploring', () => {
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(async () => {
    await site.start();
    await learner.start();
    await learner.firstVisit();
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  const found = (page: Page, count: RegExp | string) =>
    page.locator('.results [role=status]').filter({ hasText: count }).waitFor();
  const countOf = async (page: Page) =>
    Number(/^\d+/.exec((await page.locator('.results [role=status]').textContent()) ?? '')?.[0]);
  const titles = (page: Page) => page.locator('.results article h3').allInnerTexts();
  /** What is read twice the same: rows come and are measured one after the other. */
  const settled = async <Value>(read: () => Promise<Value>): Promise<Value> => {
    let last = await read();
    const unchanged = async () => {
      const before = last;
      last = await read();
      return last !== undefined && isDeepStrictEqual(before, last);
    };
    await expect.poll(unchanged, { interval: 200 }).toBe(true);
    return last;
  };
  const search = () => new URL(learner.page.url()).search;
  const open = async (path: string) => {
    await learner.open(path);
    await learner.page.locator('.results [role=status]').waitFor();
  };

  it('finds words with a typing error, and puts the title first', async () => {
    await open('/explore/');
    const all = await countOf(learner.page);
    await learner.page.getByPlaceholder('Search courses').fill('securty');
    await found(learner.page, /^\d\d? courses?$/);
    expect(await countOf(learner.page)).toBeLessThan(all);
    expect((await titles(learner.page))[0]).toMatch(/secur/i);
  });

  it('writes what is typed into the address, without a step for each key', async () => {
    await open('/explore/');
    const steps = await learner.page.evaluate(() => history.length);
    await learner.page.getByPlaceholder('Search courses').pressSequentially('bees', { delay: 20 });
    await learner.page.waitForFunction(() => location.search.endsWith('=bees'));
    expect(await learner.page.evaluate(() => history.length)).toBe(steps);
  });

  it('counts beside every choice what is left with it', async () => {
    await open('/explore/');
    const all = await countOf(learner.page);
    await learner.page.getByRole('button', { name: 'Filters' }).click();
    await learner.page.locator('.panel summary', { hasText: 'Where you learn' }).click();
    const labels = learner.page.locator('.panel details[open] label');
    const counts = await labels.locator('.count').allTextContents();
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBeLessThanOrEqual(all);
    await labels.first().locator('input').check();
    await found(learner.page, new RegExp(`^${counts[0]} courses$`));
    // The counts of the others say what there would be in their place.
    expect(await labels.locator('.count').allTextContents()).toEqual(counts);
  });

  it('leads to the top of what was found when the filters are done', async () => {
    await open('/explore/');
    const { page } = learner;
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    for (const summary of await page.locator('.panel summary').all()) await summary.click();
    await page.getByRole('checkbox', { name: /^online/ }).check();
    await page.getByRole('button', { name: /^Show \d+ courses?$/ }).click();
    await page.locator('.panel').waitFor({ state: 'hidden' });
    const top = async (selector: string) =>
      Math.abs((await page.locator(selector).first().boundingBox())?.y ?? Infinity);
    await expect.poll(() => top('#results')).toBeLessThan(100);
    await expect.poll(() => top('article')).toBeLessThan(400);
  });

  it('takes away what is set, by its chip and by going back', async () => {
    await open('/explore/?mode=online');
    const online = await countOf(learner.page);
    await learner.page.getByRole('button', { name: 'Filters' }).click();
    await learner.page.locator('.panel summary', { hasText: 'Length' }).click();
    await learner.page.getByLabel('Longest length').selectOption({ label: 'up to 1 month' });
    const chips = learner.page.getByRole('list', { name: 'What is set' }).getByRole('listitem');
    await chips.filter({ hasText: 'up to 1 month' }).waitFor();
    await expect.poll(() => countOf(learner.page)).toBeLessThan(online);
    const both = await countOf(learner.page);
    await learner.page.getByRole('button', { name: 'Take away: online' }).click();
    await chips.filter({ hasText: 'online' }).waitFor({ state: 'detached' });
    await expect.poll(search).not.toContain('mode=online');
    await learner.page.goBack();
    await expect.poll(search).toContain('mode=online');
    await found(learner.page, new RegExp(`^${both} `));
    await learner.page.goBack();
    await expect.poll(search).toBe('?mode=online');
    await found(learner.page, new RegExp(`^${online} `));
  });

  it('shows the same to whoever is given the address', async () => {
    await open('/explore/?q=data&sort=price&order=descending');
    await found(learner.page, /course/);
    const shown = async (page: Page) => ({
      titles: await titles(page),
      count: await countOf(page)
    });
    const here = await settled(() => shown(learner.page));
    expect(here.titles.length).toBeGreaterThan(1);
    const other = await learner.page.context().newPage();
    await other.goto(learner.page.url());
    await found(other, /course/);
    await expect.poll(() => shown(other)).toEqual(here);
    await other.close();
  });

  it.each([
    '?level=<script>&max-weeks=-1e999&sort=__proto__',
    `?q=${'x'.repeat(5_000)}`,
    '?q=%F0%28%8C%28&mode=%00',
    '?towards=nowhere&provider=nobody'
  ])('is not harmed by an address that makes no sense: %.30s', async (address) => {
    await open(`/explore/${address}`);
    await found(learner.page, /^\d+ courses?$/);
  });

  it('says what to take away where nothing fits', async () => {
    await open('/explore/?q=qqqqqq&mode=online');
    await found(learner.page, '0 courses');
    await learner.page.getByRole('button', { name: /courses? without “qqqqqq”$/ }).click();
    await found(learner.page, /^[1-9]\d* courses$/);
  });

  it('orders by any column and both ways, what is not stated last', async () => {
    await open('/explore/');
    await learner.page.getByLabel('Order').selectOption({ label: 'start' });
    const first = learner.page.locator('.results article').first();
    await first.filter({ hasText: /starts \d/ }).waitFor();
    await learner.page
      .getByRole('button', { name: 'Order: soonest first. Turn it round.' })
      .click();
    await learner.page
      .getByRole('button', { name: 'Order: latest first. Turn it round.' })
      .waitFor();
    await first.filter({ hasText: /starts \d/ }).waitFor();
  });

  it('says of every row which of how many it is, and keeps few of them in the page', async () => {
    await open('/explore/');
    const all = await countOf(learner.page);
    const rows = learner.page.locator('.results li[aria-posinset]');
    await learner.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await learner.page.locator(`li[aria-posinset="${all}"] article`).waitFor();
    expect(await rows.count()).toBeLessThan(60);
    expect(await rows.first().getAttribute('aria-setsize')).toBe(String(all));
  });

  it('can be walked through with the keyboard', async () => {
    // Another address than before: the same one would be taken up where it was left.
    await open('/explore/?sort=provider');
    await learner.page.locator('.results article a').first().focus();
    for (let at = 0; at < 80; at++) await learner.page.keyboard.press('Tab');
    const at = await learner.page.evaluate(() =>
      document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')
    );
    expect(at).toBe('41');
  });

  it('finds the same place again after looking at a course, and after a reload', async () => {
    await open('/explore/?sort=title');
    await learner.page.evaluate(() => scrollTo(0, 6_000));
    const inSight = () =>
      learner.page.evaluate(() =>
        [...document.querySelectorAll('.results article')]
          .map((each) => [each.getBoundingClientRect().top, each.querySelector('h3')?.textContent])
          .find(([top]) => Number(top) >= 0)
          ?.map((value) => (typeof value === 'number' ? Math.round(value) : value))
      );
    const before = await settled(inSight);
    const title = String(before?.[1]).trim();
    await learner.page.getByRole('link', { name: title, exact: true }).click();
    await learner.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await learner.page.goBack();
    await learner.page.getByRole('link', { name: title, exact: true }).waitFor();
    await expect.poll(inSight).toEqual(before);
    await learner.page.reload();
    await learner.page.getByRole('link', { name: title, exact: true }).waitFor();
  });

  it('keeps what was looked for when coming back by the menu', async () => {
    await open('/explore/?mode=onsite');
    const onsite = await countOf(learner.page);
    const menu = learner.page.getByRole('navigation', { name: 'Main' });
    await menu.getByRole('link', { name: 'Paths' }).click();
    await learner.page.getByRole('heading', { level: 1, name: 'Paths' }).waitFor();
    await menu.getByRole('link', { name: 'Explore' }).click();
    await found(learner.page, new RegExp(`^${onsite} `));
    expect(search()).toBe('?mode=onsite');
  });

  it('shows everything about a course', async () => {
    await learner.open(OFFERING);
    const page = learner.page;
    await page.getByRole('heading', { level: 1, name: 'Cloud Security' }).waitFor();
    for (const heading of [
      'Length, price and level',
      'What you will be able to do',
      'Dates',
      'All prices',
      'What you need before',
      'What it counts towards',
      'Assessment and recognition',
      'How it is given',
      'Similar courses',
      'Where this comes from'
    ]) {
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    }
    await page.getByText(/of 11 European standard elements are published/).waitFor();
    await page.getByText('You do not hold what it asks for yet.').waitFor();
    await page
      .getByText(/at the catalogue’s rate of/)
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /^Other courses that count/ })
      .first()
      .click();
    await page
      .getByRole('list', { name: 'What is set' })
      .getByText(/^towards /)
      .waitFor();
    await expect.poll(() => countOf(page)).toBeGreaterThan(1);
  });

  it('explains every figure that was worked out by the one set of rules', async () => {
    await open('/explore/?max-ects=5&min-ects=5&sort=hours');
    await learner.page.locator('.results article a').first().click();
    await learner.page.getByRole('link', { name: /^How lengths and prices are compared/ }).click();
    await learner.page.getByText('25–30 hours for each').waitFor();
  });

  it('does all of it offline, after a cold start', async () => {
    await site.stop();
    await learner.start({ viewport: DESKTOP });
    await open('/explore/?q=securty');
    await learner.page.locator('.results article a').first().click();
    await learner.page.getByRole('heading', { name: 'Where this comes from' }).waitFor();
    await learner.page.goBack();
    await found(learner.page, /course/);
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
});
