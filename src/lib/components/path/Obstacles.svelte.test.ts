import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId, ProviderId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Obstacle } from '$lib/core/planner/plan';
import type { WantedLimits } from '$lib/state/planning.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import Obstacles from './Obstacles.svelte';

beforeAll(namesKnown);

const titles = ['Metals', 'Wood', 'Glass', 'Clay', 'Stone', 'Paper'];
const index = indexOf(
  titles.map((title) => course(title)),
  [award('CAS', one('Metals'))]
);
const finish = '2027-03-01' as Day;
const missing = (...ids: string[]) => ids as OfferingId[];
const LIMITS: WantedLimits = {
  hoursPerWeek: 8,
  currency: 'EUR',
  budgetMinor: 50_000,
  latest: '2026-12-31' as Day,
  languages: ['en'],
  modes: ['online'],
  officialOnly: true,
  providers: ['nordvik' as ProviderId],
  atOnce: 1,
  without: missing('Wood'),
  blocked: [{ from: '2026-08-01' as Day, to: '2026-08-31' as Day }]
};

function show(obstacles: Obstacle[], limits = LIMITS) {
  const onapply = vi.fn<(limits: WantedLimits) => void>();
  const onagain = vi.fn<() => void>();
  const { container } = render(Obstacles, { obstacles, index, limits, onapply, onagain });
  const sentences = [...container.querySelectorAll('p')].map((each) =>
    each.textContent.replaceAll('\u00a0', ' ').trim()
  );
  return { sentences, onapply, onagain };
}

const NO_WAY =
  'The courses in this catalogue do not lead there: some have no dates left or state no length.';

describe('why there is no plan', () => {
  it.each<[Obstacle, string]>([
    [{ code: 'already-reached' }, 'You hold everything this goal asks for.'],
    [{ code: 'nothing-to-plan' }, 'No course in this catalogue leads towards this goal.'],
    [{ code: 'no-way', missing: [] }, NO_WAY],
    [
      { code: 'no-way', missing: missing('Metals', 'Wood') },
      `${NO_WAY} Not to be had: Metals and Wood.`
    ],
    [{ code: 'no-way', missing: missing('gone') }, `${NO_WAY} Not to be had: gone.`],
    [
      { code: 'no-way', missing: [], name: { en: 'Electives' } },
      '“Electives” cannot be met with the courses in this catalogue.'
    ],
    [
      { code: 'circle', of: ['Metals' as OfferingId, 'CAS' as AwardId] },
      'These ask for each other, so that none can come first: Metals and CAS.'
    ],
    [{ code: 'over-budget', cheapestMinor: 123_450 }, 'The cheapest way costs €1,234.50.'],
    [
      { code: 'unpriced' },
      'A course on every way there does not state its price, so your budget cannot be promised.'
    ],
    [{ code: 'too-late', finish }, 'The quickest way ends on Mar 1, 2027.'],
    [
      { code: 'together', cheapestMinor: 90_000, finish },
      'Budget and date do not go together: in time it costs €900, within the budget it ends on Mar 1, 2027.'
    ],
    [{ code: 'too-few-hours', hoursPerWeek: 12.5 }, 'It takes at least 12.5 hours a week.'],
    [{ code: 'filtered', limit: 'languages' }, 'Nothing leads there in the languages you chose.'],
    [{ code: 'cut-short' }, 'The search was stopped before anything was found.']
  ])('$code', (obstacle, sentence) => {
    expect(show([obstacle]).sentences).toEqual([sentence]);
  });

  it('is headed by what it is', () => {
    show([{ code: 'too-late', finish }]);
    expect(screen.getByRole('heading', { name: 'No plan fits your limits' })).toBeTruthy();
  });

  it('is no trouble where everything is held', () => {
    show([{ code: 'already-reached' }]);
    expect(screen.getByRole('heading', { name: 'There is nothing to plan' })).toBeTruthy();
  });

  it('has a sentence for each obstacle, in the currency of the limits', () => {
    const limits = { ...LIMITS, currency: 'CHF' };
    const obstacles: Obstacle[] = [
      { code: 'over-budget', cheapestMinor: 90_000 },
      { code: 'too-late', finish }
    ];
    expect(show(obstacles, limits).sentences).toEqual([
      'The cheapest way costs CHF 900.',
      'The quickest way ends on Mar 1, 2027.'
    ]);
  });

  it('names no more than five courses', () => {
    const [sentence] = show([{ code: 'no-way', missing: missing(...titles) }]).sentences;
    expect(sentence).toContain('Stone');
    expect(sentence).not.toContain('Paper');
  });
});

describe('a button applies the smallest change that helps', () => {
  it.each<[Obstacle, string, Partial<WantedLimits>]>([
    [
      { code: 'over-budget', cheapestMinor: 90_000 },
      'Raise the budget to €900',
      { budgetMinor: 90_000 }
    ],
    [{ code: 'too-late', finish }, 'Finish by Mar 1, 2027', { latest: finish }],
    [
      { code: 'together', cheapestMinor: 90_000, finish },
      'Raise the budget to €900',
      { budgetMinor: 90_000 }
    ],
    [
      { code: 'together', cheapestMinor: 90_000, finish },
      'Finish by Mar 1, 2027',
      { latest: finish }
    ],
    [{ code: 'too-few-hours', hoursPerWeek: 12 }, 'Give 12 hours a week', { hoursPerWeek: 12 }]
  ])('%j: %s', async (obstacle, name, change) => {
    const { onapply } = show([obstacle]);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onapply.mock.calls).toEqual([[{ ...LIMITS, ...change }]]);
  });

  it.each<[Obstacle, string, keyof WantedLimits]>([
    [{ code: 'unpriced' }, 'Leave the budget empty', 'budgetMinor'],
    [{ code: 'filtered', limit: 'languages' }, 'Allow every language', 'languages'],
    [{ code: 'filtered', limit: 'modes' }, 'Allow every way of learning', 'modes'],
    [{ code: 'filtered', limit: 'officialOnly' }, 'Allow other certificates too', 'officialOnly'],
    [{ code: 'filtered', limit: 'providers' }, 'Allow every provider', 'providers'],
    [{ code: 'filtered', limit: 'without' }, 'Allow those courses again', 'without'],
    [{ code: 'filtered', limit: 'atOnce' }, 'Allow as many as fit', 'atOnce'],
    [{ code: 'filtered', limit: 'blocked' }, 'Take out the weeks without study', 'blocked']
  ])('%j: %s', async (obstacle, name, gone) => {
    const { onapply } = show([obstacle]);
    await userEvent.click(screen.getByRole('button', { name }));
    const { [gone]: _, ...rest } = LIMITS;
    expect(onapply.mock.calls).toEqual([[rest]]);
  });

  it('or looks once more where the search was cut short', async () => {
    const { onagain } = show([{ code: 'cut-short' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(onagain).toHaveBeenCalledOnce();
  });

  it('is not there where no limit is in the way', () => {
    show([
      { code: 'no-way', missing: [] },
      { code: 'nothing-to-plan' },
      { code: 'already-reached' }
    ]);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
