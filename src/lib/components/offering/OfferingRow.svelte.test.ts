import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId, ProviderId } from '$lib/core/catalogue/ids';
import type { PriceFact } from '$lib/core/catalogue/prices';
import type { ListedOffering } from '$lib/core/catalogue/search/listed';
import type { Day } from '$lib/core/kernel/day';
import type { Sort } from '$lib/core/catalogue/search/query';
import { clearCompared, comparedIds, MOST_COMPARED, toggleCompared } from '$lib/state/comparing';
import { notices } from '$lib/state/notices.svelte';
import OfferingRow from './OfferingRow.svelte';

const id = (text: string) => text as OfferingId;

function show(more: Partial<ListedOffering> = {}, held = false, sort: Sort = 'fitting') {
  const offering: ListedOffering = {
    id: id('Soldering'),
    title: { text: 'Soldering', lang: 'en' },
    provider: 'nordvik' as ProviderId,
    providerName: { en: 'Nordvik' },
    price: { state: 'not-stated' },
    awards: 0,
    demonstration: false,
    ...more
  };
  render(OfferingRow, { offering, held, sort });
  return userEvent.setup();
}

const said = (words: string | RegExp) => screen.queryAllByText(words).length;
const money = (minor: number, currency = 'EUR') => ({ minor, currency });

describe('the price', () => {
  it.each<[PriceFact, string]>([
    [{ state: 'free' }, 'free'],
    [{ state: 'not-stated' }, 'price not stated'],
    [{ state: 'not-yet-known' }, 'price not yet known'],
    [{ state: 'not-comparable' }, 'several prices'],
    [{ state: 'stated', learning: money(12_000) }, '€120'],
    [{ state: 'stated', learning: money(12_050) }, '€120.50'],
    [
      { state: 'stated', learning: money(12_000), certificate: money(4_000) },
      '€120, certificate €40'
    ],
    [{ state: 'stated', learning: money(0), certificate: money(4_000) }, 'free, certificate €40'],
    [{ state: 'stated', learning: money(12_000), upTo: money(50_000) }, '€120 to €500'],
    [{ state: 'stated', learning: money(25_000, 'CHF') }, 'CHF 250'],
    [{ state: 'stated', learning: money(9_000, 'JPY') }, '¥9,000']
  ])('%j is “%s”', (price, words) => {
    show({ price });
    const shown = screen.getByRole('article').querySelector('.price');
    expect(shown?.textContent.replaceAll('\u00a0', ' ')).toBe(words);
  });
});

describe('facts', () => {
  it('that everybody compares say so where they are not stated', () => {
    show();
    for (const words of ['length', 'ECTS', 'start']) expect(said(`${words} not stated`)).toBe(1);
  });

  it.each<[Partial<ListedOffering>, string]>([
    [{ length: { min: 4, max: 6 } }, '4–6 weeks'],
    [{ length: { min: 1, max: 1 } }, '1 week'],
    [{ length: { min: 3 / 7, max: 5 / 7 } }, '3–5 days'],
    [{ length: 'self-paced' }, 'at your own pace'],
    [{ length: 'variable' }, 'varies'],
    [{ ects: 0 }, 'no credits'],
    [{ ects: 1.5 }, '1.5 ECTS'],
    [{ ects: 0.125 }, '0.125 ECTS'],
    [{ ects: 2.25, ectsAssumed: true }, 'about 2.25 ECTS'],
    [{ eqf: { min: 6, max: 7 } }, 'EQF 6–7'],
    [{ mode: 'blended' }, 'partly online, partly on site'],
    [{ nextStart: '2027-03-01' as Day }, 'starts Mar 1, 2027'],
    [{ schedule: 'flexible' }, 'starts any time'],
    [{ schedule: 'fixed' }, 'start not stated'],
    [{ awards: 3 }, 'counts towards 3 awards'],
    [{ awards: 1 }, 'counts towards 1 award'],
    [{ official: true }, 'recognised by a state']
  ])('%j', (more, words) => {
    show(more);
    expect(said(words)).toBe(1);
  });

  it.each<[Sort, Partial<ListedOffering>, string]>([
    ['hours', { work: { hours: { min: 50, max: 60 }, assumed: true } }, '50–60 hours'],
    ['hours', {}, 'hours not stated'],
    ['eqf', {}, 'level not stated']
  ])('by which the list is ordered are said: %s', (sort, more, words) => {
    show(more, false, sort);
    expect(said(words)).toBe(1);
  });

  it('are the provider, and that it is held, where it is', () => {
    show({}, true);
    expect(said('Nordvik')).toBe(1);
    expect(said('You hold this')).toBe(1);
  });

  it('say so where the provider is not stated', () => {
    show({ providerName: {} });
    expect(said('provider not stated')).toBe(1);
  });

  it('say nothing of holding, awards and recognition where there is nothing to say', () => {
    show({ official: false });
    expect(document.querySelector('.tags')).toBeNull();
  });
});

describe('the title', () => {
  it('leads to the page of the course and is marked where it is in another language', () => {
    show({ title: { text: 'Lödning', lang: 'sv' } });
    const link = screen.getByRole('link', { name: 'Lödning' });
    expect(link.getAttribute('href')).toBe('/explore/offering?id=Soldering');
    expect(link.getAttribute('lang')).toBe('sv');
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
      expect(toggleCompared(id(`${at}`))).toBe(true);
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
