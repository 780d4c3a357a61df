import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AwardId } from '$lib/core/catalogue/ids';
import { EVERYTHING, FACETS, type FacetCounts, type Query } from '$lib/core/catalogue/search/query';
import { exploring, type Listing } from '$lib/state/exploring.svelte';
import { RowHeights } from '$lib/state/row-heights';
import { award, indexOf, one } from '../../../../tests/fixtures/catalogue';
import Chips from './Chips.svelte';
import Filters from './Filters.svelte';
import SortControl from './SortControl.svelte';

const world = vi.hoisted(() => ({ steps: [] as string[], wanted: [] as unknown[] }));

vi.mock('$app/navigation', () => ({
  pushState: (address: string) => world.steps.push(address.split('?')[1] ?? ''),
  replaceState: () => undefined
}));
vi.mock('$lib/state/catalogue.svelte', () => ({
  catalogue: { opened: 1, search: () => Promise.resolve(undefined) },
  slice: (want: () => unknown) => ({
    get index() {
      return want() === undefined
        ? undefined
        : indexOf([], [award('DAS Metals', one('A')), award('CAS Heat', one('A'))]);
    }
  })
}));

const facets = {
  ...Object.fromEntries(FACETS.map((facet) => [facet, {}])),
  modes: { online: 12, onsite: 3 },
  levels: { 1: 5 }
} as unknown as FacetCounts;

function show(query: Partial<Query> = {}) {
  exploring.change({ ...EVERYTHING, ...query });
  world.steps.length = 0;
  const listing: Listing = {
    question: exploring.question,
    total: 15,
    facets,
    heights: new RowHeights(15, 100)
  };
  const ondone = vi.fn();
  render(Filters, { listing, ondone });
  render(Chips, { names: {} });
  render(SortControl);
  return { user: userEvent.setup(), ondone };
}

const chips = () =>
  screen.queryAllByRole('button', { name: /^Take away/ }).map((each) => each.textContent.trim());

beforeEach(() => {
  world.steps.length = 0;
});

describe('filters', () => {
  it('have a count beside every choice, and narrow the list', async () => {
    const { user } = show();
    const modes = screen.getByRole('group', { name: 'Where you learn', hidden: true });
    const labels = within(modes).getAllByText(/./, { selector: 'label > .name' });
    expect(labels.map((label) => label.nextElementSibling?.textContent)).toEqual(['12', '3']);
    await user.click(within(modes).getByLabelText(/^on site/));
    expect(world.steps).toEqual(['mode=onsite']);
    await user.click(within(modes).getByLabelText(/^online/));
    expect(exploring.query.modes).toEqual(['onsite', 'online']);
    await user.click(within(modes).getByLabelText(/^on site/));
    expect(exploring.query.modes).toEqual(['online']);
  });

  it('leave out what nobody states', () => {
    show();
    expect(screen.queryByRole('group', { name: 'Kind of offer', hidden: true })).toBeNull();
  });

  it('have limits in plain words', async () => {
    const { user } = show();
    await user.selectOptions(screen.getByLabelText('Longest length'), 'up to 3 months');
    await user.selectOptions(screen.getByLabelText('Highest price per ECTS'), 'up to €50 per ECTS');
    expect([exploring.query.maxWeeks, exploring.query.maxPricePerEctsMinor]).toEqual([13, 5_000]);
    await user.selectOptions(screen.getByLabelText('Longest length'), 'any length');
    expect(exploring.query.maxWeeks).toBeUndefined();
  });

  it('have what a state recognises, and what is not stated', async () => {
    const { user } = show();
    await user.click(screen.getByLabelText('recognised by a state'));
    await user.click(screen.getByLabelText('Also show courses that do not state it'));
    expect([exploring.query.official, exploring.query.keepUnknown]).toEqual([true, false]);
    await user.click(screen.getByLabelText('recognised by a state'));
    expect(exploring.query.official).toBeUndefined();
  });

  it('fetch the awards when somebody looks at them', async () => {
    const { user } = show();
    const towards = () => screen.getByRole('combobox', { name: 'Counts towards', hidden: true });
    expect(within(towards()).queryByRole('option', { name: 'CAS Heat', hidden: true })).toBeNull();
    const details = towards().closest('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await screen.findByRole('option', { name: 'CAS Heat', hidden: true });
    await user.selectOptions(towards(), 'CAS Heat');
    expect(exploring.query.towards).toBe('CAS Heat');
    await user.selectOptions(towards(), 'any award, or none');
    expect(exploring.query.towards).toBeUndefined();
  });

  it('keep an award of an address that is not among them', () => {
    show({ towards: 'gone' as AwardId });
    const towards = screen.getByRole('combobox', { name: 'Counts towards', hidden: true });
    expect((towards as HTMLSelectElement).value).toBe('gone');
  });

  it('open and close on a phone, and lead to what was found', async () => {
    const { user, ondone } = show();
    const open = screen.getByRole('button', { name: 'Filters' });
    await user.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Show 15 courses' }));
    expect(open.getAttribute('aria-expanded')).toBe('false');
    expect(ondone).toHaveBeenCalledOnce();
  });
});

describe('what is set', () => {
  it('is shown, counted and taken away one by one', async () => {
    const { user } = show({ modes: ['online', 'onsite'], maxWeeks: 4, words: 'bees' });
    expect(chips()).toEqual(['up to 1 month', 'online', 'on site']);
    expect(screen.getByRole('button', { name: 'Filters (3)' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take away: online' }));
    expect(chips()).toEqual(['up to 1 month', 'on site']);
    expect(exploring.query.words).toBe('bees');
  });

  it('can be taken away all at once; the order stays', async () => {
    const { user } = show({ modes: ['online'], levels: [1], sort: 'price', descending: true });
    const [clear] = screen.getAllByRole('button', { name: 'Clear all' });
    if (clear) await user.click(clear);
    expect(chips()).toEqual([]);
    expect(world.steps).toEqual(['sort=price&order=descending']);
  });
});

describe('the order', () => {
  it('is by any column, and turned round', async () => {
    const { user } = show();
    expect(screen.queryByRole('button', { name: /^Order/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Order'), 'price');
    await user.click(screen.getByRole('button', { name: 'Order: cheapest first. Turn it round.' }));
    expect(screen.getByRole('button', { name: /dearest first/ })).toBeTruthy();
    expect(world.steps).toEqual(['sort=price', 'sort=price&order=descending']);
  });

  it('by ECTS begins with the most', async () => {
    const { user } = show();
    await user.selectOptions(screen.getByLabelText('Order'), 'ECTS credits');
    expect(exploring.query.descending).toBe(true);
  });
});
