import type { Incumbent, Offered } from './incumbent';
import type { Meter } from './meter';
import { TOP, type SearchNode } from './node';
import type { Reduced } from './reduced';
import type { Relaxation } from './relaxation';

const MOST_STEPS = 200;
/** So many times a step that leads nowhere is taken back and the other way is gone. */
const MOST_TURNS = 6;

/**
 * Looks for a first good solution: rounds the value that is the nearest to a whole one, solves, and
 * so on down. Leaves the relaxation solved in the box of the whole search. Undefined where it found none.
 */
export function dive(
  reduced: Reduced,
  relaxation: Relaxation,
  incumbent: Incumbent,
  meter: Meter
): Offered | undefined {
  let node: SearchNode = TOP;
  let turns = MOST_TURNS;
  let offered: Offered | undefined;
  for (let steps = 0; steps < MOST_STEPS && !meter.over; steps++) {
    const open = relaxation.propagate() && relaxation.solve(incumbent.ceiling) === 'optimal';
    if (!open) {
      const back: SearchNode | undefined = turns-- > 0 ? turned(node, relaxation) : undefined;
      if (!back || !relaxation.enter(back)) break;
      node = back;
      continue;
    }
    const next = nearest(node, relaxation);
    if (!next) {
      offered = incumbent.offer(reduced.expand(relaxation.tableau.value));
      break;
    }
    node = next;
    relaxation.change(node.variable, node.lower, node.upper);
  }
  relaxation.enter(TOP);
  relaxation.solve(incumbent.ceiling);
  return offered;
}

/** The last step the other way. */
function turned(node: SearchNode, { lower, upper }: Relaxation): SearchNode | undefined {
  const j = node.variable;
  if (!node.above || j < 0) return undefined;
  return node.up
    ? { ...node, up: false, lower: lower[j] ?? 0, upper: node.lower - 1 }
    : { ...node, up: true, lower: node.upper + 1, upper: upper[j] ?? 0 };
}

/** A step for the value that is the nearest to a whole one, but is none. */
function nearest(above: SearchNode, { tableau, model }: Relaxation): SearchNode | undefined {
  let best = 0;
  let chosen: SearchNode | undefined;
  for (let position = 0; position < tableau.rowCount; position++) {
    const variable = tableau.basic[position] ?? 0;
    if (variable >= model.count || !model.whole[variable]) continue;
    const value = tableau.value[variable] ?? 0;
    const floor = Math.floor(value);
    const part = value - floor;
    if (part < 1e-7 || part > 1 - 1e-7) continue;
    // Upwards helps more often than downwards.
    const merit = Math.max(part + 0.2, 1 - part);
    if (merit <= best) continue;
    best = merit;
    const up = part + 0.2 >= 1 - part;
    const lower = up ? floor + 1 : (tableau.lower[variable] ?? 0);
    const upper = up ? (tableau.upper[variable] ?? 0) : floor;
    chosen = { ...above, above, variable, lower, upper, up, depth: above.depth + 1 };
  }
  return chosen;
}
