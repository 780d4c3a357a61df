import { adding } from './adding.svelte';
import { t } from './language.svelte';
import { addressIn, addressWithin, nameForText } from './loose-text';

/** The ways in that need some room on the page; one is open at a time. */
export const WAYS = ['paste', 'scan', 'link'] as const;
export type Way = (typeof WAYS)[number];

/** Where a text came from: it names the file that is made of it. */
export type TextOrigin = 'pasted' | 'scanned' | 'shared';

/** Whatever comes in by whatever way ends up here. */
class WaysIn {
  open = $state<Way>();
  /** The address that stands in the link box. */
  address = $state('');
  /** Grows with every address that came by itself, so that the box looks at it anew. */
  shown = $state(0);
  /** Waits to be kept beside a credential that is typed in by hand. */
  attachment = $state.raw<File>();

  takeFiles(files: readonly File[]): void {
    void adding.add(files);
  }

  /** A text is read like a file; an address is only shown, to be fetched if the learner says so. */
  takeText(text: string, origin: TextOrigin): void {
    const address = addressIn(text) ?? (origin === 'shared' ? addressWithin(text) : undefined);
    if (address !== undefined) return this.showAddress(address);
    const name = nameForText(text, t().credentials.adding.textNames[origin]);
    void adding.add([new File([text], name, { type: 'text/plain' })]);
  }

  showAddress(address: string): void {
    this.address = address;
    this.shown++;
    this.open = 'link';
  }
}

export const waysIn = new WaysIn();
