import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { isFit } from '../browser/accessible';
import { PHONE } from '../browser/launch';
import type { Learner } from '../browser/learner';

/* What a learner does and sees on the pages of planning. */

/** A plan in the table of the plans. */
export interface Row {
  readonly name: string;
  readonly price: string;
  readonly finish: string;
}

export type PlanningPages = ReturnType<typeof planningPages>;

export function planningPages(learner: Learner) {
  const text = (content: string | RegExp) => learner.page.getByText(content).first();
  const button = (name: string | RegExp) => learner.page.getByRole('button', { name }).first();
  const field = (name: string) => learner.page.getByLabel(name, { exact: true });
  const summary = (words: string) => learner.page.locator('summary', { hasText: words }).first();
  const card = () => learner.page.locator('article.plan');
  const points = () => learner.page.getByRole('radio');
  const countIs = (locator: Locator, count: number) =>
    expect.poll(() => locator.count(), { message: String(locator) }).toBe(count);

  /** Starts the browser, or starts it again as after a night in a pocket, on a day. */
  async function wake(today: string): Promise<void> {
    await learner.start({ viewport: PHONE, reducedMotion: 'reduce' });
    await learner.page.clock.setFixedTime(`${today}T09:00:00`);
  }

  /** Nothing to blame on the page as it stands. */
  const fit = () => isFit(learner.page);

  /** Asks within other limits, and waits until the answer is there. */
  async function ask(limits: Readonly<Record<string, string>>): Promise<void> {
    const open = await field('Hours a week').isVisible();
    if (!open) await summary('Your limits').click();
    for (const [name, value] of Object.entries(limits)) await field(name).fill(value);
    await button('Find ways').click();
    await settled();
  }

  async function settled(): Promise<void> {
    await learner.page.locator('main [aria-busy=false]').first().waitFor();
    await learner.page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
  }

  /** The table of the plans, as it is read. */
  async function rows(): Promise<Row[]> {
    const table = learner.page
      .locator('section.card > details', { hasText: 'The same as a table' })
      .first();
    if ((await table.getAttribute('open')) === null) await table.locator('summary').click();
    const cells = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
      );
    return cells.map(([name = '', price = '', finish = '']) => ({
      ...{ price, finish },
      name: name.replace(/\s*\(the one shown\)/, '')
    }));
  }

  /** The table as soon as it is as expected, which may take a while. */
  async function rowsWhere(isSo: (rows: Row[]) => boolean): Promise<Row[]> {
    let last: Row[] = [];
    await expect.poll(async () => isSo((last = await rows()))).toBe(true);
    return last;
  }

  /** That the card shows the plan of this row, and the picture the same. */
  async function shows({ name, price, finish }: Row): Promise<void> {
    const words = card().locator('.summary');
    await words.filter({ hasText: `${price} in all` }).waitFor();
    await words.filter({ hasText: finish }).waitFor();
    expect(await card().getByRole('heading', { level: 2 }).textContent()).toBe(name);
    const point = learner.page.getByRole('radio', { checked: true });
    const said = (await point.getAttribute('aria-label')) ?? '';
    expect(said).toContain(`${price}, finished ${finish}`);
  }

  return {
    ...{ text, button, field, summary, card, points, countIs },
    ...{ wake, fit, ask, settled, rows, rowsWhere, shows }
  };
}
