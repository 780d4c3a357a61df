import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_SIZES } from '../../src/lib/core/sharing/card';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { HARD_TITLES, hardFiles, shownFiles, STACK } from '../fixtures/shown-credentials';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The two pictures of every card, with all words measured as this browser draws them. */
describe('the picture that is shared', () => {
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(async () => {
    await site.start();
    await learner.start({ permissions: ['clipboard-read', 'clipboard-write'] });
    await learner.firstVisit();
    await learner.addFiles(
      learner.files(new Map([...(await shownFiles()), ...(await hardFiles())]))
    );
    await learner.page.addInitScript(() => {
      const drawn: Blob[] = [];
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        if (blob.type === 'image/svg+xml') drawn.push(blob);
        return make(blob);
      };
      Object.assign(window, { drawn });
    });
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  async function show(...titles: readonly string[]): Promise<void> {
    await learner.open('/share/');
    for (const title of titles) {
      await learner.page.getByRole('checkbox', { name: title }).check();
    }
    await learner.page.getByRole('link', { name: 'See what leaves' }).last().click();
    await learner.page.locator('summary', { hasText: 'A picture' }).click();
    await learner.page.locator('main img').waitFor();
  }

  /** The SVG that was drawn last. */
  const lastDrawn = () =>
    learner.page.evaluate(() => (window as unknown as { drawn: Blob[] }).drawn.at(-1)?.text());

  async function look(shape: string, theme: string): Promise<string> {
    for (const name of [shape, theme]) {
      await learner.page.getByRole('radio', { name, exact: true }).check();
    }
    await learner.page.waitForFunction(
      ([wanted]) => {
        const image = document.querySelector<HTMLImageElement>('main img');
        const width = wanted === 'wide' ? 1200 : 1080;
        return image?.complete && image.naturalWidth === width;
      },
      [shape]
    );
    await learner.page.waitForTimeout(300);
    return (await lastDrawn()) ?? '';
  }

  /** Where the words and the stones of a card are, as the browser draws them. */
  function boxesIn(svg: string): Promise<Box[]> {
    return learner.page.evaluate((source) => {
      const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
      const root = document.body.appendChild(document.adoptNode(documentElement));
      const boxes = [...root.querySelectorAll<SVGGraphicsElement>('text, g')].map((element) => {
        const { x, y, width, height } = element.getBBox();
        const matrix = element.transform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
        const [from, to] = [
          new DOMPoint(x, y).matrixTransform(matrix),
          new DOMPoint(x + width, y + height).matrixTransform(matrix)
        ];
        const what = element.textContent || 'stones';
        return { what, left: from.x, right: to.x, top: from.y, bottom: to.y };
      });
      root.remove();
      return boxes;
    }, svg);
  }

  const cards: [string, readonly string[]][] = [
    ...HARD_TITLES.map((title): [string, string[]] => [title.slice(0, 12), [title]]),
    ['a finished stack', [STACK.title]],
    ['several', [STACK.title, HARD_TITLES[0], HARD_TITLES[1], HARD_TITLES[2]]]
  ];

  describe.each(cards)('of %s', (_, titles) => {
    beforeAll(() => show(...titles));

    it.each([
      ['wide', 'light'],
      ['square', 'dark']
    ] as const)('keeps every word in its box: %s, %s', async (shape, theme) => {
      const svg = await look(shape, theme);
      const { width, height } = CARD_SIZES[shape];
      expect(svg).toContain(`width="${width}" height="${height}"`);
      const boxes = await boxesIn(svg);
      const words = boxes.filter(({ what }) => what !== 'stones');
      expect(words.length).toBeGreaterThan(2);
      const outside = words.filter(
        ({ left, right, top, bottom }) =>
          left < 40 || right > width - 40 || top < 14 || bottom > height - 10
      );
      expect(outside).toEqual([]);
      const stones = boxes.find(({ what }) => what === 'stones');
      const onStones = words.filter(
        (each) =>
          stones &&
          each.right > stones.left &&
          each.left < stones.right &&
          each.bottom > stones.top + 4 &&
          each.top < stones.bottom - 4
      );
      expect(onStones).toEqual([]);
    });
  });

  it('of a finished stack has a stone for the award and for each part', async () => {
    await show(STACK.title);
    expect((await look('wide', 'light')).match(/<path /g)).toHaveLength(4);
    expect(await learner.page.locator('main img').getAttribute('alt')).toMatch(
      /^Finished: CAS Data in Everyday Work\. .*made of 3 credentials\.$/
    );
  });

  it('is saved as PNG of its size, and its words can be copied', async () => {
    await look('square', 'dark');
    const { name, bytes } = await learner.saved(() =>
      learner.page.getByRole('button', { name: 'Save the picture' }).click()
    );
    expect(name).toBe('cairn-card.png');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1080]);
    expect(firstPixel(bytes)).toEqual([0x7f, 0xd0, 0xbb]);
    await learner.page.getByRole('button', { name: 'Copy the words for the picture' }).click();
    expect(await learner.page.evaluate(() => navigator.clipboard.readText())).toBe(
      await learner.page.locator('main img').getAttribute('alt')
    );
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
});

/** The colour at the upper left of a PNG with eight bits a channel (PNG, 4 and 9: no filter yet). */
function firstPixel(png: Buffer): number[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  return [...inflateSync(Buffer.concat(parts)).subarray(1, 4)];
}
