import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import { exactly } from '$lib/core/kernel/range';
import { saveFile } from '$lib/state/handing-over';
import { originalFile } from '$lib/state/originals';
import { check, held } from '../../../../tests/fixtures/held';
import Europass from './Europass.svelte';

vi.mock('$lib/state/handing-over', () => ({ saveFile: vi.fn(), copyText: vi.fn() }));
vi.mock('$lib/state/originals', () => ({ originalFile: vi.fn() }));
beforeEach(() => vi.clearAllMocks());

const EUROPEAN: Partial<CredentialRecord> = {
  format: 'european-digital-credential',
  title: { en: 'Planning' },
  issuedOn: '2026-02-10' as Moment,
  eqf: exactly(6),
  outcomes: [{ en: 'Plan a unit' }, { en: 'Teach it' }]
};
const sealed = held(EUROPEAN, { id: 'sealed', check: check() });
const unsealed = held(
  { ...EUROPEAN, title: { en: 'Drawing' } },
  { id: 'unsealed', check: check({ integrity: { result: 'no-proof', reason: 'no-proof-inside' } }) }
);
const badge = held({ title: { en: 'First aid' } }, { id: 'badge', check: check() });
const own = held({ format: 'by-hand', title: { und: 'Welding' } }, { id: 'own' });

function show(...rows: (typeof sealed)[]) {
  const onshared = vi.fn<() => void>();
  render(Europass, { rows, onshared });
  return { onshared, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.queryByRole('button', { name });

describe('the way into Europass', () => {
  it('hands over the original of what is sealed, as it is', async () => {
    const original = new File(['{"payload":""}'], 'diploma.jsonld');
    vi.mocked(originalFile).mockResolvedValue(original);
    const { onshared, user } = show(sealed);
    await user.click(button('Save the original file')!);
    expect(vi.mocked(saveFile).mock.calls).toEqual([[original]]);
    expect(onshared).toHaveBeenCalledOnce();
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://europass.europa.eu/');
    expect(within(screen.getAllByRole('list')[0]!).getAllByRole('listitem')).toHaveLength(3);
  });

  it('hands over nothing where the file is gone', async () => {
    vi.mocked(originalFile).mockResolvedValue(undefined);
    const { onshared, user } = show(sealed);
    await user.click(button('Save the original file')!);
    expect(saveFile).not.toHaveBeenCalled();
    expect(onshared).not.toHaveBeenCalled();
  });

  it('says of each of several what Europass does with it', () => {
    show(sealed, unsealed, badge, own);
    expect(button('Save the original file')).toBeTruthy();
    expect(screen.getByText(/has no seal/).textContent).toContain('Drawing');
    expect(screen.getByText(/no credentials of this format/).textContent).toContain(
      'First aid · Welding'
    );
  });

  it('has no steps where Europass takes nothing', () => {
    show(badge);
    expect(screen.queryByRole('link')).toBeNull();
    expect(button(/^Save the original/)).toBeNull();
  });

  it('has every stated field to copy, and all of them as a text', async () => {
    const { onshared, user } = show(sealed, own);
    expect(button('Copy Level in EQF')).toBeTruthy();
    expect(button('Copy Final grade')).toBeNull();
    expect(screen.getByText('Your own statement')).toBeTruthy();
    await user.click(button('Save as text')!);
    const [[file]] = vi.mocked(saveFile).mock.calls as [[File]];
    expect((await file.text()).split('\n')).toEqual([
      'For your Europass CV: “Education and training”',
      '',
      'Title of qualification awarded: Planning',
      'To (day of the award): Feb 10, 2026',
      'Level in EQF: 6',
      'Main subjects and skills covered: Plan a unit',
      '  Teach it',
      '',
      '(Your own statement)',
      'Title of qualification awarded: Welding',
      ''
    ]);
    expect(onshared).toHaveBeenCalledOnce();
  });
});
