import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { OfferingId, RunId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { PlanStep, Reason } from '$lib/core/planner/plan';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { planStep } from '../../../../tests/fixtures/plans';
import PlanStepView from './PlanStepView.svelte';

const index = indexOf([course('Soldering'), course('Welding', { title: { sv: 'Svetsning' } })]);

interface Beside {
  doneOn?: Day;
  ontick?: (step: OfferingId, done: boolean) => void;
}

function show(more: Partial<PlanStep> = {}, beside: Beside = {}) {
  render(PlanStepView, { step: planStep('Soldering', more), currency: 'EUR', index, ...beside });
  return userEvent.setup();
}

const step = () => screen.getByRole('article').textContent.replace(/\s+/g, ' ').trim();

describe('a step', () => {
  it('says what, by whom, when, how much work, what it costs and what was spent so far', () => {
    show({
      run: 'autumn' as RunId,
      start: '2026-09-01' as Day,
      end: '2026-10-12' as Day,
      weeks: 6,
      hoursPerWeek: 8.5,
      prices: [{ minor: 25_000, currency: 'CHF' }],
      runningMinor: 41_250,
      runningWeeks: 14
    });
    const link = screen.getByRole('link', { name: 'Soldering' });
    expect(link.getAttribute('href')).toBe('/explore/offering?id=Soldering');
    expect(step()).toBe(
      'Soldering Nordvik Sep 1, 2026 – Oct 12, 2026, 6 weeks 8.5 h a week CHF 250 ' +
        'Why: the award asks for it so far: €412.50, 14 weeks'
    );
  });

  it.each<[string, Partial<PlanStep>, string]>([
    ['has no run', {}, '(you choose when to begin)'],
    ['costs nothing', { prices: [] }, 'free'],
    ['costs nothing, stated as a nought', { prices: [{ minor: 0, currency: 'EUR' }] }, 'free'],
    [
      'costs something in two currencies',
      {
        prices: [
          { minor: 10_000, currency: 'EUR' },
          { minor: 5_000, currency: 'CHF' },
          { minor: 2_000, currency: 'EUR' }
        ]
      },
      '€120 + CHF 50'
    ],
    [
      'has hours worked out',
      { hoursPerWeek: 37.5 / 7, hoursAssumed: true },
      '5.4 h a week (hours worked out)'
    ]
  ])('that %s says “%s”', (_, more, words) => {
    show(more);
    expect(step()).toContain(words);
  });

  it('that states neither price nor hours does not pass for a free one', () => {
    const { prices: _prices, hoursPerWeek: _hours, ...bare } = planStep('Soldering');
    render(PlanStepView, { step: bare, currency: 'EUR', index });
    expect(step()).toContain('price not stated');
    expect(step()).toContain('hours not stated: planned with nothing beside it');
    expect(step()).not.toContain('free');
  });

  it('is called by its id where the catalogue has it no more', () => {
    show({ offering: 'gone' as OfferingId });
    expect(screen.getByRole('link', { name: 'gone' })).toBeTruthy();
  });
});

describe('why a step is in the plan', () => {
  it.each<[Reason, string]>([
    [{ code: 'required' }, 'the award asks for it'],
    [{ code: 'one-of', count: 2, of: 5 }, 'one of 2 to be chosen from 5'],
    [{ code: 'one-of', count: 1, of: 3, name: { en: 'Elective' } }, 'Elective: 1 of 3 are needed'],
    [{ code: 'credits', ects: 7.5, of: 6 }, 'part of 7.5 ECTS to be chosen from 6 courses'],
    [{ code: 'opens', offering: 'Welding' as OfferingId }, 'opens Svetsning'],
    [{ code: 'opens', offering: 'gone' as OfferingId }, 'opens gone']
  ])('%j', (reason, words) => {
    show({ reasons: [reason] });
    expect(screen.getByText(`Why: ${words}`)).toBeTruthy();
  });

  it('may be several things', () => {
    show({ reasons: [{ code: 'required' }, { code: 'opens', offering: 'Welding' as OfferingId }] });
    expect(screen.getByText('Why: the award asks for it; opens Svetsning')).toBeTruthy();
  });
});

describe('ticking off', () => {
  it('tells which step, and whether it is done', async () => {
    const ontick = vi.fn<NonNullable<Beside['ontick']>>();
    const user = show({}, { ontick });
    await user.click(screen.getByRole('checkbox', { name: 'Soldering is done', checked: false }));
    expect(ontick.mock.calls).toEqual([['Soldering', true]]);
  });

  it('can be taken back', async () => {
    const ontick = vi.fn<NonNullable<Beside['ontick']>>();
    const user = show({}, { ontick, doneOn: '2026-10-10' as Day });
    expect(screen.getByText('done on Oct 10, 2026')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Soldering is done', checked: true }));
    expect(ontick.mock.calls).toEqual([['Soldering', false]]);
  });

  it('is not offered where nothing is kept', () => {
    show();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
