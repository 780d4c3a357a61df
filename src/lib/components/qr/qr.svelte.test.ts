import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeUtf8 } from '$lib/core/kernel/bytes';
import { formatFragment, parseFragment } from '$lib/core/sharing/fragment';
import { frames } from '$lib/core/sharing/frames';
import type { Parcel } from '$lib/core/sharing/parcel';
import { findQr } from '$lib/workers/find-qr';
import { setLanguage } from '$lib/state/language.svelte';
import FramePlayer from './FramePlayer.svelte';
import QrSection from './QrSection.svelte';

const PAGE = 'https://cairn.example/check/';

function parcelOf(bytes: number): Parcel {
  const words = Array.from({ length: bytes }, (_, at) => ((at * 7919) ** 2).toString(36));
  return {
    items: [{ kind: 'credential', bytes: encodeUtf8(words.join('').slice(0, bytes)) }],
    copies: []
  };
}
const linkTo = (parcel: Parcel) => `${PAGE}#${formatFragment(parcel)}`;

/** What the code on the page says, read off its squares by a decoder of another hand. */
function readOff(svg: Element): string | undefined {
  const [, side = 0] = /0 0 (\d+)/.exec(svg.getAttribute('viewBox') ?? '')?.map(Number) ?? [];
  const scale = 3;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const [paper, dark] = svg.querySelectorAll('path');
  expect(paper?.getAttribute('d')).toBe(`M0 0h${side}v${side}H0z`);
  for (const [, x, y, w] of (dark?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * width + Number(x) * scale) * 4;
      for (let at = from; at < from + Number(w) * scale * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return findQr({ pixels, width, height: width });
}

const calm = vi.fn(() => false);
const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });

// Codes are drawn and read many times over.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => setLanguage('en'));
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: false });
  vi.stubGlobal('matchMedia', () => ({ matches: calm() }));
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  calm.mockReturnValue(false);
});

describe('the code of a link', () => {
  it('carries what is shared, and is described', () => {
    const parcel = parcelOf(300);
    render(QrSection, { parcel, link: linkTo(parcel) });
    const said = readOff(
      screen.getByRole('button', { name: 'QR code of the link' }).firstElementChild!
    );
    expect(said?.startsWith(`${PAGE}#1-`)).toBe(true);
    const sent = parseFragment(said ?? '');
    expect(sent.ok && formatFragment(sent.value)).toBe(formatFragment(parcel));
  });

  it('fills the screen, and goes away with a tap anywhere', async () => {
    const parcel = parcelOf(300);
    const onshared = vi.fn();
    render(QrSection, { parcel, link: linkTo(parcel), onshared });
    await user.click(screen.getByRole('button', { name: 'QR code of the link' }));
    const dialog = screen.getByRole('dialog', { name: 'QR code of the link' });
    expect(onshared).toHaveBeenCalledExactlyOnceWith('qr');
    expect(readOff(dialog.querySelector('svg')!)).toContain(PAGE);
    await user.click(dialog);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not there where it would be too large; codes one after the other are', async () => {
    const parcel = parcelOf(6_000);
    const onshared = vi.fn();
    render(QrSection, { parcel, link: linkTo(parcel), onshared });
    screen.getByText(/too much for one code/);
    expect(screen.queryByRole('img')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the codes' }));
    expect(onshared).toHaveBeenCalledExactlyOnceWith('frames');
    expect(readOff(screen.getByRole('img', { name: 'QR code 1' }))).toMatch(/^CAIRN1\//);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    screen.getByRole('button', { name: 'Show the codes' });
  });

  it('says what is too large for any codes', async () => {
    const words = new Uint8Array(300_000);
    for (let at = 0, seed = 1; at < words.length; at++)
      words[at] = (seed = (seed * 48_271) % 2_147_483_647) & 255;
    const parcel: Parcel = { items: [{ kind: 'credential', bytes: words }], copies: [] };
    const onshared = vi.fn();
    render(QrSection, { parcel, link: undefined, onshared });
    await user.click(screen.getByRole('button', { name: 'Show the codes' }));
    expect(screen.getByRole('alert').textContent).toContain('too much for codes');
    expect(onshared).not.toHaveBeenCalled();
  });
});

describe('codes one after the other', () => {
  const row = frames(Uint8Array.from({ length: 1_000 }, (_, at) => (at * at) % 251))!;
  const show = () => {
    const onclose = vi.fn();
    render(FramePlayer, { frames: row, onclose });
    return onclose;
  };
  const shown = () => readOff(screen.getByRole('img'));
  const press = (name: string) => user.click(screen.getByRole('button', { name }));

  it('wait to be started, run at the chosen speed, and stop', async () => {
    show();
    await pause(2_000);
    expect(shown()).toBe(row.frame(0));
    await press('Start');
    await pause(410);
    expect(shown()).toBe(row.frame(2));
    await user.click(screen.getByRole('radio', { name: 'slow' }));
    await pause(990);
    expect(shown()).toBe(row.frame(2));
    await pause(20);
    expect(shown()).toBe(row.frame(3));
    await press('Pause');
    await pause(5_000);
    expect(shown()).toBe(row.frame(3));
  });

  it('go on by hand, with the keyboard, and say which one is there', async () => {
    show();
    expect(row.count).toBe(4);
    const progress = screen.getByRole('progressbar', {
      name: 'Codes shown'
    }) as HTMLProgressElement;
    expect([progress.value, progress.max]).toEqual([1, 4]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Previous code' }).disabled).toBe(
      true
    );
    screen.getByRole('button', { name: 'Next code' }).focus();
    for (const text of ['Code 2 of 4', 'Code 3 of 4', 'Code 4 of 4', /^Code 5\. All 4/]) {
      await user.keyboard('{Enter}');
      screen.getByText(text);
    }
    expect(shown()).toBe(row.frame(4));
    expect(progress.value).toBe(4);
    await press('Previous code');
    expect(shown()).toBe(row.frame(3));
  });

  it('are slow where less motion is wanted', () => {
    calm.mockReturnValue(true);
    show();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'slow' }).checked).toBe(true);
  });

  it('keep the screen on while they are there', async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release }));
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
    const { unmount } = render(FramePlayer, { frames: row, onclose: vi.fn() });
    await pause(0);
    expect(request).toHaveBeenCalledExactlyOnceWith('screen');
    unmount();
    expect(release).toHaveBeenCalledOnce();
    Reflect.deleteProperty(navigator, 'wakeLock');
  });
});
