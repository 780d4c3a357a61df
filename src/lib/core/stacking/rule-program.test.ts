import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { award, course, indexOf } from '../../../../tests/fixtures/catalogue';
import {
  all,
  any,
  credits,
  id,
  needs,
  once,
  one,
  sequence
} from '../../../../tests/fixtures/rules';
import { heldThing, NOW } from '../../../../tests/fixtures/things';
import type { AwardId } from '../catalogue/ids';
import type { Pool, Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import { Program } from '../solver/program';
import { Solver } from '../solver/solver';
import { writeRules, type Candidate, type ProgramGoal, type WriteOptions } from './rule-program';
import type { Thing } from './standing';

const cap = (most: number, from: Pool, of: Rule, until?: Rule): Rule => ({
  ...{ type: 'limit', most: { credits: most }, from, of },
  ...(until && { until })
});
const index = indexOf(
  [course('a'), course('b'), course('c')],
  [
    award('cas', all(one('a'), one('b'))),
    award('loop', needs('loop')),
    award('single', { type: 'once', among: 'awards', of: credits(5) })
  ]
);

/** Courses that could be taken at a price; those without one are held. */
type Course = readonly [
  name: string,
  ects: number,
  price?: number | undefined,
  more?: Partial<Thing>
];

function write(goals: readonly ProgramGoal[], courses: readonly Course[], options?: WriteOptions) {
  const program = new Program();
  const variables = new Map<string, number>();
  const candidates = courses.map(([name, ects, price, more]): Candidate => {
    const planned = { state: 'planned', ...more } as const;
    if (price === undefined) return { thing: heldThing(name, ects, more) };
    const variable = program.variable(price);
    variables.set(name, variable);
    return { thing: heldThing(name, ects, planned), variable };
  });
  const rules = writeRules(program, goals, candidates, NOW, index, options);
  const solved = new Solver(program).solve();
  const values = solved.values ?? new Float64Array(program.costs.length);
  const taken = [...variables].flatMap(([name, at]) => ((values[at] ?? 0) > 0.5 ? [name] : []));
  return { program, rules, solved, values, taken, variables };
}
const single = (rule: Rule, ...courses: Course[]) => write([{ rule }], courses);

describe('writeRules', () => {
  it.each<[string, Rule, Course[], number | undefined, string[]]>([
    [
      'all',
      all(one('a'), one('b')),
      [
        ['a', 5, 3],
        ['b', 5, 4]
      ],
      7,
      ['a', 'b']
    ],
    [
      'the cheaper of two',
      any(one('a'), one('b')),
      [
        ['a', 5, 3],
        ['b', 5, 4]
      ],
      3,
      ['a']
    ],
    [
      'credits beside what is held',
      credits(10),
      [
        ['a', 5],
        ['b', 5, 4],
        ['c', 4, 1]
      ],
      4,
      ['b']
    ],
    [
      'each thing once',
      once(all(credits(5), credits(5, 'a'))),
      [
        ['a', 5],
        ['b', 5, 4]
      ],
      4,
      ['b']
    ],
    [
      'under a limit',
      cap(5, { courses: [id('a')] }, credits(10)),
      [
        ['a', 9, 1],
        ['b', 5, 2],
        ['c', 1, 9]
      ],
      3,
      ['a', 'b']
    ],
    [
      'an award held',
      any(needs('cas'), one('c')),
      [
        ['cas', 10],
        ['c', 5, 1]
      ],
      0,
      []
    ],
    [
      'an award reached',
      needs('cas'),
      [
        ['a', 5],
        ['b', 5, 4]
      ],
      4,
      ['b']
    ],
    ['what can be asked for', any({ type: 'ask', text: {} }, one('a')), [['a', 5, 3]], 0, []],
    ['nothing that cannot be', all(one('a'), one('z')), [['a', 5, 3]], undefined, []],
    [
      'not the same course twice',
      credits(10),
      [
        ['a', 5],
        ['a', 5, 1, { key: 'again' }],
        ['b', 5, 9]
      ],
      9,
      ['b']
    ],
    [
      'a grade that is still open',
      { ...one('a'), grade: { least: '3' } } as Rule,
      [['a', 5, 3]],
      3,
      ['a']
    ]
  ])('finds %s', (_, rule, courses, cost, names) => {
    const { solved, taken, rules } = single(rule, ...courses);
    expect(solved.state).toBe(cost === undefined ? 'none' : 'best');
    expect(rules.possible).toBe(cost !== undefined);
    if (cost === undefined) return;
    expect(solved.cost).toBeCloseTo(cost);
    expect(taken).toEqual(names);
  });

  it('writes nothing for what is there, and no variable for what speaks for itself', () => {
    const { program } = single(all(one('a'), one('b'), credits(5, 'a')), ['a', 5], ['b', 5, 1]);
    expect(program.rows).toEqual([{ terms: [[0, 1]], least: 1, most: Infinity }]);
    expect(program.costs).toHaveLength(1);
    const large = single(
      credits(60),
      ...Array.from({ length: 2_000 }, (_, at): Course => [`x${at}`, 5, at])
    );
    expect(large.program.rows).toHaveLength(1);
    expect(large.program.costs).toHaveLength(2_000);
  });

  it('writes one row for a course that asks for another', () => {
    const rule = sequence(one('a'), one('b'));
    const program = new Program();
    const [a, b] = [program.variable(1), program.variable(1)];
    const candidates = [
      { thing: heldThing('a', 5, { state: 'planned' }), variable: a },
      { thing: heldThing('b', 5, { state: 'planned' }), variable: b }
    ];
    const { orders } = writeRules(program, [{ rule, when: b }], candidates, NOW, index);
    expect(program.rows).toHaveLength(1);
    expect(orders).toEqual([
      { earlier: [{ thing: 'a', variable: a }], later: [{ thing: 'b', variable: b }] }
    ]);
  });

  it('says whose fee is due, what is asked and what can never be', () => {
    const { rules, values } = single(
      all(needs('cas'), { type: 'ask', text: { en: 'A talk' } }),
      ['a', 5],
      ['b', 5, 4]
    );
    expect(rules.reached.map(({ award: name, variable }) => [name, values[variable]])).toEqual([
      ['cas', 1]
    ]);
    expect(rules.asks).toEqual([{ path: '1', text: { en: 'A talk' } }]);
    const never = single(all(needs('loop'), one('z')));
    expect(never.rules.gaps).toEqual([
      { path: '0.a', courses: [], circle: 'loop' },
      { path: '1', courses: ['z'] }
    ]);
  });

  it('makes a course impossible whose condition is', () => {
    const program = new Program();
    const when = program.variable(-1);
    const candidates = [{ thing: heldThing('b', 5, { state: 'planned' }), variable: when }];
    const { possible } = writeRules(program, [{ rule: one('z'), when }], candidates, NOW, index);
    expect(possible).toBe(true);
    expect(new Solver(program).solve().cost).toBeCloseTo(0);
  });

  it('uses a thing for one award only where an award says so', () => {
    const goals = ['single', 'cas'].map((name) => ({
      award: name as AwardId,
      rule: index.award(name as AwardId)?.rule ?? all()
    }));
    const { taken } = write(goals, [
      ['a', 5],
      ['b', 5],
      ['c', 5, 7]
    ]);
    expect(taken).toEqual(['c']);
  });

  it('counts what lapses only until its last day', () => {
    const rule: Rule = { type: 'fresh', months: 24, clock: 'award', of: one('a') };
    const old = { completed: '2025-01-31' as Day };
    const goals = [{ rule }];
    const { rules, values } = write(goals, [['a', 5, undefined, old]], {
      horizon: '2028-01-01' as Day
    });
    expect(rules.deadlines.map(({ last, variable }) => [last, values[variable]])).toEqual([
      ['2027-01-31', 1]
    ]);
  });

  it('counts above a limit only what comes after the part that ends it', () => {
    const rule = cap(5, { courses: [id('b'), id('c')] }, credits(10, 'b', 'c'), one('a'));
    const { rules, values, taken } = single(rule, ['a', 1, 1], ['b', 5, 1], ['c', 5, 1]);
    expect(taken).toEqual(['a', 'b', 'c']);
    const [order] = rules.orders;
    expect(order?.earlier.map(({ thing }) => thing)).toEqual(['a']);
    expect(order?.later.filter(({ variable }) => values[variable] === 1)).toHaveLength(1);
  });

  it('finds the cheapest choice of small rules, as trying all of them does', () => {
    const names = ['a', 'b', 'c', 'd'];
    const leaf = fc.oneof(
      fc.constantFrom(...names).map(one),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.subarray(names, { minLength: 1 }))
        .map(([value, from]) => credits(value, ...from))
    );
    const rules = fc.letrec<{ rule: Rule }>((tie) => {
      const list = fc.array(tie('rule'), { minLength: 1, maxLength: 3 });
      return {
        rule: fc.oneof(
          { depthSize: 'small', maxDepth: 3 },
          leaf,
          list.map((of) => all(...of)),
          list.map((of) => any(...of)),
          tie('rule').map(once),
          fc
            .tuple(fc.integer({ min: 0, max: 6 }), tie('rule'))
            .map(([most, of]) => cap(most, { courses: [id('a'), id('b')] }, of))
        )
      };
    }).rule;
    const prices = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rules, prices, (rule, costs) => {
        const courses = names.map((name, at): Course => [name, at + 2, costs[at] ?? 1]);
        const { solved } = single(rule, ...courses);
        let least = Infinity;
        for (let set = 0; set < 16; set++) {
          const held = courses.flatMap(([name, ects], at): Course[] =>
            set & (1 << at) ? [[name, ects]] : []
          );
          const price = costs.reduce((sum, cost, at) => (set & (1 << at) ? sum + cost : sum), 0);
          if (price < least && single(rule, ...held).solved.state === 'best') least = price;
        }
        expect(solved.cost ?? Infinity).toBeCloseTo(least);
      }),
      { numRuns: 150, seed: 3 }
    );
  });
});
