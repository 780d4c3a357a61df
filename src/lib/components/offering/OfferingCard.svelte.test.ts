import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cost, Offering } from '$lib/core/catalogue/model';
import { clearCompared, comparedIds, MOST_COMPARED, toggleCompared } from '$lib/state/comparing';
import { notices } from '$lib/state/notices.svelte';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import OfferingCard from './OfferingCard.svelte';

function show(more: Partial<Offering> = {}, held = false) {
  const offering = course('Soldering', more);
  render(OfferingCard, { offering, index: indexOf([offering]), held });
  return userEvent.setup();
}

const card = () => screen.getByRole('article');
const said = (words: string | RegExp) => screen.queryAllByText(words).length;
const eur = (minor: number, purpose: 'learning' | 'certificate' | 'materials' = 'learning') => ({
  minor,
  currency: 'EUR',
  for: purpose
});

describe('the price', () => {
  it.each<[Cost, string]>([
    ['free', 'free'],
    ['not-stated', 'price not stated'],
    ['not-yet-known', 'price not yet known'],
    [[eur(12_000)], '€120'],
    [[eur(12_050)], '€120.50'],
    [[eur(12_000), eur(1_500, 'materials')], '€135'],
    [[eur(12_000), eur(4_000, 'certificate')], '€120, certificate €40'],
    [[eur(4_000, 'certificate')], 'free, certificate €40'],
    [[{ minor: 25_000, currency: 'CHF', for: 'learning' }], 'CHF 250'],
    [[{ minor: 9_000, currency: 'JPY', for: 'learning' }], '¥9,000'],
    [[eur(100), { minor: 100, currency: 'CHF', for: 'learning' }], 'price not stated']
  ])('%j is “%s”', (cost, words) => {
    show({ cost });
    expect(card().querySelector('.price')?.textContent.replace('\u00a0', ' ')).toBe(words);
  });
});

describe('facts', () => {
  it('that are not stated say so, each by its name', () => {
    show();
    for (const words of ['length', 'ECTS', 'level', 'mode']) {
      expect(said(`${words} not stated`)).toBe(1);
    }
  });

  it.each<[Partial<Offering>, string]>([
    [{ weeks: { min: 4, max: 6 } }, '4–6 weeks'],
    [{ weeks: { min: 1, max: 1 } }, '1 week'],
    [{ weeks: 'self-paced' }, 'at your own pace'],
    [{ credits: [] }, 'no credits'],
    [{ credits: [{ scheme: 'ects', value: 1.5 }] }, '1.5 ECTS'],
    [{ credits: [{ scheme: 'unnamed', value: 2 }] }, '2 credits'],
    [{ eqf: { min: 6, max: 7 } }, 'EQF 6–7'],
    [{ nationalLevel: { sv: 'Avancerad' } }, 'Avancerad'],
    [{ mode: 'blended' }, 'partly online, partly on site'],
    [{ level: 2 }, 'intermediate'],
    [{ field: '0613' }, 'Information and communication technologies']
  ])('%j', (more, words) => {
    show(more);
    expect(said(words)).toBe(1);
  });

  it('are the provider, and that it is held, where it is', () => {
    show({}, true);
    expect(said('Nordvik')).toBe(1);
    expect(said('You hold this')).toBe(1);
  });

  it('say nothing of holding where it is not held', () => {
    show();
    expect(said('You hold this')).toBe(0);
  });
});

describe('the title', () => {
  it('leads to the page of the course and is marked where it is in another language', () => {
    show({ title: { sv: 'Lödning' } });
    const link = screen.getByRole('link', { name: 'Lödning' });
    expect(link.getAttribute('href')).toBe('/explore/offering?id=Soldering');
    expect(link.querySelector('[lang="sv"]')).not.toBeNull();
  });
});

describe('comparing', () => {
  beforeEach(async () => {
    clearCompared();
    await vi.waitFor(() => expect(comparedIds()).toEqual([]));
  });

  it('is switched on and off by a button that names the course', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Compare Soldering', pressed: false }));
    const on = await screen.findByRole('button', {
      name: 'In comparison Soldering',
      pressed: true
    });
    expect(comparedIds()).toEqual(['Soldering']);
    await user.click(on);
    expect(await screen.findByRole('button', { name: 'Compare Soldering' })).toBeTruthy();
    expect(comparedIds()).toEqual([]);
  });

  it('says so where there is no room for one more', async () => {
    for (let at = 0; at < MOST_COMPARED; at++) {
      expect(toggleCompared(course(`${at}`).id)).toBe(true);
      await vi.waitFor(() => expect(comparedIds()).toHaveLength(at + 1));
    }
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Compare Soldering' }));
    expect(notices.list.map(({ text }) => text)).toEqual([
      'You can compare up to 6 courses at once.'
    ]);
    expect(comparedIds()).not.toContain('Soldering');
  });
});
