import { EMPTY_ENTRY, type HandEntry } from '$lib/core/credential/by-hand';
import { preferences, setPreference } from './preferences.svelte';

/** What was typed in and not yet added: it outlives a closed tab. */
export function keptDraft(): HandEntry | undefined {
  const draft = preferences.handDraft;
  if (typeof draft !== 'object' || draft === null) return undefined;
  return { ...EMPTY_ENTRY, ...(draft as Partial<HandEntry>) };
}

export async function keepDraft(entry: HandEntry): Promise<void> {
  await setPreference('handDraft', entry);
}

export async function clearDraft(): Promise<void> {
  await setPreference('handDraft', undefined);
}
