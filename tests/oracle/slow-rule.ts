import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { ProviderId } from '../../src/lib/core/catalogue/ids';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import type { Moments, Thing } from '../../src/lib/core/stacking/standing';
import { canBePlaced } from './slow-placing';
import { CLOSE, inSteps, isApart } from './slow-things';
import { leavesOf, nameOf, type Cap, type Leaf, type Node } from './slow-tree';
import type { Match, Once, Share } from './slow-tree';
import { writeOut } from './slow-write';

/*
 * Rules held against things the slow and obvious way. The rule is written out as leaves in which
 * things count; every choice of parts that would be enough is tried, and for each of them every way
 * to put the things in its leaves. What nothing takes from another is simply added up, so that
 * large rules can be held against many things as long as few of them can count in several places.
 */

/**
 * Whether a rule is met by what is there: earned, or completed by the day of the question. `home`
 * is the provider whose rule it is. `ask`: it would be, if what is not known turned out well.
 */
export function slowState(
  rule: Rule,
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex,
  home?: ProviderId
): 'met' | 'not-met' | 'ask' {
  const there = things.filter(
    ({ state, completed }) =>
      state === 'earned' || completed === undefined || completed <= moments.at
  );
  const isMet = (hoping: boolean) =>
    isPossible(writeOut(rule, there, moments, index, home, hoping, isPossible));
  if (isMet(false)) return 'met';
  return isMet(true) ? 'ask' : 'not-met';
}

function isPossible(whole: Node): boolean {
  const leaves = leavesOf(whole);
  const isCounted = leaves.some(({ totals }) => totals.some(({ used }) => used));
  for (const choice of choices(settled(whole, contestIn(leaves)), isCounted)) {
    if (canBePlaced(choice)) return true;
  }
  return false;
}

type Choice = readonly (Leaf | Share)[];

/** Every set of parts that would meet a rule; with `more` also sets of more parts than it needs. */
function* choices(node: Node, more: boolean): Generator<Choice> {
  if (node.kind === 'is') {
    if (node.met) yield [];
  } else if (node.kind === 'leaf') yield [node.leaf];
  else if (node.kind === 'share') yield [node.share];
  else yield* choicesOf(node.of, node.count, more);
}

function* choicesOf(parts: readonly Node[], count: number, more: boolean): Generator<Choice> {
  const [first, ...others] = parts;
  if (!(count <= parts.length)) return;
  if (!first || (count <= 0 && !more)) {
    yield [];
    return;
  }
  for (const choice of choices(first, more)) {
    for (const rest of choicesOf(others, count - 1, more)) yield [...choice, ...rest];
  }
  yield* choicesOf(others, count, more);
}

/** What keeps things from counting wherever they could. */
interface Contest {
  /** Limits that are not above all that could count inside of them anyway. */
  readonly caps: ReadonlySet<Cap>;
  /** For each `once` the slots in which a thing could count, by its name. */
  readonly slots: ReadonlyMap<Once, ReadonlyMap<string, ReadonlySet<string>>>;
}

function contestIn(leaves: readonly Leaf[]): Contest {
  const inside = new Map<Cap, Set<Thing>>();
  const slots = new Map<Once, Map<string, Set<string>>>();
  for (const leaf of leaves) {
    for (const { thing } of leaf.matches) {
      for (const cap of leaf.caps) inside.set(cap, (inside.get(cap) ?? new Set()).add(thing));
      for (const { once, name } of leaf.slots) {
        const names = slots.get(once) ?? new Map<string, Set<string>>();
        slots.set(once, names);
        names.set(nameOf(thing), (names.get(nameOf(thing)) ?? new Set()).add(name));
      }
    }
  }
  const binding = [...inside].filter(([cap, things]) => canBind(cap, [...things]));
  return { caps: new Set(binding.map(([cap]) => cap)), slots };
}

function canBind({ most, amount, worthOf }: Cap, things: readonly Thing[]): boolean {
  if (typeof most !== 'number' || ('credits' in amount && amount.step)) return true;
  return things.reduce((sum, thing) => sum + (worthOf(thing) ?? 0), 0) > most;
}

/** With what nothing takes from already added up. */
function settled(node: Node, contest: Contest): Node {
  if (node.kind === 'some') {
    const parts = node.of.map((part) => settled(part, contest));
    const met = parts.filter((part) => part.kind === 'is' && part.met).length;
    const open = parts.filter((part) => part.kind !== 'is');
    const count = node.count - met;
    if (!(count <= open.length)) return { kind: 'is', met: false };
    return count <= 0 ? { kind: 'is', met: true } : { kind: 'some', count, of: open };
  }
  if (node.kind !== 'leaf') return node;
  const { matches, unit, step, need } = node.leaf;
  const sure = matches.filter((match) => !isContested(match, node.leaf, contest));
  const sum = sure.reduce((total, { worth }) => total + inSteps(worth, step), 0);
  if (sure.length === matches.length || sum >= need) {
    return { kind: 'is', met: sum >= need - CLOSE };
  }
  const open = matches.filter((match) => !sure.includes(match));
  const left = unit === 'course' ? need : need - sum;
  return { kind: 'leaf', leaf: { ...node.leaf, need: left, matches: open } };
}

/** Whether something decides how much of a thing counts in a leaf. */
function isContested({ thing }: Match, leaf: Leaf, contest: Contest): boolean {
  const { matches, caps, slots, totals, unit } = leaf;
  const name = nameOf(thing);
  return (
    totals.some(({ used }) => used) ||
    caps.some((cap) => contest.caps.has(cap) && cap.worthOf(thing) !== undefined) ||
    slots.some(({ once }) => (contest.slots.get(once)?.get(name)?.size ?? 0) > 1) ||
    (unit !== 'course' && matches.some((other) => isApart(thing, other.thing)))
  );
}
