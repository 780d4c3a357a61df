import { render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferingId, RunId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { PlanStep, Reason } from '$lib/core/planner/plan';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import PlanStepView from './PlanStepView.svelte';

beforeAll(namesKnown);

const index = indexOf([course('Soldering'), course('Welding', { title: { sv: 'Svetsning' } })]);

function show(more: Partial<PlanStep> = {}) {
  const step = planStep('Soldering', more);
  render(PlanStepView, { step, plan: plan([step]), index });
}

const step = () => screen.getByRole('article').textContent.replace(/\s+/g, ' ').trim();

describe('a step', () => {
  it('says what, by whom, when, how much work and what it costs', () => {
    show({
      run: 'autumn' as RunId,
      start: '2026-09-01' as Day,
      end: '2026-10-12' as Day,
      weeks: 6,
      hoursPerWeek: 8.5,
      prices: [{ minor: 25_000, currency: 'CHF' }]
    });
    const link = screen.getByRole('link', { name: 'Soldering' });
    expect(link.getAttribute('href')).toBe('/explore/offering?id=Soldering');
    expect(step()).toBe(
      'Soldering Nordvik Sep 1, 2026 – Oct 12, 2026 6 weeks 8.5 h a week CHF 250 ' +
        'Why: the award asks for it'
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
    render(PlanStepView, { step: bare, plan: plan([bare]), index });
    expect(step()).toContain('price not stated');
    expect(step()).toContain('hours not stated: planned with nothing beside it');
    expect(step()).not.toContain('free');
  });

  it('is called by its id where nothing knows it any more, and leads nowhere', () => {
    show({ offering: 'gone' as OfferingId });
    expect(screen.getByRole('heading', { name: 'gone' })).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('why a step is in the plan', () => {
  it.each<[Reason, string]>([
    [{ code: 'required' }, 'the award asks for it'],
    [{ code: 'one-of', count: 2, of: 5 }, 'one of 2 to be chosen from 5'],
    [{ code: 'one-of', count: 1, of: 3, name: { en: 'Elective' } }, 'Elective: 1 of 3 are needed'],
    [{ code: 'credits', amount: 7.5, of: 6 }, 'part of 7.5 credits to be chosen from 6 courses'],
    [
      { code: 'credits', amount: 6, of: 9, name: { en: 'Elective' } },
      'Elective: part of 6 credits to be chosen from 9 courses'
    ],
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

describe('a choice', () => {
  it.each<[Reason[], boolean]>([
    [[{ code: 'required' }], false],
    [[{ code: 'one-of', count: 1, of: 3 }], true],
    [[{ code: 'one-of', count: 1, of: 3 }, { code: 'required' }], false],
    [[{ code: 'credits', amount: 6, of: 9 }], true],
    [[], false]
  ])('%j: %s', (reasons, chosen) => {
    show({ reasons });
    expect(screen.queryByText('your choice') !== null).toBe(chosen);
  });
});

it('says when enrolment closes, and how many ECTS it brings', () => {
  show({ enrolBy: '2026-08-15' as Day, ects: 2.5 });
  expect(step()).toContain('enrol by Aug 15, 2026');
  expect(step()).toContain('2.5 ECTS');
});
