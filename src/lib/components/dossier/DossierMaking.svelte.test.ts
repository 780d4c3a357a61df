import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dossierOf } from '$lib/core/sharing/dossier';
import type { Moment } from '$lib/core/kernel/day';
import { makePdf, type PreparedDossier } from '$lib/state/dossier';
import { openShareSheet, saveFile, shareSheet } from '$lib/state/handing-over';
import type { Language } from '$lib/state/language.svelte';
import { record } from '../../../../tests/fixtures/held';
import { dossierText } from '../../../../tests/fixtures/dossier-text';
import DossierMaking from './DossierMaking.svelte';

vi.mock('$lib/state/dossier', () => ({ makePdf: vi.fn() }));
vi.mock('$lib/state/handing-over', () => ({
  saveFile: vi.fn(),
  shareSheet: vi.fn(),
  openShareSheet: vi.fn()
}));
beforeEach(() => vi.clearAllMocks());

const PDF = new File(['%PDF'], 'dossier.pdf', { type: 'application/pdf' });
const prepared: PreparedDossier = {
  dossier: dossierOf([{ record: record() }], '2026-11-22T10:00:00.000Z' as Moment),
  codes: { each: new Map() },
  attachments: [
    {
      name: 'badge.png',
      type: 'image/png',
      bytes: new Uint8Array(3_000),
      description: 'The original file, unchanged',
      relationship: 'Source'
    }
  ],
  unreadable: 0
};

function show(languages: readonly Language[] = ['en']) {
  const onlanguages = vi.fn<(languages: readonly Language[]) => void>();
  const onmade = vi.fn<() => void>();
  render(DossierMaking, { prepared, text: dossierText([]), languages, onlanguages, onmade });
  return { onlanguages, onmade, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('making a dossier', () => {
  it('saves the PDF, and notes that it was given out', async () => {
    vi.mocked(makePdf).mockResolvedValue({ file: PDF, lacking: [] });
    const { onmade, user } = show();
    await user.click(button('Save as PDF'));
    await screen.findByText('The PDF is ready and was saved.');
    expect(vi.mocked(saveFile).mock.calls).toEqual([[PDF]]);
    expect(onmade).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Hand the PDF to an app' })).toBeNull();
  });

  it('is made once, however often it is pressed', async () => {
    let end: (made: { file: File; lacking: string[] }) => void = () => undefined;
    vi.mocked(makePdf).mockReturnValue(new Promise((done) => (end = done)));
    const { user } = show();
    await user.click(button('Save as PDF'));
    await user.click(button('Save as PDF'));
    await screen.findByText('The PDF is being made…');
    end({ file: PDF, lacking: [] });
    await screen.findByText('The PDF is ready and was saved.');
    expect(makePdf).toHaveBeenCalledOnce();
  });

  it('says another way where it cannot be made', async () => {
    vi.mocked(makePdf).mockRejectedValue(new Error('no worker'));
    const { onmade, user } = show();
    await user.click(button('Save as PDF'));
    expect((await screen.findByRole('alert')).textContent).toContain('Print the page instead');
    expect(onmade).not.toHaveBeenCalled();
  });

  it('says which characters the font lacks', async () => {
    vi.mocked(makePdf).mockResolvedValue({ file: PDF, lacking: ['漢', '字'] });
    const { user } = show();
    await user.click(button('Save as PDF'));
    expect((await screen.findByText(/lacks these characters/)).textContent).toContain('漢 and 字');
  });

  it('hands the PDF to an app where there is a share sheet for files', async () => {
    vi.mocked(makePdf).mockResolvedValue({ file: PDF, lacking: [] });
    vi.mocked(shareSheet).mockReturnValue('files');
    vi.mocked(openShareSheet).mockResolvedValue('failed');
    const { user } = show();
    await user.click(button('Save as PDF'));
    await user.click(await screen.findByRole('button', { name: 'Hand the PDF to an app' }));
    expect(vi.mocked(openShareSheet).mock.calls).toEqual([[{ files: [PDF] }]]);
    await screen.findByRole('alert');
  });

  it('lists what goes along', () => {
    show();
    expect(screen.getByText('Attached to the PDF: 1')).toBeTruthy();
    expect(screen.getByText('badge.png').textContent).toContain('unchanged, 3 kB');
  });

  it('is in one language at least', async () => {
    const { onlanguages, user } = show();
    await user.click(screen.getByLabelText('English'));
    expect(onlanguages).not.toHaveBeenCalled();
    await user.click(screen.getByLabelText('Español'));
    expect(onlanguages.mock.calls).toEqual([[['en', 'es']]]);
  });
});
