import type { Variable } from '../solver/program';
import type { Day } from '../kernel/day';
import { CLOSE, inSteps } from './amounts';
import { choicesIn } from './once';
import type { Cap, Counting, Match, Part } from './parts';
import type { Thing } from './standing';

/**
 * What can be said of a part before anything is chosen: met or impossible whatever is chosen, met
 * but for what only words say, or open.
 */
export type PartState = 'met' | 'ask' | 'never' | 'open';

/** What states depend on beside the parts. */
export interface RuleStates {
  readonly things: readonly Thing[];
  readonly taken: readonly (Variable | undefined)[];
  /** Nothing is impossible, and doubts have a price. */
  readonly soft: boolean;
  readonly horizon?: Day | undefined;
  readonly known: Map<Part, PartState>;
  readonly binding: Map<Cap, boolean>;
}

export function stateOf(part: Part, states: RuleStates): PartState {
  const known = states.known.get(part);
  if (known) return known;
  const state = workOut(part, states);
  states.known.set(part, state);
  return state;
}

function workOut(part: Part, states: RuleStates): PartState {
  const { soft } = states;
  switch (part.kind) {
    case 'advised':
      return 'met';
    case 'ask':
      return soft ? 'open' : 'ask';
    case 'settled':
      if (part.state === 'met') return 'met';
      if (soft) return 'open';
      return part.state === 'ask' || part.coming === true ? 'ask' : 'never';
    case 'measure':
      return 'open';
    case 'around': {
      const [inner] = part.parts;
      return inner ? stateOf(inner, states) : 'never';
    }
    case 'counts':
      return countingState(part, states);
    case 'award': {
      const held = countingState(part, states);
      if (held === 'met') return 'met';
      const [inner] = part.parts;
      if (soft) return inner && stateOf(inner, states) === 'met' ? 'met' : 'open';
      if (part.ends === 'words') return 'ask';
      if (!inner) return held;
      // Reached by its rule it may cost a fee: that has to be written.
      return stateOf(inner, states) === 'never' ? held : 'open';
    }
    case 'some':
      return someState(part.parts, part.count, states);
  }
}

function someState(parts: readonly Part[], count: number, states: RuleStates): PartState {
  const of = parts.map((part) => stateOf(part, states));
  const number = (state: PartState) => of.filter((one) => one === state).length;
  const [met, ask, open] = [number('met'), number('ask'), number('open')];
  // In a soft program everything is written, so that it can be shown.
  if (states.soft) return count <= met && met === of.length ? 'met' : 'open';
  if (count <= met) return 'met';
  if (count <= met + ask) return 'ask';
  return count <= met + ask + open ? 'open' : 'never';
}

function countingState(part: Counting, states: RuleStates): PartState {
  let there = 0;
  let most = 0;
  for (const match of part.matches) {
    const worth = part.unit === 'credits' ? inSteps(match.worth, part.step) : match.worth;
    most += worth;
    if (states.taken[match.item] === undefined && isPlain(part, match, states)) there += worth;
  }
  if (there >= part.need - CLOSE) return 'met';
  return most < part.need - CLOSE && !states.soft ? 'never' : 'open';
}

/** Whether a thing that is there counts in a part whole, whatever is chosen. */
export function isPlain(part: Counting, match: Match, states: RuleStates): boolean {
  const { horizon, soft } = states;
  return (
    !(match.doubt && soft) &&
    !(horizon && match.last && match.last < horizon) &&
    !part.totals.some(({ used }) => used) &&
    !part.caps.some((cap) => cap.worths.has(match.item) && binds(cap, states)) &&
    !part.slots.some(({ once }) => choicesIn(once, match.item) > 1)
  );
}

/** Whether a limit can keep something from counting. */
export function binds(cap: Cap, states: RuleStates): boolean {
  const known = states.binding.get(cap);
  if (known !== undefined) return known;
  const answer = canBind(cap, states);
  states.binding.set(cap, answer);
  return answer;
}

function canBind(cap: Cap, states: RuleStates): boolean {
  // Lifted only by what is certain.
  const sure: RuleStates = { ...states, soft: true, known: new Map() };
  if (cap.until && stateOf(cap.until, sure) === 'met') return false;
  if (cap.share || ('step' in cap.rule.most && cap.rule.most.step !== undefined)) return true;
  let sum = 0;
  for (const worth of cap.worths.values()) sum += worth;
  return sum > cap.most + CLOSE;
}

/** Impossible parts that make the whole impossible, the outermost that say something first. */
export function* impossibleIn(part: Part, states: RuleStates): Generator<Part> {
  if (stateOf(part, states) !== 'never') return;
  const below = part.parts.filter((inner) => stateOf(inner, states) === 'never');
  if (below.length === 0) yield part;
  else for (const inner of below) yield* impossibleIn(inner, states);
}
