import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import { preferences, setPreference } from '$lib/state/preferences.svelte';
import { postDraft } from '$lib/state/sharing';
import { held } from '../../../../tests/fixtures/held';
import PostBox from './PostBox.svelte';

const ADDRESS = 'https://nordvik.example/credentials/77';
const PUBLIC: Partial<CredentialRecord> = { id: ADDRESS, title: { en: 'Teamwork' } };
const PRIVATE: Partial<CredentialRecord> = { id: 'urn:uuid:77', title: { en: 'Teamwork' } };

function show(stated: Partial<CredentialRecord>, text = 'I did it!') {
  const ontext = vi.fn<(text: string) => void>();
  const { rerender } = render(PostBox, { row: held(stated), text, ontext });
  return { ontext, rerender, user: userEvent.setup() };
}

const link = (name: string) => screen.getByRole<HTMLAnchorElement>('link', { name });
const names = () => screen.getAllByRole('link').map((each) => each.textContent.trim());
const instance = () => screen.getByLabelText<HTMLInputElement>('Your Mastodon server');
const mastodon = () => screen.queryByRole('link', { name: 'Post on Mastodon' });

describe('networks', () => {
  it('are all there for a credential with a public address, which is shown', () => {
    show(PUBLIC);
    expect(names()).toEqual([
      'Post on LinkedIn',
      'Post on Bluesky',
      'Post on X',
      'Post on Facebook',
      'Post on Threads',
      'Post on WhatsApp',
      'Write an e-mail'
    ]);
    expect(screen.getByText('Address that is shown:').parentElement?.textContent).toContain(
      ADDRESS
    );
  });

  it('that post nothing but an address are left out without one, and it is said why', () => {
    show(PRIVATE);
    expect(names()).toEqual([
      'Post on Bluesky',
      'Post on X',
      'Post on Threads',
      'Post on WhatsApp',
      'Write an e-mail'
    ]);
    expect(screen.getByText(/^This credential has no public address\./)).toBeTruthy();
    expect(
      screen
        .getAllByRole<HTMLAnchorElement>('link')
        .map(({ href }) => href)
        .join()
    ).not.toMatch(/urn|undefined/);
  });

  it('may get the public page of the badge where the credential has none', () => {
    const criteriaUrl = 'https://nordvik.example/badges/teamwork';
    show({ ...PRIVATE, achievement: { criteriaUrl } });
    expect(new URL(link('Post on LinkedIn').href).searchParams.get('url')).toBe(criteriaUrl);
  });

  it('open apart from the app and learn nothing of it', () => {
    show(PUBLIC);
    for (const each of screen.getAllByRole<HTMLAnchorElement>('link')) {
      expect([each.target, each.rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
  });
});

describe('the words', () => {
  it('are the learner’s own, and go where they are sent', async () => {
    const { user, ontext, rerender } = show(PUBLIC, 'Done');
    await user.type(screen.getByLabelText('Your words'), '!');
    expect(ontext).toHaveBeenLastCalledWith('Done!');
    await rerender({ text: 'Done & dusted!' });
    const { searchParams } = new URL(link('Post on X').href);
    expect(searchParams.get('text')).toBe('Done & dusted!');
    expect(searchParams.get('url')).toBe(ADDRESS);
    expect(link('Write an e-mail').href).toContain('subject=Teamwork');
  });

  it.each([
    [
      { ...PUBLIC, awardingBody: { name: { en: 'Nordvik' } } },
      'I have earned “Teamwork” from Nordvik.'
    ],
    [PUBLIC, 'I have earned “Teamwork”.']
  ])('begin with a draft', (stated, draft) => {
    expect(postDraft(held(stated))).toBe(draft);
  });
});

describe('a Mastodon server', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    [' https://Fosstodon.org/about ', 'fosstodon.org'],
    ['@alba@mastodon.social', 'mastodon.social']
  ])('“%s” is understood', async (typed, host) => {
    const { user } = show(PUBLIC);
    await user.type(instance(), typed);
    expect(instance().hasAttribute('aria-invalid')).toBe(false);
    const { origin, pathname, searchParams } = new URL(link('Post on Mastodon').href);
    expect(origin + pathname).toBe(`https://${host}/share`);
    expect(searchParams.get('text')).toBe(`I did it! ${ADDRESS}`);
  });

  it.each(['mastodon', 'my server', 'javascript:alert(1)', 'mastodon.social.'])(
    '“%s” is not, and nothing is offered to press',
    async (typed) => {
      const { user } = show(PUBLIC);
      await user.type(instance(), typed);
      expect(instance().getAttribute('aria-invalid')).toBe('true');
      const described = (instance().getAttribute('aria-describedby') ?? '').split(' ')[0] ?? '';
      expect(document.getElementById(described)?.textContent).toBe(
        'Write the address of a server, such as mastodon.social.'
      );
      expect(mastodon()).toBeNull();
    }
  );

  it('is not asked for before anything was typed', () => {
    show(PUBLIC);
    expect(instance().hasAttribute('aria-invalid')).toBe(false);
    expect(mastodon()).toBeNull();
  });

  it('is remembered once it was used', async () => {
    const { user } = show(PUBLIC);
    await user.type(instance(), 'https://Fosstodon.org');
    expect(preferences.mastodon).toBe('');
    await user.click(link('Post on Mastodon'));
    await vi.waitFor(() => expect(preferences.mastodon).toBe('fosstodon.org'));
  });

  it('that was remembered is filled in', async () => {
    await setPreference('mastodon', 'mastodon.social');
    await vi.waitFor(() => expect(preferences.mastodon).toBe('mastodon.social'));
    show(PUBLIC);
    expect(instance().value).toBe('mastodon.social');
    expect(mastodon()).not.toBeNull();
    await setPreference('mastodon', undefined);
  });
});
