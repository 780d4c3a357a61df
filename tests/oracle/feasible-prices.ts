import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { AwardId } from '../../src/lib/core/catalogue/ids';
import type { Cost, Offering, Price } from '../../src/lib/core/catalogue/model';
import { convertMoney } from '../../src/lib/core/kernel/money';
import type { Goal, PlanStep } from '../../src/lib/core/planner/plan';

/* Every price worked out again from what the catalogue says. */

const WEEKS_OF_A_YEAR = 52;

interface Sizes {
  readonly ects?: number | undefined;
  readonly hour?: number | undefined;
  readonly week?: number | undefined;
}

/** What a step costs in the smallest unit of a currency; undefined where that is not known. */
export function stepPrice(
  step: PlanStep,
  goal: Goal,
  currency: string,
  index: CatalogueIndex
): number | undefined {
  const offering = index.offering(step.offering);
  if (!offering) return undefined;
  const run = offering.runs.find(({ id }) => id === step.run);
  const awards = awardsOf(goal).flatMap((id) => index.award(id) ?? []);
  const certificate =
    awards.length === 0 ||
    offering.level === 3 ||
    awards.some(({ certification }) => certification === 'each-step');
  const pays = (price: Price) => certificate || price.for !== 'certificate';
  const cost = run?.cost ?? offering.cost;
  return dearest(cost, pays, sizesOf(offering), currency, offering.id, index);
}

/** What the award itself costs. */
export function feePrice(id: AwardId, currency: string, index: CatalogueIndex): number | undefined {
  const award = index.award(id);
  const ects = award?.credits?.find(({ scheme }) => scheme === 'ects')?.value;
  return award && dearest(award.cost, () => true, { ects }, currency, id, index);
}

function awardsOf(goal: Goal): readonly AwardId[] {
  if (goal.kind === 'award') return [goal.award];
  return goal.kind === 'awards' ? goal.awards : [];
}

/** Only what is stated as one number can be multiplied. */
function sizesOf({ credits, workloadHours, weeks }: Offering): Sizes {
  const single = (range: unknown) => {
    const { min, max } = (typeof range === 'object' ? range : {}) as { min?: number; max?: number };
    return min === max ? min : undefined;
  };
  return {
    ects: credits?.find(({ scheme }) => scheme === 'ects')?.value,
    hour: single(workloadHours),
    week: single(weeks)
  };
}

/** Those for whom it is dearest: the prices for them, and for everybody what theirs leave. */
function dearest(
  cost: Cost,
  pays: (price: Price) => boolean,
  sizes: Sizes,
  currency: string,
  owner: string,
  index: CatalogueIndex
): number | undefined {
  if (cost === 'free') return 0;
  if (typeof cost === 'string') return undefined;
  const groups = [...new Set(cost.map(({ audience }) => JSON.stringify(audience)))];
  const common = cost.filter(({ audience }) => audience === undefined);
  const named = groups.filter((group) => group !== undefined);
  const forOthers =
    named.length === 0 ||
    common.some((price) => cost.some((other) => other.audience && other.for === price.for));
  const lists = named.map((group) => {
    const theirs = cost.filter(({ audience }) => JSON.stringify(audience) === group);
    const left = common.filter((price) => !theirs.some((other) => other.for === price.for));
    return [...left, ...theirs];
  });
  const sums = [...(forOthers ? [common] : []), ...lists].map((prices) =>
    sumOf(prices.filter(pays), sizes, currency, owner, index)
  );
  return sums.includes(undefined) ? undefined : Math.max(...sums.map((sum) => sum ?? 0));
}

function sumOf(
  prices: readonly Price[],
  sizes: Sizes,
  currency: string,
  owner: string,
  index: CatalogueIndex
): number | undefined {
  const rates = index.headOf(owner).rates ?? index.catalogue.rates;
  let sum = 0;
  for (const { minor, per, currency: own } of prices) {
    const times = timesOf(per, sizes);
    if (times === undefined) return undefined;
    const whole = { minor: Math.round(minor * times), currency: own };
    const paid = own === currency ? whole : rates && convertMoney(whole, currency, rates);
    if (!paid) return undefined;
    sum += paid.minor;
  }
  return sum;
}

function timesOf(per: Price['per'], { ects, hour, week }: Sizes): number | undefined {
  switch (per) {
    case undefined:
      return 1;
    case 'ects':
      return ects;
    case 'hour':
      return hour;
    case 'week':
      return week;
    case 'month':
      return week === undefined ? undefined : Math.ceil((week * 12) / WEEKS_OF_A_YEAR);
    case 'year':
      return week === undefined ? undefined : Math.ceil(week / WEEKS_OF_A_YEAR);
    case 'unit':
      return undefined;
  }
}
