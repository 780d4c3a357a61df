import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import LinkBox from './LinkBox.svelte';

const ask = vi.fn<typeof fetch>();

beforeEach(() => {
  ask.mockReset();
  vi.stubGlobal('fetch', ask);
});
afterEach(() => vi.restoreAllMocks());

function show(address = '') {
  const onfile = vi.fn<(file: File) => void>();
  render(LinkBox, { address, onfile });
  return { onfile, user: userEvent.setup() };
}

const field = () => screen.getByLabelText<HTMLInputElement>('Address of the credential');
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Fetch' });
const newTab = () => screen.queryByRole('link', { name: 'Open in a new tab' });
const BADGE = 'https://badges.example/12/badge.json';

describe('an address', () => {
  it('is shown in full with whom it asks; nothing is fetched before the press', async () => {
    const { user } = show();
    expect(button().disabled).toBe(true);
    await user.type(field(), 'badges.example/12?a=b');
    expect(screen.getByText('This will ask badges.example for:')).toBeTruthy();
    expect(screen.getByText('https://badges.example/12?a=b')).toBeTruthy();
    expect(ask).not.toHaveBeenCalled();
  });

  it('that came by itself waits at the button', () => {
    show(BADGE);
    expect(document.activeElement).toBe(button());
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ['http://badges.example/12', 'Only safe addresses are fetched: they begin with https://.'],
    ['javascript:alert(1)', 'Only safe addresses are fetched: they begin with https://.'],
    ['two words', 'This is no web address, such as https://badges.example/12.']
  ])('%s cannot be fetched', async (text, sentence) => {
    const { user } = show();
    await user.type(field(), `${text}{Enter}`);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect([button().disabled, field().getAttribute('aria-invalid')]).toEqual([true, 'true']);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('fetching', () => {
  it('hands over what came, as a file', async () => {
    ask.mockResolvedValue(new Response('{}', { headers: { 'content-type': 'application/json' } }));
    const { user, onfile } = show(BADGE);
    await user.click(button());
    await vi.waitFor(() => expect(onfile).toHaveBeenCalledOnce());
    const [file] = onfile.mock.calls[0] ?? [];
    expect([file?.name, file?.type, await file?.text()]).toEqual([
      'badge.json',
      'application/json',
      '{}'
    ]);
    expect(field().value).toBe('');
  });

  it('sends nothing of the learner along', async () => {
    ask.mockResolvedValue(new Response('{}'));
    const { user } = show(BADGE);
    await user.click(button());
    expect(ask.mock.calls).toMatchObject([
      [BADGE, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }]
    ]);
  });

  it('explains a refusal, and the way round it', async () => {
    ask.mockRejectedValue(new TypeError('Failed to fetch'));
    const { user, onfile } = show(BADGE);
    await user.click(button());
    expect(
      await screen.findByText(
        'badges.example does not let other apps read this address, or cannot be reached.'
      )
    ).toBeTruthy();
    expect(screen.getByText(/open it in a new tab, save the file/)).toBeTruthy();
    expect(newTab()?.getAttribute('href')).toBe(BADGE);
    expect(newTab()?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(onfile).not.toHaveBeenCalled();
    expect(field().value).toBe(BADGE);
  });

  it('says what the site answered', async () => {
    ask.mockResolvedValue(new Response('gone', { status: 410 }));
    const { user } = show(BADGE);
    await user.click(button());
    expect(await screen.findByText(/nothing at this address for us \(answer 410\)/)).toBeTruthy();
  });

  it('asks nobody without a connection', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { user } = show(BADGE);
    await user.click(button());
    expect(await screen.findByText(/^You are offline/)).toBeTruthy();
    expect(ask).not.toHaveBeenCalled();
    expect(newTab()).toBeNull();
  });

  it('ends where too much comes', async () => {
    const piece = new Uint8Array(5_000_000);
    const pull = vi.fn((to: ReadableStreamDefaultController<Uint8Array>) => to.enqueue(piece));
    ask.mockResolvedValue(new Response(new ReadableStream({ pull })));
    const { user, onfile } = show(BADGE);
    await user.click(button());
    expect(await screen.findByText(/larger than 20 MB/)).toBeTruthy();
    expect(pull.mock.calls.length).toBeLessThan(10);
    expect(onfile).not.toHaveBeenCalled();
  });

  it('can be stopped, and the focus stays with the buttons', async () => {
    ask.mockImplementation(
      (_, options) =>
        new Promise((_done, fail) =>
          options?.signal?.addEventListener('abort', () => fail(new DOMException('', 'AbortError')))
        )
    );
    const { user, onfile } = show(BADGE);
    await user.click(button());
    expect(screen.getByText('Waiting for badges.example')).toBeTruthy();
    const stop = screen.getByRole('button', { name: 'Stop' });
    expect(document.activeElement).toBe(stop);
    await user.click(stop);
    expect(await screen.findByText('Stopped. Nothing was fetched.')).toBeTruthy();
    expect(document.activeElement).toBe(button());
    expect(onfile).not.toHaveBeenCalled();
  });

  it('a refusal is forgotten with its address', async () => {
    ask.mockRejectedValue(new TypeError('Failed to fetch'));
    const { user } = show(BADGE);
    await user.click(button());
    await screen.findByText(/does not let other apps/);
    await user.type(field(), '3');
    expect(screen.queryByText(/does not let other apps/)).toBeNull();
  });
});
