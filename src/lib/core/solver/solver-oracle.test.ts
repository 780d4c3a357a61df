import { describe, expect, it } from 'vitest';
import { loadPeer } from '../../../../tests/bench/highs';
import { awardProgram, nameOf, SIZES, type Size } from '../../../../tests/bench/solver-instances';
import { Program } from './program';
import { Solver } from './solver';

const leastByHighs = await loadPeer();

/** So many awards of each size, 206 in all. */
const COUNTS: Readonly<Record<string, number>> = {
  '5/20': 60,
  '5/200': 30,
  '15/20': 60,
  '15/200': 25,
  '40/200': 25,
  '15/2000': 3,
  '40/2000': 3
};
const EVERY: readonly Size[] = [
  ...SIZES,
  { modules: 5, candidates: 200 },
  { modules: 15, candidates: 20 }
];

function expectSame(program: Program): void {
  const least = leastByHighs(program);
  const solved = new Solver(program).solve();
  if (least === undefined) {
    expect(solved.state).toBe('none');
    return;
  }
  expect(solved.state).toBe('best');
  expect(solved.cost).toBeCloseTo(least, 3);
  expect(solved.bound).toBeCloseTo(least, 3);
  for (const { terms, least: from, most } of program.rows) {
    const sum = terms.reduce((total, [j, value]) => total + value * (solved.values?.[j] ?? 0), 0);
    expect(sum).toBeGreaterThanOrEqual(from - 1e-6);
    expect(sum).toBeLessThanOrEqual(most + 1e-6);
  }
}

/** Things that count in one of several places each, and what it costs where not enough does. */
function assignmentProgram(seed: number): Program {
  const program = new Program();
  const places = Array.from({ length: 5 }, () => [] as [number, number][]);
  for (let thing = 0; thing < 18; thing++) {
    const ects = [2.5, 3, 5, 6, 10][(thing * 7 + seed) % 5] ?? 5;
    const counts = places.flatMap((place, at) => {
      if ((thing * (at + 3) + seed * (at + 1)) % 7 > 2) return [];
      const counted = program.variable((thing + at) % 3);
      place.push([counted, ects]);
      return [[counted, 1] as const];
    });
    program.row(counts, 0, 1);
  }
  for (const place of places) {
    const missing = program.variable(1000, { upper: 60, whole: false });
    const isMissing = program.variable(1_000_000);
    program.row([...place, [missing, 1]], 14);
    program.row(
      [
        [missing, 1],
        [isMissing, -60]
      ],
      -Infinity,
      0
    );
  }
  return program;
}

describe('Solver against HiGHS', () => {
  it.each(EVERY)('finds the same least price, $modules modules of $candidates', (size) => {
    for (let seed = 0; seed < (COUNTS[nameOf(size)] ?? 0); seed++) {
      expectSame(awardProgram(size, seed));
    }
  });

  it('finds the same where some variables need not be whole', () => {
    for (let seed = 0; seed < 15; seed++) expectSame(assignmentProgram(seed));
  });

  it('finds the same again and again as a budget for something else is lowered', () => {
    const program = awardProgram({ modules: 15, candidates: 200 }, 3);
    const hours = program.costs.map((_, j) => [j, 20 + ((j * 37) % 90)] as const);
    const row = program.row(hours, -Infinity);
    const solver = new Solver(program);
    let most = Infinity;
    for (let point = 0; point < 6; point++) {
      solver.setRow(row, -Infinity, most);
      program.rows[row] = { terms: hours, least: -Infinity, most };
      const solved = solver.solve();
      const least = leastByHighs(program);
      expect(solved.cost === undefined ? undefined : Math.round(solved.cost)).toBe(
        least === undefined ? undefined : Math.round(least)
      );
      if (!solved.values) break;
      most = Math.floor(
        hours.reduce((sum, [j, each]) => sum + each * (solved.values?.[j] ?? 0), 0) * 0.98
      );
    }
    expect(most).toBeLessThan(Infinity);
  });

  it('gives what it has, with a bound that holds, when it has to end', () => {
    for (let seed = 0; seed < 6; seed++) {
      const program = awardProgram({ modules: 15, candidates: 200 }, seed);
      const best = new Solver(program).solve();
      const cost = best.cost ?? NaN;
      for (const effort of [1, 20, 40, 60, 80]) {
        const solved = new Solver(program).solve({ effort });
        expect(solved.bound).toBeLessThanOrEqual(cost);
        expect(solved.pivots).toBeLessThan(effort + 5);
        if (solved.state === 'best') expect(solved.cost).toBe(cost);
        else expect(solved.state).toBe(solved.values ? 'found' : 'stopped');
        if (solved.values) expect(solved.cost).toBeGreaterThanOrEqual(cost);
        const known = new Solver(program).solve({
          effort,
          known: best.values ?? new Float64Array()
        });
        expect(known.cost).toBe(cost);
        expect(known.bound).toBeLessThanOrEqual(cost);
      }
    }
  });

  it('asks often enough whether to stop, and stops', () => {
    const program = awardProgram({ modules: 40, candidates: 2000 }, 1);
    let asked = 0;
    new Solver(program).solve({ stop: () => ++asked < 0 });
    expect(asked).toBeGreaterThan(3);
    const solver = new Solver(program);
    expect(solver.solve({ stop: () => true }).state).not.toBe('best');
    expect(solver.solve()).toMatchObject({ state: 'best' });
  });

  it('gives the same answer with the same work every time', () => {
    const program = awardProgram({ modules: 15, candidates: 200 }, 1);
    const first = new Solver(program).solve();
    expect(new Solver(program).solve()).toEqual(first);
  });
});
