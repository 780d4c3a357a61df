import type { AwardId, OfferingId, RunId } from '../core/catalogue/ids';
import { addDays, daysBetween, type Day, type Moment } from '../core/kernel/day';
import type { Money } from '../core/kernel/money';
import type { LocalText } from '../core/kernel/text';
import type { End, Limits, Plan, PlanStep, Reason } from '../core/planner/plan';
import type { PathRow } from './rows';

/* What version 3 kept of a path: one award for a goal, a plan with fewer facts, ticks. */

type Reason3 =
  | Exclude<Reason, { code: 'credits' }>
  | { readonly code: 'credits'; readonly ects: number; readonly of: number; name?: LocalText };

interface Step3 {
  readonly offering: OfferingId;
  readonly run?: RunId;
  readonly start: Day;
  readonly end: Day;
  readonly weeks: number;
  readonly hoursPerWeek?: number;
  readonly hoursAssumed: boolean;
  readonly prices?: readonly Money[];
  readonly reasons: readonly Reason3[];
  readonly runningMinor: number;
  readonly runningWeeks: number;
}

export interface Plan3 {
  readonly award: AwardId;
  readonly goals: readonly ('quickest' | 'cheapest')[];
  readonly steps: readonly Step3[];
  readonly covered: readonly {
    readonly id: OfferingId | AwardId;
    readonly coverage: { readonly credential: string; readonly by: 'achievement' | 'claim' };
  }[];
  readonly fees: readonly { readonly award: AwardId; readonly prices?: readonly Money[] }[];
  readonly currency: string;
  readonly totalMinor: number;
  readonly unpriced: number;
  readonly start: Day;
  readonly finish: Day;
  readonly weeks: number;
  readonly ects: number;
  readonly asks: readonly LocalText[];
  readonly proven: boolean;
}

export interface PathRow3 {
  readonly id: string;
  readonly keptAt: Moment;
  readonly award: AwardId;
  readonly limits: Limits;
  readonly plan: Plan3;
  readonly catalogue: { readonly id: string; readonly published: Day };
  readonly done: Readonly<Partial<Record<OfferingId, Day>>>;
}

/** A path as it is kept today. What was not known of it then stays unknown. */
export function pathFrom3(row: PathRow3): PathRow {
  const { id, keptAt, award, limits, plan, catalogue, done } = row;
  const marks = Object.entries(done).map(([step, on]) => [step, { kind: 'done', on }]);
  return {
    ...{ id, keptAt, limits, past: [], catalogues: [catalogue] },
    goal: { kind: 'award', award },
    plan: planFrom3(plan, limits),
    marks: Object.fromEntries(marks) as PathRow['marks']
  };
}

function planFrom3({ award, goals, proven, ...plan }: Plan3, limits: Limits): Plan {
  const { totalMinor, finish, start } = plan;
  const steps = plan.steps.map((step, at) => stepFrom3(step, plan.steps[at - 1]));
  const isProven = (end: End) => proven && goals.some((goal) => goal === end);
  const load = loadOf(steps, plan, limits);
  const leastMinor = isProven('cheapest') ? totalMinor : 0;
  return {
    ...plan,
    goal: { kind: 'award', award },
    ends: goals,
    steps,
    covered: plan.covered.map(({ id, coverage: { credential, by } }) => ({
      thing: credential,
      as: { id, by }
    })),
    fees: plan.fees.map((fee) => ({ ...fee, minor: minorIn(fee.prices, plan.currency) })),
    unfitHours: 0,
    peakHours: Math.max(0, ...load.map(({ hours }) => hours)),
    load,
    exits: [],
    lapses: [],
    certificate: {
      proven,
      leastMinor,
      leastMinorByThen: leastMinor,
      earliestFinish: isProven('quickest') ? finish : start
    }
  };
}

function stepFrom3(step: Step3, before: Step3 | undefined): PlanStep {
  return {
    ...step,
    minor: Math.max(0, step.runningMinor - (before?.runningMinor ?? 0)),
    ects: 0,
    reasons: step.reasons.map((reason): Reason => {
      if (reason.code !== 'credits') return reason;
      const { ects, ...rest } = reason;
      return { ...rest, amount: ects };
    }),
    counts: []
  };
}

/** Only what needs no rate. */
function minorIn(prices: readonly Money[] = [], currency: string): number {
  return prices.reduce((sum, price) => sum + (price.currency === currency ? price.minor : 0), 0);
}

const MOST_WEEKS = 1_000;

function loadOf(
  steps: readonly PlanStep[],
  { start, finish }: Pick<Plan, 'start' | 'finish'>,
  { hoursPerWeek: limit }: Limits
): Plan['load'] {
  const load: Plan['load'][number][] = [];
  let monday = addDays(start, -((new Date(start).getUTCDay() + 6) % 7));
  for (; monday <= finish && load.length < MOST_WEEKS; monday = addDays(monday, 7)) {
    const meets = (step: PlanStep) =>
      daysBetween(monday, step.end) >= 0 && daysBetween(step.start, monday) > -7;
    const hours = steps.filter(meets).reduce((sum, step) => sum + (step.hoursPerWeek ?? limit), 0);
    load.push({ monday, hours, limit });
  }
  return load;
}
