import type { Page } from 'playwright-core';
import type { JsonObject } from '../../src/lib/core/kernel/json';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { openBadge3 } from '../fixtures/credentials';
import { ed25519Key } from '../fixtures/keys';
import { sealDataIntegrity } from '../fixtures/seal';

const BADGES = 1000;
const PATIENCE_MS = 300_000;

/** Sealed badges that have nothing in common but their issuer. */
async function badges(): Promise<Map<string, Buffer>> {
  const issuer = ed25519Key('issuer');
  const files = new Map<string, Buffer>();
  for (let at = 0; at < BADGES; at++) {
    const achievement: JsonObject = {
      id: `https://kestrel.example/achievements/${at}`,
      type: ['Achievement'],
      name: `Step ${at}`,
      description: 'One of a thousand small steps.',
      criteria: { narrative: 'Take it.' }
    };
    const badge = openBadge3({
      id: `https://kestrel.example/credentials/${at}`,
      name: `Step ${at}`,
      credentialSubject: { type: ['AchievementSubject'], achievement }
    });
    const sealed = await sealDataIntegrity(badge, issuer);
    files.set(`badge-${at}.json`, Buffer.from(JSON.stringify(sealed)));
  }
  return files;
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Every block of the page of 50 ms or more since the last time, and when files were handed over. */
async function blocksOf(page: Page): Promise<{ blocks: Block[]; handed: number }> {
  return page.evaluate(async () => {
    // What was observed is told in a task of its own.
    await new Promise((done) => setTimeout(done, 500));
    const marks = performance.getEntriesByName('block') as PerformanceMark[];
    const handed = performance.getEntriesByName('handed').at(-1)?.startTime ?? 0;
    performance.clearMarks();
    return { blocks: marks.map(({ detail }) => detail as Block), handed };
  });
}

function longest(times: readonly number[]): string {
  const most = Math.max(0, ...times);
  return most < 50 ? 'under 50 ms' : `${most.toFixed(0)} ms`;
}

/** Adds a thousand badges on the built site and prints how long the page was ever kept busy. */
export async function importBadges(): Promise<void> {
  const site = new Site();
  await site.start();
  const learner = new Learner(site);
  const page = await learner.start();
  await learner.firstVisit();
  await learner.open('/credentials/add/');
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries()) {
        performance.mark('block', { detail: { start, end: start + duration } });
      }
    }).observe({ type: 'longtask' });
    document.addEventListener('change', () => performance.mark('handed'), { capture: true });
    const bare = document.createElement('input');
    bare.type = 'file';
    bare.multiple = true;
    bare.id = 'bare';
    document.body.append(bare);
  });
  const paths = learner.files(await badges());
  await blocksOf(page);
  // The browser needs a moment to hand over so many files, also where nobody wants them.
  await page.setInputFiles('#bare', paths);
  const bare = await blocksOf(page);
  const from = Date.now();
  await page.setInputFiles('main input[type=file]', paths);
  await page.locator('progress').waitFor();
  await page.locator('progress').waitFor({ state: 'detached', timeout: PATIENCE_MS });
  const seconds = (Date.now() - from) / 1000;
  const { blocks, handed } = await blocksOf(page);
  const own = blocks.map(({ start, end }) => end - Math.max(start, handed));
  const added = await page.locator('main [role=status] .note').first().textContent();
  await learner.leave();
  await site.stop();
  console.log(`${BADGES} sealed badges added on the built site, longest block of the page`);
  console.log(
    `  bare     the browser hands over the files ${longest(bare.blocks.map(({ start, end }) => end - start))}`
  );
  console.log(
    `  Cairn    from then on reads, checks, keeps and shows them ${longest(own)} ` +
      `(${added?.trim() ?? 'nothing added'}, ${seconds.toFixed(1)} s)`
  );
}
