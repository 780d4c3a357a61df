import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId, ProviderId } from '$lib/core/catalogue/ids';
import type { Rule } from '$lib/core/catalogue/rule';
import type { Day } from '$lib/core/kernel/day';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import RuleView from './RuleView.svelte';

const id = (text: string) => text as OfferingId;
const index = indexOf(
  ['A', 'B', 'C', 'D'].map((title) => course(title)),
  [award('CAS', one('A'))]
);

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
      { type: 'credits', least: { credits: 7.5 }, from: { courses: [id('A'), id('B')] } },
      'at least 7.5 ECTS from these ul(A | B)'
    ],
    [
      'credits of a kind',
      {
        type: 'credits',
        least: { credits: 20, scheme: 'CATS', step: 5 },
        from: {
          providers: ['nordvik' as ProviderId, 'gone' as ProviderId],
          kinds: ['mooc'],
          levels: [1, 3],
          eqf: { min: 6, max: 7 },
          creditLevels: ['9'],
          fields: ['06', '0521'],
          codes: ['DATA'],
          subjects: ['Water'],
          grade: { least: 'B' },
          recognised: false,
          except: [id('A')]
        }
      },
      'at least 20 credits (CATS), counted in whole steps of 5 (taken within the programme; ' +
        'from Nordvik and gone; kind: MOOC; level: basic and advanced; ' +
        'EQF 6–7; level of the credits: 9; field: Information and communication technologies and ' +
        'Natural sciences and mathematics (0521); course codes that begin with DATA; ' +
        'subject: Water; with a grade of B or better; but not A)'
    ],
    [
      'a number of courses of any kind',
      { type: 'credits', least: { courses: 2 }, from: {} },
      'at least 2 courses (any course)'
    ],
    [
      'credits of nothing',
      { type: 'credits', least: { courses: 1 }, from: { courses: [] } },
      'at least 1 course (nothing is named here)'
    ],
    [
      'a share of what counts',
      { type: 'credits', least: { share: 0.3 }, from: { levels: [3] } },
      'at least 30% of everything that counts (level: advanced)'
    ],
    [
      'a share of a whole',
      { type: 'credits', least: { share: 1 / 3, of: 20, rounding: 'up' }, from: {} },
      'at least 33% of 20 ECTS, which is 7 ECTS (any course)'
    ],
    [
      'a share as its provider states it',
      { type: 'credits', least: { share: 0.5, of: 25, stated: 12 }, from: {} },
      'at least 50% of 25 ECTS, which is 12 ECTS (any course)'
    ],
    [
      'a mean',
      { type: 'average', least: 4.25, from: { courses: [id('A')] } },
      'a mean grade of at least 4.25 ul(A)'
    ],
    [
      'a mean that has to be low',
      { type: 'average', least: 2, lowerIsBetter: true, from: {} },
      'a mean grade of 2 or lower (any course)'
    ],
    [
      'a grade, at the same time',
      { type: 'course', offering: id('A'), grade: { least: 'B' }, together: true },
      'A (with a grade of B or better) may be taken at the same time'
    ],
    ['once', { type: 'once', of: one('A') }, 'Each course counts in one part only. A'],
    [
      'once among awards',
      { type: 'once', among: 'awards', of: one('A') },
      'Each course counts in one part only, and for no other award. A'
    ],
    [
      'once in a family',
      { type: 'once', among: { family: 'CAS' }, of: one('A') },
      'Each course counts in one part only, and for no other award of the same family (CAS). A'
    ],
    [
      'a limit',
      { type: 'limit', most: { share: 0.6, of: 30 }, from: { recognised: true }, of: one('A') },
      'At most 60% of 30 ECTS, which is 18 ECTS of this counts (recognised from elsewhere) A'
    ],
    [
      'a limit until something is done',
      {
        type: 'limit',
        most: { credits: 10 },
        below: true,
        from: {},
        until: one('B'),
        of: one('A')
      },
      'Less than 10 ECTS of this counts (any course) as long as this is not done: ul(B) A'
    ],
    [
      'an age',
      { type: 'fresh', months: 72, clock: 'award', from: { recognised: true }, of: one('A') },
      'Not older than 6 years on the day of the award (recognised from elsewhere) A'
    ],
    [
      'an age when it is recognised',
      { type: 'fresh', months: 1, clock: 'completion', of: one('A') },
      'Not older than 1 month on the day it is recognised A'
    ],
    [
      'an age before enrolling',
      { type: 'fresh', months: 18, clock: 'enrolment', of: one('A') },
      'Earned no more than 18 months before you enrol A'
    ],
    [
      'a time',
      { type: 'within', months: 60, clock: 'enrolment', of: one('A') },
      'Within 5 years of enrolling. A'
    ],
    [
      'a time from the first step',
      { type: 'within', months: 12, clock: 'first-step', of: one('A') },
      'Within 1 year of the first step. A'
    ],
    [
      'versions',
      {
        type: 'dated',
        by: 'enrolment',
        versions: [
          { from: '2025-09-01' as Day, rule: one('A') },
          { from: '2026-09-01' as Day, rule: { type: 'all', of: [one('B')] } }
        ]
      },
      'The version that is in force on the day you enrol counts: ' +
        'ul(from Sep 1, 2025: A | from Sep 1, 2026: all of these ul(B))'
    ],
    ['advice', { type: 'advised', of: one('A') }, 'Good to have, not required: A'],
    [
      'a condition in words about something',
      { type: 'ask', text: { en: 'A talk' }, about: 'admission' },
      'To be admitted: A talk ask the provider'
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
    expect(words(render(RuleView, { rule, index }).container)).toBe(text);
  });
});
