import { ectsOf } from '../kernel/credits';
import { overlaps, scaleRange, type Range } from '../kernel/range';
import { hoursFromEcts, hoursOverWeeks } from './conversions';
import type { Cost, Offering, Run } from './model';
import type { Rule } from './rule';
import { allParts } from './rule-names';

/** Hours and credits are rounded by those who state them: so much off is no contradiction. */
const TOLERANCE = 0.25;

/** Pairs of statements of an offering that cannot both be true, in words. */
export function contradictionsIn(offering: Offering): string[] {
  return [
    ...sizeContradictions(offering),
    ...offering.runs.flatMap(runContradictions),
    ...priceContradictions(offering.cost),
    ...ruleContradictions(offering.prerequisite)
  ];
}

/** Where one learns by working, the hours of study are stated beside those of the work. */
const WORKING: readonly (string | undefined)[] = ['work', 'volunteering'];

function sizeContradictions(offering: Offering): string[] {
  const { workloadHours, hoursPerWeek, weeks, credits, mode } = offering;
  if (WORKING.includes(mode)) return [];
  const found: string[] = [];
  const ects = ectsOf(credits);
  if (workloadHours && ects && !near(workloadHours, hoursFromEcts(ects))) {
    found.push(`${words(workloadHours)} hours, and ${ects} ECTS`);
  }
  if (workloadHours && hoursPerWeek && typeof weeks === 'object') {
    if (!near(workloadHours, hoursOverWeeks(hoursPerWeek, weeks))) {
      const each = `${words(hoursPerWeek)} hours a week for ${words(weeks)} weeks`;
      found.push(`${words(workloadHours)} hours, and ${each}`);
    }
  }
  return found;
}

function near(a: Range, b: Range): boolean {
  const wide = (range: Range): Range => ({
    min: scaleRange(range, 1 - TOLERANCE).min,
    max: scaleRange(range, 1 + TOLERANCE).max
  });
  return overlaps(wide(a), b);
}

function words({ min, max }: Range): string {
  return min === max ? String(min) : `${min}-${max}`;
}

function runContradictions({ start, end, enrolFrom, enrolBy }: Run): string[] {
  const pairs = [
    ['start', start, 'end', end],
    ['enrolment from', enrolFrom, 'enrolment by', enrolBy],
    ['enrolment by', enrolBy, 'end', end]
  ] as const;
  return pairs.flatMap(([first, from, second, to]) =>
    from !== undefined && to !== undefined && from > to ? [`${first} ${from}, ${second} ${to}`] : []
  );
}

/** Two prices for the same thing, the same people and the same unit. */
function priceContradictions(cost: Cost): string[] {
  if (typeof cost === 'string') return [];
  const seen = new Map<string, number>();
  return cost.flatMap(({ for: purpose, per, audience, currency, minor }) => {
    const key = JSON.stringify([purpose, per, audience, currency]);
    const before = seen.get(key);
    seen.set(key, minor);
    return before === undefined || before === minor ? [] : [`two prices for the ${purpose}`];
  });
}

function ruleContradictions(rule: Rule | undefined): string[] {
  return [...allParts(rule)].flatMap((part) =>
    part.type === 'some' && part.count > part.of.length
      ? [`${part.count} of ${part.of.length} parts`]
      : []
  );
}
