import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  EVERY_CREDENTIAL,
  indexCredentials,
  type CredentialQuery
} from '$lib/core/credential/search';
import type { Moment } from '$lib/core/kernel/day';
import { check, held } from '../../../../tests/fixtures/held';
import CredentialFilters from './CredentialFilters.svelte';

const NOW = '2026-06-15T12:00:00.000Z' as Moment;
const ROWS = [
  held(
    { awardingBody: { name: { en: 'Nordvik' } }, fields: ['0612'], eqf: { min: 5, max: 6 } },
    { check: check() }
  ),
  held(
    { awardingBody: { name: { en: 'Harrowmere' } }, validUntil: '2026-01-01' as Moment },
    {
      check: check()
    }
  ),
  held({ format: 'by-hand' })
];

function show(query: Partial<CredentialQuery> = {}) {
  const onchange = vi.fn<(query: CredentialQuery) => void>();
  const entries = indexCredentials(ROWS, NOW, () => '');
  render(CredentialFilters, { entries, query: { ...EVERY_CREDENTIAL, ...query }, onchange });
  return onchange;
}
const choices = () =>
  screen
    .getAllByRole('group', { hidden: true })
    .filter((group) => group.tagName === 'FIELDSET')
    .map((group) => group.textContent.replace(/\s+/g, ' ').trim());
const box = (name: string) => screen.getByRole('checkbox', { name, hidden: true });

describe('the filters of the list', () => {
  it('offer only what occurs', () => {
    show();
    expect(choices()).toEqual([
      'Status expired no status published',
      'Content content intact',
      'Field Information and communication technologies',
      'Level (EQF) 5 6'
    ]);
    const bodies = screen.getAllByRole('option', { hidden: true }).map((each) => each.textContent);
    expect(bodies).toEqual(['any', 'Harrowmere', 'Nordvik']);
  });

  it('keep what was chosen before, so that it can be taken back', async () => {
    const onchange = show({ statuses: ['revoked'], words: 'cloud' });
    await userEvent.click(box('revoked'));
    expect(onchange.mock.calls).toEqual([[{ ...EVERY_CREDENTIAL, words: 'cloud' }]]);
  });

  it('add to what is looked for', async () => {
    const onchange = show({ eqf: [5] });
    await userEvent.click(box('6'));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Awarding body', hidden: true }),
      'Nordvik'
    );
    await userEvent.type(screen.getByRole('searchbox'), 'x');
    expect(onchange.mock.calls).toEqual([
      [{ ...EVERY_CREDENTIAL, eqf: [5, 6] }],
      [{ ...EVERY_CREDENTIAL, eqf: [5], issuers: ['nordvik'] }],
      [{ ...EVERY_CREDENTIAL, eqf: [5], words: 'x' }]
    ]);
  });

  it('are counted, and cleared without the words', async () => {
    const onchange = show({ eqf: [5], integrity: ['intact'], words: 'cloud' });
    expect(screen.getByText('Filters (2)')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear all', hidden: true }));
    expect(onchange.mock.calls).toEqual([[{ ...EVERY_CREDENTIAL, words: 'cloud' }]]);
  });
});
