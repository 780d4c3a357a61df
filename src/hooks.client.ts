import type { HandleClientError } from '@sveltejs/kit';

/** An address that leads nowhere is told on the page; everything else also to the browser. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) reportError(error);
  return { message };
};
