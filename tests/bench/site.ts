import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { piecesOf } from '../../src/lib/core/catalogue/published/bundle';
import { parseManifest } from '../../src/lib/core/catalogue/published/manifest-format';
import { Device, PHONE } from '../browser/launch';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { SLOW_DOWN } from './catalogue/bench-page';
import { publishInvented } from './catalogue/publish-invented';

/*
 * Measures the built site: what the first page loads, against the smallest SvelteKit app there is;
 * how long a cold start without a connection takes; how large the catalogue is. Absolute times
 * belong to the machine; the ratios are what counts.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FLOOR = join(ROOT, 'tests/bench/floor');
const ROUNDS = 5;
const LARGE = 10_000;

interface Load {
  /** Gzipped bytes of the scripts that the page's HTML names. */
  readonly named: number;
  /** Gzipped bytes of all scripts loaded until the page has settled. */
  readonly all: number;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** What opening the front page of a built site for the first time loads. */
async function firstLoad(folder: string): Promise<Load> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = new Set(
    [...html.matchAll(/["(]\.\/(_app\/[^"')]+\.js)/g)].map(([, path]) => path ?? '')
  );
  const site = new Site();
  await site.start(folder);
  const device = new Device();
  // Without its service worker, which loads everything for later.
  const context = await device.start({ viewport: PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const loaded = new Set<string>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.slice(1);
    if (path.endsWith('.js')) loaded.add(path);
  });
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await device.discard();
  await site.stop();
  const weigh = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + gzipped(join(folder, path)), 0);
  return { named: weigh(scripts), all: weigh(loaded) };
}

/** Milliseconds from the start of a page without a connection. */
interface ColdStart {
  /** The app's own script has run. */
  readonly shell: number;
  /** Courses are listed. */
  readonly list: number;
  /** From a word to its answer being painted; from then on, not from the start. */
  readonly react: number;
}

/** Answers for a folder in the place of the catalogue that comes with the app. */
function inPlaceOfCatalogue(folder: string): Site['meddle'] {
  return ({ url = '' }, response) => {
    const path = /^\/catalogue\/((?:pieces\/)?[\w.]+)$/.exec(url)?.[1];
    if (path === undefined) return false;
    response.end(readFileSync(join(folder, path)));
    return true;
  };
}

/** From a cold start without a connection, slowed down, to a list that reacts; median of some. */
async function coldStart(catalogue: string | undefined): Promise<ColdStart> {
  const site = new Site();
  if (catalogue !== undefined) site.meddle = inPlaceOfCatalogue(catalogue);
  await site.start();
  const learner = new Learner(site);
  await learner.start();
  await learner.firstVisit();
  await site.stop();
  const rounds: ColdStart[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await learner.start();
    const session = await learner.page.context().newCDPSession(learner.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await learner.page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const ran = document.querySelector('html:not(.waiting) h1') !== null;
        if (ran && performance.getEntriesByName('shell').length === 0) performance.mark('shell');
        if (!document.querySelector('article')) return;
        observer.disconnect();
        requestAnimationFrame(() => performance.mark('list'));
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    await learner.page.goto(`${site.url}/explore/`);
    await learner.page.locator('article').first().waitFor();
    const [shell = NaN, list = NaN] = await learner.page.evaluate(() =>
      ['shell', 'list'].map((name) => performance.getEntriesByName(name)[0]?.startTime)
    );
    const react = await learner.page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      const status = document.querySelector('.results [role=status]');
      if (!field || !status) return NaN;
      const from = performance.now();
      field.value = 'data';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - from;
    });
    rounds.push({ shell, list, react });
  }
  await learner.leave();
  const median = (key: 'shell' | 'list' | 'react') =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  return { shell: median('shell'), list: median('list'), react: median('react') };
}

function catalogueSize(): { offerings: number; raw: number; gzip: number } {
  const text = readFileSync(join(ROOT, 'static/catalogue/catalogue.json'), 'utf8');
  const manifest = parseManifest(text);
  if (!manifest.ok) throw new Error(manifest.issue.code);
  const { offerings } = manifest.value.counts;
  const pieces = piecesOf(manifest.value);
  const sum = (key: 'size' | 'bytes') => pieces.reduce((total, piece) => total + piece[key], 0);
  return { offerings, raw: sum('size') / offerings, gzip: sum('bytes') / offerings };
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${time.toFixed(0)} ms`;
const ratio = (value: number, floor: number) => `${(value / floor).toFixed(2)}x`;

if (!existsSync(join(ROOT, 'build/index.html'))) throw new Error('Run `npm run build` first.');
execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: FLOOR, stdio: 'inherit' });

const floor = await firstLoad(join(FLOOR, 'build'));
const app = await firstLoad(join(ROOT, 'build'));
console.log('First load of the front page, JavaScript, gzip');
console.log(
  `  floor    named by the page ${kb(floor.named)}, loaded until it rests ${kb(floor.all)}`
);
console.log(
  `  Cairn    named by the page ${kb(app.named)} (${ratio(app.named, floor.named)}), ` +
    `loaded until it rests ${kb(app.all)} (${ratio(app.all, floor.all)})`
);

const large = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
await publishInvented(large, LARGE);
for (const [name, folder] of [
  ['the catalogue of the app', undefined],
  [`${LARGE} courses`, large]
] as const) {
  const cold = await coldStart(folder);
  console.log(
    `Cold start without a connection at ${SLOW_DOWN}x slow-down, ${name}, median of ${ROUNDS}`
  );
  console.log(
    `  the app's script has run ${ms(cold.shell)}, list shown ${ms(cold.list)} ` +
      `(${ratio(cold.list, cold.shell)}), a word typed and painted ${ms(cold.react)}`
  );
}
rmSync(large, { recursive: true });

const size = catalogueSize();
console.log(`Catalogue, ${size.offerings} offerings with their awards and providers`);
console.log(`  ${size.raw.toFixed(0)} bytes each, ${size.gzip.toFixed(0)} gzipped`);
