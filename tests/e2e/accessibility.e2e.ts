import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOn, toTheEnd, violationsOn } from '../browser/accessible';
import { Learner } from '../browser/learner';
import { DESKTOP, PHONE } from '../browser/launch';
import { Site } from '../browser/serve';
import { badFiles, goodFiles } from '../fixtures/credentials';

const SELECT = { en: 'Select several', es: 'Elegir varias' } as const;
const OFFERING = `/explore/offering/?id=${encodeURIComponent('cairn-demonstration/kestrel-cloud-security')}`;
const PLAN = `/paths/plan/?award=${encodeURIComponent('cairn-demonstration/kestrel-secure-software')}`;

describe.each([
  ['en', 'light', PHONE],
  ['en', 'dark', DESKTOP],
  ['es', 'light', DESKTOP],
  ['es', 'dark', PHONE]
] as const)('accessibility in %s, %s', (language, theme, viewport) => {
  const site = new Site();
  const learner = new Learner(site);
  let credential = '';
  let path = '';

  beforeAll(async () => {
    await site.start();
    await learner.start({
      viewport,
      colorScheme: theme,
      locale: language,
      reducedMotion: 'reduce'
    });
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  async function expectNothing(): Promise<void> {
    expect(await violationsOn(learner.page)).toEqual([]);
  }

  async function expectNothingAtTheEnd(): Promise<void> {
    await toTheEnd(learner.page);
    await learner.page.waitForTimeout(300);
    await expectNothing();
  }

  it.each(['/', '/credentials/', '/compare/', '/share/'])('empty: %s', async (address) => {
    await learner.open(address);
    await learner.page.locator('.empty').waitFor();
    expect(await learner.page.evaluate(() => document.documentElement.lang)).toBe(language);
    await expectNothing();
  });

  it('after adding files, good and bad', async () => {
    await learner.addFiles(learner.files(new Map([...(await goodFiles()), ...badFiles()])));
    await expectNothing();
  });

  it('a form with mistakes', async () => {
    await learner.open('/credentials/new/');
    await learner.page.locator('form details summary').click();
    await learner.page.locator('form [type=submit]').click();
    await learner.page.getByRole('alert').waitFor();
    await expectNothing();
  });

  it('choosing a goal', async () => {
    await learner.open('/paths/');
    await learner.page.locator('.tiles article').first().waitFor();
    const kinds = learner.page.locator('.kinds button');
    for (let at = 0; at < (await kinds.count()); at++) {
      await kinds.nth(at).click();
      await expectNothingAtTheEnd();
    }
  });

  it('plans, with everything opened', async () => {
    await learner.open(PLAN);
    await learner.page.locator('article.plan').waitFor();
    await expectNothing();
    for (const details of await learner.page.locator('main details > summary').all()) {
      await details.click();
    }
    await expectNothingAtTheEnd();
    expect(await sidewaysOn(learner.page)).toBe(0);
  });

  it('no plan, and what would help', async () => {
    await learner.open(`${PLAN}&hours=8&currency=EUR&budget=1`);
    await learner.page.locator('.obstacle button').first().waitFor();
    await expectNothing();
  });

  it('a kept path, with everything opened', async () => {
    await learner.open(PLAN);
    await learner.page.locator('article.plan button.primary').click();
    await learner.page.getByRole('checkbox').first().check();
    path = new URL(learner.page.url()).search;
    await expectNothing();
    for (const details of await learner.page.locator('main details > summary').all()) {
      await details.click();
    }
    await learner.page.locator('section button.primary, .row > button.primary').last().click();
    await learner.page.locator('#again').waitFor();
    await expectNothingAtTheEnd();
    expect(await sidewaysOn(learner.page)).toBe(0);
  });

  it('filters, and courses side by side', async () => {
    await learner.open('/explore/');
    await learner.page.locator('article').first().waitFor();
    if (viewport === PHONE) await learner.page.locator('.filters .switch').click();
    for (const summary of await learner.page.locator('.panel summary').all()) {
      await summary.click();
    }
    await learner.page.locator('.panel input[type=checkbox]').first().check();
    await learner.page.locator('.chips button').first().waitFor();
    await expectNothingAtTheEnd();
    if (viewport === PHONE) await learner.page.locator('.filters .switch').click();
    for (let at = 0; at < 3; at++) {
      await learner.page.locator('article button[aria-pressed=false]').first().click();
      await learner.page.locator('button[aria-pressed=true]').nth(at).waitFor();
    }
    await expectNothingAtTheEnd();
    await learner.open('/compare/');
    await learner.page.locator('tbody tr').first().waitFor();
    await expectNothing();
  });

  it('a credential and sharing it', async () => {
    await learner.open('/credentials/');
    // The one whose addresses are long.
    await learner.page.locator('article a').filter({ hasText: 'Teamwork' }).click();
    await learner.page.locator('dl').first().waitFor();
    credential = new URL(learner.page.url()).search;
    for (const details of await learner.page.locator('details summary').all()) {
      await details.click();
    }
    await expectNothing();
    await learner.open(`/share/${credential}`);
    await learner.page.waitForURL(/share\/send/);
    await learner.page.locator('#ways').waitFor();
    await expectNothing();
  });

  it('choosing several', async () => {
    await learner.open('/credentials/');
    await learner.page.getByRole('button', { name: SELECT[language] }).click();
    await learner.page.getByRole('checkbox').first().check();
    await expectNothing();
  });

  it.each([
    '/',
    '/credentials/',
    '/credentials/add/',
    '/paths/',
    '/settings/',
    '/explore/conversions/',
    '/explore/?q=qqqqqq',
    OFFERING
  ])('with things in it: %s', async (address) => {
    await learner.open(address);
    await learner.page.waitForTimeout(300);
    await expectNothing();
  });

  it('is wide enough for its words: nothing scrolls sideways', async () => {
    const wide: string[] = [];
    for (const address of [
      '/',
      '/credentials/',
      `/credentials/item/${credential}`,
      '/credentials/new/',
      '/explore/',
      '/explore/conversions/',
      OFFERING,
      '/compare/',
      '/paths/',
      `/paths/path/${path}`,
      `/share/${credential}`,
      '/share/',
      '/share/log/',
      '/settings/'
    ]) {
      await learner.open(address);
      await learner.page.waitForTimeout(200);
      const over = await sidewaysOn(learner.page);
      if (over > 0) wide.push(`${address} by ${over}`);
    }
    expect(wide).toEqual([]);
  });

  it('says nothing wrong on the console', () => {
    expect(learner.problems).toEqual([]);
  });
});
