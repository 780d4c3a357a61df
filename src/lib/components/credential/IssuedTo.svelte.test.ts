import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Recipient } from '$lib/core/credential/record';
import { preferences, setPreference } from '$lib/state/preferences.svelte';
import type { Profile } from '$lib/state/profile';
import IssuedTo from './IssuedTo.svelte';

async function iAm(profile: Partial<Profile> | undefined): Promise<void> {
  await setPreference('profile', profile && { names: [], emails: [], ids: [], ...profile });
  await vi.waitFor(() =>
    expect(preferences.profile).toEqual({ names: [], emails: [], ids: [], ...profile })
  );
}
afterEach(() => iAm(undefined));

describe('whether it was issued to the learner', () => {
  it('is not said as long as nobody said who they are', async () => {
    await iAm(undefined);
    render(IssuedTo, { recipient: { name: { en: 'Alba Example' } } });
    expect(screen.getByRole('link', { name: 'Say who you are' }).getAttribute('href')).toBe(
      '/settings'
    );
    expect(screen.queryByText(/^Issued/)).toBeNull();
  });

  it.each<[string, Recipient, RegExp]>([
    ['the name', { name: { en: 'EXAMPLE Alba' } }, /^Issued to you$/],
    ['the address', { email: 'Alba@learner.example' }, /^Issued to you$/],
    ['the id', { id: 'did:example:alba' }, /^Issued to you$/],
    ['another address', { email: 'other@learner.example' }, /not among yours/],
    ['another name', { name: { en: 'Berta' } }, /cannot be told/],
    ['nothing', {}, /cannot be told/]
  ])('is told by %s', async (_, recipient, words) => {
    await iAm({
      names: ['Alba Example'],
      emails: ['alba@learner.example'],
      ids: ['did:example:alba']
    });
    render(IssuedTo, { recipient });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
