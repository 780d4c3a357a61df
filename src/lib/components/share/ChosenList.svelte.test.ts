import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Chosen } from '$lib/state/selection-address';
import type { SelectedEntry } from '$lib/state/selection.svelte';
import { indexOf } from '../../../../tests/fixtures/catalogue';
import { held } from '../../../../tests/fixtures/held';
import ChosenList from './ChosenList.svelte';

function entry(id: string, here = true): SelectedEntry {
  const chosen: Chosen = { kind: 'credential', id, leftOut: [] };
  const row = held({ title: { en: id } }, { id });
  return here
    ? { chosen, item: { kind: 'credential', row, leftOut: new Set() } }
    : { chosen, title: id };
}

/** The list as a page shows it: what was changed is shown at once. */
function show(...ids: string[]) {
  const user = userEvent.setup();
  let entries = ids.map((id) => entry(id));
  const onchange = vi.fn((chosen: readonly Chosen[]) => {
    entries = chosen.map(({ id }) => entry(id));
    void rerender({ entries });
  });
  const { rerender } = render(ChosenList, { entries, index: indexOf([]), onchange });
  return user;
}

const titles = () =>
  screen.queryAllByRole('listitem').map((item) => item.querySelector('.title')?.textContent.trim());
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('what is chosen', () => {
  it('is moved with the keyboard, which stays on what is moved', async () => {
    const user = show('A', 'B', 'C');
    button('Move A down').focus();
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['B', 'A', 'C']);
    expect(screen.getByRole('status').textContent).toBe('A is now 2 of 3');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Move A down')));
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['B', 'C', 'A']);
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Move A up')));
  });

  it('cannot be moved beyond its ends', () => {
    show('A', 'B');
    expect(
      ['Move A up', 'Move A down', 'Move B up', 'Move B down'].map((name) => button(name).disabled)
    ).toEqual([true, false, false, true]);
  });

  it('is taken out again, and the focus goes on', async () => {
    const user = show('A', 'B', 'C');
    await user.click(button('Do not show B'));
    expect(titles()).toEqual(['A', 'C']);
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Do not show C')));
  });

  it('is said to be nothing where it is', () => {
    show();
    expect(screen.getByText(/^Nothing chosen yet/)).toBeTruthy();
  });

  it('says what is not there any more', () => {
    const entries = [entry('A'), entry('B', false)];
    render(ChosenList, { entries, index: indexOf([]), onchange: () => undefined });
    expect(titles()).toEqual(['A', expect.stringMatching(/^B\s+not on this device any more$/)]);
  });

  it.each([
    [6, false],
    [7, true]
  ])('of %i things are too many: %s', (count, warned) => {
    show(...Array.from({ length: count }, (_, at) => `T${at}`));
    expect(screen.queryByText(/^That is a lot to look through/) !== null).toBe(warned);
  });
});
