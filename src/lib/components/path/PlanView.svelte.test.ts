import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import PlanView from './PlanView.svelte';

const index = indexOf(
  [
    course('Alloys', { level: 3 }),
    course('Bolts', { level: 1 }),
    course('Casting', { level: 2 }),
    course('Drills', { level: 1 }),
    course('Etching')
  ],
  [award('CAS', one('Alloys'), { title: { en: 'CAS in Metals' } }), award('DAS', one('Bolts'))]
);

function show(shown: Plan): HTMLElement {
  return render(PlanView, { plan: shown, index }).container;
}

const text = (element: Element) =>
  element.textContent
    ?.replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() ?? '';
const levels = () =>
  screen
    .getAllByRole('heading', { level: 3, name: /level/i })
    .map((heading) => [
      text(heading),
      ...within(heading.parentElement!).getAllByRole('heading', { level: 4 }).map(text)
    ]);

describe('the steps', () => {
  it('stand from basic to advanced, each level in the order of the plan', () => {
    show(plan(['Etching', 'Alloys', 'Drills', 'Casting', 'Bolts'].map((id) => planStep(id))));
    expect(levels()).toEqual([
      ['Level: basic', 'Drills', 'Bolts'],
      ['Level: intermediate', 'Casting'],
      ['Level: advanced', 'Alloys'],
      ['Level not stated', 'Etching']
    ]);
  });

  it('have no heading for a level without one', () => {
    show(plan([planStep('Alloys')]));
    expect(levels()).toEqual([['Level: advanced', 'Alloys']]);
  });

  it('that the catalogue has no more are still shown', () => {
    show(plan([planStep('gone')]));
    expect(levels()).toEqual([['Level not stated', 'gone']]);
  });

  it('show what was spent so far, in the currency of the limits', () => {
    show(
      plan(
        [
          planStep('Bolts', { runningMinor: 10_000, runningWeeks: 4 }),
          planStep('Alloys', { runningMinor: 25_050, runningWeeks: 16 })
        ],
        { currency: 'CHF' }
      )
    );
    expect(screen.getByText('so far: CHF 100, 4 weeks')).toBeTruthy();
    expect(screen.getByText('so far: CHF 250.50, 16 weeks')).toBeTruthy();
  });

  it('can be ticked off, and show the day on which they were', async () => {
    const ontick = vi.fn<(step: OfferingId, done: boolean) => void>();
    const done = { ['Bolts' as OfferingId]: '2026-09-20' as Day };
    render(PlanView, { plan: plan([planStep('Bolts'), planStep('Alloys')]), index, done, ontick });
    expect(screen.getByText('done on Sep 20, 2026')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Alloys is done' }));
    expect(ontick.mock.calls).toEqual([['Alloys', true]]);
  });

  it('cannot be ticked off before the plan is kept', () => {
    show(plan([planStep('Bolts')]));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('the sum', () => {
  const summary = (container: HTMLElement) => text(container.querySelector('.summary')!);

  it('is length, price, courses, ECTS and dates', () => {
    const container = show(
      plan([planStep('Bolts'), planStep('Alloys')], { totalMinor: 123_450, ects: 7.5 })
    );
    expect(summary(container)).toBe(
      '16 weeks €1,234.50 in all 2 courses 7.5 ECTS Sep 1, 2026–Dec 21, 2026'
    );
  });

  it('leaves ECTS out where there are none, and speaks of one as of one', () => {
    const container = show(plan([planStep('Bolts')], { weeks: 1 }));
    expect(summary(container)).toBe('1 week €0 in all 1 course Sep 1, 2026–Dec 21, 2026');
  });

  it('is only the least it costs where a price is not stated', () => {
    const container = show(plan([planStep('Bolts')], { totalMinor: 10_000, unpriced: 1 }));
    expect(summary(container)).toContain('at least €100');
    expect(screen.getByText('1 price is not stated and not in the sum')).toBeTruthy();
  });
});

describe('beside the steps', () => {
  it('stands what is held already, and on whose word', () => {
    show(
      plan([], {
        covered: [
          { id: 'Bolts' as OfferingId, coverage: { credential: 'mine', by: 'achievement' } },
          { id: 'DAS' as AwardId, coverage: { credential: 'other', by: 'claim' } }
        ]
      })
    );
    const section = screen.getByRole('heading', {
      name: 'Already covered by what you hold'
    }).parentElement!;
    const items = within(section).getAllByRole('listitem');
    expect(items.map(text)).toEqual(['Bolts as its publisher states', 'DAS as you say']);
    expect(
      within(section)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'))
    ).toEqual(['/credentials/item?id=mine', '/credentials/item?id=other']);
  });

  it('stand the fees of the awards on the way', () => {
    const container = show(
      plan([planStep('Bolts')], {
        fees: [
          { award: 'CAS' as AwardId, prices: [{ minor: 20_000, currency: 'EUR' }] },
          { award: 'DAS' as AwardId }
        ]
      })
    );
    expect(text(container)).toContain('Fee of the award CAS in Metals: €200');
    expect(text(container)).toContain('Fee of the award DAS: price not stated');
  });

  it('stands what only the provider can tell', () => {
    show(plan([], { asks: [{ en: 'Two years of work' }] }));
    const heading = screen.getByRole('heading', { name: 'To be settled with the provider' });
    expect(text(heading.parentElement!)).toContain('Two years of work');
  });

  it('stands nothing that is not there', () => {
    const container = show(plan([planStep('Bolts')]));
    expect(text(container)).not.toMatch(/covered|settled|Fee|Converted|not in the sum/);
  });
});

describe('the rates of conversion', () => {
  const converted = () =>
    screen.queryByText('Converted with the catalogue’s rates of May 1, 2026.');
  const francs = [{ minor: 100, currency: 'CHF' }];

  it.each<[string, Plan]>([
    ['a step', plan([planStep('Bolts', { prices: francs })])],
    ['a fee', plan([], { fees: [{ award: 'CAS' as AwardId, prices: francs }] })]
  ])('are dated where %s costs something in another currency', (_, shown) => {
    show(shown);
    expect(converted()).toBeTruthy();
  });

  it('are not spoken of where nothing was converted', () => {
    show(plan([planStep('Bolts', { prices: [{ minor: 100, currency: 'EUR' }] })]));
    expect(converted()).toBeNull();
  });
});
