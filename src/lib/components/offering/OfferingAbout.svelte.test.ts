import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ProviderId } from '$lib/core/catalogue/ids';
import type { Offering } from '$lib/core/catalogue/model';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import OfferingAbout from './OfferingAbout.svelte';

const said = (words: string) => screen.queryAllByText(words).length;
const show = (more: Partial<Offering>) => {
  const offering = course('A', more);
  render(OfferingAbout, { offering, index: indexOf([offering]), held: true });
};

describe('the provider', () => {
  it('is named, and leads to what else there is of them', () => {
    show({});
    expect([said('Nordvik'), said('You hold this')]).toEqual([1, 1]);
    const more = screen.getByRole('link', { name: 'More from Nordvik' });
    expect(more.getAttribute('href')).toBe('/explore?provider=nordvik');
  });

  it('is not stated, and leads nowhere then', () => {
    show({ provider: 'nobody' as ProviderId });
    expect(said('provider not stated')).toBe(1);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
