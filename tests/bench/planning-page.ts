import { planSet } from '../../src/lib/core/planner/plan-set';
import { Solver } from '../../src/lib/core/solver/solver';
import { loadPeer } from './highs';
import { planInstance, type Instance } from './planner-instances';
import { awardProgram, type Size } from './solver-instances';

/* What the bench of planning does inside of a page. Everything takes milliseconds. */

export interface Timed<Value> {
  readonly ms: number;
  readonly value: Value;
}

export interface SetFacts {
  readonly plans: number;
  readonly proven: number;
  readonly complete: boolean;
}

const peer = loadPeer({ locateFile: () => '/highs.wasm' });

function timed<Value>(work: () => Value): Timed<Value> {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
}

function facts(instance: Instance, most: number, only?: 'cheapest'): Timed<SetFacts> {
  const end = performance.now() + most;
  const stop = () => performance.now() > end;
  const { ms, value } = timed(() =>
    planSet(instance.question, instance.index, { stop, ...(only && { only }) })
  );
  const { plans, complete } = value;
  const proven = plans.filter(({ certificate }) => certificate.proven).length;
  return { ms, value: { plans: plans.length, proven, complete } };
}

const page = {
  least: (size: Size, seed: number) => {
    const program = awardProgram(size, seed);
    return timed(() => new Solver(program).solve().cost);
  },
  leastByPeer: async (size: Size, seed: number) => {
    const leastOf = await peer;
    const program = awardProgram(size, seed);
    return timed(() => leastOf(program));
  },
  cheapest: (size: Size, seed: number, calendar: boolean, most: number) =>
    facts(planInstance(size, seed, calendar), most, 'cheapest'),
  wholeSet: (size: Size, seed: number, calendar: boolean, most: number) =>
    facts(planInstance(size, seed, calendar), most)
};

export type PlanningPage = typeof page;
Object.assign(globalThis, { planningPage: page });
