import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../browser/accessible';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { STACK } from '../fixtures/shown-credentials';
import { Sharer } from './sharer';

describe('the ways out', () => {
  const site = new Site();
  const learner = new Learner(site);
  const sharer = new Sharer(learner);
  const { button, link, text, summary, linkField } = sharer;

  const posts = () =>
    learner.page.locator('section[aria-labelledby=ways] > details', {
      hasText: 'Posts and messages'
    });

  beforeAll(async () => {
    await site.start();
    await sharer.begin();
    // From here on nothing may need a connection.
    await site.stop();
  });
  afterAll(() => learner.leave());

  it('copy the link', async () => {
    await sharer.send(STACK.title);
    const address = await linkField().inputValue();
    await button('Copy the link').click();
    await text('Copied').waitFor();
    expect(await learner.page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(await link('See what others see').getAttribute('href')).toBe(address);
    expect(address.startsWith(`${site.url}/check/#1.`)).toBe(true);
  });

  it('fill in LinkedIn’s form, and say what to do where that comes to nothing', async () => {
    await summary('LinkedIn profile').click();
    const address = new URL((await link('Add to LinkedIn profile').getAttribute('href')) ?? '');
    expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ startTask: 'CERTIFICATION_NAME', name: STACK.title },
      ...{ organizationName: 'Kestrel Skills Ltd', issueYear: '2026', issueMonth: '3' },
      certUrl: `https://brunnfeld.example/credentials/${STACK.id}`
    });
    await learner.page.getByLabel('None').first().check();
    await expect
      .poll(() => link('Add to LinkedIn profile').getAttribute('href'))
      .not.toContain('certUrl');
    await button('Copy Issue month').click();
    expect(await learner.page.evaluate(() => navigator.clipboard.readText())).toBe('3');
    await summary('LinkedIn shows an empty form?').click();
    await text('Choose “Add profile section”').waitFor();
  });

  it('open every network, and say where the link is too long', async () => {
    await summary('Posts and messages').click();
    await learner.page.getByLabel('Your words').fill('Done & dusted!');
    const address = await linkField().inputValue();
    const hrefOf = async (name: string) =>
      new URL((await posts().getByRole('link', { name }).getAttribute('href')) ?? '');
    expect((await hrefOf('Post on LinkedIn')).searchParams.get('url')).toBe(address);
    expect((await hrefOf('Post on Facebook')).searchParams.get('u')).toBe(address);
    expect((await hrefOf('Send with WhatsApp')).searchParams.get('text')).toBe(
      `Done & dusted! ${address}`
    );
    expect(Object.fromEntries((await hrefOf('Send with Telegram')).searchParams)).toEqual({
      url: address,
      text: 'Done & dusted!'
    });
    expect((await hrefOf('Write an e-mail')).searchParams.get('body')).toContain(address);
    await posts().getByText('Bluesky: the link is too long').waitFor();
    await posts().getByLabel('The issuer’s own page').check();
    const page = `https://brunnfeld.example/credentials/${STACK.id}`;
    await expect
      .poll(async () => (await hrefOf('Post on Bluesky')).searchParams.get('text'))
      .toBe(`Done & dusted! ${page}`);
    expect((await hrefOf('Post on Reddit')).searchParams.get('url')).toBe(page);
    expect((await hrefOf('Post on X')).searchParams.get('url')).toBe(page);
    expect((await hrefOf('Post on Threads')).searchParams.get('url')).toBe(page);
    await posts().getByLabel('None').check();
    await posts().getByRole('link', { name: 'Post on LinkedIn' }).waitFor({ state: 'detached' });
    await text('Networks that post nothing but an address are left out.').waitFor();
  });

  it('remember the Mastodon server', async () => {
    await learner.page.getByLabel('Your Mastodon server').fill('@alba@Example.social');
    const mastodon = posts().getByRole('link', { name: 'Post on Mastodon' });
    expect(await mastodon.getAttribute('href')).toContain('https://example.social/share?text=');
    // The network itself does not exist.
    await mastodon.evaluate((a) => a.addEventListener('click', (event) => event.preventDefault()));
    await mastodon.click();
    await learner.page.reload();
    await summary('Posts and messages').click();
    await expect
      .poll(() => learner.page.getByLabel('Your Mastodon server').inputValue())
      .toBe('example.social');
  });

  it('hand a picture to an app, and note nothing where the sheet was closed', async () => {
    await learner.page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared, closes: true });
      Object.assign(navigator, {
        canShare: () => true,
        share: (data: ShareData) => {
          shared.push({ ...data, files: data.files?.map(({ name, type }) => [name, type]) });
          return (window as unknown as { closes: boolean }).closes
            ? Promise.reject(new DOMException('closed', 'AbortError'))
            : Promise.resolve();
        }
      });
    });
    await learner.page.reload();
    await summary('A picture').click();
    await button('Share the picture with an app').click();
    expect(await learner.page.getByRole('alert').count()).toBe(0);
    await learner.page.evaluate(() => Object.assign(window, { closes: false }));
    await button('Share the link with an app').click();
    const address = await linkField().inputValue();
    expect(
      await learner.page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)
    ).toMatchObject([
      { files: [['cairn-card.png', 'image/png']], url: address },
      { title: STACK.title, url: address }
    ]);
  });

  it('say so where a path is shown on the learner’s own word', async () => {
    await site.start();
    await learner.open(
      `/paths/plan/?award=${encodeURIComponent('cairn-demonstration/kestrel-secure-software')}`
    );
    await learner.page.locator('article.plan button.primary').first().click();
    await learner.page.waitForURL(/paths\/path/);
    await sharer.send(/steps done/);
    await text('A path is shown on your own word').waitFor();
    expect((await sharer.parcel()).items).toMatchObject([
      { kind: 'path', title: { en: 'Professional Certificate in Secure Software' } }
    ]);
    await site.stop();
  });

  describe('the log', () => {
    const entries = () => learner.page.locator('.log > li').allTextContents();

    it('has everything that was shared, and nothing else', async () => {
      await learner.open('/share/log/');
      await text('How to take something back').waitFor();
      expect(await violationsOn(learner.page)).toEqual([]);
      const said = (await entries()).map((entry) => entry.replace(/\s+/g, ' ').trim());
      expect(said).toEqual([
        expect.stringMatching(`^Handed to an app .* ${STACK.title}$`),
        expect.stringMatching(`^Mastodon \\(example\\.social\\) .* ${STACK.title}$`),
        expect.stringMatching(`^Link copied .* ${STACK.title}$`)
      ]);
    });

    it('is cleared, and comes back', async () => {
      await button(/^Take .*Link copied/).click();
      await expect.poll(async () => (await entries()).length).toBe(2);
      await button('Clear the list').click();
      await text('Nothing shared yet').waitFor();
      await button('Undo').last().click();
      await expect.poll(async () => (await entries()).length).toBe(2);
    });
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
});
