import { render, screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { heldCredentials } from '$lib/state/credentials.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import PlanView from './PlanView.svelte';

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
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

/* What is held is asked for while plans are shown: the device answers before the tests end. */
beforeAll(namesKnown);
beforeAll(() => vi.waitFor(() => expect(heldCredentials()).toEqual([])));

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

  it('say where in time they are, with what was spent by then in the currency of the limits', () => {
    const end = (day: string) => ({ end: day as Day });
    const steps = [
      planStep('Alloys', { runningMinor: 10_000, ...end('2026-12-20') }),
      planStep('Bolts', { runningMinor: 25_050, ...end('2026-09-13') })
    ];
    const container = show(plan(steps, { currency: 'CHF' }));
    const said = [...container.querySelectorAll('article')].map(
      (step) => /Step .*$/.exec(text(step))?.[0]
    );
    expect(said).toEqual([
      'Step 2 of 2 by date: CHF 250.50 spent so far, over in week 2',
      'Step 1 of 2 by date: CHF 100 spent so far, over in week 16'
    ]);
  });

  it('of one have no place among others', () => {
    expect(text(show(plan([planStep('Bolts')])))).not.toContain('by date');
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
      '16 weeks €1,234.50 in all 2 courses 7.5 ECTS Sep 1, 2026–Dec 21, 2026 fit not known ' +
        'fullest week 5 h'
    );
  });

  it('leaves ECTS out where there are none, and speaks of one as of one', () => {
    const container = show(plan([planStep('Bolts')], { weeks: 1, fit: 78.4, peakHours: 0 }));
    expect(summary(container)).toBe(
      '1 week €0 in all 1 course Sep 1, 2026–Dec 21, 2026 fit 78 of 100'
    );
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
          { thing: 'mine', as: { id: 'Bolts' as OfferingId, by: 'achievement' } },
          { thing: 'mine', as: { id: 'Bolts' as OfferingId, by: 'achievement' }, credits: 2 },
          { thing: 'other', as: { id: 'DAS' as AwardId, by: 'claim' } },
          { thing: 'third', as: { id: 'gone' as OfferingId, by: 'equivalence' } }
        ]
      })
    );
    const section = screen.getByRole('heading', {
      name: 'Already covered by what you hold'
    }).parentElement!;
    const items = within(section).getAllByRole('listitem');
    expect(items.map(text)).toEqual([
      'Bolts as its publisher states',
      'DAS as you say',
      'gone as an equivalence states'
    ]);
  });

  it('stand the fees of the awards on the way', () => {
    const container = show(
      plan([planStep('Bolts')], {
        fees: [
          { award: 'CAS' as AwardId, prices: [{ minor: 20_000, currency: 'EUR' }], minor: 20_000 },
          { award: 'DAS' as AwardId, minor: 0 }
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

  it('stands where one could stop, with what one holds and has spent then', () => {
    show(
      plan([planStep('Bolts')], {
        exits: [
          {
            award: 'CAS' as AwardId,
            afterSteps: 1,
            day: '2026-10-01' as Day,
            minor: 64_000,
            ects: 10
          },
          { award: 'DAS' as AwardId, afterSteps: 1, day: '2026-11-01' as Day, minor: 0, ects: 0 }
        ]
      })
    );
    const section = screen.getByRole('heading', { name: 'Where you could stop' }).parentElement!;
    expect(within(section).getAllByRole('listitem').map(text)).toEqual([
      'Stop here and you hold “CAS in Metals” on Oct 1, 2026 so far €640, 10 ECTS',
      'Stop here and you hold “DAS” on Nov 1, 2026 so far €0'
    ]);
  });

  it('stands what counts now and not for ever', () => {
    show(
      plan([], {
        covered: [{ thing: 'mine', as: { id: 'Bolts' as OfferingId, by: 'claim' } }],
        lapses: [
          { thing: 'mine', path: '0', last: '2026-11-30' as Day, loses: 2 },
          { thing: 'other', path: '1', last: '2026-12-31' as Day, loses: 0 }
        ]
      })
    );
    const section = screen.getByRole('heading', { name: 'What lapses on the way' }).parentElement!;
    expect(within(section).getAllByRole('listitem').map(text)).toEqual([
      'Bolts counts until Nov 30, 2026',
      'other counts until Dec 31, 2026'
    ]);
  });

  it('stands the award that is then reached', () => {
    show(plan([planStep('Bolts')]));
    const section = screen.getByRole('heading', { name: 'Then you can ask for' }).parentElement!;
    expect(text(section)).toContain('CAS in Metals');
  });

  it.each([
    ['top-level-only', ['Bolts', 'Alloys'], true],
    ['top-level-only', ['Alloys'], false],
    ['each-step', ['Bolts', 'Alloys'], false]
  ] as const)('stands where certificates begin to cost: %s, %j: %s', (certification, ids, said) => {
    const top = indexOf(index.catalogue.offerings, [
      award('CAS', one('Alloys'), { certification })
    ]);
    render(PlanView, { plan: plan(ids.map((id) => planStep(id))), index: top });
    expect(screen.queryByText(/^From here on certificates are charged/) !== null).toBe(said);
  });

  it('stands nothing that is not there', () => {
    const container = show(plan([planStep('Bolts')]));
    expect(text(container)).not.toMatch(/covered|settled|Fee|Converted|not in the sum|stop|lapses/);
  });
});

describe('the rates of conversion', () => {
  const converted = () =>
    screen.queryByText('Converted with the catalogue’s rates of May 1, 2026.');
  const francs = [{ minor: 100, currency: 'CHF' }];

  it.each<[string, Plan]>([
    ['a step', plan([planStep('Bolts', { prices: francs })])],
    ['a fee', plan([], { fees: [{ award: 'CAS' as AwardId, prices: francs, minor: 105 }] })]
  ])('are dated where %s costs something in another currency', (_, shown) => {
    show(shown);
    expect(converted()).toBeTruthy();
  });

  it('are not spoken of where nothing was converted', () => {
    show(plan([planStep('Bolts', { prices: [{ minor: 100, currency: 'EUR' }] })]));
    expect(converted()).toBeNull();
  });
});
