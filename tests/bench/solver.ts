import { performance } from 'node:perf_hooks';
import type { Program } from '../../src/lib/core/solver/program';
import { Solver } from '../../src/lib/core/solver/solver';
import { loadPeer } from './highs';
import { awardProgram, nameOf, SIZES, type Size } from './solver-instances';

/*
 * Measures the least price of an award: Cairn's solver against HiGHS, the same programs in the same
 * run; and how long it takes to walk the whole trade-off between price and hours of study. Absolute
 * times belong to the machine; the ratios are what counts.
 */

const leastByHighs = await loadPeer();

const SEEDS = 12;
const ROUNDS = 3;
/** Points of the trade-off, at the most. */
const POINTS = 25;

/** The quickest of some rounds, which is what the work takes where nothing else disturbs. */
function timed<T>(work: () => T): { value: T; ms: number } {
  let value = work();
  let ms = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - from);
  }
  return { value, ms };
}

const middle = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const ms = (time: number) => time.toFixed(time < 10 ? 2 : 0);
const spread = (list: readonly number[]) => `${ms(middle(list))} / ${ms(Math.max(...list))}`;

function benchLeast(size: Size): void {
  const own: number[] = [];
  const highs: number[] = [];
  let equal = 0;
  let nodes = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    const program = awardProgram(size, seed);
    const solved = timed(() => new Solver(program).solve());
    const known = timed(() => leastByHighs(program));
    nodes += solved.value.nodes;
    const cost = known.value === undefined ? undefined : Math.round(known.value);
    if (solved.value.cost === cost) equal++;
    own.push(solved.ms);
    highs.push(known.ms);
  }
  console.log(
    `  ${nameOf(size).padEnd(8)} Cairn ${spread(own)}, HiGHS ${spread(highs)} ` +
      `(${(middle(own) / middle(highs)).toFixed(3)}x); ${equal} of ${SEEDS} equal, ` +
      `${(nodes / SEEDS).toFixed(1)} nodes`
  );
}

/** Hours of study of a candidate, other than in step with its price. */
const hoursOf = (variable: number) => 20 + ((variable * 37) % 90);

/** Less and less hours, until nothing is left; gives how many points there are. */
function walk(program: Program): number {
  const terms = program.costs.flatMap((cost, j) => (cost > 0 ? [[j, hoursOf(j)] as const] : []));
  const solver = new Solver(program);
  const row = solver.addRow({ terms, least: -Infinity, most: Infinity });
  for (let point = 0; point < POINTS; point++) {
    const { values } = solver.solve();
    if (!values) return point;
    const hours = terms.reduce((sum, [j, each]) => sum + each * (values[j] ?? 0), 0);
    solver.setRow(row, -Infinity, hours - 1);
  }
  return POINTS;
}

function benchWalk(size: Size): void {
  const whole: number[] = [];
  const each: number[] = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    const program = awardProgram(size, seed);
    const { value: points, ms: time } = timed(() => walk(program));
    whole.push(time);
    each.push(time / points);
  }
  console.log(
    `  ${nameOf(size).padEnd(8)} the first ${POINTS} points ${spread(whole)}, ` +
      `a point ${spread(each)}`
  );
}

console.log('Modules/candidates: median and worst, milliseconds');
console.log('Least price');
for (const size of SIZES) benchLeast(size);
console.log('Price against hours');
for (const size of SIZES.slice(0, 3)) benchWalk(size);
