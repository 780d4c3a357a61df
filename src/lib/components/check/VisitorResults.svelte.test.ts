import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '$lib/core/credential/check';
import type { CredentialRecord } from '$lib/core/credential/record';
import { visiting, type ShownItem } from '$lib/state/visiting.svelte';
import { check, record } from '../../../../tests/fixtures/held';
import { PATH } from '../../../../tests/fixtures/sent';
import VisitorResults from './VisitorResults.svelte';

vi.mock('$lib/state/handing-over', { spy: true });
const { saveFile } = await import('$lib/state/handing-over');

beforeEach(() => visiting.leave());
afterEach(() => void vi.restoreAllMocks());

const file = new File(['{}'], 'credential.json');

function credential(
  title: string,
  stated: Partial<CredentialRecord> = {},
  checked: Partial<Check> = {}
): ShownItem {
  const of = record({ title: { en: title }, ...stated });
  const found = { record: of, check: check(checked), fileIsPicture: false };
  return { key: title, kind: 'credential', found, file };
}
const own = () => credential('Beekeeping', { format: 'by-hand' });
const altered = () =>
  credential('Diving', {}, { integrity: { result: 'altered', reason: 'signature-fails' } });
const reference = (state: 'named' | 'asking' | 'differs' | 'failed'): ShownItem => ({
  key: 'r',
  kind: 'reference',
  reference: { kind: 'reference', url: 'https://a.example/x.json', sha256: '0'.repeat(64) },
  state
});
const path: ShownItem = { key: 'p', kind: 'path', path: PATH };

function show(items: readonly ShownItem[], title?: string) {
  visiting.items = items;
  visiting.title = title;
  render(VisitorResults);
  return userEvent.setup();
}
const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent.trim());

