import { asset } from '$app/paths';
import { browser } from '$app/environment';
import { indexCatalogue, type CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { parsePublished } from '$lib/core/catalogue/published';

/** The catalogue that comes with the app, opened when it is first asked for. */
class CatalogueState {
  #index = $state.raw<CatalogueIndex>();
  #failed = $state(false);
  #started = false;

  /** `undefined` while it is being opened. */
  get index(): CatalogueIndex | undefined {
    void this.#open();
    return this.#index;
  }

  get failed(): boolean {
    return this.#failed;
  }

  async #open(): Promise<void> {
    if (this.#started || !browser) return;
    this.#started = true;
    try {
      const response = await fetch(asset('/catalogue/catalogue.json'));
      const catalogue = parsePublished(await response.text());
      if (response.ok && catalogue.ok) this.#index = indexCatalogue(catalogue.value);
      else this.#failed = true;
    } catch {
      this.#failed = true;
    }
  }
}

export const catalogue = new CatalogueState();
