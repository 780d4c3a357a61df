import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import AttachmentField from './AttachmentField.svelte';

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:picture');
  URL.revokeObjectURL = vi.fn();
});

function show(file?: File) {
  const onchange = vi.fn<(file: File | undefined) => void>();
  render(AttachmentField, { file, onchange });
  // The dialog's own filter is a hint only: people can choose any file.
  return { onchange, user: userEvent.setup({ applyAccept: false }) };
}

const input = (name = 'Attach a file') =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const pdf = new File(['%PDF-1.7'], 'paper.pdf', { type: 'application/pdf' });
const jpeg = new File([new Uint8Array([0xff, 0xd8, 0xff, 0])], 'paper.jpg', { type: 'image/jpeg' });

describe('an attachment', () => {
  it.each([
    ['a PDF', pdf, 'application/pdf'],
    ['a picture', jpeg, 'image/jpeg'],
    [
      'a PDF under a wrong name',
      new File(['%PDF-1.7'], 'x.html', { type: 'text/html' }),
      'application/pdf'
    ]
  ])('may be %s', async (_, file, type) => {
    const { onchange, user } = show();
    await user.upload(input(), file);
    await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
    const [chosen] = onchange.mock.calls[0] ?? [];
    expect([chosen?.name, chosen?.type]).toEqual([file.name, type]);
    expect(await chosen?.arrayBuffer()).toEqual(await file.arrayBuffer());
  });

  it.each([
    ['a web page', new File(['<html>'], 'paper.pdf', { type: 'application/pdf' }), /^Only a PDF/],
    ['an SVG', new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), /^Only a PDF/],
    ['too large', new File([new Uint8Array(20_000_001)], 'a.pdf'), /larger than 20 MB/]
  ])('may not be %s', async (_, file, sentence) => {
    const { onchange, user } = show();
    await user.upload(input(), file);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(onchange).not.toHaveBeenCalled();
  });

  it('can be changed and taken away', async () => {
    const { onchange, user } = show(pdf);
    expect(screen.getByText('paper.pdf')).toBeTruthy();
    await user.upload(input('Choose another file'), jpeg);
    await vi.waitFor(() => expect(onchange.mock.lastCall?.[0]?.name).toBe('paper.jpg'));
    await user.click(screen.getByRole('button', { name: 'Remove the file' }));
    expect(onchange.mock.lastCall).toEqual([undefined]);
    expect(document.activeElement).toBe(input('Choose another file'));
  });

  it('is shown where it is a picture, and only then', () => {
    show(jpeg);
    expect(screen.getByRole('img', { name: 'The attached picture' })).toBeTruthy();
    show(pdf);
    expect(screen.getAllByRole('img')).toHaveLength(1);
  });
});
