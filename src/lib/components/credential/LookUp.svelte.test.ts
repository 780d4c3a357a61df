import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '$lib/core/kernel/day';
import { keptCopies } from '$lib/state/kept-copies';
import { stored } from '$lib/state/live.svelte';
import { lookingUp } from '$lib/state/looking-up.svelte';
import { check, held } from '../../../../tests/fixtures/held';
import LookUp from './LookUp.svelte';

const A = 'https://a.example/lists/1';
const B = 'https://b.example/issuer.json';
const row = held({}, { check: check({ lookups: [A], parts: [check({ lookups: [B, A] })] }) });
const lines = () =>
  screen.getAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim());

beforeEach(async () => {
  lookingUp.issues.clear();
  await stored((door) => door.deleteEverything());
});

describe('what would tell more', () => {
  it('is nothing where nothing is missing', () => {
    render(LookUp, { row: held({}, { check: check() }) });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is shown as sites and whole addresses, and asked only when the button is pressed', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const lookUp = vi.spyOn(lookingUp, 'lookUp').mockResolvedValue();
    render(LookUp, { row });
    expect(lines()).toEqual([`a.example ${A}`, `b.example ${B}`]);
    expect(lookUp).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Look up' }));
    expect(lookUp.mock.calls).toEqual([[row]]);
    expect(fetched).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('says for each address why it told nothing, and that nothing follows from it', () => {
    lookingUp.issues.set(A, { code: 'status', facts: { status: 404 } });
    lookingUp.issues.set(B, { code: 'offline' });
    render(LookUp, { row });
    expect(lines()[0]).toContain('The site answered with an error (404).');
    expect(lines()[1]).toContain('You are offline.');
    expect(screen.getByRole('status').textContent).toBe('Nothing was concluded from that.');
  });

  it('says from when a copy is, and offers to ask again', async () => {
    const at = '2026-05-20T09:00:00.000Z' as Moment;
    await stored((door) =>
      door.saveDocuments([A, B].map((address) => ({ address, text: '', at })))
    );
    await vi.waitFor(() => expect(keptCopies()).toHaveLength(2));
    render(LookUp, { row });
    expect(lines()[0]).toContain('copy of May 20, 2026 kept');
    expect(screen.getByRole('button', { name: 'Look up again' })).toBeTruthy();
  });
});
