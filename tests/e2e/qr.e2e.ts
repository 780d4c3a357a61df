import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFragment } from '../../src/lib/core/sharing/fragment';
import { isFit } from '../browser/accessible';
import { Learner } from '../browser/learner';
import { pixelsOf } from '../browser/pixels';
import { Site } from '../browser/serve';
import { openBadge3 } from '../fixtures/credentials';
import type { Picture } from '../fixtures/qr';
import { y4m } from '../fixtures/y4m';

/** What no packing makes small: the credential takes several codes. */
const NOISE = Array.from(
  { length: 1_500 },
  (_, at) => ((at * 48_271 * at) % 35_999).toString(36)[0]
);
const ORIGINAL = Buffer.from(
  JSON.stringify(openBadge3({ id: 'urn:uuid:codes', name: 'Codes', description: NOISE.join('') }))
);

const FILM = { width: 720, height: 720, perSecond: 10 };

describe('codes', () => {
  const site = new Site();
  const sender = new Learner(site);
  const receiver = new Learner(site);
  const button = (name: string) => sender.page.getByRole('button', { name, exact: true });
  /** Pictures of every code that the sender shows, as files and as pixels. */
  const shots: Buffer[] = [];
  const pictures: Picture[] = [];
  let canvas: Page;

  const readOff = ({ pixels, width, height }: Picture) => jsQR(pixels, width, height)?.data;

  /** A picture of what the screen shows there, and what a decoder of another hand reads in it. */
  async function shotOf(selector: string): Promise<{ png: Buffer; picture: Picture }> {
    const place = sender.page.locator(selector);
    // The bar at the bottom must not lie on it.
    await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const png = await place.screenshot();
    return { png, picture: await pixelsOf(canvas, png) };
  }

  beforeAll(async () => {
    await site.start();
    // Phones draw two or three pixels where a page counts one.
    await sender.start({ deviceScaleFactor: 2 });
    await sender.firstVisit();
    await sender.addFiles(sender.files(new Map([['badge.json', ORIGINAL]])));
    canvas = await sender.page.context().newPage();
    const { credentials } = (await sender.keptData()) as { credentials: { id: string }[] };
    await sender.open(`/share/send/?c=${credentials[0]?.id ?? ''}`);
    await sender.page.locator('summary', { hasText: 'QR code' }).click();
  });
  afterAll(async () => {
    await sender.leave();
    await receiver.leave();
    await site.stop();
  });

  it('carry the link with the credential in it', async () => {
    // As large as the screen: whoever scans a dense code opens it so.
    await button('Fill the screen').click();
    const { picture } = await shotOf('dialog svg');
    await sender.page.keyboard.press('Escape');
    const said = readOff(picture) ?? '';
    expect(said.startsWith(`${site.url}/check/#1-`)).toBe(true);
    const sent = parseFragment(said.slice(said.indexOf('#')));
    const items = sent.ok ? sent.value.items : [];
    expect(items.map((item) => item.kind === 'credential' && Buffer.from(item.bytes))).toEqual([
      ORIGINAL
    ]);
  });

  it('fill the screen at a press, and go away again', async () => {
    await button('Fill the screen').click();
    const dialog = sender.page.getByRole('dialog', { name: 'QR code of the link' });
    await dialog.waitFor();
    const { picture } = await shotOf('dialog svg');
    expect(picture.width).toBeGreaterThan(320);
    expect(readOff(picture)).toContain('/check/#1-');
    await isFit(sender.page);
    await sender.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('are saved as pictures', async () => {
    const png = await sender.saved(() => button('Save as PNG').click());
    expect(png.name).toBe('qr-code.png');
    expect(readOff(await pixelsOf(canvas, png.bytes))).toContain('/check/#1-');
    const svg = await sender.saved(() => button('Save as SVG').click());
    expect(svg.name).toBe('qr-code.svg');
    await canvas.setContent(svg.bytes.toString());
    const drawn = await canvas.locator('svg').screenshot();
    expect(readOff(await pixelsOf(canvas, drawn))).toContain('/check/#1-');
  });

  it('follow one another, step by step by keyboard', async () => {
    await button('Show the codes').click();
    await isFit(sender.page);
    const count = await sender.page
      .locator('.player progress')
      .evaluate((each) => (each as HTMLProgressElement).max);
    expect(count).toBeGreaterThan(2);
    // One code more than needed, and one that is missed.
    await button('Next code').focus();
    for (let at = 0; at <= count + 1; at++) {
      const { png, picture } = await shotOf('.player svg');
      expect(readOff(picture)).toMatch(/^CAIRN1\//);
      if (at !== 1) {
        shots.push(png);
        pictures.push(picture);
      }
      await sender.page.keyboard.press('Enter');
    }
    expect(sender.problems).toEqual([]);
  });

  /** Opens the camera there; gives what the page said of the codes meanwhile. */
  async function scan(path: string): Promise<() => Promise<string[]>> {
    await receiver.open(path);
    await receiver.page.evaluate(() => {
      const said = ((window as unknown as { said: string[] }).said = []) as string[];
      new MutationObserver(() => {
        said.push(document.querySelector('.gathered')?.textContent.trim() ?? '');
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await receiver.page.getByRole('button', { name: /Scan/ }).click();
    return () => receiver.page.evaluate(() => (window as unknown as { said: string[] }).said);
  }
  const filesOf = async (learner: Learner) => {
    const { files } = (await learner.keptData()) as { files: { bytes: number[] }[] };
    return files.map(({ bytes }) => Buffer.from(bytes));
  };

  it('are received by the camera of another phone, without a network', async () => {
    const [camera = ''] = receiver.files(new Map([['codes.y4m', y4m(pictures, FILM)]]));
    await receiver.start({ camera });
    await receiver.firstVisit();
    await receiver.page.context().setOffline(true);
    const said = await scan('/credentials/add/');
    await receiver.page.locator('.outcomes > li').first().waitFor();
    expect(await said()).toContainEqual(expect.stringMatching(/^[1-9]\d* of [1-9]\d*$/));
    expect(await filesOf(receiver)).toEqual([ORIGINAL]);
    expect(receiver.problems).toEqual([]);
    expect(receiver.foreign).toEqual([]);
  });

  it('are received on the check page, which keeps nothing more', async () => {
    await scan('/check/');
    await receiver.page.locator('section.verdict').first().waitFor();
    expect(await filesOf(receiver)).toEqual([ORIGINAL]);
    expect(receiver.problems).toEqual([]);
  });

  it('are received as pictures, too', async () => {
    await receiver.leave();
    const other = new Learner(site);
    try {
      await other.start();
      await other.firstVisit();
      const names = new Map(shots.map((png, at) => [`code-${at}.png`, png]));
      await other.open('/credentials/add/');
      await other.page.setInputFiles('input[type=file]', other.files(names));
      await expect.poll(() => filesOf(other)).toEqual([ORIGINAL]);
      expect(other.problems).toEqual([]);
    } finally {
      await other.leave();
    }
  });
});
