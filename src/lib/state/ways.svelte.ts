import { visitorWords } from './language.svelte';
import { addressIn, addressWithin, nameForText, sentIn } from './loose-text';

/** The ways in that need some room on the page; one is open at a time. */
export const WAYS = ['paste', 'scan', 'link'] as const;
export type Way = (typeof WAYS)[number];

/** Where a text came from: it names the file that is made of it. */
export type TextOrigin = 'pasted' | 'scanned' | 'shared';

/** What is done with what comes in. */
export interface Taker {
  files(files: readonly File[]): void;
  /** The fragment of a link by which somebody sent something. */
  sent(fragment: string): void;
}

/** Whatever comes in by whatever way goes through here to who takes it. */
export class Ways {
  open = $state<Way>();
  /** The address that stands in the link box. */
  address = $state('');
  /** Grows with every address that came by itself, so that the box looks at it anew. */
  shown = $state(0);

  constructor(private readonly taker: Taker) {}

  takeFiles(files: readonly File[]): void {
    this.taker.files(files);
  }

  /**
   * A text is read like a file. A link that carries something is opened; any other address is only
   * shown, to be fetched if whoever gave it says so.
   */
  takeText(text: string, origin: TextOrigin): void {
    const sent = sentIn(text);
    if (sent !== undefined) return this.taker.sent(sent);
    const address = addressIn(text) ?? (origin === 'shared' ? addressWithin(text) : undefined);
    if (address !== undefined) return this.showAddress(address);
    const name = nameForText(text, visitorWords().credentials.adding.textNames[origin]);
    this.takeFiles([new File([text], name, { type: 'text/plain' })]);
  }

  showAddress(address: string): void {
    this.address = address;
    this.shown++;
    this.open = 'link';
  }
}
