import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { europeanCredential } from '../fixtures/credentials';
import { makeCertificate } from '../fixtures/certificate';
import { sealJades } from '../fixtures/jades';
import { rsaKey } from '../fixtures/keys';
import { sealJws } from '../fixtures/seal';
import { asItem, badge, fragmentOf, sealed, sentCases } from '../fixtures/sent';
import { SLOW_DOWN } from './catalogue/bench-page';

/*
 * Measures the page that checks what somebody was sent: what it loads until the verdict, against
 * the smallest SvelteKit app there is, and how long that takes from a cold start: in a browser that
 * was never here, and again without a connection. The page is slowed down like a phone; a browser
 * does not slow its workers down with it, so their time is told as well. Absolute times belong to
 * the machine; the ratios are what counts.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FLOOR = join(ROOT, 'tests/bench/floor');
const ROUNDS = 5;

interface Start {
  /** Milliseconds from the start of the page until its own script has run. */
  readonly shell: number;
  /** Until the verdict is painted. */
  readonly verdict: number;
  /** Of these the worker's, from question to answer. */
  readonly worker: number;
}

/** One of each way in which credentials are signed. */
async function links(): Promise<Map<string, string>> {
  const { privateKey, publicKey } = rsaKey();
  const european = sealJades(
    europeanCredential(),
    privateKey,
    makeCertificate(publicKey, privateKey)
  );
  const { good } = await sentCases();
  const one = (content: Parameters<typeof asItem>[0]) => fragmentOf({ items: [asItem(content)] });
  return new Map([
    ['Open Badge, Data Integrity', one(await sealed(badge('Forklift licence')))],
    ['the same with its signed status list', fragmentOf(good)],
    ['Open Badge, token', one(sealJws(badge('Forklift licence'), privateKey, publicKey))],
    ['European credential, sealed', one(european)]
  ]);
}

interface Marks {
  shell: number;
  verdict: number;
  worker: number;
}

/** Runs in the page: notes when its script has run, when the verdict is painted, and the worker. */
function watch(): void {
  const marks: Marks = { shell: 0, verdict: 0, worker: 0 };
  Object.assign(globalThis, { marks });
  const words = () => document.querySelector('main')?.textContent;
  let before: string | undefined;
  addEventListener('DOMContentLoaded', () => (before = words()));
  new MutationObserver((_, observer) => {
    if (before !== undefined && marks.shell === 0 && words() !== before) {
      marks.shell = performance.now();
    }
    if (!document.querySelector('section.verdict')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (marks.verdict = performance.now())));
  }).observe(document, { childList: true, subtree: true, characterData: true });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, message: unknown) {
    const from = performance.now();
    const answered = ({ data }: MessageEvent<{ kind: string }>) => {
      if (data.kind === 'progress') return;
      marks.worker += performance.now() - from;
      this.removeEventListener('message', answered);
    };
    this.addEventListener('message', answered);
    postMessage.call(this, message);
  };
}

/** From the start of a browser to the verdict. */
async function open(visitor: Learner, fragment: string): Promise<Start> {
  await visitor.start();
  const { page } = visitor;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  // What runs this file names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch);
  await page.goto(`${visitor.site.url}/check/#${fragment}`);
  const marks = await page.waitForFunction(() => {
    const { marks: found } = globalThis as unknown as { marks: Marks };
    return found.verdict > 0 && found;
  });
  return marks.jsonValue() as Promise<Start>;
}

/** In browsers that were never here, and again without a connection; each the median of some. */
async function coldStarts(fragment: string): Promise<{ first: Start; offline: Start }> {
  const site = new Site();
  await site.start();
  const first: Start[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const visitor = new Learner(site);
    first.push(await open(visitor, fragment));
    await visitor.leave();
  }
  const visitor = new Learner(site);
  await open(visitor, fragment);
  await visitor.settle();
  await site.stop();
  const offline: Start[] = [];
  for (let round = 0; round < ROUNDS; round++) offline.push(await open(visitor, fragment));
  await visitor.leave();
  return { first: median(first), offline: median(offline) };
}

function median(starts: readonly Start[]): Start {
  const of = (key: keyof Start) =>
    starts.map((start) => start[key]).sort((a, b) => a - b)[starts.length >> 1] ?? NaN;
  return { shell: of('shell'), verdict: of('verdict'), worker: of('worker') };
}

interface Load {
  /** Gzipped bytes of the scripts that the page's HTML names. */
  readonly named: number;
  /** Gzipped bytes of the page's scripts and styles until the verdict. */
  readonly page: number;
  /** The same of the worker's. */
  readonly worker: number;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

const weigh = (folder: string, paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipped(join(folder, path)), 0);

/** What opening a page for the first time loads, until something stands on it. */
async function firstLoad(folder: string, path: string, shown: string): Promise<Load> {
  const html = readFileSync(join(folder, path.replace(/#.*/, ''), 'index.html'), 'utf8');
  const named = new Set([...html.matchAll(/\/(_app\/[^"')]+\.js)/g)].map(([, name = '']) => name));
  const site = new Site();
  await site.start(folder);
  const visitor = new Learner(site);
  const page = await visitor.start({ serviceWorkers: 'block' });
  const loaded = new Set<string>();
  page.context().on('request', (request) => {
    const name = new URL(request.url()).pathname.slice(1);
    if (/\.(js|css)$/.test(name)) loaded.add(name);
  });
  await page.goto(`${site.url}/${path}`);
  await page.locator(shown).first().waitFor();
  const all = [...loaded];
  await visitor.leave();
  await site.stop();
  const worker = all.filter((name) => name.includes('/workers/'));
  return {
    named: weigh(folder, named),
    page: weigh(
      folder,
      all.filter((name) => !worker.includes(name))
    ),
    worker: weigh(folder, worker)
  };
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${time.toFixed(0)} ms`;
const ratio = (value: number, floor: number) => `${(value / floor).toFixed(2)}x`;

function startWords({ shell, verdict, worker }: Start): string {
  const slowed = verdict + (SLOW_DOWN - 1) * worker;
  return (
    `script has run ${ms(shell)}, verdict ${ms(verdict)} (${ratio(verdict, shell)}), ` +
    `worker ${ms(worker)}, at most ${ms(slowed)} were it as slow`
  );
}

if (!existsSync(join(ROOT, 'build/check/index.html')))
  throw new Error('Run `npm run build` first.');
execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: FLOOR, stdio: 'inherit' });

const all = await links();
const floor = await firstLoad(join(FLOOR, 'build'), '', 'h1');
console.log('First load until the verdict, gzip');
console.log(`  floor: named by the page ${kb(floor.named)}, page ${kb(floor.page)}`);
for (const [name, fragment] of all) {
  const load = await firstLoad(join(ROOT, 'build'), `check/#${fragment}`, 'section.verdict');
  console.log(
    `  ${name}: named by the page ${kb(load.named)} (${ratio(load.named, floor.named)}), ` +
      `page ${kb(load.page)} (${ratio(load.page, floor.page)}), worker ${kb(load.worker)}`
  );
}
console.log(`Cold start to the verdict at ${SLOW_DOWN}x slow-down, median of ${ROUNDS}`);
for (const [name, fragment] of all) {
  const { first, offline } = await coldStarts(fragment);
  console.log(`  ${name}, ${fragment.length} characters`);
  console.log(`    never here before:    ${startWords(first)}`);
  console.log(`    without a connection: ${startWords(offline)}`);
}
