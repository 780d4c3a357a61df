import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Rule } from '$lib/core/catalogue/rule';
import type { Day } from '$lib/core/kernel/day';
import { course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import RuleView from './RuleView.svelte';

const index = indexOf([course('A'), course('B')]);
const show = (rule: Rule) => render(RuleView, { rule, index }).container;

describe('where a part is written', () => {
  const source = {
    sentence: { en: 'Two of three.', de: 'Zwei von drei.' },
    url: 'https://nordvik.example/rules',
    version: '3.0',
    validFrom: '2026-09-01' as Day
  };

  it('is said of any part, folded away', () => {
    const container = show({ type: 'all', of: [{ ...one('A'), source }, one('B')] });
    const details = container.querySelector('li details');
    expect(details?.querySelector('summary')?.textContent).toBe('Where this is written');
    expect(details?.querySelector('q')?.textContent).toBe('Two of three.');
    expect(details?.textContent).toContain('3.0 · valid from Sep 1, 2026');
    const link = details?.querySelector('a');
    expect(link?.getAttribute('href')).toBe(source.url);
    expect(link?.getAttribute('rel')).toContain('noopener');
  });

  it('says only what is known', () => {
    const details = show({ ...one('A'), source: { version: '3.0' } }).querySelector('details');
    expect(details?.querySelector('a, q')).toBeNull();
    expect(details?.textContent).toContain('3.0');
  });
});
