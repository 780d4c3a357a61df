import { expect, it } from 'vitest';
import { addDays, type Day } from '../../src/lib/core/kernel/day';
import type { PlanStep } from '../../src/lib/core/planner/plan';
import type { PathRow } from '../../src/lib/storage';
import type { Learner } from '../browser/learner';
import { eventsIn } from './calendar-events';
import { republish } from './demo-edition';
import { AWARD, BEGINS, BUDGET_MINOR } from './planning-award';
import type { PlanningPages } from './planning-pages';

/**
 * Keeps a plan, takes it away, finishes two steps without a connection, and plans again after an
 * update of the catalogue in `folder`.
 */
export function followingThePath(learner: Learner, pages: PlanningPages, folder: string): void {
  const { text, button, card, points, countIs, wake, fit, settled } = pages;
  let today: string = BEGINS;
  let pathAddress = '';
  /** Of the path that is kept, with their titles. */
  let steps: (PlanStep & { title: string })[] = [];

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
    await fit();
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
    await wake(today);
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
    await wake(today);
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
    await fit();
    await learner.open(`/paths/path/${pathAddress}`);
    await text('The catalogue has changed since this path was made.').waitFor();
    const changed = learner.page.locator('section.note.warn li');
    await changed.filter({ hasText: last.title }).filter({ hasText: 'withdrawn' }).waitFor();
    await changed
      .filter({ hasText: third.title })
      .filter({ hasText: /price|€/ })
      .waitFor();
    await fit();
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
    await fit();
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
    await fit();

    await button('Undo').click();
    await learner.page.getByText('Behind you').waitFor({ state: 'detached' });
    expect((await kept()).plan).toEqual(before.plan);
  });
}

const dayAfter = (days: readonly Day[]) => addDays([...days].sort().at(-1) ?? (BEGINS as Day), 1);
