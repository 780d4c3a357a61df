/** Gets catalogues and keeps them up to date; loaded once the page has settled. */
export async function keepCatalogues(): Promise<void> {
  const { catalogues } = await import('./catalogues.svelte');
  catalogues.start();
}
