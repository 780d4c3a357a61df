import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import { pickText } from '../../lib/core/kernel/text';
import type { Plan, PlanSet, Rejection, WhatIf } from '../../lib/core/planner/plan';
import { countWords, lineWords } from '../catalogue/words';
import { amountWords, dayWords, moneyWords, titleWords } from './amounts';
import { obstacleWords, reasonWords, rejectionWords, whatIfWords } from './explain-words';

/** What is said beside the plans, where that was asked for. */
export interface Explained {
  /** One list for each plan. */
  readonly rejections: readonly (readonly Rejection[])[];
  readonly whatIf: readonly WhatIf[];
}

/** A set of plans in plain words, one line each thing. */
export function setWords(
  set: PlanSet,
  explained: Explained | undefined,
  currency: string,
  index: CatalogueIndex
): string[] {
  if (set.plans.length === 0) {
    return set.obstacles.map((obstacle) => obstacleWords(obstacle, currency, index));
  }
  const how = set.complete
    ? 'every plan that no other beats on price, finish and fit'
    : 'the best that were found; there may be others';
  return [
    `${countWords(set.plans.length, 'plan')}: ${how}`,
    ...set.plans.flatMap((plan, at) => [
      '',
      ...planWords(plan, at + 1, explained?.rejections[at] ?? [], index)
    ]),
    ...(explained && explained.whatIf.length > 0 ? [''] : []),
    ...(explained?.whatIf ?? []).map((gain) => whatIfWords(gain, currency))
  ];
}

function planWords(
  plan: Plan,
  number: number,
  rejections: readonly Rejection[],
  index: CatalogueIndex
): string[] {
  const { currency, certificate, unpriced } = plan;
  const price = moneyWords(plan.totalMinor, currency);
  const fit = plan.fit === undefined ? '' : `, fit ${amountWords(plan.fit)} of 100`;
  const ends = plan.ends.length > 0 ? ` (${plan.ends.join(', ')})` : '';
  const proof = certificate.proven
    ? 'proven: nothing is better in one without being worse in another'
    : `not proven: nothing costs less than ${moneyWords(certificate.leastMinorByThen, currency)}` +
      ` by then, nothing ends before ${dayWords(certificate.earliestFinish)}`;
  return [
    `${number}. ${price}, finished on ${dayWords(plan.finish)}${fit}${ends}`,
    `   ${countWords(plan.steps.length, 'course')}, ${amountWords(plan.ects)} ECTS, ` +
      `${countWords(plan.weeks, 'week')}, fullest week ${amountWords(plan.peakHours)} h; ${proof}`,
    ...(unpriced > 0 ? [`   and ${countWords(unpriced, 'price')} not stated, not in the sum`] : []),
    ...plan.steps.flatMap((step) => [
      `   ${dayWords(step.start)} to ${dayWords(step.end)}: ${titleWords(step.offering, index)}` +
        ` (${stepFacts(step, currency)})`,
      ...step.reasons.map((reason) => `      why: ${reasonWords(reason, index)}`),
      ...rejections
        .filter(({ insteadOf }) => insteadOf === step.offering)
        .map((rejection) => `      not ${rejectionWords(rejection, currency, index)}`)
    ]),
    ...plan.fees.map(({ award, minor, prices }) => {
      const fee = prices ? moneyWords(minor, currency) : 'price not stated';
      return `   ${titleWords(award, index)}: ${fee}`;
    }),
    ...plan.asks.map((ask) => `   ask: ${lineWords(pickText(ask, ['en']).text)}`)
  ];
}

function stepFacts(step: Plan['steps'][number], currency: string): string {
  const { minor, prices, ects, hoursPerWeek, enrolBy } = step;
  return [
    prices ? moneyWords(minor, currency) : 'price not stated',
    `${amountWords(ects)} ECTS`,
    hoursPerWeek === undefined ? 'hours not stated' : `${amountWords(hoursPerWeek)} h a week`,
    ...(enrolBy === undefined ? [] : [`enrol by ${dayWords(enrolBy)}`])
  ].join(', ');
}
