import { daysBetween, type Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';

/* Where the points of the picture of plans lie: finish date to the right, price upwards. */

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Larger where the plan fits better. */
  readonly radius: number;
}

export interface Axis<Value> {
  readonly least: Value;
  readonly most: Value;
}

export interface Picture {
  /** One for each plan, in their order. */
  readonly points: readonly Point[];
  readonly finish: Axis<Day>;
  readonly minor: Axis<number>;
}

/** More points than this are drawn small and without a number, so that they lie apart. */
export const FEW = 9;
const RADIUS = { few: { least: 9, most: 18 }, many: { least: 5, most: 9 } } as const;

export function drawPlans(plans: readonly Plan[], frame: Frame): Picture {
  const finishes = plans.map(({ finish }) => finish).sort();
  const sums = plans.map(({ totalMinor }) => totalMinor);
  const first = finishes[0] ?? ('1970-01-01' as Day);
  const finish = { least: first, most: finishes.at(-1) ?? first };
  const minor = { least: Math.min(...sums), most: Math.max(...sums) };
  const days = daysBetween(finish.least, finish.most);
  const across = frame.width - frame.left - frame.right;
  const down = frame.height - frame.top - frame.bottom;
  return {
    finish,
    minor,
    points: plans.map((plan) => ({
      x: frame.left + across * shareOf(daysBetween(finish.least, plan.finish), days),
      y: frame.top + down * (1 - shareOf(plan.totalMinor - minor.least, minor.most - minor.least)),
      radius: radiusOf(plan.fit, plans.length)
    }))
  };
}

/** In the middle where there is nothing to tell apart. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0.5 : part / whole;
}

function radiusOf(fit: number | undefined, count: number): number {
  const { least, most } = count > FEW ? RADIUS.many : RADIUS.few;
  const share = Math.min(1, Math.max(0, (fit ?? 0) / 100));
  return least + (most - least) * share;
}

/**
 * The point that is meant by a place: the nearest within reach of a finger. Where that is chosen
 * already, those that lie under the same finger take turns.
 */
export function pointAt(
  points: readonly Point[],
  x: number,
  y: number,
  chosen: number
): number | undefined {
  const REACH = 28;
  const UNDER = 12;
  const near = points
    .map((point, at) => ({ at, distance: Math.hypot(point.x - x, point.y - y) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance || b.at - a.at);
  if (near[0]?.at !== chosen) return near[0]?.at;
  const under = near
    .filter(({ distance }) => distance <= UNDER)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return under.find((at) => at > chosen) ?? Math.min(chosen, ...under);
}
