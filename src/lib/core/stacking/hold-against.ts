import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { RuleCheck } from './answer';
import { excludeAcross } from './among';
import { CLOSE } from './amounts';
import { everywhere, needsSolving, type Assignment } from './assignment';
import { areApart, leastOf, type Least } from './least-plain';
import { solveLeast } from './least-solved';
import type { Part } from './parts';
import { isPlain, type RuleStates } from './rule-states';
import { viewOf } from './rule-view';
import type { Moments, Thing } from './standing';
import { pileOf } from './pile';
import { writeOut, type RuleGoal } from './write-out';

/** A rule held against what is held, with everything in its place. */
export interface Held {
  readonly whole: Part;
  readonly things: readonly Thing[];
  readonly placed: Assignment;
  readonly check: RuleCheck;
  readonly least: Least;
  readonly proven: boolean;
}

/** `solved`: by the program even where adding up is enough (both say the same). */
export function holdAgainst(
  goal: RuleGoal,
  given: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex,
  solved = false
): Held {
  const things = sortedThings(given);
  const whole = writeOut(goal, pileOf(things), moments, index);
  excludeAcross([whole], things, index);
  const pins = goal.word?.pins ?? [];
  const states: RuleStates = {
    // What is in progress lifts no limit yet.
    ...{ things, taken: things.map(({ state }) => (state === 'earned' ? undefined : 0)) },
    soft: false,
    known: new Map(),
    binding: new Map()
  };
  if (!solved && !needsSolving(whole, (part, match) => !isPlain(part, match, states))) {
    const placed = everywhere(whole);
    const check = viewOf(whole, { placed, things, pins });
    const open = openIn(whole, check);
    if (open.length === 0 || areApart(open)) {
      const least = leastOf(whole, check, placed, things, index);
      return { whole, things, placed, check, least, proven: true };
    }
    const { least, proven } = solveLeast(goal, things, whole, moments, index);
    return { whole, things, placed, check, least, proven };
  }
  const solution = solveLeast(goal, things, whole, moments, index);
  const { placed, least, proven } = solution;
  const shown = viewOf(solution.whole, { placed, things, pins });
  const { underWay, ...rest } = shown;
  // What is missing, or in progress, can also make a share of what counts too small or large enough.
  const isShort = proven && least.cost >= CLOSE;
  const state = isShort ? 'not-met' : shown.state;
  const soon = state === 'not-met' && (proven ? !isShort : underWay === true);
  const check: RuleCheck = { ...rest, state, ...(soon && { underWay: true }) };
  return { whole: solution.whole, things, placed, check, least, proven };
}

/** Parts in which things count that nothing meets yet. */
function openIn(part: Part, check: RuleCheck): Part[] {
  if (check.state !== 'not-met' || check.underWay) return [];
  const below = part.parts.flatMap((inner, at) => {
    const own = check.parts[at];
    return own ? openIn(inner, own) : [];
  });
  return part.kind === 'counts' ? [part] : below;
}

/** In one order, so that the order in which they come changes nothing. */
export function sortedThings(things: readonly Thing[]): readonly Thing[] {
  const inOrder = things.every(({ key }, at) => at === 0 || (things[at - 1]?.key ?? '') <= key);
  if (inOrder) return things;
  return things.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