describe('one credential', () => {
  it('stands open: verdict, three results, and what it says', () => {
    show([credential('Welding')]);
    expect(headings()).toEqual([
      'Welding',
      'What is proven',
      'What is not proven',
      'What was checked',
      'Facts'
    ]);
    expect(screen.getByText('content intact')).toBeTruthy();
    expect(screen.getByText('no status published')).toBeTruthy();
  });

  it('can be saved as it was sent', async () => {
    vi.mocked(saveFile).mockReturnValue();
    const user = show([credential('Welding')]);
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(vi.mocked(saveFile).mock.calls).toEqual([[file]]);
  });

  it('is no good news in any of its three results where it was altered', () => {
    const listed = { result: 'in-force', reason: 'not-on-list' } as const;
    const integrity = { result: 'altered', reason: 'signature-fails' } as const;
    const issuer = { result: 'unresolved', reason: 'no-signature' } as const;
    show([credential('Diving', {}, { integrity, issuer, listed })]);
    const tags = screen.getAllByRole('definition').flatMap((one) => [...one.children]);
    expect(tags.some(({ className }) => className.includes('bad'))).toBe(true);
    expect(tags.filter(({ className }) => className.includes('good'))).toEqual([]);
  });

  it('names those who could tell more, and asks when the button is pressed', async () => {
    const lookUp = vi.spyOn(visiting, 'lookUp').mockResolvedValue();
    const user = show([credential('Welding', {}, { lookups: ['https://a.example/list'] })]);
    expect(screen.getByText('https://a.example/list')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Look up' }));
    expect(lookUp).toHaveBeenCalledOnce();
  });

  it('is called what the sender calls it, and by its own title', () => {
    show([credential('Welding')], 'For the shipyard');
    expect(screen.getByRole('heading', { level: 1 }).textContent.trim()).toBe('For the shipyard');
    expect(screen.getByText('Welding')).toBeTruthy();
  });
});

describe('an own statement', () => {
  it('is marked as such everywhere, and nothing of it is ticked off', () => {
    show([own()]);
    expect(screen.getByText('Learner’s own statement')).toBeTruthy();
    expect(screen.getByText(/^This is the learner’s own statement/)).toBeTruthy();
    expect(screen.getByText('stated by the learner')).toBeTruthy();
    expect(screen.queryByText('What was checked')).toBeNull();
    expect(document.querySelector('.good, .tag.good')).toBeNull();
  });

  it('so is a path, down to its steps', () => {
    show([path]);
    expect(screen.getByText('Learner’s own statement')).toBeTruthy();
    const steps = screen.getAllByRole('listitem').map((step) => step.textContent);
    expect(steps.map((step) => step.replace(/\s+/g, ' ').trim())).toEqual([
      'Warehouse safety Kestrel Skills Ltd done · 2 ECTS',
      'Stock keeping in progress · 4 ECTS',
      'Running a warehouse planned'
    ]);
    expect(screen.getByText(/The learner says so/)).toBeTruthy();
  });
});

describe('several', () => {
  it('are a list with the verdict of each, and a warning where one is not in order', () => {
    show([credential('Welding'), altered(), own(), path], 'For the job');
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('summary')?.textContent.trim())).toEqual([
      expect.stringMatching(/^Welding.*Unchanged and signed with its issuer’s own key/s),
      expect.stringMatching(/^Diving.*Do not rely on this/s),
      expect.stringMatching(/^Beekeeping.*learner’s own statement/s),
      expect.stringMatching(/^Certificate in warehouse logistics.*learner’s own statement/s)
    ]);
    expect(screen.getByText('Look closely: 1 of these is not in order.')).toBeTruthy();
  });

  it.each([
    ['2 credentials', () => [credential('Welding'), own()]],
    ['You were shown 2 things', () => [credential('Welding'), path]]
  ])('are counted where the sender gave no name: %s', (heading, items) => {
    show(items());
    expect(screen.getByRole('heading', { level: 1 }).textContent.trim()).toBe(heading);
  });

  it('open one by one, and all of them on paper', async () => {
    const user = show([credential('Welding'), altered()]);
    expect(screen.queryByText('What was checked')).toBeNull();
    await user.click(screen.getByRole('heading', { level: 2, name: /Diving/ }));
    expect(await screen.findAllByText('What was checked')).toHaveLength(1);
    await fireEvent(window, new Event('beforeprint'));
    expect(screen.getAllByText('What was checked')).toHaveLength(2);
    await fireEvent(window, new Event('afterprint'));
    await vi.waitFor(() => expect(screen.getAllByText('What was checked')).toHaveLength(1));
  });
});

describe('a credential that is kept elsewhere', () => {
  it('is fetched when the button is pressed', async () => {
    const fetchReference = vi.spyOn(visiting, 'fetchReference').mockResolvedValue();
    const user = show([reference('named')]);
    expect(screen.getByText('https://a.example/x.json')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fetch it from a.example' }));
    expect(fetchReference).toHaveBeenCalledOnce();
  });

  it.each([
    ['asking', 'Waiting for a.example…'],
    ['differs', /is not what was sent to you/],
    ['failed', /^Nothing came from a.example/]
  ] as const)('says how it stands: %s', (state, sentence) => {
    show([reference(state)]);
    expect(within(screen.getByRole('status')).getByText(sentence)).toBeTruthy();
  });
});

describe('what could not be read', () => {
  it('says why in one sentence, and another way', () => {
    const issues = [{ code: 'not-json' as const }];
    show([{ key: 'u', kind: 'unreadable', name: 'a.json', issues, file }]);
    expect(screen.getByText(/^a\.json: the file begins like a credential/)).toBeTruthy();
    expect(screen.getByText(/^Ask the sender/)).toBeTruthy();
  });

  it('shows an address that stands in it, to be asked if the visitor says so', async () => {
    const facts = { address: 'https://badges.example/12' };
    const issues = [{ code: 'only-an-address' as const, facts }];
    const user = show([{ key: 'u', kind: 'unreadable', name: 'a.png', issues, file }]);
    await user.click(screen.getByRole('button', { name: 'To this address' }));
    expect([visiting.phase, visiting.ways.address]).toEqual(['empty', facts.address]);
  });
});
