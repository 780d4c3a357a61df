import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Day, Moment } from '$lib/core/kernel/day';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Chosen } from '$lib/state/selection-address';
import type { Shareables } from '$lib/state/shareables';
import type { CredentialRow } from '$lib/state/storage';
import { award, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { check, held } from '../../../../tests/fixtures/held';
import { path, plan, planStep } from '../../../../tests/fixtures/plans';
import ShareList from './ShareList.svelte';

const index = indexOf([], [award('CAS', one('a'), { title: { en: 'CAS in Metals' } })]);
const row = (id: string, more: Partial<CredentialRow> = {}) =>
  held({ title: { en: id } }, { id, ...more });
const toCas = path(
  plan([planStep('a'), planStep('b')], { goal: { kind: 'award', award: 'CAS' as AwardId } }),
  {
    marks: { ['a' as OfferingId]: { kind: 'done', on: '2026-09-01' as Day } }
  }
);

function show(all: Partial<Shareables>, chosen: readonly Chosen[] = []) {
  const ontoggle = vi.fn();
  render(ShareList, {
    all: { stacks: [], paths: [], singles: [], ...all },
    ...{ index, chosen, ontoggle }
  });
  return { ontoggle, user: userEvent.setup() };
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const headings = () => screen.queryAllByRole('heading').map((each) => each.textContent);

describe('what can be shown', () => {
  it('is ticked and unticked', async () => {
    const { user, ontoggle } = show({ singles: [row('Statics'), row('Optics')], paths: [toCas] }, [
      { kind: 'credential', id: 'Optics', leftOut: [] }
    ]);
    expect([box(/Statics/).checked, box(/Optics/).checked]).toEqual([false, true]);
    await user.click(box(/Statics/));
    await user.click(box(/Optics/));
    await user.click(box(/CAS in Metals/));
    expect(ontoggle.mock.calls).toEqual([
      [{ kind: 'credential', id: 'Statics' }, true],
      [{ kind: 'credential', id: 'Optics' }, false],
      [{ kind: 'path', id: 'p' }, true]
    ]);
  });

  it('has no heading for what there is nothing of', () => {
    show({ singles: [row('Statics')] });
    expect(headings()).toEqual(['Credentials']);
  });

  it('says how far a path is', () => {
    show({ paths: [toCas] });
    expect(box(/CAS in Metals/).labels?.[0]?.textContent).toContain('1 of 2 steps done');
  });

  it('folds the parts of a finished stack away under it', async () => {
    const stack = {
      kind: 'credential' as const,
      row: row('MAS'),
      parts: [row('CAS 1'), row('CAS 2')]
    };
    const { user, ontoggle } = show({ stacks: [stack] });
    const parts = screen.getByRole('group');
    expect(parts).toHaveProperty('open', false);
    await user.click(screen.getByText('made of 2 credentials'));
    await user.click(within(parts).getByRole('checkbox', { name: /CAS 2/ }));
    expect(ontoggle.mock.calls).toEqual([[{ kind: 'credential', id: 'CAS 2' }, true]]);
  });

  it('warns of what others will see', () => {
    const altered = check({ integrity: { result: 'altered', reason: 'signature-fails' } });
    const past = '2020-01-01' as Moment;
    show({
      singles: [
        row('Good', { check: check() }),
        row('Altered', { check: altered }),
        held({ title: { en: 'Old' }, validUntil: past }, { id: 'Old' }),
        held({ title: { en: 'Mine' }, format: 'by-hand' }, { id: 'Mine' })
      ]
    });
    const tags = (name: RegExp) =>
      [...(box(name).labels?.[0]?.querySelectorAll('.tag') ?? [])].map((tag) => tag.textContent);
    expect([/Good/, /Altered/, /Old/, /Mine/].map(tags)).toEqual([
      [],
      ['altered'],
      ['expired'],
      ['own statement']
    ]);
  });

  it('is searched where there is much of it, by its parts too', async () => {
    const singles = Array.from({ length: 50 }, (_, at) => row(`Course ${at}`));
    const stack = { kind: 'credential' as const, row: row('MAS'), parts: [row('Ångström')] };
    const { user } = show({ singles, stacks: [stack] });
    expect(screen.getAllByRole('checkbox', { name: /^Course/ })).toHaveLength(40);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('checkbox', { name: /^Course/ })).toHaveLength(50);
    const field = screen.getByLabelText('Search what you can show');
    await user.type(field, 'angstrom');
    expect(headings()).toEqual(['Finished stacks']);
    await user.clear(field);
    await user.type(field, 'nothing like that');
    expect(screen.getByRole('status').textContent).toMatch(/^Nothing you can show/);
  });
});
