import { base } from '$app/paths';
import { browser, dev } from '$app/environment';

const CHECK_EVERY_MS = 60 * 60 * 1000;

/** A newer version of the app: found quietly, used when the learner says so. */
class Update {
  ready = $state(false);
  #use: (() => void) | undefined;
  #started = false;

  /** Registers the service worker once the page has settled; later calls do nothing. */
  async start(): Promise<void> {
    if (this.#started || !browser || dev || !('serviceWorker' in navigator)) return;
    this.#started = true;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(`${base}/service-worker.js`, { type: 'module' });
    workbox.addEventListener('waiting', () => (this.ready = true));
    // Another tab may have pressed the button: this page then runs without its files, so it
    // reloads too. Not on the very first visit, where the worker takes over what it just kept.
    let hadController = navigator.serviceWorker.controller !== null;
    let reloading = false;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (hadController && !reloading) {
        reloading = true;
        location.reload();
      }
      hadController = true;
    });
    this.#use = () => workbox.messageSkipWaiting();
    try {
      await workbox.register();
    } catch {
      // A browser that keeps nothing for this site: the app works while there is a connection.
      return;
    }
    setInterval(() => void workbox.update(), CHECK_EVERY_MS);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void workbox.update();
    });
  }

  use(): void {
    this.ready = false;
    this.#use?.();
  }

  later(): void {
    this.ready = false;
  }
}

export const update = new Update();
