import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heldCredentials, removeCredentials, saveCredential } from '$lib/state/credentials.svelte';
import { notices } from '$lib/state/notices.svelte';
import { update } from '$lib/state/update.svelte';
import { held } from '../../../../tests/fixtures/held';
import Notices from './Notices.svelte';

beforeEach(() => {
  for (const { id } of notices.list) notices.close(id);
  notices.storageTrouble = undefined;
  update.ready = false;
});
afterEach(() => void vi.useRealTimers());

const button = (name: string) => screen.getByRole('button', { name });

describe('a message', () => {
  it('is told to screen readers and can be closed', async () => {
    render(Notices);
    notices.show('The path is kept');
    const status = screen.getByRole('status');
    await within(status).findByText('The path is kept');
    await userEvent.click(button('Dismiss'));
    expect(screen.queryByText('The path is kept')).toBeNull();
  });

  it('goes by itself, but not at once', async () => {
    vi.useFakeTimers();
    render(Notices);
    notices.show('The path is kept');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(screen.queryByText('The path is kept')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(screen.queryByText('The path is kept')).toBeNull();
  });

  it('closes alone and leaves the others', async () => {
    render(Notices);
    notices.show('One');
    notices.show('Two');
    const two = (await screen.findByText('Two')).parentElement!;
    await userEvent.click(within(two).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Two')).toBeNull();
    expect(screen.queryByText('One')).not.toBeNull();
  });
});

describe('undo', () => {
  it('runs once and closes', async () => {
    const run = vi.fn<() => void>();
    render(Notices);
    notices.show('The path was removed', { label: 'Undo', run });
    await screen.findByText('The path was removed');
    await userEvent.click(button('Undo'));
    expect(run).toHaveBeenCalledOnce();
    expect(screen.queryByText('The path was removed')).toBeNull();
  });

  it('is not run by closing', async () => {
    const run = vi.fn<() => void>();
    render(Notices);
    notices.show('The path was removed', { label: 'Undo', run });
    await screen.findByText('The path was removed');
    await userEvent.click(button('Dismiss'));
    expect(run).not.toHaveBeenCalled();
    expect(screen.queryByText('The path was removed')).toBeNull();
  });

  it('waits for the learner', async () => {
    vi.useFakeTimers();
    render(Notices);
    notices.show('The path was removed', { label: 'Undo', run: () => undefined });
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect(button('Undo')).toBeTruthy();
  });

  it('brings a removed credential back as it was', async () => {
    const row = held({ title: { en: 'Teamwork' } }, { id: 'mine' });
    await saveCredential(row);
    await vi.waitFor(() => expect(heldCredentials()).toEqual([row]));
    render(Notices);
    await removeCredentials([row]);
    await screen.findByText('Teamwork was removed');
    await vi.waitFor(() => expect(heldCredentials()).toEqual([]));
    await userEvent.click(button('Undo'));
    await vi.waitFor(() => expect(heldCredentials()).toEqual([row]));
  });
});

describe('trouble with the storage', () => {
  it.each([
    ['full', /storage of this device is full/],
    ['newer', /updated in another tab/],
    ['unavailable', /does not let Cairn keep data/],
    ['failed', /did not answer/]
  ] as const)('%s is said, and stays until it is closed', async (code, words) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(Notices);
    notices.storageTrouble = code;
    await screen.findByText(words);
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect(screen.queryByText(words)).not.toBeNull();
    expect(screen.queryAllByRole('button', { name: 'Reload' })).toHaveLength(
      code === 'newer' ? 1 : 0
    );
    vi.useRealTimers();
    await userEvent.click(button('Dismiss'));
    expect(screen.queryByText(words)).toBeNull();
  });

  it('is told from an error of the storage; other errors are passed on', async () => {
    render(Notices);
    const failure = Object.assign(new Error('storage: full'), {
      name: 'StorageError',
      code: 'full'
    });
    notices.storageFailed(failure);
    expect(await screen.findByText(/storage of this device is full/)).toBeTruthy();
    expect(() => notices.storageFailed(new TypeError('a mistake of ours'))).toThrow('a mistake');
  });
});

describe('a newer version', () => {
  it.each(['Use it now', 'Later'])('is offered, and no more after “%s”', async (answer) => {
    render(Notices);
    update.ready = true;
    await screen.findByText('A new version of Cairn is ready.');
    await userEvent.click(button(answer));
    expect(screen.queryByText('A new version of Cairn is ready.')).toBeNull();
  });
});
