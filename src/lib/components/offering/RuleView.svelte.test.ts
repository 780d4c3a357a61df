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

/** The tree in one line: `ul(…)` and `ol(…)` around the parts of a list. */
function outline(node: Node): string {
  const inner = [...node.childNodes].map(outline);
  switch (node.nodeName) {
    case '#text':
      return (node.textContent ?? '').replace(/\s+/g, ' ');
    case 'UL':
    case 'OL':
      return `${node.nodeName.toLowerCase()}(${inner.filter((part) => part.trim()).join(' | ')})`;
    default:
      return inner.join('').trim();
  }
}

const words = (container: HTMLElement) => outline(container).replace(/\s+/g, ' ').trim();

describe('a rule in words', () => {
  it.each<[string, Rule, string]>([
    ['a course', one('A'), 'A'],
    [
      'a course or one in its place',
      { type: 'course', offering: id('A'), equivalents: [id('B'), id('C')] },
      'A or B or C'
    ],
    ['a smaller award', { type: 'award', award: 'CAS' as AwardId }, 'CAS'],
    ['all', { type: 'all', of: [one('A'), one('B')] }, 'all of these ul(A | B)'],
    ['any', { type: 'any', of: [one('A'), one('B')] }, 'one of these ul(A | B)'],
    [
      'some',
      { type: 'some', count: 2, of: [one('A'), one('B'), one('C')] },
      '2 of these 3 ul(A | B | C)'
    ],
    [
      'credits',
      { type: 'credits', ects: 7.5, from: [id('A'), id('B')] },
      'at least 7.5 ECTS from these ul(A | B)'
    ],
    ['a sequence', { type: 'sequence', of: [one('A'), one('B')] }, 'in this order ol(A | B)'],
    [
      'a condition in words',
      { type: 'ask', text: { en: 'Two years of work' } },
      'Two years of work ask the provider'
    ],
    [
      'a name',
      { type: 'any', of: [one('A')], name: { en: 'Elective' } },
      'Elective: one of these ul(A)'
    ],
    [
      'a nested rule',
      {
        type: 'sequence',
        of: [
          one('A'),
          {
            type: 'all',
            name: { en: 'Core' },
            of: [one('B'), { type: 'any', of: [one('C'), one('D')] }]
          },
          { type: 'ask', text: { en: 'A talk' } }
        ]
      },
      'in this order ol(A | Core: all of these ul(B | one of these ul(C | D)) | A talk ask the provider)'
    ]
  ])('%s', (_, rule, text) => {
    expect(words(show(rule))).toBe(text);
  });

  it.each<[string, Rule]>([
    ['a course', one('gone')],
    ['an award', { type: 'award', award: 'gone' as AwardId }],
    ['a course among credits', { type: 'credits', ects: 1, from: [id('gone')] }]
  ])('says so where the catalogue does not have %s', (_, rule) => {
    const container = show(rule);
    expect(words(container)).toContain('a course that is not in this catalogue');
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
        { type: 'credits', ects: 3, from: [id('B'), id('C')] },
        { type: 'course', offering: id('A'), equivalents: [id('D')] },
        { type: 'award', award: 'CAS' as AwardId }
      ]
    };
    expect(words(show(rule, 'C', 'D', 'CAS'))).toBe(
      'all of these ul(A | at least 3 ECTS from these ul(B | C held) | A or D held | CAS held)'
    );
  });

  it('is not spoken of where it is not asked', () => {
    const { container } = render(RuleView, { rule: one('A'), index });
    expect(words(container)).toBe('A');
  });
});
