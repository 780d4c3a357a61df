import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Obstacle } from '$lib/core/planner/plan';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import Obstacles from './Obstacles.svelte';

const titles = ['Metals', 'Wood', 'Glass', 'Clay', 'Stone', 'Paper'];
const index = indexOf(titles.map((title) => course(title)));
const finish = '2027-03-01' as Day;
const missing = (...ids: string[]) => ids as OfferingId[];

/** What stands below the heading. */
function sentences(obstacles: Obstacle[], currency = 'EUR'): string[] {
  const { container } = render(Obstacles, { obstacles, index, currency });
  expect(screen.getByRole('heading', { name: 'No plan fits your limits' })).toBeTruthy();
  return [...container.querySelectorAll('p')].map((each) =>
    each.textContent.replaceAll('\u00a0', ' ')
  );
}

const NO_WAY =
  'The courses in this catalogue do not lead there: some have no dates left or state no length.';

describe('why there is no plan', () => {
  it.each<[Obstacle, string]>([
    [{ code: 'already-reached' }, 'You hold this award already.'],
    [{ code: 'no-way', missing: [] }, NO_WAY],
    [
      { code: 'no-way', missing: missing('Metals', 'Wood') },
      `${NO_WAY} Not to be had: Metals and Wood.`
    ],
    [{ code: 'no-way', missing: missing('gone') }, `${NO_WAY} Not to be had: gone.`],
    [{ code: 'over-budget', cheapestMinor: 123_450 }, 'The cheapest way costs €1,234.50.'],
    [
      { code: 'unpriced' },
      'A course on every way there does not state its price, so your budget cannot be promised. Leave the budget empty to see those plans.'
    ],
    [{ code: 'too-late', finish }, 'The quickest way ends on Mar 1, 2027.'],
    [
      { code: 'together', cheapestMinor: 90_000, finish },
      'Budget and date do not go together: in time it costs €900, within the budget it ends on Mar 1, 2027.'
    ],
    [{ code: 'too-few-hours', hoursPerWeek: 12.5 }, 'It takes at least 12.5 hours a week.']
  ])('$code', (obstacle, sentence) => {
    expect(sentences([obstacle])).toEqual([sentence]);
  });

  it('has a sentence for each obstacle', () => {
    const obstacles: Obstacle[] = [
      { code: 'over-budget', cheapestMinor: 90_000 },
      { code: 'too-late', finish }
    ];
    expect(sentences(obstacles, 'CHF')).toEqual([
      'The cheapest way costs CHF 900.',
      'The quickest way ends on Mar 1, 2027.'
    ]);
  });

  it('names no more than five missing courses', () => {
    const [sentence] = sentences([{ code: 'no-way', missing: missing(...titles) }]);
    expect(sentence).toContain('Stone');
    expect(sentence).not.toContain('Paper');
  });
});
