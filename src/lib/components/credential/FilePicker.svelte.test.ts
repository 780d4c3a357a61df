import { createEvent, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import FilePicker from './FilePicker.svelte';

const badge = new File(['{}'], 'badge.json', { type: 'application/json' });
const picture = new File(['x'], 'badge.png', { type: 'image/png' });

function show(busy = false) {
  const onfiles = vi.fn<(files: File[]) => void>();
  const { rerender } = render(FilePicker, { busy, onfiles });
  return { onfiles, rerender, user: userEvent.setup() };
}

const input = () => screen.getByLabelText<HTMLInputElement>('Choose files', { selector: 'input' });
const sign = () => screen.queryByText('Let go to read these files');
const carrying = (files: File[]) => ({ dataTransfer: { types: ['Files'], files } });
const leave = (where: MouseEventInit) =>
  fireEvent(document.body, new MouseEvent('dragleave', { bubbles: true, ...where }));
const text = { dataTransfer: { types: ['text/plain'], files: [] } };

describe('choosing files', () => {
  it('hands over all of them at once', async () => {
    const { user, onfiles } = show();
    await user.upload(input(), [badge, picture]);
    expect(onfiles.mock.calls).toEqual([[[badge, picture]]]);
  });

  it('takes the same file a second time', async () => {
    const { user, onfiles } = show();
    await user.upload(input(), badge);
    await user.upload(input(), badge);
    expect(onfiles).toHaveBeenCalledTimes(2);
  });

  it('calls nothing where the dialog was closed without a choice', async () => {
    const { onfiles } = show();
    await fireEvent.change(input());
    expect(onfiles).not.toHaveBeenCalled();
  });

  it('is off while files are being read, and on again afterwards', async () => {
    const { user, onfiles, rerender } = show(true);
    expect(input().disabled).toBe(true);
    await user.upload(input(), badge);
    expect(onfiles).not.toHaveBeenCalled();
    await rerender({ busy: false });
    await user.upload(input(), badge);
    expect(onfiles).toHaveBeenCalledOnce();
  });

  it('can be reached with the keyboard', async () => {
    const { user } = show();
    await user.tab();
    expect(document.activeElement).toBe(input());
  });
});

describe('dropping files anywhere on the page', () => {
  it('hands over all of them', async () => {
    const { onfiles } = show();
    await fireEvent.drop(document.body, carrying([badge, picture]));
    expect(onfiles.mock.calls).toEqual([[[badge, picture]]]);
  });

  it('is possible while others are being read', async () => {
    const { onfiles } = show(true);
    await fireEvent.drop(document.body, carrying([badge]));
    expect(onfiles).toHaveBeenCalledOnce();
  });

  it.each(['dragOver', 'drop'] as const)('keeps the browser from opening them: %s', (kind) => {
    show();
    const event = createEvent[kind](document.body, carrying([]));
    void fireEvent(document.body, event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('is announced on the page, until they are dropped or taken away', async () => {
    show();
    expect(sign()).toBeNull();
    await fireEvent.dragOver(document.body, carrying([]));
    expect(sign()).not.toBeNull();
    await leave({ relatedTarget: document.body });
    expect(sign()).not.toBeNull();
    await leave({ relatedTarget: null });
    expect(sign()).toBeNull();
    await fireEvent.dragOver(document.body, carrying([]));
    await fireEvent.drop(document.body, carrying([badge]));
    expect(sign()).toBeNull();
  });

  it('leaves a text that is dragged to the browser', async () => {
    const { onfiles } = show();
    const over = createEvent.dragOver(document.body, text);
    await fireEvent(document.body, over);
    await fireEvent.drop(document.body, text);
    expect([over.defaultPrevented, sign()]).toEqual([false, null]);
    expect(onfiles).not.toHaveBeenCalled();
  });
});

it('says that the files stay on the device', () => {
  show();
  expect(screen.getByText('The files stay on this device and are not sent anywhere.')).toBeTruthy();
});
