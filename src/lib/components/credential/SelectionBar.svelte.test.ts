import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { checking } from '$lib/state/checking.svelte';
import { heldCredentials, saveCredential, type CredentialRow } from '$lib/state/credentials.svelte';
import { check, held } from '../../../../tests/fixtures/held';
import Notices from '../ui/Notices.svelte';
import SelectionBar from './SelectionBar.svelte';

const nothing = () => undefined;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

function show(selected: CredentialRow[], found = 3) {
  const onall = vi.fn<() => void>();
  render(SelectionBar, { selected, found, onall, onnone: nothing, onend: nothing });
  return onall;
}

describe('several at once', () => {
  it('can do nothing with none, but select all', async () => {
    const onall = show([]);
    for (const name of ['Check again', 'Save originals', 'Remove']) {
      expect(button(name).disabled).toBe(true);
    }
    await userEvent.click(button('Select all 3'));
    expect(onall).toHaveBeenCalledOnce();
  });

  it('saves and checks only what came from files', () => {
    show([held({ format: 'by-hand' })]);
    expect([button('Check again').disabled, button('Remove').disabled]).toEqual([true, false]);
  });

  it('is checked again together', async () => {
    const again = vi.spyOn(checking, 'check').mockResolvedValue();
    const rows = [held({}, { id: 'a', fileId: 'f', check: check() }), held({}, { id: 'b' })];
    show(rows);
    await userEvent.click(button('Check again'));
    expect(again.mock.calls).toEqual([[rows]]);
    again.mockRestore();
  });

  it('is removed together, and comes back together', async () => {
    const rows = [held({}, { id: 'a' }), held({}, { id: 'b' })];
    for (const row of rows) await saveCredential(row);
    await vi.waitFor(() => expect(heldCredentials()).toHaveLength(2));
    show(rows);
    render(Notices);
    await userEvent.click(button('Remove'));
    await screen.findByText('2 credentials removed');
    await vi.waitFor(() => expect(heldCredentials()).toEqual([]));
    await userEvent.click(button('Undo'));
    await vi.waitFor(() => expect(heldCredentials()).toHaveLength(2));
  });
});
