import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import {
  EVERYTHING,
  indexForSearch,
  type Query,
  type SearchIndex
} from '$lib/core/catalogue/search';
import { wantedLanguages } from './language.svelte';
import { preferences } from './preferences.svelte';

/** What is being looked for in the catalogue; kept while the app is open, so that one can go back. */
class Exploring {
  #query = $state.raw<Query>(EVERYTHING);

  readonly query = $derived<Query>({
    ...this.#query,
    currency: preferences.currency,
    shown: wantedLanguages()
  });

  /** How many filters narrow the list, words and order aside. */
  readonly filtersOn = $derived(
    [
      this.#query.fields.length > 0,
      this.#query.levels.length > 0,
      this.#query.modes.length > 0,
      this.#query.languages.length > 0,
      this.#query.eqf.length > 0,
      this.#query.maxWeeks !== undefined,
      this.#query.maxPriceMinor !== undefined
    ].filter(Boolean).length
  );

  change(part: Partial<Query>): void {
    this.#query = { ...this.#query, ...part };
  }

  /** Takes a limit away. */
  drop(limit: 'maxWeeks' | 'maxPriceMinor'): void {
    const { [limit]: _, ...rest } = this.#query;
    this.#query = rest as Query;
  }

  clear(): void {
    this.#query = { ...EVERYTHING, sort: this.#query.sort };
  }
}

export const exploring = new Exploring();

let searchIndex: { of: CatalogueIndex; index: SearchIndex } | undefined;

/** The catalogue made ready for searching; once for each catalogue. */
export function searchIndexOf(of: CatalogueIndex): SearchIndex {
  if (searchIndex?.of !== of) searchIndex = { of, index: indexForSearch(of) };
  return searchIndex.index;
}
