import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import LinkWay from './LinkWay.svelte';

const URL_OF = (letters: number) => `https://cairn.example/check/#1.${'a'.repeat(letters)}`;

function show(letters = 100, pointsTo = 0) {
  const onshared = vi.fn<(place: string) => void>();
  const url = URL_OF(letters);
  render(LinkWay, { link: { url, pointsTo }, title: 'Statics', onshared });
  return { onshared, url, user: userEvent.setup() };
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
});

describe('the link', () => {
  it('is copied, which is said and noted', async () => {
    const { user, onshared, url } = show();
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(await navigator.clipboard.readText()).toBe(url);
    expect(screen.getByText('Copied')).toBeTruthy();
    expect(onshared.mock.calls).toEqual([['link']]);
  });

  it('is selected by itself where the browser does not let us copy', async () => {
    const { user, onshared, url } = show();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^The browser did not let Cairn copy/);
    expect(onshared).not.toHaveBeenCalled();
    const field = screen.getByLabelText<HTMLTextAreaElement>('The link');
    field.focus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(url);
  });

  it('says how long it is, and where that is too long', () => {
    show(20_000);
    expect(screen.getByText('20,031 characters')).toBeTruthy();
    expect(screen.getByText(/^It is too long for .*Bluesky/)).toBeTruthy();
  });

  it('says what it only points to', () => {
    show(100, 2);
    expect(screen.getByText(/^2 credentials are too large for a link/)).toBeTruthy();
  });

  it('says that nobody else can open it where the app is on this computer alone', () => {
    show();
    expect(screen.getByText(/^This copy of Cairn can only be reached/)).toBeTruthy();
  });
});

describe('the share sheet', () => {
  const withSheet = (share: () => Promise<void>) => {
    Object.assign(navigator, { share });
    return show();
  };
  const press = 'Share the link with an app';

  it('is not offered where there is none', () => {
    show();
    expect(screen.queryByRole('button', { name: press })).toBeNull();
  });

  it.each([
    ['shared', () => Promise.resolve(), [['sheet']], false],
    ['closed', () => Promise.reject(new DOMException('', 'AbortError')), [], false],
    ['failed', () => Promise.reject(new DOMException('', 'NotAllowedError')), [], true]
  ] as const)('that was %s', async (_, share, noted, alarmed) => {
    const { user, onshared } = withSheet(share);
    await user.click(screen.getByRole('button', { name: press }));
    await vi.waitFor(() => expect(onshared.mock.calls).toEqual(noted));
    await vi.waitFor(() => expect(screen.queryByRole('alert') !== null).toBe(alarmed));
  });
});
