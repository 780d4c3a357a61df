import type { AwardId, OfferingId } from '../../../src/lib/core/catalogue/ids';
import type { Pool, Rule } from '../../../src/lib/core/catalogue/rule';
import type { Day } from '../../../src/lib/core/kernel/day';
import { award } from '../../fixtures/catalogue';
import {
  ASKED,
  all,
  any,
  ask,
  atLeast,
  course,
  courses,
  credits,
  fresh,
  held,
  ids,
  level,
  numbered,
  reached
} from './wild-case';
import type { WildRule } from './wild-case';

/*
 * Rules that real providers state, by hand: their numbers are those of the file, what is held
 * against them is not. For each one transcript that meets it and one that just misses it.
 */

/** What has to be there, and what may be used once only: the first ten of the file. */
export const GROUPS: readonly WildRule[] = [
  {
    reads: 'allOf creditsEach',
    cases: (number) => {
      const names = numbered('component', number('allOf'));
      const pool = { courses: ids(names), creditLevels: ['6'] };
      const sum = number('allOf') * number('creditsEach');
      const component = (id: string, value: number) => held(id, 0, level('6', value, 'qqi'));
      return [
        {
          rule: all(...courses(names), credits(sum, pool, 'qqi')),
          meets: [component('component1', 15), component('component2', 15)],
          misses: [component('component1', 15), component('component2', 10)]
        }
      ];
    }
  },
  {
    reads: 'compulsory optionalMin thesisEcts ects maxYears',
    cases: (number) => {
      const compulsory = numbered('core', number('compulsory'));
      const optional = numbered('option', 8);
      const modules = all(...courses(compulsory), atLeast(number('optionalMin'), optional));
      const thesis = all(
        course('thesis'),
        credits(number('thesisEcts'), { courses: ids(['thesis']) })
      );
      const rule: Rule = {
        type: 'within',
        months: number('maxYears') * 12,
        clock: 'first-step',
        of: all({ type: 'sequence', of: [modules, thesis] }, credits(number('ects')))
      };
      const taken = [
        ...numbered('core', 4).map((id) => held(id, 1)),
        ...numbered('option', 5).map((id) => held(id, 1)),
        held('thesis', 3)
      ];
      const late = { completed: '2024-05-31' as Day };
      return [
        { rule, meets: taken, misses: taken.slice(1) },
        { rule, meets: taken, misses: [held('core1', 1, late), ...taken.slice(1)] }
      ];
    }
  },
  {
    reads: 'base further exception.0 exception.1 validYears',
    cases: (number) => {
      const competence = numbered('competence', 6);
      const base = { awards: ['base' as AwardId] };
      const further = { except: ['base' as AwardId, 'thesis' as OfferingId] };
      const admission = any(
        all(credits(number('base'), base), credits(number('further'), further)),
        all(
          credits(number('exception.0'), base),
          credits(number('exception.1'), further),
          ask('Bound to enrol?')
        )
      );
      const modules: Rule = {
        type: 'once',
        of: any(
          atLeast(4, competence),
          all(atLeast(3, competence), atLeast(1, ['supplementary1', 'supplementary2']))
        )
      };
      const rule: Rule = {
        type: 'fresh',
        months: number('validYears') * 12,
        clock: 'award',
        of: {
          type: 'sequence',
          of: [all(reached('base'), modules, admission, ask('Admitted?')), course('thesis')]
        }
      };
      const taken = [
        held('base', 10),
        ...numbered('competence', 3).map((id) => held(id, 10)),
        held('supplementary1', 10),
        held('thesis', 10)
      ];
      const old = { completed: '2020-05-31' as Day };
      return [
        { rule, meets: taken, misses: [held('base', 10, old), ...taken.slice(1)], states: ASKED },
        {
          rule,
          meets: taken,
          misses: taken.filter(({ key }) => key !== 'competence2'),
          states: ASKED
        }
      ];
    }
  },
  {
    reads: 'COS CAS DAS MAS',
    cases: (number) =>
      (
        [
          ['COS', 6],
          ['CAS', 10],
          ['DAS', 30],
          ['MAS', 60]
        ] as const
      ).map(([name, ects]) => ({
        rule: credits(number(name)),
        meets: [held('half', ects / 2), held('other', ects / 2)],
        misses: [held('half', ects / 2), held('other', ects / 2 - 0.5)]
      }))
  },
  {
    reads: 'credits component',
    cases: (number) => {
      const components = number('credits') / number('component');
      const pool = { creditLevels: ['5', '6'] };
      const minor = (id: string, value: number) => held(id, 0, level('5', value, 'qqi'));
      const most = numbered('minor', 7).map((id) => minor(id, 15));
      return [
        {
          rule: all(credits(number('credits'), pool, 'qqi'), {
            type: 'credits',
            least: { courses: components },
            from: pool
          }),
          meets: [...most, minor('minor8', 15)],
          misses: [...most, minor('minor8', 10)]
        }
      ];
    }
  },
  {
    reads: 'share certificate.0 certificate.1 diploma.0 diploma.1',
    cases: (number) =>
      (
        [
          ['certificate', 24],
          ['diploma', 45]
        ] as const
      ).map(([name, least]) => {
        const [stated, of] = [number(`${name}.0`), number(`${name}.1`)];
        const share = { share: number('share'), of, stated, scheme: 'hku' };
        const part = (pool: Pool): Rule => ({ type: 'credits', least: share, from: pool });
        const whole = name === 'certificate' ? 30 : 60;
        const theme = { subjects: ['Theme'] };
        const taken = (themed: number) => [
          held('in', 0, { ...theme, ...level('4', themed, 'hku') }),
          held('out', 0, level('4', whole - themed, 'hku'))
        ];
        return {
          rule: all(credits(of, {}, 'hku'), part(theme), part({ creditLevels: ['4'] })),
          meets: taken(least),
          misses: taken(least - 1)
        };
      })
  },
  {
    reads: '',
    cases: () => {
      const pathway: Rule = { type: 'once', among: 'awards', of: credits(30) };
      const taken = numbered('course', 6).map((id) => held(id, 10));
      return [
        {
          rule: all(reached('one'), reached('other')),
          awards: [award('one', pathway), award('other', pathway)],
          meets: taken,
          misses: taken.slice(1)
        }
      ];
    }
  },
  {
    reads: '',
    cases: () => {
      const family = (of: Rule): Rule => ({ type: 'once', among: { family: 'certificates' }, of });
      const shared = family(atLeast(2, ['x', 'y', 'z']));
      const awards = [
        award('one', shared),
        award('other', shared),
        award('degree', atLeast(3, ['x', 'y', 'z']))
      ];
      const taken = ['x', 'y', 'z'].map((id) => held(id, 4));
      return [
        {
          rule: all(reached('one'), reached('degree')),
          awards,
          meets: taken,
          misses: taken.slice(1)
        },
        {
          rule: all(reached('one'), reached('other')),
          awards: [award('one', shared), award('other', family(atLeast(2, ['y', 'z', 'w'])))],
          meets: [...taken, held('w', 4)],
          misses: taken
        }
      ];
    }
  },
  {
    reads: 'maxYears',
    cases: (number) => [
      {
        rule: fresh(number('maxYears'), 'award', atLeast(2, ['x', 'y'])),
        meets: [held('x', 4), held('y', 4, { completed: '2021-06-01' as Day })],
        misses: [held('x', 4), held('y', 4, { completed: '2021-05-31' as Day })]
      }
    ]
  },
  {
    reads: '',
    cases: () => {
      const versions = [
        { from: '2015-01-01' as Day, rule: course('x') },
        { from: '2025-01-01' as Day, rule: all(course('x'), course('y')) }
      ];
      return [
        {
          rule: { type: 'dated', by: 'enrolment', versions },
          meets: [held('x', 4)],
          misses: [held('x', 4)],
          moments: { enrolled: '2024-12-31' as Day },
          missesOn: { enrolled: '2025-01-01' as Day }
        },
        {
          rule: { type: 'dated', by: 'enrolment', versions },
          meets: [held('x', 4), held('y', 4)],
          misses: [held('x', 4)]
        }
      ];
    }
  }
];
