import type { HandleClientError } from '@sveltejs/kit';

/** An address that leads nowhere is told on the page; everything else also to the browser. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) reportError(error);
  return { message };
};

/** What somebody was sent is checked in a worker: it starts while the page is still being made. */
if (location.hash.length > 1 && location.pathname.endsWith('/check/')) {
  void import('$lib/workers').then(({ credentialsWorker }) => credentialsWorker.warm());
}
