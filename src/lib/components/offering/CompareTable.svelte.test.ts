import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offering } from '$lib/core/catalogue/model';
import { comparedIds } from '$lib/state/comparing';
import { setPreference } from '$lib/state/preferences.svelte';
import { award, course, indexOf, one, run } from '../../../../tests/fixtures/catalogue';
import CompareTable from './CompareTable.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00') }));
afterEach(() => void vi.useRealTimers());

function show(...offerings: Offering[]) {
  const index = indexOf(offerings, [award('CAS in Metals', one('Welding'))]);
  render(CompareTable, { offerings, index });
  return userEvent.setup();
}

const head = (name: string) =>
  screen.getByRole('rowheader', { name: new RegExp(`^${name}( \\(differs\\))?$`) });
const cells = (name: string) =>
  [...(head(name).parentElement?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent.replace(/\s+/g, ' ').trim()
  );
const marked = () =>
  screen
    .getAllByRole('rowheader', { name: /\(differs\)$/ })
    .map((each) => each.firstChild?.textContent?.trim());

const welding = course('Welding', {
  weeks: { min: 4, max: 6 },
  credits: [{ scheme: 'ects', value: 2 }],
  cost: [{ minor: 20_000, currency: 'EUR', for: 'learning' }],
  runs: [run('2026-01-01', '2026-02-01'), run('2026-09-01', '2026-10-01')],
  prerequisite: one('Soldering')
});
const soldering = course('Soldering', {
  weeks: { min: 4, max: 6 },
  workloadHours: { min: 50, max: 60 },
  schedule: 'flexible'
});

describe('side by side', () => {
  it('are the facts of each course, in the order in which they were chosen', () => {
    show(welding, soldering);
    const titles = screen
      .getAllByRole('columnheader')
      .map((each) => within(each).getByRole('link'));
    expect(titles.map((each) => each.textContent)).toEqual(['Welding', 'Soldering']);
    expect(cells('Length')).toEqual(['4–6 weeks', '4–6 weeks']);
    expect(cells('Price')).toEqual(['€200', 'price not stated']);
    expect(cells('Price per ECTS')).toEqual(['€100', 'not stated']);
    expect(cells('Next start')).toEqual(['Sep 1, 2026', 'at any time']);
    expect(cells('Needed before')).toEqual(['Soldering', 'nothing stated']);
    expect(cells('Counts towards')).toEqual(['CAS in Metals', 'not stated']);
  });

  it('mark figures that were worked out, and explain the mark', () => {
    show(welding, soldering);
    expect(cells('Total hours')).toEqual(['50–60 hours*', '50–60 hours']);
    expect(screen.getByText(/^An asterisk marks figures that were worked out/)).toBeTruthy();
    const rules = screen.getByRole('link', { name: 'How lengths and prices are compared' });
    expect(rules.getAttribute('href')).toBe('/explore/conversions');
  });

  it('explain the mark of credits and of prices too', async () => {
    const cats = [{ scheme: 'CATS', value: 10 }];
    const hours = { min: 50, max: 50 };
    const points = course('Bolting', { credits: cats, workloadHours: hours });
    const user = show(points, course('Riveting', { credits: cats, workloadHours: hours }));
    expect(cells('ECTS')[0]).toMatch(/^5 ECTS\*/);
    expect(screen.getByText(/^An asterisk/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Only show what differs' }));
    expect(screen.queryByText(/^An asterisk/)).toBeNull();
  });

  it('explain the mark of a price that was multiplied', () => {
    const cost = [{ minor: 1_000, currency: 'EUR', for: 'learning', per: 'hour' }] as const;
    show(course('Bolting', { cost, workloadHours: { min: 5, max: 5 } }), course('Riveting'));
    expect(cells('Price')[0]).toBe('€50*');
    expect(screen.getByText(/^An asterisk/)).toBeTruthy();
  });

  it('have all prices, and the words of the publisher', () => {
    const both = [
      { minor: 20_000, currency: 'EUR', for: 'learning' },
      { minor: 3_000, currency: 'EUR', for: 'certificate' }
    ] as const;
    show(course('Riveting', { cost: both, asPublished: { length: 'a month or so' } }), soldering);
    expect(cells('Price')[0]).toBe('€200, certificate €30 €200 the course€30 the certificate');
    expect(cells('Length')[0]).toBe('not stated published as “a month or so”');
  });

  it('explain no mark where there is none', () => {
    show(course('Bolting', { workloadHours: { min: 5, max: 5 } }), course('Riveting'));
    expect(screen.queryByText(/asterisk/)).toBeNull();
  });

  it('can be scrolled with the keyboard', () => {
    show(welding, soldering);
    expect(screen.getByRole('region', { name: 'Courses side by side' }).tabIndex).toBe(0);
  });
});

describe('what differs', () => {
  it('is marked in words, and what is alike is not', () => {
    show(welding, soldering);
    expect(marked()).toEqual([
      'Hours a week',
      'Total hours',
      'Price',
      'Price per ECTS',
      'ECTS',
      'Next start',
      'Needed before',
      'Counts towards'
    ]);
  });

  it('can be shown alone, and everything again', async () => {
    const user = show(welding, soldering);
    const only = screen.getByRole('checkbox', { name: 'Only show what differs' });
    const all = screen.getAllByRole('rowheader').length;
    await user.click(only);
    expect(screen.getAllByRole('rowheader')).toHaveLength(marked().length);
    expect(screen.queryByRole('rowheader', { name: /^Length/ })).toBeNull();
    await user.click(only);
    expect(screen.getAllByRole('rowheader')).toHaveLength(all);
  });

  it('is said to be nothing where two are alike', async () => {
    const user = show(course('Riveting'), course('Bolting'));
    expect(screen.queryByRole('rowheader', { name: /differs/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Only show what differs' }));
    expect(screen.getByText('These courses are alike in everything that they state.')).toBeTruthy();
    expect(screen.queryAllByRole('rowheader')).toEqual([]);
  });

  it('includes what only one of them states', () => {
    show(course('Riveting', { mode: 'online' }), course('Bolting'));
    expect(marked()).toEqual(['Mode']);
    expect(cells('Mode')).toEqual(['online', 'not stated']);
  });

  it('is not asked about a single course', () => {
    show(welding);
    expect(screen.getByText('Choose at least one more course to see differences.')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('rowheader', { name: /differs/ })).toBeNull();
  });
});

describe('taking a course out', () => {
  it('takes out that one and leaves the others', async () => {
    await setPreference('compared', ['Welding', 'Soldering', 'Riveting']);
    await vi.waitFor(() => expect(comparedIds()).toHaveLength(3));
    const user = show(welding, soldering);
    await user.click(screen.getByRole('button', { name: 'Remove Soldering from the comparison' }));
    await vi.waitFor(() => expect(comparedIds()).toEqual(['Welding', 'Riveting']));
  });
});
