import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptCollections, type CollectionItem } from '$lib/state/collections.svelte';
import { heldCredentials } from '$lib/state/credentials.svelte';
import { keptPaths } from '$lib/state/paths.svelte';
import { storage } from '$lib/state/storage';
import { indexOf } from '../../../../tests/fixtures/catalogue';
import { held } from '../../../../tests/fixtures/held';
import Notices from '../ui/Notices.svelte';
import CollectionCards from './CollectionCards.svelte';
import CollectionNaming from './CollectionNaming.svelte';

const ITEMS: CollectionItem[] = [
  { kind: 'credential', id: 'a', title: 'Statics', leftOut: ['name'] },
  { kind: 'path', id: 'p', title: 'CAS' }
];
const named = () => keptCollections()?.map(({ name }) => name);

beforeEach(async () => {
  const door = await storage();
  await door.deleteEverything();
  await door.saveCredential(held({ title: { en: 'Statics' } }, { id: 'a' }));
  await vi.waitFor(() => {
    expect([keptCollections(), keptPaths()]).toEqual([[], []]);
    expect(heldCredentials()).toHaveLength(1);
  });
});

async function keep(name: string) {
  const user = userEvent.setup();
  const ondone = vi.fn();
  const { unmount } = render(CollectionNaming, { items: ITEMS, ondone });
  const field = screen.getByLabelText<HTMLInputElement>('Keep it as a collection');
  if (name !== '') await user.type(field, name);
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  return { user, ondone, field, unmount };
}

describe('a collection', () => {
  it('is kept under its name, with everything in its order', async () => {
    const { ondone, field } = await keep(' For the hospital job ');
    await vi.waitFor(() => expect(named()).toEqual(['For the hospital job']));
    expect(keptCollections()?.[0]?.items).toEqual(ITEMS);
    expect([ondone.mock.calls.length, field.value]).toEqual([1, '']);
  });

  it.each(['', '  '])('needs a name: %j', async (name) => {
    const { ondone, field } = await keep(name);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Write a name for it.')).toBeTruthy();
    expect([ondone.mock.calls.length, named()]).toEqual([0, []]);
  });

  it('is changed, and changed back', async () => {
    const { user, unmount } = await keep('Old');
    await vi.waitFor(() => expect(named()).toEqual(['Old']));
    unmount();
    const [collection] = keptCollections() ?? [];
    render(Notices);
    render(CollectionNaming, { collection, items: ITEMS.slice(1), ondone: () => undefined });
    const field = screen.getByLabelText('Name of the collection');
    await user.clear(field);
    await user.type(field, 'New');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await vi.waitFor(() => expect(named()).toEqual(['New']));
    expect(keptCollections()?.[0]?.items).toEqual(ITEMS.slice(1));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(keptCollections()).toEqual([collection]));
  });

  it('says what of it is gone, and is removed and brought back', async () => {
    const { user } = await keep('Job');
    await vi.waitFor(() => expect(named()).toEqual(['Job']));
    render(Notices);
    render(CollectionCards, { index: indexOf([]) });
    expect(screen.getByText('1 is not on this device any more: CAS')).toBeTruthy();
    expect(screen.getByText(/^2 things: Statics$/)).toBeTruthy();
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    const id = keptCollections()?.[0]?.id;
    expect(href('Show Job')).toBe(`/share/send?collection=${id}`);
    expect(href('Edit Job')).toBe(`/share?collection=${id}`);
    await user.click(screen.getByRole('button', { name: 'Remove Job' }));
    await vi.waitFor(() => expect(named()).toEqual([]));
    const undo = await screen.findAllByRole('button', { name: 'Undo' });
    await user.click(undo.at(-1)!);
    await vi.waitFor(() => expect(named()).toEqual(['Job']));
  });
});
