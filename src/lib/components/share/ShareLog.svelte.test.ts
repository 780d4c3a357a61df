import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { clearShareLog, noteShare, shareLog } from '$lib/state/share-log';
import { storage } from '$lib/state/storage';
import Notices from '../ui/Notices.svelte';
import ShareLog from './ShareLog.svelte';

const WHAT = { titles: ['Statics', 'Optics'], credentials: ['a', 'b'] };
const count = (many: number) => vi.waitFor(() => expect(shareLog()).toHaveLength(many));

beforeEach(async () => {
  await (await storage()).deleteEverything();
  await count(0);
});

it('says what was shared, where and when', async () => {
  await noteShare('mastodon', WHAT, 'example.social');
  await noteShare('link', { ...WHAT, whole: true });
  await count(2);
  render(ShareLog, { rows: shareLog() ?? [] });
  const items = [...document.querySelectorAll('.log li')].map((item) =>
    item.textContent.replace(/\s+/g, ' ').trim()
  );
  const year = String(new Date().getFullYear());
  expect(items).toEqual([
    expect.stringMatching(`^Link copied .*${year}.* Statics, Optics The whole file left`),
    expect.stringMatching(`^Mastodon \\(example\\.social\\) .*${year}.* Statics, Optics$`)
  ]);
  expect(screen.getByText(/^If a credential must not be used any more/)).toBeTruthy();
});

it('is taken back entry by entry, or as a whole, and brought back', async () => {
  const user = userEvent.setup();
  await noteShare('link', WHAT);
  await noteShare('reddit', WHAT);
  await count(2);
  render(Notices);
  const { unmount } = render(ShareLog, { rows: shareLog() ?? [] });
  await user.click(
    screen.getByRole('button', { name: 'Take Statics, Optics, Reddit, out of the list' })
  );
  await count(1);
  unmount();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await count(2);
  await clearShareLog();
  await count(0);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await count(2);
});
