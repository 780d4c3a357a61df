import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { addDays, type Day } from '../../src/lib/core/kernel/day';
import type { PlanStep } from '../../src/lib/core/planner/plan';
import type { PathRow } from '../../src/lib/storage';
import { sidewaysOn, violationsOn } from '../browser/accessible';
import { PHONE } from '../browser/launch';
import type { Learner } from '../browser/learner';
import { republish } from './demo-edition';
import { eventsIn } from './calendar-events';

/*
 * A learner with four credentials plans a diploma within 6 hours a week and 1,500 EUR, changes her
 * mind twice, finishes two steps, and plans again after an update of the catalogue. The steps build
 * on each other. Her calendar is the story's, so that it does not depend on the day it is told.
 */

export const AWARD = 'DAS Data for Coasts and Climate';
const BEGINS = '2026-11-23';
const BUDGET_MINOR = 150_000;

export interface Story {
  readonly learner: Learner;
  /** A copy of the built site that is served, whose catalogue may be replaced. */
  readonly folder: string;
  /** Brings the four credentials onto the device. */
  readonly bring: () => Promise<void>;
  /** What is said of a credential that counts for a course. */
  readonly counts: string;
}

interface Row {
  readonly name: string;
  readonly price: string;
  readonly finish: string;
}

export function planningStory({ learner, folder, bring, counts }: Story): void {
  let today: string = BEGINS;
  let pathAddress = '';
  /** Of the path that is kept, with their titles. */
  let steps: (PlanStep & { title: string })[] = [];

  const text = (content: string | RegExp) => learner.page.getByText(content).first();
  const button = (name: string | RegExp) => learner.page.getByRole('button', { name }).first();
  const field = (name: string) => learner.page.getByLabel(name, { exact: true });
  const summary = (words: string) => learner.page.locator('summary', { hasText: words }).first();
  const card = () => learner.page.locator('article.plan');
  const points = () => learner.page.getByRole('radio');
  const countIs = (locator: Locator, count: number) =>
    expect.poll(() => locator.count(), { message: String(locator) }).toBe(count);

  /** Starts the browser, or starts it again as after a night in a pocket, on the story's day. */
  async function wake(): Promise<void> {
    await learner.start({ viewport: PHONE, reducedMotion: 'reduce' });
    await learner.page.clock.setFixedTime(`${today}T09:00:00`);
  }

  /** Nothing to blame on the page as it stands, in the light and in the dark. */
  async function isFit(): Promise<void> {
    // Where nothing that stays in sight lies above what scrolls.
    await learner.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (const colorScheme of ['light', 'dark'] as const) {
      await learner.page.emulateMedia({ colorScheme });
      // Until it is drawn, places here and there still have the colours from before.
      const wrong = () => violationsOn(learner.page);
      await expect.poll(wrong, { message: colorScheme }).toEqual([]);
    }
    await learner.page.emulateMedia({ colorScheme: 'light' });
    expect(await sidewaysOn(learner.page)).toBe(0);
  }

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

  const dayAfter = (days: readonly Day[]) => addDays([...days].sort().at(-1) ?? (BEGINS as Day), 1);
  const amount = (price: string) => Number(price.replace(/[^0-9.]/g, ''));
  const dearest = (all: readonly Row[]) => Math.max(...all.map(({ price }) => amount(price)));
  const cheapest = (all: readonly Row[]) => Math.min(...all.map(({ price }) => amount(price)));
  const latest = (all: readonly Row[]) => Math.max(...all.map(({ finish }) => Date.parse(finish)));

  /** What is proven however long a search may take: the cheapest and the quickest plan. */
  const endsOf = (all: readonly Row[]) =>
    all
      .filter(({ name }) => /Cheapest|Quickest/.test(name))
      .map(({ price, finish }) => [price, finish]);

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

  async function kept(): Promise<PathRow> {
    const { paths } = (await learner.keptData()) as { paths: PathRow[] };
    const [path] = paths;
    if (!path) throw new Error('no path is kept');
    return path;
  }

  async function titled(all: readonly PlanStep[]): Promise<typeof steps> {
    return Promise.all(
      all.map(async (step) => {
        const link = learner.page.locator(`h4 a[href*="${encodeURIComponent(step.offering)}"]`);
        return { ...step, title: (await link.first().textContent())?.trim() ?? '' };
      })
    );
  }

  it('begins with four credentials, which count', async () => {
    await wake();
    await learner.firstVisit();
    await bring();
    await learner.open('/');
    await text('4 credentials').waitFor();
    await learner.open('/paths/');
    await text('What you hold counts: nearest first').waitFor();
    await isFit();
  });

  it('finds the plans within 6 hours a week and 1,500 EUR', async () => {
    await learner.page.getByPlaceholder('Search awards').fill(AWARD);
    await learner.page.getByRole('link', { name: AWARD }).click();
    await learner.page.getByRole('heading', { name: `Ways to ${AWARD}` }).waitFor();
    await ask({ 'Hours a week': '6', Budget: '1500' });
    await learner.page.waitForURL(/hours=6&budget=1500/);
    const plans = await rowsWhere((all) => all.length > 3);
    await text(new RegExp(`^${plans.length} plans`)).waitFor();
    expect(dearest(plans)).toBeLessThanOrEqual(1500);
    const peaks = await learner.page.locator('tbody td:nth-child(7)').allTextContents();
    expect(Math.max(...peaks.map(Number.parseFloat))).toBeLessThanOrEqual(6);
    for (const end of ['Cheapest', 'Quickest']) {
      await button(end).click();
      await card().getByRole('heading', { name: end }).waitFor();
      await card()
        .getByText(
          `Proven: nothing within your limits is ${end.toLowerCase().replace('est', 'er')}`
        )
        .waitFor();
    }
    await card().getByText('Already covered by what you hold').waitFor();
    await card().getByText(counts).first().waitFor();
    await isFit();
  });

  it('shows the same numbers in the table, the picture and the plan', async () => {
    const plans = await rows();
    await countIs(points(), plans.length);
    const labels = await points().evaluateAll((all) =>
      all.map((point) => point.getAttribute('aria-label'))
    );
    for (const { price, finish } of plans) {
      expect(labels.filter((label) => label?.includes(`${price}, finished ${finish}`))).not.toEqual(
        []
      );
    }
    for (const at of [0, Math.floor(plans.length / 2), plans.length - 1]) {
      const row = plans[at];
      if (!row) continue;
      const line = learner.page.locator('tbody tr').nth(at);
      if ((await line.getByRole('button').count()) > 0) await line.getByRole('button').click();
      await shows(row);
    }
  });

  it('says why, and why not another', async () => {
    await card()
      .getByText(/^Why: /)
      .first()
      .waitFor();
    await summary('Why not another?').click();
    await card()
      .getByText(/€[\d.,]+ (dearer|cheaper)/)
      .first()
      .waitFor();
    await summary('The same as a table').click();
    await isFit();
  });

  it('changes her mind: with less money nothing is possible, and what would help is applied', async () => {
    const before = await rows();
    await ask({ Budget: '500' });
    await text('No plan fits your limits').waitFor();
    const least = /costs €([\d.,]+)\./.exec(
      (await text(/The cheapest way costs/).textContent()) ?? ''
    );
    expect(amount(least?.[1] ?? '')).toBe(cheapest(before));
    await isFit();
    await button(/^Raise the budget to/).click();
    await card()
      .filter({ hasText: `€${least?.[1]} in all` })
      .waitFor();
    await learner.page.goBack();
    await text('No plan fits your limits').waitFor();
    await learner.page.goBack();
    await learner.page.waitForURL(/budget=1500/);
    await card().waitFor();
    await settled();
    await expect.poll(async () => endsOf(await rows())).toEqual(endsOf(before));
  });

  it('changes her mind again: more hours and an earlier end are other plans', async () => {
    const before = await rows();
    await ask({ 'Hours a week': '12', 'Finished by': '2028-03-31' });
    await learner.page.waitForURL(/hours=12.*by=2028-03-31/);
    const plans = await rowsWhere(
      (all) => all.length > 0 && latest(all) <= Date.parse('2028-03-31')
    );
    expect(plans).not.toEqual(before);
    expect(dearest(plans)).toBeLessThanOrEqual(1500);
    await learner.page.goBack();
    await learner.page.waitForURL(/hours=6/);
    await settled();
    await expect.poll(async () => endsOf(await rows())).toEqual(endsOf(before));
  });

  it('goes from plan to plan in the picture with the keyboard alone, and keeps one', async () => {
    const keyboard = learner.page.keyboard;
    const focused = (selector: string) =>
      learner.page.evaluate((what) => document.activeElement?.matches(what), selector);
    const tabTo = async (selector: string) => {
      for (let at = 0; at < 80; at++) {
        if (await focused(selector)) return;
        await keyboard.press('Tab');
      }
      expect(await focused(selector), selector).toBe(true);
    };
    await learner.page.locator('h1').click();
    await tabTo('[role=radio]');
    const all = await points().count();
    const heading = card().getByRole('heading', { level: 2 });
    const isQuickest = async () => (await heading.textContent())?.includes('Quickest') ?? false;
    const seen = new Set<string>();
    do {
      await keyboard.press('ArrowRight');
      const chosen = learner.page.getByRole('radio', { checked: true });
      await expect.poll(() => focused('[aria-checked=true]')).toBe(true);
      const label = (await chosen.getAttribute('aria-label')) ?? '';
      expect(seen).not.toContain(label);
      seen.add(label);
      const price = /€[\d.,]*\d/.exec(label)?.[0] ?? 'no price';
      await card()
        .locator('.summary', { hasText: `${price} in all` })
        .waitFor();
    } while (seen.size < all && !(await isQuickest()));
    expect(await isQuickest(), [...seen].join('\n')).toBe(true);
    await tabTo('article.plan button.primary');
    await keyboard.press('Enter');
    await text(/^0 of \d steps done/).waitFor();
    pathAddress = new URL(learner.page.url()).search;
    const { limits, plan } = await kept();
    expect(limits).toMatchObject({ hoursPerWeek: 6, budgetMinor: BUDGET_MINOR, currency: 'EUR' });
    steps = await titled(plan.steps);
    expect(steps.length).toBeGreaterThan(3);
    const paid = [...plan.steps, ...plan.fees].reduce((sum, { minor }) => sum + minor, 0);
    expect(paid).toBe(plan.totalMinor);
    expect(plan.peakHours).toBeLessThanOrEqual(6);
    await isFit();
  });

  it('gives the dates to a calendar', async () => {
    const { plan } = await kept();
    const { name, bytes } = await learner.saved(() => button('Save calendar file').click());
    expect(name).toBe(`cairn-path-${today}.ics`);
    const events = eventsIn(bytes);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    const titles = events.map(({ SUMMARY }) => SUMMARY);
    for (const { title } of steps) expect(titles).toContain(title);
    expect(titles).toContain(`Goal reached: ${AWARD}`);
    const enrolments = plan.steps.filter(({ enrolBy }) => enrolBy && enrolBy >= today);
    expect(titles.filter((title) => title?.startsWith('Enrol: '))).toHaveLength(enrolments.length);
    const days = events.map((event) => event['DTSTART;VALUE=DATE']);
    for (const { start } of plan.steps) expect(days).toContain(start.replaceAll('-', ''));
  });

  it('prints without anything to press', async () => {
    await learner.page.emulateMedia({ media: 'print' });
    const controls = learner.page.locator(
      'nav, button, summary, select, input:not([type=checkbox]), textarea'
    );
    const shown = await controls.evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => `${each.tagName} ${each.textContent}`)
    );
    await learner.page.emulateMedia({ media: 'screen' });
    expect(shown).toEqual([]);
  });

  it('keeps everything without a connection, and finishes two steps', async () => {
    const [first, second] = steps;
    if (!first || !second) throw new Error('the path is too short');
    await learner.site.stop();
    today = dayAfter([first, second].map(({ end }) => end));
    await wake();
    await learner.open('/');
    await text(/^0 of \d steps done/).waitFor();
    await learner.page.getByRole('link', { name: AWARD }).first().click();
    for (const [at, { title }] of [first, second].entries()) {
      await learner.page.getByRole('checkbox', { name: `${title} is done` }).check();
      await text(new RegExp(`^${at + 1} of ${steps.length} steps done`)).waitFor();
    }
    await learner.page.reload();
    await text(/^2 of \d steps done/).waitFor();
    await countIs(learner.page.getByRole('checkbox', { checked: true }), 2);
    await wake();
    await learner.open(`/paths/path/${pathAddress}`);
    await text(/^2 of \d steps done/).waitFor();
    await learner.site.start(folder);
  });

  it('is under way with the third, when a new edition changes what was planned', async () => {
    const [, , third, ...others] = steps;
    const last = others.at(-1);
    if (!third || !last) throw new Error('the path is too short');
    await learner.page.getByLabel(`How is it going? ${third.title}`).click();
    await learner.page
      .getByRole('button', { name: 'I have begun' })
      .locator('visible=true')
      .click();
    await text('begun on ').waitFor();
    await republish(folder, today, [{ id: last.offering }, { id: third.offering, price: 205 }]);
    await learner.open('/settings/');
    await button(/^Update now: Demonstration/).click();
    await text('Demonstration catalogue is up to date now').waitFor();
    await learner.open('/paths/');
    await text('2 courses that you plan or compare have changed').waitFor();
    await isFit();
    await learner.open(`/paths/path/${pathAddress}`);
    await text('The catalogue has changed since this path was made.').waitFor();
    const changed = learner.page.locator('section.note.warn li');
    await changed.filter({ hasText: last.title }).filter({ hasText: 'withdrawn' }).waitFor();
    await changed
      .filter({ hasText: third.title })
      .filter({ hasText: /price|€/ })
      .waitFor();
    await isFit();
  });

  it('plans again from there: what was decided stays, and what changes is said', async () => {
    const [first, second, third, ...others] = steps;
    const last = others.at(-1);
    const before = await kept();
    await button('Plan again from here').click();
    const again = learner.page.locator('section[aria-labelledby=again]');
    await again.getByRole('heading', { name: 'What changes' }).waitFor();
    await settled();
    await again.getByText(`${last?.title} is gone: its provider no longer offers it`).waitFor();
    await again.getByText(`${third?.title} stays as it is`).waitFor();
    await again
      .getByText(/ is new$/)
      .first()
      .waitFor();
    await isFit();
    await button('Take this plan').click();
    await text('The path was planned anew').waitFor();
    await text(/^2 of \d steps done/).waitFor();
    await text('Behind you').waitFor();
    await countIs(learner.page.getByText('The catalogue has changed'), 0);
    const after = await kept();
    const left = after.plan.steps.map(({ offering }) => offering);
    expect(left).toContain(third?.offering);
    expect(left).not.toContain(last?.offering);
    expect(after.past.map(({ offering }) => offering)).toEqual([first?.offering, second?.offering]);
    const spent = after.past.reduce((sum, { minor }) => sum + minor, 0);
    expect(spent + after.plan.totalMinor).toBeLessThanOrEqual(BUDGET_MINOR);
    expect(after.plan.peakHours).toBeLessThanOrEqual(6);
    await isFit();

    await button('Undo').click();
    await learner.page.getByText('Behind you').waitFor({ state: 'detached' });
    expect((await kept()).plan).toEqual(before.plan);
  });

  it('stops a search at once when asked to, and goes on from there', async () => {
    await learner.open('/paths/plan/?goal=furthest&hours=40');
    await button('Stop').click();
    await text(/^Stopped\./).waitFor({ timeout: 2_000 });
    await field('Hours a week').isVisible();
    await ask({ 'Hours a week': '3', Budget: '100' });
    await card().waitFor();
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
}
