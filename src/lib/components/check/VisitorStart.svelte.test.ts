import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { visiting } from '$lib/state/visiting.svelte';
import VisitorStart from './VisitorStart.svelte';

beforeEach(() => visiting.close());

describe('the page before anything was given', () => {
  it('takes files, texts, codes and links', async () => {
    const take = vi.spyOn(visiting.ways, 'takeFiles').mockReturnValue();
    render(VisitorStart);
    const badge = new File(['{}'], 'badge.json');
    await userEvent.upload(screen.getByLabelText('Choose files', { selector: 'input' }), badge);
    expect(take.mock.calls).toEqual([[[badge]]]);
    for (const name of ['Paste', 'Scan a QR code', 'From a link']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
  });

  it.each(['no-fragment', 'not-ours', 'newer', 'cut-short', 'damaged', 'too-large'] as const)(
    'says what is wrong with a link, and another way: %s',
    (trouble) => {
      visiting.trouble = trouble;
      render(VisitorStart);
      const [first, second] = screen.getByRole('alert').children;
      expect(first?.textContent).toMatch(/^This link .*[.?]$/);
      expect(second?.textContent).toMatch(/^Ask the sender/);
    }
  );

  it('offers to try again where the check broke down', () => {
    visiting.trouble = 'broken';
    render(VisitorStart);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
