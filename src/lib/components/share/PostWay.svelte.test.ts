import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { longestLink } from '$lib/core/sharing/places';
import { preferences, setPreference } from '$lib/state/preferences.svelte';
import PostWay from './PostWay.svelte';

const SHORT = 'https://a.example/77';
const LONG = `https://cairn.example/check/#1.${'a'.repeat(longestLink('bluesky'))}`;

function show(addresses: Record<string, string> = { issuer: SHORT }, draft = 'I did it!') {
  const onshared = vi.fn<(network: string, host?: string) => void>();
  render(PostWay, { addresses, draft, subject: 'Teamwork', onshared });
  return { onshared, user: userEvent.setup() };
}

const link = (name: string) => screen.getByRole<HTMLAnchorElement>('link', { name });
const names = () =>
  screen.getAllByRole('link').map((each) => each.textContent.replace(/\(.*\)/, '').trim());
const instance = () => screen.getByLabelText<HTMLInputElement>('Your Mastodon server');
const mastodon = () => screen.queryByRole<HTMLAnchorElement>('link', { name: 'Post on Mastodon' });

describe('networks', () => {
  it('are all there where there is a short address, the most used first', () => {
    show();
    expect(names()).toEqual([
      'Post on LinkedIn',
      'Send with WhatsApp',
      'Post on Facebook',
      'Write an e-mail',
      'Send with Telegram',
      'Post on X',
      'Post on Bluesky',
      'Post on Threads',
      'Post on Reddit'
    ]);
  });

  it('that post nothing without an address are left out where there is none, and it is said', () => {
    show({});
    expect(names()).toEqual([
      'Send with WhatsApp',
      'Write an e-mail',
      'Post on X',
      'Post on Bluesky',
      'Post on Threads'
    ]);
    expect(screen.getByText(/^Networks that post nothing but an address/)).toBeTruthy();
    expect(
      screen
        .getAllByRole<HTMLAnchorElement>('link')
        .map(({ href }) => href)
        .join()
    ).not.toContain('undefined');
  });

  it('say where the link is too long, and take another address', async () => {
    const { user } = show({ link: LONG, issuer: SHORT });
    expect(screen.getByText('Bluesky: the link is too long')).toBeTruthy();
    expect(names()).not.toContain('Post on Bluesky');
    await user.click(screen.getByRole('radio', { name: 'The issuer’s own page' }));
    expect(new URL(link('Post on Bluesky').href).searchParams.get('text')).toBe(
      `I did it! ${SHORT}`
    );
    expect(screen.queryByText(/too long/)).toBeNull();
  });

  it('open apart from the app and learn nothing of it', () => {
    show();
    for (const each of screen.getAllByRole<HTMLAnchorElement>('link')) {
      expect([each.target, each.rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
  });

  it('are noted when they are opened', async () => {
    const { user, onshared } = show();
    const reddit = link('Post on Reddit');
    reddit.addEventListener('click', (event) => event.preventDefault());
    await user.click(reddit);
    expect(onshared.mock.calls).toEqual([['reddit']]);
  });
});

describe('the words', () => {
  it('are the learner’s own, and go where they are sent', async () => {
    const { user } = show(undefined, 'Done');
    await user.type(screen.getByLabelText('Your words'), ' & dusted!');
    const { searchParams } = new URL(link('Post on X').href);
    expect(searchParams.get('text')).toBe('Done & dusted!');
    expect(searchParams.get('url')).toBe(SHORT);
    expect(link('Write an e-mail').href).toContain('subject=Teamwork');
  });
});

describe('a Mastodon server', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    [' https://Fosstodon.org/about ', 'fosstodon.org'],
    ['@alba@mastodon.social', 'mastodon.social']
  ])('“%s” is understood', async (typed, host) => {
    const { user } = show();
    await user.type(instance(), typed);
    expect(instance().hasAttribute('aria-invalid')).toBe(false);
    const { origin, pathname, searchParams } = new URL(mastodon()?.href ?? '');
    expect(origin + pathname).toBe(`https://${host}/share`);
    expect(searchParams.get('text')).toBe(`I did it! ${SHORT}`);
  });

  it.each(['mastodon', 'my server', 'javascript:alert(1)', 'mastodon.social.'])(
    '“%s” is not, and nothing is offered to press',
    async (typed) => {
      const { user } = show();
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
    show();
    expect(instance().hasAttribute('aria-invalid')).toBe(false);
    expect(mastodon()).toBeNull();
  });

  it('is remembered once it was used, and filled in the next time', async () => {
    const { user, onshared } = show();
    await user.type(instance(), 'https://Fosstodon.org');
    expect(preferences.mastodon).toBe('');
    mastodon()?.addEventListener('click', (event) => event.preventDefault());
    await user.click(mastodon()!);
    await vi.waitFor(() => expect(preferences.mastodon).toBe('fosstodon.org'));
    expect(onshared.mock.calls).toEqual([['mastodon', 'fosstodon.org']]);
    document.body.replaceChildren();
    show();
    expect(instance().value).toBe('fosstodon.org');
    await setPreference('mastodon', undefined);
  });
});
