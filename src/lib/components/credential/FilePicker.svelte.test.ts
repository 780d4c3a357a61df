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
const area = () => screen.getByRole('group', { name: 'Choose files' });

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

describe('dropping files', () => {
  it('hands over all of them', async () => {
    const { onfiles } = show();
    await fireEvent.drop(area(), { dataTransfer: { files: [badge, picture] } });
    expect(onfiles.mock.calls).toEqual([[[badge, picture]]]);
  });

  it.each(['dragOver', 'drop'] as const)('keeps the browser from opening them: %s', (kind) => {
    show();
    const event = createEvent[kind](area(), { dataTransfer: { files: [] } });
    void fireEvent(area(), event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('shows where they would land, until they are dropped or taken away', async () => {
    show();
    await fireEvent.dragOver(area());
    expect(area().classList).toContain('over');
    await fireEvent.dragLeave(area());
    expect(area().classList).not.toContain('over');
    await fireEvent.dragOver(area());
    await fireEvent.drop(area(), { dataTransfer: { files: [badge] } });
    expect(area().classList).not.toContain('over');
  });

  it('of a text does nothing', async () => {
    const { onfiles } = show();
    await fireEvent.drop(area(), { dataTransfer: { files: [] } });
    expect(onfiles).not.toHaveBeenCalled();
  });
});

it('says that the files stay on the device', () => {
  show();
  expect(screen.getByText('The files stay on this device and are not sent anywhere.')).toBeTruthy();
});
