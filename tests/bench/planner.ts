import type { Plan, PlanSet } from '../../src/lib/core/planner/plan';
import { planSet, type PlanOptions } from '../../src/lib/core/planner/plan-set';
import { problemOf } from '../../src/lib/core/planner/problem';
import { settingOf } from '../../src/lib/core/planner/setting';
import { Solver } from '../../src/lib/core/solver/solver';
import { loadPeer } from './highs';
import { planInstance, type Instance } from './planner-instances';
import { nameOf, type Size } from './solver-instances';

/*
 * Measures planning, with and without a calendar: the least price of a choice of courses, dates
 * aside, against HiGHS in the same run, and from the question to the answer the cheapest plan and
 * the whole set, with the share of its plans that are proven. Times are those of the processor, so
 * that other work does not count; they belong to the machine, and the ratios are what counts.
 */

const leastByHighs = await loadPeer();

const SEEDS = Number(process.argv[2] ?? 3);
/** As long as the worker gives it, on a processor of its own. */
const MOST_MS = Number(process.argv[3] ?? 5_000);

const SIZES: readonly Size[] = [5, 15, 40].flatMap((modules) =>
  [20, 200, 2_000].flatMap((candidates) =>
    candidates < 2 * modules ? [] : [{ modules, candidates }]
  )
);

interface Timed<Value> {
  readonly value: Value;
  readonly ms: number;
}

/** Milliseconds of the processor so far. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<Value>(work: () => Value): Timed<Value> {
  const from = spent();
  const value = work();
  return { value, ms: spent() - from };
}

function planned({ question, index }: Instance, options: PlanOptions = {}): Timed<PlanSet> {
  const end = spent() + MOST_MS;
  const stop = () => spent() > end;
  return timed(() => planSet(question, index, { ...options, stop }));
}

/** Plans beside the front are about something else, and nothing is proven of them. */
function isOfFront({ ends, certificate }: Plan): boolean {
  return certificate.proven || ends.some((end) => end !== 'calmest') || ends.length === 0;
}

interface Solved {
  readonly own: Timed<number | undefined>;
  readonly highs: Timed<number | undefined>;
}

/** The least price of the same choice of courses, by our solver and by HiGHS. */
function solved({ question, index }: Instance): Solved {
  const { parts } = problemOf(settingOf(question, index));
  const { program, entries, unit } = parts;
  for (const { variants } of entries) {
    for (const { variant, variable } of variants) {
      program.costs[variable] = variant.price.minor / unit;
    }
  }
  const priced = ({ value, ms }: Timed<number | undefined>) => ({
    value: value === undefined ? undefined : Math.round(value * unit),
    ms
  });
  return {
    own: priced(timed(() => new Solver(program).solve({ costStep: 1 }).cost)),
    highs: priced(timed(() => leastByHighs(program)))
  };
}

const middle = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const ms = (times: readonly Timed<unknown>[]) =>
  middle(times.map((each) => each.ms))
    .toFixed(0)
    .padStart(5);

for (const calendar of [false, true]) {
  console.log(calendar ? 'With a calendar' : 'Without a calendar');
  for (const size of SIZES) {
    const instances = Array.from({ length: SEEDS }, (_, seed) =>
      planInstance(size, seed + 1, calendar)
    );
    const cheapest = instances.map((each) => planned(each, { only: 'cheapest' }));
    const sets = instances.map((each) => planned(each));
    const peers = instances.map(solved);
    const [own, highs] = [peers.map((each) => each.own), peers.map((each) => each.highs)];
    const plans = sets.flatMap(({ value }) => value.plans.filter(isOfFront));
    const proven = plans.filter(({ certificate }) => certificate.proven).length;
    const equal = peers.filter((each) => each.own.value === each.highs.value).length;
    const ratio = middle(own.map((each) => each.ms)) / middle(highs.map((each) => each.ms));
    console.log(
      `  ${nameOf(size).padEnd(8)} least price ${ms(own)} ms, HiGHS ${ms(highs)} ms ` +
        `(${ratio.toFixed(2)}x, ${equal} of ${SEEDS} equal); question to answer: ` +
        `cheapest ${ms(cheapest)} ms, whole set ${ms(sets)} ms, ` +
        `${(plans.length / SEEDS).toFixed(1)} plans, ` +
        `${((100 * proven) / Math.max(1, plans.length)).toFixed(0)} % proven, ` +
        `${sets.filter(({ value }) => value.complete).length} of ${SEEDS} complete`
    );
  }
}
