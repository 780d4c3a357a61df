import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '$lib/core/catalogue/published/manifest';
import type { Day } from '$lib/core/kernel/day';
import { keptCatalogues, type CatalogueRow } from '$lib/state/catalogues.svelte';
import { stored } from '$lib/state/live.svelte';
import { notices } from '$lib/state/notices.svelte';
import { settingsKnown } from '$lib/state/preferences.svelte';
import { FULL } from '../../../../tests/fixtures/kept';
import Notices from '../ui/Notices.svelte';
import CatalogueSettings from './CatalogueSettings.svelte';
import ChooseParts from './ChooseParts.svelte';

const [invented] = FULL.catalogues;
const KEY = 'did:key:z6Mkinvented';

async function keep(...ids: string[]): Promise<void> {
  for (const id of ids) await keepRow(id);
}
async function keepRow(id: string, more: Partial<CatalogueRow> = {}): Promise<void> {
  if (!invented) throw new Error('no catalogue');
  const manifest = { ...invented.manifest, id, title: { en: `Catalogue ${id}` } };
  await stored((door) => door.saveCatalogue({ ...invented, id, manifest, ...more }));
}
const headings = () => screen.queryAllByRole('heading', { level: 3 }).map((h) => h.textContent);

beforeEach(async () => {
  notices.list = [];
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => {
    expect(settingsKnown()).toBe(true);
    expect(keptCatalogues()).toEqual([]);
  });
});

describe('catalogues', () => {
  it('are none at first', () => {
    render(CatalogueSettings);
    expect(screen.getByText('There is no catalogue on this device yet.')).toBeTruthy();
  });

  it('say what they are', async () => {
    await keep('a');
    render(CatalogueSettings);
    await screen.findByRole('heading', { name: 'Catalogue a' });
    const shown = document.body.textContent;
    for (const part of ['by Nobody', 'May 1, 2026', 'https://catalogues.example/', 'not signed']) {
      expect(shown).toContain(part);
    }
  });

  it('say why the last update came to nothing', async () => {
    await keepRow('a', { trouble: 'wrong-hash' });
    render(CatalogueSettings);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('not what the publisher announced');
    expect(alert.textContent).toContain('stays usable');
  });

  it('are put in order, removed, and come back', async () => {
    await keep('a', 'b');
    render(CatalogueSettings);
    render(Notices);
    await userEvent.click(await screen.findByRole('button', { name: 'Move up: Catalogue b' }));
    await vi.waitFor(() => expect(headings().slice(0, 2)).toEqual(['Catalogue b', 'Catalogue a']));
    await userEvent.click(screen.getByRole('button', { name: 'Remove Catalogue b' }));
    await vi.waitFor(() => expect(headings()).not.toContain('Catalogue b'));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(headings().slice(0, 2)).toEqual(['Catalogue b', 'Catalogue a']));
  });

  it.each([
    ['', 'This is no web address.'],
    ['http://a.example/', 'Only addresses that begin with https:// can be added.']
  ])('are not added from “%s”', async (address, sentence) => {
    render(CatalogueSettings);
    const field = screen.getByLabelText('Address');
    if (address !== '') await userEvent.type(field, address);
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the key of a signature', () => {
  it('is known where the learner says so', async () => {
    await keepRow('a', { signature: { state: 'valid', key: KEY } });
    render(CatalogueSettings);
    await screen.findByText(/signed with a key that you do not know/);
    await userEvent.click(screen.getByRole('button', { name: 'I know this key' }));
    await screen.findByText(/signed with a key that is known/);
    await userEvent.click(screen.getByRole('button', { name: 'I do not know this key' }));
    await screen.findByText(/signed with a key that you do not know/);
  });

  it('is known where a list of known issuers names it', async () => {
    const issuers = [{ name: 'Nordvik', ids: [KEY], certificates: [] }];
    const [list] = FULL.trustLists;
    if (list) await stored((door) => door.saveTrustList({ ...list, issuers }));
    await keepRow('a', { signature: { state: 'valid', key: KEY } });
    render(CatalogueSettings);
    await screen.findByText(/signed with a key that is known/);
    expect(screen.queryByRole('button', { name: 'I know this key' })).toBeNull();
  });
});

describe('the parts of a large catalogue', () => {
  const piece = (hash: string) => ({ hash, bytes: 2_000_000, size: 5_000_000 });
  const part = (field: string, country: string) => ({
    ...{ field, country, offerings: 1_000, runs: 0, translations: {} },
    overview: piece(`o${field}${country}`),
    details: piece(`d${field}${country}`),
    own: { texts: piece(`t${field}${country}`), search: piece(`s${field}${country}`) }
  });
  const manifest = {
    ...invented?.manifest,
    published: '2026-05-01' as Day,
    parts: [part('06', 'SE'), part('06', 'CH'), part('09', 'SE')]
  } as unknown as Manifest;

  it('are chosen by field and country, with their sizes', async () => {
    const taken = vi.fn();
    const cancelled = vi.fn();
    render(ChooseParts, { manifest, ontake: taken, oncancel: cancelled });
    expect(document.activeElement?.textContent).toContain('is large');
    const take = screen.getByRole<HTMLButtonElement>('button', { name: 'Take these' });
    expect(screen.getByRole('status').textContent).toContain('Choose at least one of each');
    expect(take.disabled).toBe(true);
    const fields = within(screen.getByRole('group', { name: 'Fields' }));
    await userEvent.click(
      fields.getByLabelText('Information and communication technologies (2,000)')
    );
    expect(screen.getByRole('status').textContent).toContain(
      '2,000 courses: 16 MB to fetch, 40 MB on this device'
    );
    await userEvent.click(screen.getByLabelText('Switzerland (1,000)'));
    expect(screen.getByRole('status').textContent).toContain('1,000 courses: 8 MB');
    await userEvent.click(take);
    expect(taken).toHaveBeenCalledWith(
      expect.objectContaining({ fields: ['06'], countries: ['SE'] })
    );
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancelled).toHaveBeenCalled();
  });
});
