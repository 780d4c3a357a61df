/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { receiveShare } from './share-target';

declare const self: ServiceWorkerGlobalScope;

/** Pictures for app stores, of no use to a page; and the catalogue, which pages keep themselves. */
const LEFT_OUT = [`${base}/screenshots/`, `${base}/catalogue/`];
const ADDING = `${base}/credentials/add/`;
const NOT_FOUND = `${base}/404.html`;

/** Names with a hash in them never change; all else changes with the version. */
const entries: PrecacheEntry[] = [
  ...build.map((url) => ({ url, revision: null })),
  ...[
    ...files.filter((url) => !LEFT_OUT.some((folder) => url.startsWith(folder))),
    ...prerendered,
    NOT_FOUND
  ].map((url) => ({ url, revision: version }))
];

cleanupOutdatedCaches();
precacheAndRoute(entries, {
  // Pages take their subject from the query (`?id=…`); the page itself is the same.
  ignoreURLParametersMatching: [/.*/],
  cleanURLs: false,
  // Every page is a folder; people leave out the last stroke.
  urlManipulation: ({ url }) => [new URL(`${url.origin}${url.pathname}/`)]
});

// The share sheet posts to the page on which credentials are added.
registerRoute(
  ({ url }) => url.pathname === ADDING,
  ({ request }) => receiveShare(request, ADDING),
  'POST'
);

// An address that is none of ours: the server may know it; offline nobody does.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    try {
      return await fetch(request);
    } catch {
      return (await matchPrecache(NOT_FOUND)) ?? Response.error();
    }
  })
);

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the learner says so.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
