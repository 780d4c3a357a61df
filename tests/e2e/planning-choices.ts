import { expect, it } from 'vitest';
import type { Learner } from '../browser/learner';
import { AWARD } from './planning-award';
import type { PlanningPages, Row } from './planning-pages';

/** Looks for plans, compares them, and changes her mind twice. */
export function choosingPlans(learner: Learner, pages: PlanningPages, counts: string): void {
  const {
    text,
    button,
    summary,
    card,
    points,
    countIs,
    fit,
    ask,
    settled,
    rows,
    rowsWhere,
    shows
  } = pages;

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
    await fit();
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
    await fit();
  });

  it('changes her mind: with less money nothing is possible, and what would help is applied', async () => {
    const before = await rows();
    await ask({ Budget: '500' });
    await text('No plan fits your limits').waitFor();
    const least = /costs €([\d.,]+)\./.exec(
      (await text(/The cheapest way costs/).textContent()) ?? ''
    );
    expect(amount(least?.[1] ?? '')).toBe(cheapest(before));
    await fit();
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
}

const amount = (price: string) => Number(price.replace(/[^0-9.]/g, ''));
const dearest = (all: readonly Row[]) => Math.max(...all.map(({ price }) => amount(price)));
const cheapest = (all: readonly Row[]) => Math.min(...all.map(({ price }) => amount(price)));
const latest = (all: readonly Row[]) => Math.max(...all.map(({ finish }) => Date.parse(finish)));

/** What is proven however long a search may take: the cheapest and the quickest plan. */
const endsOf = (all: readonly Row[]) =>
  all
    .filter(({ name }) => /Cheapest|Quickest/.test(name))
    .map(({ price, finish }) => [price, finish]);
