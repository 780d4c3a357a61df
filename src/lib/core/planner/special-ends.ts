import { withAtMost } from './calendar';
import type { Entry, Point } from './choice';
import { peakOf } from './load';
import type { Option } from './options';
import { problemOf, type Problem } from './problem';
import { ANYTHING, Selection, type Found } from './selection';
import type { Setting } from './setting';
import type { Work } from './work';

/*
 * Ends of the set that price, weeks and fit do not lead to: the calmest plan, and the one that
 * changes least of what was decided.
 */

/** A plan whose fullest week has fewer whole hours than any of these; undefined where none has. */
export function calmerThan(
  points: readonly Point[],
  problem: Problem,
  work: Work
): Point | undefined {
  const { setting } = problem;
  let high = Math.ceil(Math.min(...points.map(({ steps }) => peakOf(steps, setting))) - 1e-6);
  let low = 1;
  let calmest: Point | undefined;
  while (low < high && !work.isOver()) {
    const middle = (low + high) >> 1;
    const found = within(problem, middle, work);
    if ('point' in found) {
      calmest = found.point;
      high = middle;
    } else if (found.state === 'none') low = middle + 1;
    else break;
  }
  return calmest;
}

/** The cheapest with no more than so many hours in any week. */
function within({ setting, parts }: Problem, hours: number, work: Work): Found {
  const calendar = withAtMost(setting.calendar, hours);
  // What fills its weeks fills them whatever hours one would like.
  const isCalm = ({ load }: Option) => load !== undefined && load <= hours + 1e-6;
  const entries = parts.entries.map((entry): Entry => {
    const variants = entry.variants.map(({ variant, variable }) => ({
      variant: { ...variant, options: variant.options.filter(isCalm) },
      variable
    }));
    const task = { ...entry.task, variants: variants.map(({ variant }) => variant) };
    return { ...entry, task, variants };
  });
  const selection = new Selection({ ...parts, entries }, { ...setting, calendar }, work);
  return selection.least('price', { ...WIDE, weeks: calendar.hours.length });
}

const WIDE = { cost: ANYTHING, unfit: Infinity };

/** Steps that stay on their day, less those that are new. */
function keptOf({ steps }: Point, { question }: Setting): number {
  const decided = new Set(question.decided?.steps.map(({ offering }) => offering));
  return steps.reduce(
    (sum, { task, variant }) => sum + (variant.stays ? 1 : decided.has(task.id) ? 0 : -1),
    0
  );
}

/** The plan that changes least: steps that go, come or move each count once; then the cheapest. */
export function fewestChanges(
  { setting }: Problem,
  work: Work
):
  | {
      readonly point: Point;
      readonly problem: Problem;
    }
  | undefined {
  const problem = problemOf(setting, true);
  if (!problem.parts.written.possible) return undefined;
  const selection = new Selection(problem.parts, setting, work);
  const box = { ...WIDE, weeks: setting.calendar.hours.length };
  const least = selection.least('changes', box);
  if (!('point' in least)) return undefined;
  selection.askKept(keptOf(least.point, setting));
  const cheapest = selection.least('price', box);
  return { point: 'point' in cheapest ? cheapest.point : least.point, problem };
}
