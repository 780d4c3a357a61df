import { adding } from './adding.svelte';
import { t } from './language.svelte';
import { notices } from './notices.svelte';
import { openSent } from './open-sent';
import { Ways } from './ways.svelte';

/** Whatever the learner brings in to keep. */
class WaysIn extends Ways {
  /** Waits to be kept beside a credential that is typed in by hand. */
  attachment = $state.raw<File>();

  constructor() {
    super({
      files: (files) => void addFiles(files),
      sent: (fragment) => void addSent(fragment)
    });
  }
}

export const waysIn = new WaysIn();

/** Pictures that are no badges may be pictures of codes. */
async function addFiles(files: readonly File[]): Promise<void> {
  await adding.add(files);
  const pictures = adding.outcomes.flatMap(({ attachment }) =>
    attachment?.type.startsWith('image/') ? [attachment] : []
  );
  if (pictures.length === 0) return;
  const { readQrPictures } = await import('./scanning');
  const text = await readQrPictures(pictures);
  if (text !== undefined) waysIn.takeText(text, 'scanned');
}

async function addSent(fragment: string): Promise<void> {
  const sent = await openSent(fragment);
  if (!sent.ok) return notices.show(t().checkPage.link[sent.issue.code]);
  const files = sent.value.items.filter((item) => item instanceof File);
  void adding.add(files);
}
