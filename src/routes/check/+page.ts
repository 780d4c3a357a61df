import { browser } from '$app/environment';
import { visiting } from '$lib/state/visiting.svelte';

/** The check begins before the page is there to show it. */
export function load(): void {
  if (browser) visiting.openAddress(location.hash);
}
