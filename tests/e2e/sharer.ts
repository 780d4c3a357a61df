import { expect } from 'vitest';
import { parseFragment } from '../../src/lib/core/sharing/fragment';
import type { Parcel } from '../../src/lib/core/sharing/parcel';
import type { Learner } from '../browser/learner';
import { shownFiles } from '../fixtures/shown-credentials';

/** What the learner typed in herself. */
export const OWN = 'Sailing on the North Sea';

/** A learner on the pages for sharing: what is on them, and what is in the link. */
export class Sharer {
  constructor(readonly learner: Learner) {}

  readonly button = (name: string | RegExp) => this.learner.page.getByRole('button', { name });
  readonly link = (name: string | RegExp) => this.learner.page.getByRole('link', { name });
  readonly box = (name: string | RegExp) => this.learner.page.getByRole('checkbox', { name });
  readonly text = (content: string | RegExp) => this.learner.page.getByText(content).first();
  readonly summary = (words: string) =>
    this.learner.page.locator('summary', { hasText: words }).first();
  readonly linkField = () => this.learner.page.getByLabel('The link', { exact: true });

  /** Opens the app, and adds files and an entry typed in by hand. */
  async begin(): Promise<void> {
    const { learner } = this;
    await learner.start({ permissions: ['clipboard-read', 'clipboard-write'] });
    await learner.firstVisit();
    await learner.addFiles(learner.files(await shownFiles()));
    await learner.open('/credentials/new/');
    await learner.page.getByLabel('Title').fill(OWN);
    await learner.page.getByLabel('Awarding body').first().fill('Sea school');
    await learner.page.locator('form [type=submit]').click();
    await this.text(`${OWN} was added`).waitFor();
  }

  /** Ticks what is called so, and goes on to what leaves. */
  async send(...names: readonly (string | RegExp)[]): Promise<void> {
    await this.learner.open('/share/');
    for (const name of names) await this.box(name).check();
    await this.isChosen(names.length);
    await this.link('See what leaves').last().click();
    await this.linkField().waitFor();
  }

  /** What is chosen, from top to bottom. */
  async chosen(): Promise<string[]> {
    const titles = await this.learner.page.locator('#chosen ol .title').allTextContents();
    return titles.map((title) => title.trim());
  }

  isChosen(...titles: string[] | [count: number]): Promise<void> {
    const [count] = titles;
    return typeof count === 'number'
      ? expect.poll(async () => (await this.chosen()).length).toBe(count)
      : expect.poll(() => this.chosen()).toEqual(titles);
  }

  /** What is in the link that the page shows. */
  async parcel(): Promise<Parcel> {
    await this.linkField().waitFor();
    const address = await this.linkField().inputValue();
    const read = parseFragment(address.slice(address.indexOf('#')));
    if (!read.ok) throw new Error(read.issue.code);
    return read.value;
  }

  /** Every thing of the preview, letter by letter. */
  async previewed(): Promise<string[]> {
    const closed = this.learner.page.locator('details:not([open]) > summary', {
      hasText: 'Letter by letter'
    });
    while ((await closed.count()) > 0) await closed.first().click();
    return this.learner.page.locator('section[aria-labelledby=preview] pre').allTextContents();
  }
}
