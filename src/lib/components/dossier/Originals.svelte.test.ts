import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCredential, type CredentialRow } from '$lib/state/credentials.svelte';
import { saveFile } from '$lib/state/handing-over';
import { storage } from '$lib/state/storage';
import { openBadge3 } from '../../../../tests/fixtures/credentials';
import { check, held } from '../../../../tests/fixtures/held';
import Originals from './Originals.svelte';

vi.mock('$lib/state/handing-over', () => ({ saveFile: vi.fn() }));

const BADGE = new TextEncoder().encode(JSON.stringify(openBadge3()));

const badge = held(
  { title: { en: 'Security First Steps' } },
  { id: 'badge', fileId: 'f', check: check() }
);
const other = held(
  { title: { en: 'First aid' }, format: 'open-badges-2' },
  { id: 'other', fileId: 'g', check: check() }
);
const own = held({ format: 'by-hand', title: { und: 'Welding' } }, { id: 'own' });
const gone = held({ title: { en: 'Gone' } }, { id: 'gone', fileId: 'no-file', check: check() });

beforeEach(async () => {
  vi.clearAllMocks();
  const door = await storage();
  for (const [row, bytes] of [
    [badge, BADGE],
    [other, new TextEncoder().encode('{}')]
  ] as const) {
    const file = { id: row.fileId ?? '', name: `${row.id}.json`, type: 'application/json', bytes };
    await door.addFile({ file, credentials: [row], pictures: [] });
  }
  await saveCredential(own);
});
afterEach(async () => {
  await (await storage()).deleteEverything();
});

function show(rows: CredentialRow[], withheld = false) {
  const onshared = vi.fn<() => void>();
  render(Originals, { rows, withheld, onshared });
  return { onshared, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function saved(): Promise<{ name: string; bytes: number[] }> {
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce(), { timeout: 20_000 });
  const [[file]] = vi.mocked(saveFile).mock.calls as [[File]];
  return { name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] };
}

describe('the files themselves', () => {
  it('are saved as they are where there is one', async () => {
    const { onshared, user } = show([badge]);
    await user.click(button('Save the original file'));
    expect(await saved()).toEqual({ name: 'badge.json', bytes: [...BADGE] });
    expect(onshared).toHaveBeenCalledOnce();
  });

  it('are a ZIP with a list where there are several', async () => {
    const { user } = show([badge, other, own]);
    await user.click(button('Save 3 originals as ZIP'));
    const { name, bytes } = await saved();
    expect(name).toMatch(/^cairn-.*\.zip$/);
    const files = unzipSync(Uint8Array.from(bytes));
    expect(Object.keys(files)).toEqual([
      'index.html',
      'index.json',
      'badge.json',
      'other.json',
      'own-statement.json'
    ]);
    expect([...(files['badge.json'] ?? [])]).toEqual([...BADGE]);
  });

  it('say what else lies in them', async () => {
    await saveCredential({ ...badge, id: 'beside', part: 1, record: other.record });
    show([badge]);
    const note = await screen.findByText(/in the same files/);
    expect(note.textContent).toContain('First aid');
    expect(note.textContent).not.toContain('Security');
  });

  it('say so where they are gone', async () => {
    const { onshared, user } = show([gone]);
    await user.click(button('Save the original file'));
    await screen.findByRole('alert');
    expect(onshared).not.toHaveBeenCalled();
  });

  it('say that what was left out is still in them', () => {
    show([badge], true);
    expect(screen.getByText(/What you left out above/)).toBeTruthy();
  });
});

describe('an Open Badge 3.0', () => {
  it('is the badge itself where it is one', async () => {
    const { user } = show([badge]);
    await user.click(button('Save the badge'));
    expect(await saved()).toEqual({ name: 'open-badge.json', bytes: [...BADGE] });
  });

  it('is an unsigned copy that says so of what is none', async () => {
    const { user } = show([other]);
    expect(screen.getByText(/Nobody can check it/)).toBeTruthy();
    await user.click(button('Save the unsigned copy'));
    const { name, bytes } = await saved();
    expect(name).toBe('open-badge-copy.json');
    const text = new TextDecoder().decode(Uint8Array.from(bytes));
    expect(text).toContain('Unsigned copy of “First aid”, which nobody can check.');
  });

  it('is not made of the learner’s own statement', () => {
    show([own]);
    expect(screen.queryByText('As an Open Badge 3.0 (JSON)')).toBeNull();
  });
});
