import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptCopies } from '$lib/state/kept-copies';
import { knownIssuerLists } from '$lib/state/known-issuers';
import { stored } from '$lib/state/live.svelte';
import { notices } from '$lib/state/notices.svelte';
import { preferences, settingsKnown } from '$lib/state/preferences.svelte';
import Notices from '../ui/Notices.svelte';
import CopiesSettings from './CopiesSettings.svelte';
import KnownIssuerSettings from './KnownIssuerSettings.svelte';
import ProfileSettings from './ProfileSettings.svelte';

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(async () => {
  notices.list = [];
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => {
    expect(settingsKnown()).toBe(true);
    expect(preferences.profile.names).toEqual([]);
    expect(knownIssuerLists()).toEqual([]);
    expect(keptCopies()).toEqual([]);
  });
});

describe('about the learner', () => {
  const field = (name: string) => screen.getByRole('textbox', { name });

  it('keeps one thing a line', async () => {
    render(ProfileSettings);
    await userEvent.type(field('Your names'), ' Alba Example \n\nAlba Muster');
    await userEvent.type(field('Your e-mail addresses'), 'alba@learner.example');
    await userEvent.type(field('Your digital ids (DIDs)'), 'did:example:alba');
    await userEvent.tab();
    await vi.waitFor(() =>
      expect(preferences.profile).toEqual({
        names: ['Alba Example', 'Alba Muster'],
        emails: ['alba@learner.example'],
        ids: ['did:example:alba']
      })
    );
  });

  it('says what is no address and no id', async () => {
    render(ProfileSettings);
    await userEvent.type(field('Your e-mail addresses'), 'alba');
    await userEvent.type(field('Your digital ids (DIDs)'), 'z6Mk');
    expect(screen.getByText('“alba” is not an e-mail address.')).toBeTruthy();
    expect(screen.getByText('“z6Mk” does not begin with “did:”.')).toBeTruthy();
  });
});

describe('lists of known issuers', () => {
  const list = {
    format: 'cairn-trust-list',
    version: 1,
    name: 'Invented institutions',
    source: 'https://lists.example/known.json',
    published: '2026-05-01',
    issuers: [{ name: 'Nordvik', ids: ['did:web:nordvik.example'], certificates: [] }]
  };
  const file = (content: unknown) => new File([JSON.stringify(content)], 'list.json');
  const choose = (content: unknown) =>
    userEvent.upload(screen.getByLabelText('Add a list from a file'), file(content), {
      applyAccept: false
    });

  it('are none until one is added; then name, source, date and count are seen', async () => {
    render(KnownIssuerSettings);
    expect(screen.getByText('No list was added yet.')).toBeTruthy();
    await choose(list);
    await screen.findByRole('heading', { name: 'Invented institutions' });
    const shown = document.body.textContent;
    for (const part of ['1 issuer', 'https://lists.example/known.json', 'May 1, 2026']) {
      expect(shown).toContain(part);
    }
  });

  it('are replaced by a newer one of the same name and source', async () => {
    render(KnownIssuerSettings);
    await choose(list);
    await screen.findByText('1 issuer');
    await choose({
      ...list,
      issuers: [...list.issuers, { name: 'Kestrel', ids: ['did:x:y'], certificates: [] }]
    });
    await screen.findByText('2 issuers');
    expect(knownIssuerLists()).toHaveLength(1);
  });

  it.each([
    ['another file', {}, 'list.json: this is no list of known issuers that Cairn can read.'],
    ['no name', { ...list, name: '' }, /lacks a part it must have \(name\)/],
    ['a newer kind', { ...list, version: 2 }, /of a newer kind/]
  ])('are refused: %s', async (_, content, words) => {
    render(KnownIssuerSettings);
    await choose(content);
    const alert = await screen.findByRole('alert');
    if (typeof words === 'string') expect(alert.textContent).toContain(words);
    else expect(alert.textContent).toMatch(words);
    expect(knownIssuerLists()).toEqual([]);
  });

  it('are removed, and come back', async () => {
    render(KnownIssuerSettings);
    render(Notices);
    await choose(list);
    await userEvent.click(await screen.findByRole('button', { name: /^Remove Invented/ }));
    await screen.findByText('No list was added yet.');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { name: 'Invented institutions' });
  });
});

describe('copies of what was looked up', () => {
  it('are counted with the oldest date, deleted, and come back', async () => {
    render(CopiesSettings);
    render(Notices);
    expect(screen.getByText('Nothing was looked up yet.')).toBeTruthy();
    const copy = (address: string, at: string) => ({ address, text: '{}', at: at as never });
    await stored((door) =>
      door.saveDocuments([copy('https://a.example', '2026-05-03'), copy('b', '2026-05-01')])
    );
    const line = await screen.findByText(/^2 copies/);
    expect(line.textContent.replace(/\s+/g, ' ').trim()).toBe(
      '2 copies, the oldest of May 1, 2026'
    );
    await userEvent.click(button('Delete the copies'));
    await screen.findByText('Nothing was looked up yet.');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(/^2 copies/);
  });

  it('are looked up again by themselves only where that is wanted', async () => {
    render(CopiesSettings);
    const box = screen.getByRole<HTMLInputElement>('checkbox');
    expect([box.checked, preferences.looksUpByItself]).toEqual([false, false]);
    await userEvent.click(box);
    await vi.waitFor(() => expect(preferences.looksUpByItself).toBe(true));
    await userEvent.click(box);
    await vi.waitFor(() => expect(preferences.looksUpByItself).toBe(false));
  });
});
