import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page: rules, and the places that break them. */
export async function violationsOn(page: Page): Promise<[rule: string, places: string[]][]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations } = await (
      window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    ).axe.run({ runOnly: tags });
    return violations.map(({ id, nodes }): [string, string[]] => [
      id,
      nodes.map(({ html }) => html)
    ]);
  }, RULES);
}

/** By how many pixels the page is wider than the screen. */
export function sidewaysOn(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
}

/** Scrolls to where nothing that stays in sight lies above what scrolls. */
export async function toTheEnd(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
}

/** Expects nothing to blame on the page as it stands, in the light and in the dark. */
export async function isFit(page: Page): Promise<void> {
  await toTheEnd(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Until it is drawn, places here and there still have the colours from before.
    await expect.poll(() => violationsOn(page), { message: colorScheme }).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await sidewaysOn(page)).toBe(0);
}
