import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Award } from '$lib/core/catalogue/model';
import { award, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import Programme from './Programme.svelte';

type Alternative = NonNullable<Award['alternative']>;
function show(alternative: Alternative | undefined, more: Parameters<typeof plan>[1] = {}) {
  const own = award('CAS', one('a'), {
    ...(alternative && { alternative }),
    credits: [{ scheme: 'ects', value: 12 }]
  });
  render(Programme, {
    plan: plan([planStep('a')], { totalMinor: 64_000, ects: 10, ...more }),
    award: own,
    index: indexOf([], [own])
  });
  return screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ').trim()).join(' ')
    );
}
const title = { en: 'Master programme' };
const price = (minor: number, currency = 'EUR') =>
  [{ minor, currency, for: 'learning' }] as Alternative['cost'];

describe('a path beside the one larger programme', () => {
  it('shows price, length and credits of both, and what lies between', () => {
    expect(show({ title, cost: price(900_000), months: { min: 12, max: 12 } })).toEqual([
      'Price €640 €9,000',
      'Length 16 weeks 52 weeks',
      'ECTS 10 12'
    ]);
    expect(
      screen.getByText('The path is €8,360 cheaper. The path is 36 weeks shorter.')
    ).toBeTruthy();
  });

  it.each<[Alternative['cost'], string]>([
    ['free', 'free'],
    ['not-stated', 'price not stated'],
    ['not-yet-known', 'price not yet known'],
    [price(950, 'CHF'), 'CHF 9.50'],
    [price(100, 'XTS'), 'XTS 1']
  ])('that costs %j says %s', (cost, words) => {
    expect(show({ title, cost })[0]).toBe(`Price €640 ${words}`);
  });

  it('promises no difference where prices of the path are not stated', () => {
    show({ title, cost: price(900_000) }, { unpriced: 1 });
    expect(screen.queryByText(/cheaper|dearer/)).toBeNull();
  });

  it('says so where the path is dearer, and longer', () => {
    show({ title, cost: price(10_000), months: { min: 1, max: 1 } });
    expect(screen.getByText(/^The path is €540 dearer\. The path is .* longer\.$/)).toBeTruthy();
  });

  it('is not there where there is none', () => {
    show(undefined);
    expect(screen.queryByRole('table')).toBeNull();
  });
});
