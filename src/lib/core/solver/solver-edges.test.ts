import { describe, expect, it } from 'vitest';
import { Program, type Solved } from './program';
import { Solver } from './solver';

describe('Solver at the edges', () => {
  it('does not believe a known solution that breaks a row', () => {
    const program = new Program();
    const one = program.variable(5);
    const other = program.variable(7);
    program.row(
      [
        [one, 1],
        [other, 1]
      ],
      1
    );
    for (const known of [new Float64Array(2), new Float64Array(9), new Float64Array([NaN, 2])]) {
      expect(new Solver(program).solve({ known })).toMatchObject({ state: 'best', cost: 5 });
    }
  });

  it('lets variables be parts where they may', () => {
    // So many hours in two weeks, dear in the second, with a fee for each week that is used.
    const program = new Program();
    const hours = [
      program.variable(1.5, { upper: 8, whole: false }),
      program.variable(2.5, { upper: 8, whole: false })
    ] as const;
    const used = [program.variable(10), program.variable(3)] as const;
    for (const week of [0, 1] as const) {
      program.row(
        [
          [hours[week], 1],
          [used[week], -8]
        ],
        -Infinity,
        0
      );
    }
    const need = program.row(
      [
        [hours[0], 1],
        [hours[1], 1]
      ],
      5.25
    );
    const solver = new Solver(program);
    expect(solver.solve().cost).toBeCloseTo(3 + 2.5 * 5.25, 9);
    solver.setRow(need, 9.5, Infinity);
    expect(solver.solve().cost).toBeCloseTo(13 + 1.5 * 8 + 2.5 * 1.5, 9);
    solver.setRow(need, 16.5, Infinity);
    expect(solver.solve().state).toBe('none');
  });

  it.each<[string, (program: Program) => void, Partial<Solved>]>([
    ['nothing at all', () => undefined, { state: 'best', cost: 0, bound: 0 }],
    ['no rows', (p) => p.variable(-3), { state: 'best', cost: -3 }],
    ['a row without terms that holds', (p) => p.row([], -1, 0), { state: 'best', cost: 0 }],
    ['a row without terms that cannot', (p) => p.row([], 1), { state: 'none', bound: Infinity }],
    ['least above most', (p) => p.row([[p.variable(1), 1]], 1, 0), { state: 'none' }],
    ['bounds that cross', (p) => p.variable(1, { lower: 1, upper: 0 }), { state: 'none' }],
    ['no whole value', (p) => p.variable(1, { lower: 0.2, upper: 0.8 }), { state: 'none' }],
    ['a cost that is none', (p) => p.variable(NaN), { state: 'stopped', bound: -Infinity }],
    ['an endless cost', (p) => p.variable(-Infinity), { state: 'stopped', bound: -Infinity }],
    ['a bound that is none', (p) => p.variable(1, { upper: NaN }), { state: 'stopped' }],
    ['a row that asks for NaN', (p) => p.row([[p.variable(1), 1]], NaN), { state: 'stopped' }],
    ['an endless term', (p) => p.row([[p.variable(1), Infinity]], 1), { state: 'stopped' }],
    ['no upper end', (p) => p.row([[p.variable(2, { upper: Infinity }), 1]], 7.5), { cost: 16 }],
    [
      'a term twice',
      (p) => {
        const j = p.variable(1, { upper: 9 });
        p.row(
          [
            [j, 1],
            [j, 1]
          ],
          5
        );
      },
      { cost: 3 }
    ],
    [
      'rows that contradict each other',
      (p) => {
        const [a, b] = [p.variable(1), p.variable(1)];
        p.row(
          [
            [a, 1],
            [b, 1]
          ],
          1,
          1
        );
        p.row(
          [
            [a, 1],
            [b, -1]
          ],
          0,
          0
        );
      },
      { state: 'none' }
    ]
  ])('has an answer for %s', (_, fill, expected) => {
    const program = new Program();
    fill(program);
    expect(new Solver(program).solve()).toMatchObject(expected);
  });

  it('throws for a variable or a row that there is not', () => {
    const program = new Program();
    program.variable(1);
    const solver = new Solver(program);
    expect(() => solver.setCost(1, 0)).toThrow(RangeError);
    expect(() => solver.setBounds(-1, 0, 1)).toThrow(RangeError);
    expect(() => solver.setRow(0, 0, 1)).toThrow(RangeError);
    expect(() => solver.addRow({ terms: [[0.5, 1]], least: 0, most: 1 })).toThrow(RangeError);
  });
});
