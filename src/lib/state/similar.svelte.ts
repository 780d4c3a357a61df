import { browser } from '$app/environment';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { ListedOffering } from '$lib/core/catalogue/search/listed';
import { catalogue } from './catalogue.svelte';
import { today } from './clock';
import { wantedLanguages } from './language.svelte';
import { preferences } from './preferences.svelte';

export interface Similar {
  readonly cheaper: readonly ListedOffering[];
  readonly shorter: readonly ListedOffering[];
}

/** Offerings like one of them; for a component, asked as long as it is shown. */
export function similarTo(id: () => OfferingId): { readonly found: Similar | undefined } {
  let found = $state.raw<Similar>();
  if (browser) {
    $effect(() => {
      const question = {
        id: id(),
        today: today(),
        shown: wantedLanguages(),
        currency: preferences.currency
      };
      let current = true;
      found = undefined;
      if (catalogue.opened === 0) return;
      catalogue.similar(question).then(
        (answer) => {
          if (current) found = answer;
        },
        // Nothing similar is shown where the catalogues cannot be asked.
        () => undefined
      );
      return () => (current = false);
    });
  }
  return {
    get found() {
      return found;
    }
  };
}
