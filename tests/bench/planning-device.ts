import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BenchSite, bundle, SLOW_DOWN } from './catalogue/bench-page';
import type { PlanningPage, SetFacts, Timed } from './planning-page';
import { nameOf, SIZES } from './solver-instances';

/*
 * Measures planning in a real browser, slowed down like a phone: the least price of an award
 * against HiGHS in the same page, and from a question to the cheapest plan and to the whole set.
 * Absolute times belong to the machine; the ratios are what counts.
 */

declare const planningPage: PlanningPage;

const SEEDS = [1, 2, 3, 4, 5];
const MOST_MS = 10_000;

const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? NaN;
const ms = (times: readonly Timed<unknown>[]) =>
  `${middle(times.map((each) => each.ms)).toFixed(1)} ms`;

const site = new BenchSite();
const highs = dirname(createRequire(import.meta.url).resolve('highs'));
site.write('highs.wasm', readFileSync(join(highs, 'highs.wasm')));
await site.start(await bundle('../planning-page.ts'));
const bench = await site.page();
const { page } = bench;
page.setDefaultTimeout(0);
await bench.slowDown();
console.log(`In Chromium at ${SLOW_DOWN}x, the middle of ${SEEDS.length}`);

for (const size of SIZES) {
  const own: Timed<number | undefined>[] = [];
  const peer: Timed<number | undefined>[] = [];
  for (const seed of SEEDS) {
    const ask = [size, seed] as const;
    own.push(await page.evaluate(([of, at]) => planningPage.least(of, at), ask));
    peer.push(await page.evaluate(([of, at]) => planningPage.leastByPeer(of, at), ask));
  }
  const ratio = middle(own.map((each) => each.ms)) / middle(peer.map((each) => each.ms));
  const equal = own.filter(
    ({ value }, at) => Math.round(value ?? -1) === Math.round(peer[at]?.value ?? -1)
  );
  console.log(
    `  ${nameOf(size).padEnd(8)} least price: Cairn ${ms(own)}, HiGHS ${ms(peer)} ` +
      `(${ratio.toFixed(3)}x), ${equal.length} equal`
  );
}

for (const calendar of [false, true]) {
  console.log(calendar ? '  With a calendar' : '  Without a calendar');
  for (const size of SIZES) {
    const cheapest: Timed<SetFacts>[] = [];
    const sets: Timed<SetFacts>[] = [];
    for (const seed of SEEDS.slice(0, 2)) {
      const ask = [size, seed, calendar, MOST_MS] as const;
      cheapest.push(await page.evaluate((each) => planningPage.cheapest(...each), ask));
      sets.push(await page.evaluate((each) => planningPage.wholeSet(...each), ask));
    }
    const plans = sets.reduce((sum, { value }) => sum + value.plans, 0);
    const proven = sets.reduce((sum, { value }) => sum + value.proven, 0);
    const complete = sets.filter(({ value }) => value.complete).length;
    console.log(
      `    ${nameOf(size).padEnd(8)} cheapest ${ms(cheapest)}, whole set ${ms(sets)}: ` +
        `${plans} plans, ${proven} proven, ${complete} of ${sets.length} sets complete`
    );
  }
}
await site.stop();
