import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../src/lib/core/kernel/bytes';
import type { Parcel } from '../../src/lib/core/sharing/parcel';
import { sidewaysOn, violationsOn } from '../browser/accessible';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { COURSES_HELD } from '../fixtures/course-credentials';
import { STACK } from '../fixtures/shown-credentials';
import { OWN, Sharer } from './sharer';

const SELECTIVE = 'Security First Steps';
const [, STATISTICS] = COURSES_HELD;

describe('what is shown', () => {
  const site = new Site();
  const learner = new Learner(site);
  const sharer = new Sharer(learner);
  const { button, link, box, text, summary, linkField } = sharer;

  beforeAll(async () => {
    await site.start();
    await sharer.begin();
    // From here on nothing may need a connection.
    await site.stop();
  });
  afterAll(() => learner.leave());

  const textsIn = ({ items }: Parcel) =>
    items.map((item) => (item.kind === 'credential' ? decodeText(item.bytes) : item.kind));

  describe('choosing', () => {
    it('folds the parts of a finished stack away under it', async () => {
      await learner.open('/share/');
      const stack = learner.page.locator('li.stack', { hasText: STACK.title });
      await stack.getByText('made of 3 credentials').waitFor();
      expect(await box(STATISTICS.title).isVisible()).toBe(false);
      await box(STACK.title).check();
      await sharer.isChosen(STACK.title);
      await stack.locator('summary').click();
      await box(new RegExp(STATISTICS.title)).check();
      await sharer.isChosen(STACK.title, STATISTICS.title);
    });

    it('is done, and put in order, by the keyboard alone', async () => {
      const { keyboard } = learner.page;
      await box(new RegExp(OWN)).focus();
      await keyboard.press('Space');
      await sharer.isChosen(STACK.title, STATISTICS.title, OWN);
      await button(`Move ${OWN} up`).focus();
      await keyboard.press('Enter');
      await sharer.isChosen(STACK.title, OWN, STATISTICS.title);
      await keyboard.press('Enter');
      await sharer.isChosen(OWN, STACK.title, STATISTICS.title);
      await text(`${OWN} is now 1 of 3`).waitFor({ state: 'attached' });
      await button(`Do not show ${STATISTICS.title}`).focus();
      await keyboard.press('Enter');
      await sharer.isChosen(OWN, STACK.title);
    });

    it('is still so after a reload', async () => {
      await learner.page.reload();
      await sharer.isChosen(OWN, STACK.title);
    });

    it('kindly warns of too many', async () => {
      const warning = text(/^That is a lot to look through/);
      expect(await warning.isVisible()).toBe(false);
      await summary('made of 3 credentials').click();
      const open = learner.page.getByRole('checkbox', { checked: false });
      for (let count = (await sharer.chosen()).length; count < 7; count++) {
        await open.first().check();
        await expect.poll(async () => (await sharer.chosen()).length).toBe(count + 1);
      }
      await warning.waitFor();
    });

    it('is proposed for a goal', async () => {
      await summary('Which ones matter for a goal?').click();
      await learner.page.getByLabel('Goal', { exact: true }).selectOption({ index: 1 });
      await text(/of your credentials counts? towards it:/).waitFor();
      const proposed = await learner.page.locator('details.card li').allTextContents();
      expect(proposed.length).toBeGreaterThan(0);
      await button(/^Choose (it|exactly these)$/).click();
      await sharer.isChosen(...proposed);
    });
  });

  describe('a collection', () => {
    it('is kept, with its order, and is there after a reload', async () => {
      await learner.open('/share/');
      await box(new RegExp(OWN)).check();
      await box(new RegExp(SELECTIVE)).check();
      await button(`Move ${SELECTIVE} up`).click();
      await learner.page.getByLabel('Keep it as a collection').fill('For the hospital job');
      await button('Keep').click();
      await text('“For the hospital job” was kept').waitFor();
      await learner.open('/share/');
      await text(`2 things: ${SELECTIVE}, ${OWN}`).waitFor();
    });

    it('is changed, and changed back', async () => {
      await link('Edit For the hospital job').click();
      await sharer.isChosen(SELECTIVE, OWN);
      await box(STACK.title).check();
      await sharer.isChosen(SELECTIVE, OWN, STACK.title);
      await button('Save changes').click();
      await text(`3 things: ${SELECTIVE}, ${OWN}, ${STACK.title}`).waitFor();
      await button('Undo').last().click();
      await text(`2 things: ${SELECTIVE}, ${OWN}`).waitFor();
    });

    it('is removed and comes back', async () => {
      await button('Remove For the hospital job').click();
      await learner.page
        .getByRole('heading', { name: 'For the hospital job' })
        .waitFor({ state: 'detached' });
      await button('Undo').last().click();
      await learner.page.getByRole('heading', { name: 'For the hospital job' }).waitFor();
    });

    it('says what of it is not there any more', async () => {
      await learner.open('/credentials/');
      await link(OWN).click();
      await button('Remove').click();
      await text(`${OWN} was removed`).waitFor();
      // Not by its address: the undo would be gone.
      await learner.page.getByRole('link', { name: 'Share', exact: true }).click();
      await text(`1 is not on this device any more: ${OWN}`).waitFor();
      await link('Show For the hospital job').click();
      await text(`“${OWN}” is not on this device any more and is left out.`).waitFor();
      expect((await sharer.parcel()).items).toHaveLength(1);
      await button('Undo').last().click();
      await expect.poll(async () => (await sharer.parcel()).items.length).toBe(2);
    });
  });

  describe('what leaves', () => {
    it('is in the link what it is in the preview, in the same order', async () => {
      await learner.open('/share/');
      await link('Show For the hospital job').click();
      const sent = await sharer.parcel();
      expect(sent.title).toBe('For the hospital job');
      expect(await sharer.previewed()).toEqual(textsIn(sent));
      expect(sent.items).toHaveLength(2);
    });

    it('names who can be recognised, and marks own words', async () => {
      await text('Your own statement: nobody signed it').waitFor();
      await text('It names Alba Example.').waitFor();
    });

    it('can be less where the format allows it, and stays so', async () => {
      expect(textsIn(await sharer.parcel())[0]).toContain(
        Buffer.from('["salt-two","given_name","Alba"]').toString('base64url')
      );
      await box(/given_name/).uncheck();
      await expect
        .poll(async () => textsIn(await sharer.parcel())[0])
        .not.toContain(Buffer.from('["salt-two","given_name","Alba"]').toString('base64url'));
      expect(await sharer.previewed()).toEqual(textsIn(await sharer.parcel()));
      await learner.page.reload();
      await expect.poll(() => box(/given_name/).isChecked()).toBe(false);
      await text('It names Example.').waitFor();
    });

    it('warns of what others will see', async () => {
      await sharer.send(/First aid 2020/, /After the change/);
      await text('This credential has expired.').waitFor();
      await text('This credential was altered after it was signed.').waitFor();
      await text('Nothing can be left out: one seal covers all of it').waitFor();
    });

    it('goes straight to what one credential’s page asks for', async () => {
      await learner.open('/credentials/');
      await link(SELECTIVE).first().click();
      await learner.page.getByRole('main').getByRole('link', { name: 'Share' }).click();
      expect((await sharer.parcel()).items).toHaveLength(1);
      const id = new URL(learner.page.url()).searchParams.get('c');
      await learner.open(`/share/?id=${id}`);
      await learner.page.waitForURL(`${site.url}/share/send/?c=${id}`);
      await linkField().waitFor();
    });

    it('is nothing where nothing is chosen', async () => {
      await learner.open('/share/send/');
      await text('Nothing is chosen').waitFor();
      await learner.open('/share/send/?c=gone');
      await text('Something that was chosen is not on this device any more').waitFor();
      await learner.open('/share/send/?collection=gone');
      await text('This collection is not on this device.').waitFor();
    });
  });

  describe.each(['en', 'es'])('in %s', (language) => {
    beforeAll(async () => {
      await learner.start({ locale: language, reducedMotion: 'reduce' });
      await site.start();
    });
    afterAll(() => site.stop());

    it.each(['/share/', '/share/?collection=', '/share/send/?collection=', '/share/log/'])(
      'nothing is in the way, and nothing scrolls sideways: %s',
      async (path) => {
        await learner.open('/share/');
        const { collections } = (await learner.keptData()) as { collections: { id: string }[] };
        await learner.open(path.endsWith('=') ? path + (collections[0]?.id ?? '') : path);
        await learner.page.locator('main .card, main .empty').first().waitFor();
        expect(await learner.page.evaluate(() => document.documentElement.lang)).toBe(language);
        for (const closed of (
          await learner.page.locator('main details > summary').all()
        ).reverse()) {
          await closed.evaluate((element) => (element as HTMLElement).click());
        }
        await learner.page.waitForTimeout(500);
        await learner.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        expect(await violationsOn(learner.page)).toEqual([]);
        expect(await sidewaysOn(learner.page)).toBe(0);
      }
    );
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
});
