import { createEvent, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adding } from '$lib/state/adding.svelte';
import { fail } from '$lib/core/kernel/result';
import { notices } from '$lib/state/notices.svelte';
import { waysIn } from '$lib/state/ways-in.svelte';
import { credentialsWorker } from '$lib/workers';
import OtherWays from './OtherWays.svelte';

const BADGE = '{"type":"OpenBadgeCredential"}';
const add = vi.spyOn(adding, 'add').mockResolvedValue();

beforeEach(() => {
  add.mockClear();
  Object.assign(waysIn, { open: undefined, address: '' });
});
afterEach(() => vi.unstubAllGlobals());

const button = (name: string) => screen.getByRole('button', { name });
const added = async () => {
  const [files = []] = add.mock.lastCall ?? [];
  return Promise.all(files.map(async (file) => [file.name, await file.text()]));
};

/** `userEvent` brings a clipboard of its own. */
function show(clipboard?: Partial<Clipboard>) {
  const user = userEvent.setup();
  if (clipboard)
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  render(OtherWays, { ways: waysIn });
  return user;
}

function paste(target: Element, text: string, files: File[] = []) {
  const clipboardData = { files, getData: () => text };
  const event = createEvent.paste(target, { clipboardData });
  void fireEvent(target, event);
  return event;
}

describe('Ctrl+V anywhere on the page', () => {
  it('takes a text as a file', async () => {
    show();
    expect(paste(document.body, BADGE).defaultPrevented).toBe(true);
    expect(await added()).toEqual([['pasted.json', BADGE]]);
  });

  it('takes files rather than their names', async () => {
    show();
    paste(document.body, 'a.png', [new File(['x'], 'a.png')]);
    expect(await added()).toEqual([['a.png', 'x']]);
  });

  it('only shows an address', () => {
    show();
    paste(document.body, ' https://badges.example/12 ');
    expect(screen.getByText('This will ask badges.example for:')).toBeTruthy();
    expect(add).not.toHaveBeenCalled();
  });

  it('unpacks a link by which somebody sent something, and takes what it carries', async () => {
    const bytes = new TextEncoder().encode(BADGE);
    vi.spyOn(credentialsWorker, 'ask').mockResolvedValueOnce({
      ok: true,
      value: { items: [{ kind: 'credential', bytes }], copies: [] }
    });
    show();
    paste(document.body, `https://cairn.example/check/#1.${'A'.repeat(40)}`);
    await vi.waitFor(async () => expect(await added()).toEqual([['credential.json', BADGE]]));
  });

  it('says why a link by which somebody sent something cannot be unpacked', async () => {
    vi.spyOn(credentialsWorker, 'ask').mockResolvedValueOnce(fail('cut-short'));
    show();
    paste(document.body, `https://cairn.example/check/#1.${'A'.repeat(40)}`);
    await vi.waitFor(() => expect(notices.list[0]?.text).toMatch(/cut short/));
    expect(add).not.toHaveBeenCalled();
  });

  it('leaves what is pasted into a field alone', async () => {
    const user = show({});
    await user.click(button('Paste'));
    const field = screen.getByLabelText('Text of the credential, or its address');
    expect(paste(field, BADGE).defaultPrevented).toBe(false);
    expect(add).not.toHaveBeenCalled();
  });

  it('of nothing does nothing', () => {
    show();
    expect(paste(document.body, '  ').defaultPrevented).toBe(false);
    expect(add).not.toHaveBeenCalled();
  });
});

describe('the button to paste', () => {
  it('takes what lies on the clipboard', async () => {
    const user = show({ readText: () => Promise.resolve(BADGE) });
    await user.click(button('Paste'));
    expect(await added()).toEqual([['pasted.json', BADGE]]);
    expect(button('Paste').getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['may not be read', { readText: () => Promise.reject(new Error('no')) }],
    ['is empty', { readText: () => Promise.resolve('') }],
    ['is not there', {}]
  ])('offers a field where the clipboard %s', async (_, clipboard) => {
    const user = show(clipboard);
    await user.click(button('Paste'));
    await user.type(
      screen.getByLabelText('Text of the credential, or its address'),
      'eyJh.eyJi.c2ln'
    );
    await user.click(button('Read this text'));
    expect(await added()).toEqual([['pasted.jwt', 'eyJh.eyJi.c2ln']]);
  });
});

describe('the ways', () => {
  it('open one at a time, and close again', async () => {
    const user = show({});
    await user.click(button('From a link'));
    expect(screen.getByLabelText('Address of the credential')).toBeTruthy();
    await user.click(button('Paste'));
    expect(screen.queryByLabelText('Address of the credential')).toBeNull();
    await user.click(button('Paste'));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the camera', () => {
  const stop = vi.fn();
  const camera = (open: () => Promise<unknown>) =>
    Object.defineProperty(navigator, 'mediaDevices', {
      value: { getUserMedia: vi.fn(open) },
      configurable: true
    });
  const seen = vi.fn<() => { rawValue: string }[]>();

  beforeEach(() => {
    stop.mockClear();
    seen.mockReset().mockReturnValue([]);
    camera(() => Promise.resolve({ getTracks: () => [{ stop }] }));
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    vi.spyOn(HTMLMediaElement.prototype, 'readyState', 'get').mockReturnValue(4);
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        static getSupportedFormats = () => Promise.resolve(['qr_code']);
        detect = () => Promise.resolve(seen());
      }
    );
  });

  it('reads a code, and is then off', async () => {
    seen.mockReturnValueOnce([]).mockReturnValue([{ rawValue: BADGE }]);
    const user = show();
    await user.click(button('Scan a QR code'));
    await vi.waitFor(async () => expect(await added()).toEqual([['qr-code.json', BADGE]]));
    expect(stop).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button('Scan a QR code'));
  });

  it('shows an address that it sees, and fetches nothing', async () => {
    seen.mockReturnValue([{ rawValue: 'https://badges.example/12' }]);
    const user = show();
    await user.click(button('Scan a QR code'));
    expect(await screen.findByText('https://badges.example/12')).toBeTruthy();
    expect(document.activeElement).toBe(button('Fetch'));
    expect(stop).toHaveBeenCalledOnce();
  });

  it.each([
    ['NotAllowedError', /^The camera may not be used here/],
    ['NotFoundError', /^There is no camera that can be used/]
  ])('says kindly why it cannot be used: %s', async (name, sentence) => {
    camera(() => Promise.reject(new DOMException('', name)));
    const user = show();
    await user.click(button('Scan a QR code'));
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('goes off when it is stopped, and when the page is left', async () => {
    const user = show();
    await user.click(button('Scan a QR code'));
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    await user.click(button('Stop the camera'));
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
    expect(document.activeElement).toBe(button('Scan a QR code'));
    await user.click(button('Scan a QR code'));
    await user.click(button('From a link'));
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(2));
  });
});
