import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { check, held, record } from '../../../../tests/fixtures/held';
import CredentialParts from './CredentialParts.svelte';

const part = (title: string, more = {}) => record({ title: { en: title }, ...more });

describe('the parts of a credential', () => {
  const inner = part('Statistics', { grade: { und: 'B' } });
  const first = part('Semester one', {
    credits: [{ scheme: 'ects', value: 30 }],
    outcomes: [{ en: 'Count things' }],
    parts: [inner]
  });
  const altered = check({ integrity: { result: 'altered', reason: 'signature-fails' } });
  const row = held(
    { parts: [first, part('Semester two')] },
    { check: check({ parts: [check({ parts: [check()] }), altered] }) }
  );

  it('are named in the order of the file, and closed', () => {
    render(CredentialParts, { stated: row });
    const heads = screen.getAllByRole('listitem').map((item) => item.textContent.trim());
    expect(heads[0]).toMatch(/^Semester one\s+30 ECTS · 1 part$/);
    expect(heads[1]).toMatch(/^Semester two/);
    expect(screen.queryByText('Count things')).toBeNull();
  });

  it('say at once what is wrong with one of them', () => {
    render(CredentialParts, { stated: row });
    expect(screen.getAllByText('content altered')).toHaveLength(1);
  });

  it('show what stands in one, with three results of its own and its own parts', async () => {
    render(CredentialParts, { stated: row });
    await userEvent.click(screen.getByText('Semester one'));
    await screen.findByText('Count things');
    expect(screen.getByText('content intact')).toBeTruthy();
    expect(screen.getAllByRole('term')).toHaveLength(3);
    await userEvent.click(screen.getByText('Statistics'));
    expect(screen.getByText(/Grade: B/)).toBeTruthy();
  });

  it('go without results where nothing was checked', async () => {
    render(CredentialParts, { stated: held({ parts: [part('Alone')] }) });
    await userEvent.click(screen.getByText('Alone'));
    expect(screen.queryAllByRole('term')).toEqual([]);
  });

  it('are drawn a dozen at first, and all of them when asked', async () => {
    const many = Array.from({ length: 62 }, (_, at) => part(`Course ${at}`));
    render(CredentialParts, { stated: held({ parts: many }) });
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 62' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(62);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
