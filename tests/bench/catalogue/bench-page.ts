import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { Device } from '../../browser/launch';
import { Site } from '../../browser/serve';

/** How much slower than this machine the page is made. */
export const SLOW_DOWN = 4;

/** A script of this folder as one file that a page can load. */
export async function bundle(name: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: resolve(import.meta.dirname, name),
        output: { format: 'iife' }
      }
    }
  })) as Rolldown.RolldownOutput;
  const [chunk] = result.output;
  return chunk.code;
}

/** A folder of files, served to a real browser whose pages are slowed down. */
export class BenchSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  readonly #site = new Site();
  readonly #device = new Device();

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  async start(script: string): Promise<void> {
    this.write('script.js', script);
    this.write('index.html', '<!doctype html><script src="/script.js"></script>');
    await this.#site.start(this.folder);
  }

  /** A page in a fresh browser. */
  async page(): Promise<BenchPage> {
    const context = await this.#device.start();
    const page = await context.newPage();
    await page.goto(this.#site.url);
    return new BenchPage(page, await context.newCDPSession(page));
  }

  async stop(): Promise<void> {
    await this.#device.discard();
    await this.#site.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class BenchPage {
  constructor(
    readonly page: Page,
    private readonly session: CDPSession
  ) {}

  async slowDown(rate = SLOW_DOWN): Promise<void> {
    await this.session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Bytes of the heap and of array buffers that are in use. */
  async memory(): Promise<number> {
    for (let round = 0; round < 3; round++) await this.session.send('HeapProfiler.collectGarbage');
    const usage = (await this.session.send('Runtime.getHeapUsage')) as {
      readonly usedSize: number;
      readonly backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }
}
