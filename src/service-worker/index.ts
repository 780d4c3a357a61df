/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Pictures for app stores: of no use to a page. */
const LEFT_OUT = `${base}/screenshots/`;

/** Names with a hash in them never change; all else changes with the version. */
const entries: PrecacheEntry[] = [
  ...build.map((url) => ({ url, revision: null })),
  ...[...files.filter((url) => !url.startsWith(LEFT_OUT)), ...prerendered].map((url) => ({
    url,
    revision: version
  }))
];

cleanupOutdatedCaches();
// Pages take their subject from the query (`?id=…`); the page itself is the same.
precacheAndRoute(entries, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the learner says so.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
