import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Rule } from '$lib/core/catalogue/rule';
import type { Covered } from '$lib/core/stacking/holdings';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import RuleView from './RuleView.svelte';

const id = (text: string) => text as OfferingId;
const index = indexOf(
  ['A', 'B', 'C', 'D'].map((title) => course(title)),
  [award('CAS', one('A'))]
);

function show(rule: Rule, ...holds: string[]): HTMLElement {
  const covered: Covered = new Map(
    holds.map((each) => [id(each), { credential: 'held-1', by: 'claim' as const }])
  );
  return render(RuleView, { rule, index, covered }).container;
}

const textOf = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();

describe('what the catalogue does not have', () => {
  it.each<[string, Rule]>([
    ['a course', one('gone')],
    ['an award', { type: 'award', award: 'gone' as AwardId }],
    [
      'a course among credits',
      { type: 'credits', least: { credits: 1 }, from: { courses: [id('gone')] } }
    ]
  ])('says so where the catalogue does not have %s', (_, rule) => {
    const container = show(rule);
    expect(textOf(container)).toContain('a course that is not in this catalogue');
    expect(container.querySelector('a')).toBeNull();
  });
});

describe('links', () => {
  it('lead to courses, and to the ways to an award', () => {
    const container = show({
      type: 'all',
      of: [one('A'), { type: 'award', award: 'CAS' as AwardId }]
    });
    const addresses = [...container.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(addresses).toEqual(['/explore/offering?id=A', '/paths/plan?award=CAS']);
  });
});

describe('what is held', () => {
  it('is marked, at any depth, and nothing else is', () => {
    const rule: Rule = {
      type: 'all',
      of: [
        one('A'),
        { type: 'credits', least: { credits: 3 }, from: { courses: [id('B'), id('C')] } },
        { type: 'course', offering: id('A'), equivalents: [id('D')] },
        { type: 'award', award: 'CAS' as AwardId }
      ]
    };
    expect(textOf(show(rule, 'C', 'D', 'CAS'))).toBe(
      'all of these A at least 3 ECTS from these B C held A or D held CAS held'
    );
  });

  it('is not spoken of where it is not asked', () => {
    const { container } = render(RuleView, { rule: one('A'), index });
    expect(textOf(container)).toBe('A');
  });
});

describe('a long list', () => {
  it('shows its first names and folds the others away', () => {
    const courses = Array.from({ length: 12 }, (_, at) => id(`gone-${at}`));
    const rule: Rule = { type: 'credits', least: { credits: 5 }, from: { courses } };
    const container = show(rule);
    expect(container.querySelectorAll(':scope > ul > li')).toHaveLength(8);
    const folded = container.querySelector('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')?.textContent).toBe('4 more');
    expect(folded?.querySelectorAll('li')).toHaveLength(4);
  });
});
