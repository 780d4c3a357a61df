import { loadFirstLanguage } from '$lib/state/language.svelte';

export const prerender = true;
/** Every page is a folder with an index: any web server hands it out. */
export const trailingSlash = 'always';

export async function load(): Promise<void> {
  await loadFirstLanguage();
}
