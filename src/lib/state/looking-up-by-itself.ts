import { preferences } from './preferences.svelte';

let watched = false;

/** Where the learner wants it: looks at known documents again, now and whenever there is a net. */
export function lookUpByItself(): void {
  if (!preferences.looksUpByItself) return;
  const again = async () => {
    const { lookingUp } = await import('./looking-up.svelte');
    if (preferences.looksUpByItself) await lookingUp.lookUpAgain();
  };
  void again();
  if (!watched) window.addEventListener('online', () => void again());
  watched = true;
}
