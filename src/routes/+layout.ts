import { loadFirstLanguage, loadVisitorLanguage } from '$lib/state/language.svelte';

export const prerender = true;
/** Every page is a folder with an index: any web server hands it out. */
export const trailingSlash = 'always';

export async function load({ route }: { route: { id: string | null } }): Promise<void> {
  await (route.id === '/check' ? loadVisitorLanguage() : loadFirstLanguage());
}
