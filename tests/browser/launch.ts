import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { findBrowser } from './find-browser';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic'
];

/** A phone held upright. */
export const PHONE = { width: 360, height: 740 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

export interface DeviceOptions extends BrowserContextOptions {
  /** A film (.y4m) that the camera sees again and again; the learner has allowed it. */
  readonly camera?: string;
}

const cameraArguments = (film: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`
];

/** A browser with a profile of its own that outlives it, as on a device. */
export class Device {
  readonly profile = mkdtempSync(join(tmpdir(), 'cairn-'));
  #context: BrowserContext | undefined;

  /** Starts the browser, or starts it again with the same profile. */
  async start({ camera, ...options }: DeviceOptions = {}): Promise<BrowserContext> {
    await this.stop();
    this.#context = await chromium.launchPersistentContext(this.profile, {
      executablePath: findBrowser(),
      headless: true,
      args: camera === undefined ? ARGUMENTS : [...ARGUMENTS, ...cameraArguments(camera)],
      viewport: PHONE,
      locale: 'en-GB',
      ...options
    });
    return this.#context;
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  /** Stops the browser and throws the profile away. */
  async discard(): Promise<void> {
    await this.stop();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
