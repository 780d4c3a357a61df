import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Day } from '../kernel/day';
import { Program } from '../solver/program';
import { Solver } from '../solver/solver';
import { writeRules, type ProgramGoal } from '../stacking/rule-program';
import type { Moments, Thing } from '../stacking/standing';

/** More than any rule of real life takes. */
const PIVOTS = 20_000;

/** False of what is in progress and over on a later day only. */
export function isOver({ state, completed }: Thing, at: Day): boolean {
  return state !== 'in-progress' || completed === undefined || completed <= at;
}

/**
 * Whether rules are met by what is there, planned things taken as done on their day. Conditions in
 * words are taken as met, or with `surely` as not known to be. False too where it takes too long
 * to tell.
 */
export function isMet(
  goals: readonly ProgramGoal[],
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex,
  surely = false
): boolean {
  const program = new Program();
  const there = things
    .filter(({ state, completed }) => state !== 'planned' || !completed || completed <= moments.at)
    .map((thing) => ({ thing }));
  const { possible, asks } = writeRules(program, goals, there, moments, index);
  if (!possible || (surely && asks.length > 0)) return false;
  return (
    program.rows.length === 0 || new Solver(program).solve({ effort: PIVOTS }).values !== undefined
  );
}
