import { notices } from './notices.svelte';
import { storage } from './storage';

/** Says so when another tab has moved the data to a newer version of the app. */
export async function watchNewerVersion(): Promise<void> {
  const door = await storage();
  door.watchForNewer(() => (notices.storageTrouble = 'newer'));
}
