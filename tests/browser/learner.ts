import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Device, type DeviceOptions } from './launch';
import type { Site } from './serve';

/** Somebody with a phone: one page, everything that goes wrong on it, and every request it makes. */
export class Learner {
  readonly #device = new Device();
  readonly #folder = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly problems: string[] = [];
  /** Requests to anywhere but the site. */
  readonly foreign: string[] = [];
  #page: Page | undefined;

  constructor(readonly site: Site) {}

  get page(): Page {
    if (!this.#page) throw new Error('the browser is not started');
    return this.#page;
  }

  /** Starts the browser, or starts it again as after a night in a pocket. */
  async start(options: DeviceOptions = {}): Promise<Page> {
    const context = await this.#device.start(options);
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const inside = ['data:', 'blob:', 'about:'].includes(protocol) || origin === this.site.url;
      if (!inside) this.foreign.push(request.url());
    });
    this.#page = context.pages()[0] ?? (await context.newPage());
    this.#page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.problems.push(message.text());
    });
    this.#page.on('pageerror', (error) => this.problems.push(error.message));
    return this.#page;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.site.url + path);
    await this.page.locator('html:not(.waiting) h1').first().waitFor();
  }

  /** Opens the site once with a connection and waits until it works without. */
  async firstVisit(): Promise<void> {
    await this.open('/');
    await this.settle();
    await this.open('/settings/');
    await this.page.locator('.catalogues > li').first().waitFor();
    await this.open('/');
  }

  /** Waits until the page that is open works without a connection. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((done) =>
          navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
        );
      }
    });
  }

  /** Puts files on the learner's device; gives their paths. */
  files(contents: ReadonlyMap<string, Buffer>): string[] {
    return [...contents].map(([name, bytes]) => {
      const path = join(this.#folder, name);
      writeFileSync(path, bytes);
      return path;
    });
  }

  /** Chooses files on the page to add credentials, and waits for the report. */
  async addFiles(paths: string[]): Promise<void> {
    await this.open('/credentials/add/');
    await this.page.setInputFiles('input[type=file]', paths);
    await this.page
      .locator('.outcomes > li')
      .nth(paths.length - 1)
      .waitFor();
  }

  /** Presses something that saves a file, and reads what was saved. */
  async saved(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Everything that the app keeps in IndexedDB, as plain data. */
  async keptData(): Promise<unknown> {
    return this.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('cairn');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('no database'));
      });
      const tables: Record<string, unknown> = {};
      for (const name of database.objectStoreNames) {
        tables[name] = await new Promise((done) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => done(request.result);
        });
      }
      database.close();
      return JSON.parse(
        JSON.stringify(tables, (_, value: unknown) =>
          value instanceof Uint8Array ? Array.from(value) : value
        )
      ) as unknown;
    });
  }

  async leave(): Promise<void> {
    await this.#device.discard();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
