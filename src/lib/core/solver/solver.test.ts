import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Program, type Condition, type Solved } from './program';
import { Solver } from './solver';

interface Wish {
  readonly costs: readonly number[];
  readonly bounds: readonly (readonly [lower: number, upper: number])[];
  readonly rows: readonly Condition[];
}

const CREDITS = [2.5, 3, 5, 6, 10, -1, 1, 0, 4_000_000];
const cost = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -500_000, max: 9_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1_000_000_000) }
);
const bounds = fc.oneof(
  { weight: 5, arbitrary: fc.constant([0, 1] as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -2, max: 1 }), fc.integer({ min: 0, max: 3 }))
      .map(([lower, wide]) => [lower, lower + wide] as const)
  }
);

function rowOf(count: number): fc.Arbitrary<Condition> {
  const term = fc.tuple(fc.nat(count - 1), fc.constantFrom(...CREDITS));
  return fc
    .tuple(
      fc.array(term, { maxLength: count + 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(3)
    )
    .map(([terms, share, kind]) => {
      const most = terms.reduce((sum, [, value]) => sum + Math.max(0, value), 0);
      const least = Math.round(2 * share * most) / 2;
      if (kind === 0) return { terms, least: -Infinity, most: least };
      if (kind === 1) return { terms, least: least / 4, most: least };
      if (kind === 2) return { terms, least: Math.round(6 * share), most: Math.round(6 * share) };
      return { terms, least, most: Infinity };
    });
}

const wishes: fc.Arbitrary<Wish> = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    costs: fc.array(cost, { minLength: count, maxLength: count }),
    bounds: fc.array(bounds, { minLength: count, maxLength: count }),
    rows: fc.array(rowOf(count), { maxLength: 7 })
  })
);

function programOf({ costs, bounds: boxes, rows }: Wish): Program {
  const program = new Program();
  costs.forEach((each, j) => {
    program.variable(each, { lower: boxes[j]![0], upper: boxes[j]![1] });
  });
  for (const { terms, least, most } of rows) program.row(terms, least, most);
  return program;
}

function keeps(rows: readonly Condition[], values: ArrayLike<number>): boolean {
  return rows.every(({ terms, least, most }) => {
    const sum = terms.reduce((total, [j, value]) => total + value * values[j]!, 0);
    return sum >= least && sum <= most;
  });
}

const costOf = (costs: readonly number[], values: ArrayLike<number>) =>
  costs.reduce((sum, each, j) => sum + each * values[j]!, 0);

/** Every whole point of the box, one after the other. */
function* pointsOf({ bounds: boxes }: Wish): Generator<number[]> {
  const point = boxes.map(([lower]) => lower);
  for (;;) {
    yield point;
    let j = 0;
    while (j < point.length && point[j] === boxes[j]![1]) point[j] = boxes[j++]![0];
    if (j === point.length) return;
    point[j]!++;
  }
}

function leastOf(wish: Wish, accepts: (point: number[]) => boolean = () => true): number {
  let least = Infinity;
  for (const point of pointsOf(wish)) {
    if (!keeps(wish.rows, point)) continue;
    const total = costOf(wish.costs, point);
    if (total < least && accepts(point)) least = total;
  }
  return least;
}

function expectLeast(solved: Solved, wish: Wish, least: number): void {
  expect(solved.cost ?? Infinity).toBe(least);
  expect(solved.state).toBe(least === Infinity ? 'none' : 'best');
  expect(solved.bound).toBe(least);
  if (solved.values) {
    expect(keeps(wish.rows, solved.values)).toBe(true);
    expect(costOf(wish.costs, solved.values)).toBe(least);
  }
}

describe('Solver', () => {
  it('finds the least cost of all', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expectLeast(new Solver(programOf(wish)).solve(), wish, leastOf(wish));
      }),
      { numRuns: 2000 }
    );
  });

  it('gives the same after changes as a new one', () => {
    const changes = fc.array(
      fc.tuple(fc.nat(3), fc.nat(), cost, bounds, fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 1, maxLength: 8 }
    );
    fc.assert(
      fc.property(wishes, changes, fc.infiniteStream(rowOf(1)), (start, list, more) => {
        const solver = new Solver(programOf(start));
        let wish = start;
        solver.solve();
        for (const [kind, number, newCost, box, share] of list) {
          const j = number % wish.costs.length;
          const i = number % Math.max(1, wish.rows.length);
          if (kind === 0) {
            solver.setCost(j, newCost);
            wish = { ...wish, costs: wish.costs.with(j, newCost) };
          } else if (kind === 1) {
            solver.setBounds(j, box[0], box[1]);
            wish = { ...wish, bounds: wish.bounds.with(j, box) };
          } else if (kind === 2 && wish.rows.length > 0) {
            const row = wish.rows[i]!;
            const least = row.least === -Infinity ? -Infinity : Math.round(20 * share) / 2;
            const most = row.most === Infinity ? Infinity : Math.round(20 * share) / 2 + j;
            solver.setRow(i, least, most);
            wish = { ...wish, rows: wish.rows.with(i, { terms: row.terms, least, most }) };
          } else {
            const row = more.next().value;
            expect(solver.addRow(row)).toBe(wish.rows.length);
            wish = { ...wish, rows: [...wish.rows, row] };
          }
          expectLeast(solver.solve(), wish, leastOf(wish));
        }
      }),
      { numRuns: 500 }
    );
  });

  it('keeps conditions that come only when they are broken', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 7 }), (wish, salt) => {
        // Whether a choice is acceptable hangs on which of the first variables are taken.
        const refused = (values: ArrayLike<number>) =>
          ((values[0]! + 2 * (values[1] ?? 0) + 3 * (values[2] ?? 0) + 70) * salt) % 3 === 1;
        const binary = { ...wish, bounds: wish.bounds.map(() => [0, 1] as const) };
        const looked: number[] = [];
        const lazy = (values: Float64Array): Condition[] | 'accept' => {
          looked.push(costOf(wish.costs, values));
          if (!refused(values)) return 'accept';
          const firsts = [...values.slice(0, 3)];
          const ones = firsts.filter((value) => value === 1).length;
          const terms = firsts.map((value, j) => [j, value === 1 ? 1 : -1] as const);
          return [{ terms, least: -Infinity, most: ones - 1 }];
        };
        const least = leastOf(binary, (point) => !refused(point));
        const solver = new Solver(programOf(binary));
        expectLeast(solver.solve({ lazy }), binary, least);
        // At most one look at each refused combination, and at each step to the better.
        expect(looked.length).toBeLessThanOrEqual(8 + 512);
        expect(solver.solve().cost ?? Infinity).toBe(least);
      }),
      { numRuns: 600 }
    );
  });

  it('wants only what costs less than a limit, and begins from what is known', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: -30, max: 90 }), (wish, below) => {
        const least = leastOf(wish);
        const solver = new Solver(programOf(wish));
        const limited = solver.solve({ below });
        expect(limited.cost).toBe(least < below ? least : undefined);
        expect(limited.state).toBe(least < below ? 'best' : 'none');
        expect(limited.bound).toBe(Math.min(least, below));
        const first = solver.solve();
        if (!first.values) return;
        const better: number[] = [];
        const again = new Solver(programOf(wish)).solve({
          known: first.values,
          onBetter: (_, found) => better.push(found)
        });
        expect(again.cost).toBe(least);
        expect(better).toEqual([least]);
      }),
      { numRuns: 500 }
    );
  });
});
