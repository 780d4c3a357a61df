import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import { pickText } from '../../lib/core/kernel/text';
import type { Obstacle, Reason, Rejection, WhatIf } from '../../lib/core/planner/plan';
import { messages } from '../../lib/messages/en/index';
import { lineWords } from '../catalogue/words';
import { amountWords, dayWords, moneyWords, titleWords } from './amounts';

/* Why something is in a plan, why not, what would help: in the words of the app. */

const { step, rejected, obstacles } = messages.paths;

export function reasonWords(reason: Reason, index: CatalogueIndex): string {
  switch (reason.code) {
    case 'required':
      return step.reasons.required;
    case 'opens':
      return step.reasons.opens(titleWords(reason.offering, index));
    case 'one-of': {
      const [count, of] = [amountWords(reason.count), amountWords(reason.of)];
      const name = reason.name && lineWords(pickText(reason.name, ['en']).text);
      return name === undefined
        ? step.reasons['one-of'](count, of)
        : step.reasons['one-of-named'](count, of, name);
    }
    case 'credits': {
      const [amount, of] = [amountWords(reason.amount), amountWords(reason.of)];
      const name = reason.name && lineWords(pickText(reason.name, ['en']).text);
      return name === undefined
        ? step.reasons.credits(amount, of)
        : step.reasons['credits-named'](amount, of, name);
    }
  }
}

export function rejectionWords(
  { offering, because, differenceMinor = 0 }: Rejection,
  currency: string,
  index: CatalogueIndex
): string {
  const title = titleWords(offering, index);
  const against = becauseWords(because, currency, index);
  const price = moneyWords(Math.abs(differenceMinor), currency);
  if (differenceMinor === 0) return rejected.title(title, against);
  if (differenceMinor < 0) {
    return rejected.title(title, rejected.but(rejected.cheaper(price), against));
  }
  const dearer = rejected.dearer(price);
  return rejected.title(title, because.code === 'dearer' ? dearer : rejected.and(dearer, against));
}

function becauseWords(
  because: Rejection['because'],
  currency: string,
  index: CatalogueIndex
): string {
  const words = rejected.because;
  switch (because.code) {
    case 'later':
      return words.later(dayWords(because.finish));
    case 'fits-less':
      return words['fits-less'](amountWords(because.by));
    case 'starts-too-late':
      return words['starts-too-late'](dayWords(because.start));
    case 'ends-too-late':
      return words['ends-too-late'](dayWords(because.end));
    case 'enrolment-closed':
      return words['enrolment-closed'](dayWords(because.closed));
    case 'too-many-hours':
      return words['too-many-hours'](amountWords(because.hoursPerWeek));
    case 'over-budget':
      return words['over-budget'](moneyWords(because.minor, currency));
    case 'prerequisite':
      return because.offering === undefined
        ? words.prerequisite
        : words['prerequisite-named'](titleWords(because.offering, index));
    default:
      return words[because.code];
  }
}

export function obstacleWords(obstacle: Obstacle, currency: string, index: CatalogueIndex): string {
  switch (obstacle.code) {
    case 'no-way': {
      const name = obstacle.name && lineWords(pickText(obstacle.name, ['en']).text);
      const way = name === undefined ? obstacles['no-way'] : obstacles['no-way-named'](name);
      if (obstacle.missing.length === 0) return way;
      const missing = obstacle.missing.map((id) => titleWords(id, index)).join(', ');
      return `${way} ${obstacles.missing(lineWords(missing))}`;
    }
    case 'circle':
      return obstacles.circle(obstacle.of.map((id) => titleWords(id, index)).join(', '));
    case 'filtered':
      return obstacles.filtered[obstacle.limit];
    case 'over-budget':
      return obstacles['over-budget'](moneyWords(obstacle.cheapestMinor, currency));
    case 'too-late':
      return obstacles['too-late'](dayWords(obstacle.finish));
    case 'together': {
      const cheapest = moneyWords(obstacle.cheapestMinor, currency);
      return obstacles.together(cheapest, dayWords(obstacle.finish));
    }
    case 'too-few-hours':
      return obstacles['too-few-hours'](amountWords(obstacle.hoursPerWeek));
    default:
      return obstacles[obstacle.code];
  }
}

export function whatIfWords({ change, cheaperBy, weeksEarlier }: WhatIf, currency: string): string {
  const more =
    'hoursPerWeek' in change
      ? `${amountWords(change.hoursPerWeek)} more hour a week`
      : `${moneyWords(change.budgetMinor, currency)} more`;
  const gains = [
    ...(cheaperBy > 0 ? [`${moneyWords(cheaperBy, currency)} cheaper`] : []),
    ...(weeksEarlier > 0 ? [`${amountWords(weeksEarlier)} weeks earlier`] : [])
  ];
  return `With ${more}: ${gains.join(', ')}`;
}
