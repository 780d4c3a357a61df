import { render, screen } from '@testing-library/svelte';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gathered } from '$lib/state/gathering';
import { setLanguage } from '$lib/state/language.svelte';
import { scanQr, type ScanTrouble } from '$lib/state/scanning';
import QrScanner from './QrScanner.svelte';

vi.mock('$lib/state/scanning', () => ({ scanQr: vi.fn() }));

type Scan = Awaited<ReturnType<typeof scanQr>>;

describe('the scanner', () => {
  let gathered: (now: Gathered) => void;
  let end: (scan: Scan) => void;
  const ontext = vi.fn();
  const onstop = vi.fn();

  beforeAll(() => setLanguage('en'));
  beforeEach(() => {
    vi.clearAllMocks();
    vi.mocked(scanQr).mockImplementation((_video, _signal, onGathered) => {
      gathered = onGathered;
      return new Promise((done) => (end = done));
    });
    render(QrScanner, { ontext, onstop });
  });

  it('says how many of the codes that belong together are there', async () => {
    expect(screen.queryByRole('progressbar')).toBeNull();
    gathered({ have: 7, need: 12 });
    const progress = await screen.findByRole<HTMLProgressElement>('progressbar', {
      name: '7 of 12'
    });
    expect([progress.value, progress.max]).toEqual([7, 12]);
    expect(screen.getByRole('status').textContent).toContain('one of several codes');
    gathered({ have: 8, need: 12 });
    await screen.findByText('8 of 12');
    expect(ontext).not.toHaveBeenCalled();
    end({ ok: true, value: 'all of it' });
    await vi.waitFor(() => expect(ontext).toHaveBeenCalledExactlyOnceWith('all of it'));
  });

  it.each<[ScanTrouble, RegExp]>([
    ['refused', /may not be used here/],
    ['no-camera', /no camera that can be used/]
  ])('says why nothing is seen: %s', async (issue, words) => {
    gathered({ have: 1, need: 2 });
    end({ ok: false, issue });
    await screen.findByText(words);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(ontext).not.toHaveBeenCalled();
  });
});
