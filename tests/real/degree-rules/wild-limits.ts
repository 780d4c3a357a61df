import type { Rule } from '../../../src/lib/core/catalogue/rule';
import type { Day } from '../../../src/lib/core/kernel/day';
import type { Thing } from '../../../src/lib/core/stacking/standing';
import {
  ASKED,
  ELSEWHERE,
  all,
  any,
  ask,
  atLeast,
  credits,
  from,
  held,
  ids,
  micro
} from './wild-case';
import type { WildRule } from './wild-case';

/** How old, how long, how much from elsewhere, how large: the others of the file. */
export const LIMITS: readonly WildRule[] = [
  {
    reads: 'maxYears',
    cases: (number) => {
      const pool = { recognised: true };
      const rule: Rule = {
        type: 'fresh',
        months: number('maxYears') * 12,
        clock: 'completion',
        from: pool,
        of: credits(60)
      };
      const own = held('own', 30, { completed: '1999-01-01' as Day });
      const other = (completed: string) =>
        held('other', 30, { ...from(ELSEWHERE), completed: completed as Day });
      return [{ rule, meets: [own, other('2010-06-01')], misses: [own, other('2010-05-31')] }];
    }
  },
  {
    reads: 'max of',
    cases: (number) => {
      const most = { credits: number('max'), scheme: 'cats' };
      const rule: Rule = {
        type: 'limit',
        most,
        from: { recognised: true },
        of: credits(number('of'), {}, 'cats')
      };
      const other = held('other', 90, from(ELSEWHERE), 'cats');
      return [
        {
          rule,
          meets: [other, held('own', 120, {}, 'cats')],
          misses: [other, held('own', 119, {}, 'cats')]
        }
      ];
    }
  },
  {
    reads: 'project',
    cases: (number) => {
      const rule = credits(number('project'), { kinds: ['project'], recognised: false }, 'cats');
      const project = (more: Partial<Thing>) =>
        held('project', 60, { kind: 'project', ...more }, 'cats');
      return [{ rule, meets: [project({})], misses: [project(from(ELSEWHERE))] }];
    }
  },
  {
    reads: 'unit',
    cases: (number) => {
      const rule: Rule = {
        type: 'limit',
        most: { credits: 60, step: number('unit'), scheme: 'cats' },
        from: { recognised: true },
        of: all(
          credits(30, { subjects: ['theory'] }, 'cats'),
          credits(30, { subjects: ['practice'] }, 'cats')
        )
      };
      const other = (id: string, value: number, subject: string) =>
        held(id, value, { ...from(ELSEWHERE), subjects: [subject] }, 'cats');
      const more = [other('more', 24, 'theory'), other('even', 19, 'neither')];
      return [
        {
          rule,
          meets: [...more, other('x', 32, 'theory'), other('y', 34, 'practice')],
          misses: [...more, other('x', 32, 'theory'), other('y', 29, 'practice')]
        }
      ];
    }
  },
  {
    reads: 'max',
    cases: (number) => {
      const rule: Rule = {
        type: 'limit',
        most: { share: number('max'), of: 60 },
        from: { recognised: true },
        of: all(credits(60), credits(12, { kinds: ['thesis'], recognised: false }))
      };
      const other = held('other', 40, from(ELSEWHERE));
      const thesis = (more: Partial<Thing>) => held('thesis', 12, { kind: 'thesis', ...more });
      return [
        {
          rule,
          meets: [other, held('own', 24), thesis({})],
          misses: [other, held('own', 23.5), thesis({})]
        },
        {
          rule,
          meets: [other, held('own', 24), thesis({})],
          misses: [held('own', 60), thesis(from(ELSEWHERE))]
        }
      ];
    }
  },
  {
    reads: 'max',
    cases: (number) => {
      const most = { share: number('max') };
      const ruleOf = (mean: number): Rule => ({
        type: 'limit',
        most,
        from: { recognised: true },
        of: {
          type: 'limit',
          most,
          from: { codes: ['intern'] },
          of: all(credits(12), { type: 'average', least: mean, from: {} })
        }
      });
      const taken = (own: number, grade: string) => [
        held('own', own, { grade }),
        held('other', 6, { ...from(ELSEWHERE), grade: '3' }),
        held('practice', 3, { codes: ['INTERN 1'], grade: '2' })
      ];
      return [
        { rule: ruleOf(2), meets: taken(6, '2'), misses: taken(5, '2') },
        { rule: ruleOf(3), meets: taken(9, '4'), misses: taken(9, '2') }
      ];
    }
  },
  {
    reads: 'share.0 share.1',
    cases: (number) =>
      (
        [
          ['share.0', 27],
          ['share.1', 18]
        ] as const
      ).map(([name, own]) => {
        const before = { courses: ids(['micromasters']) };
        const rule: Rule = {
          type: 'sequence',
          of: [
            ask('Admitted?'),
            {
              type: 'limit',
              most: { share: number(name), of: 36 },
              from: before,
              of: credits(36)
            }
          ]
        };
        const taken = (value: number) => [held('micromasters', 20), held('own', value)];
        return { rule, meets: taken(own), misses: taken(own - 1), states: ASKED };
      })
  },
  {
    reads: 'maxYears',
    cases: (number) => [
      {
        rule: {
          type: 'within',
          months: number('maxYears') * 12,
          clock: 'enrolment',
          of: credits(60)
        },
        meets: [held('own', 60)],
        misses: [held('own', 60)],
        moments: { enrolled: '2021-06-01' as Day },
        missesOn: { enrolled: '2021-05-31' as Day }
      }
    ]
  },
  {
    reads: '',
    cases: () => {
      const tertiary: Rule = {
        type: 'credits',
        least: { courses: 1 },
        from: { eqf: { min: 6, max: 8 } }
      };
      const entry: Rule = { type: 'ask', about: 'entry', text: { en: 'Something like it?' } };
      const degree = (eqf: number) => held('degree', 180, { eqf: { min: eqf, max: eqf } });
      return [
        {
          rule: any(tertiary, entry),
          meets: [degree(6)],
          misses: [degree(5)],
          states: ['met', 'ask']
        }
      ];
    }
  },
  {
    reads: 'maxYears',
    cases: (number) => [
      {
        rule: {
          type: 'sequence',
          of: [
            {
              type: 'within',
              months: number('maxYears') * 12,
              clock: 'first-step',
              of: atLeast(2, ['x', 'y'])
            },
            ask('Audited?')
          ]
        },
        meets: [held('x', 4, { completed: '2021-06-01' as Day }), held('y', 4)],
        misses: [held('x', 4, { completed: '2021-05-31' as Day }), held('y', 4)],
        states: ASKED
      }
    ]
  },
  {
    reads: 'max',
    cases: (number) => [
      {
        rule: {
          type: 'limit',
          most: { credits: number('max'), scheme: 'nz' },
          from: { kinds: ['micro-credential'] },
          of: credits(60, {}, 'nz')
        },
        meets: [micro(45, 'nz'), held('other', 20, {}, 'nz')],
        misses: [micro(45, 'nz'), held('other', 19, {}, 'nz')]
      }
    ]
  },
  {
    reads: 'maxExclusive',
    cases: (number) => [
      {
        rule: {
          type: 'limit',
          most: { credits: number('maxExclusive') },
          below: true,
          from: { kinds: ['micro-credential'] },
          of: credits(20)
        },
        meets: [micro(18, 'ects'), held('other', 5.5)],
        misses: [micro(18, 'ects'), held('other', 5)]
      }
    ]
  }
];
