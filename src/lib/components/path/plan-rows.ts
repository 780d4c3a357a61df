import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Plan } from '$lib/core/planner/plan';
import { formatDay, formatNumber, formatWeeks, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { nameOf } from '$lib/state/path-names';
import { providerWords } from '../offering/words';
import { certificateWords, fitWords, peakWords, priceWords } from './plan-words';

/** What plans are compared by, in the order in which it is shown. */
export const PLAN_ROWS = [
  'price',
  'weeks',
  'start',
  'finish',
  'fit',
  'courses',
  'ects',
  'peak',
  'certificate',
  'providers',
  'exits',
  'asks',
  'steps'
] as const;
export type PlanRow = (typeof PLAN_ROWS)[number];

/** What a plan says about a row; a list where it says several things. */
export function rowOf(row: PlanRow, plan: Plan, index: CatalogueIndex): readonly string[] {
  switch (row) {
    case 'price':
      return [priceWords(plan)];
    case 'weeks':
      return [formatWeeks(plan.weeks)];
    case 'start':
      return [formatDay(plan.start)];
    case 'finish':
      return [formatDay(plan.finish)];
    case 'fit':
      return [fitWords(plan)];
    case 'courses':
      return [formatNumber(plan.steps.length)];
    case 'ects':
      return [plan.ects > 0 ? formatNumber(plan.ects) : t().common.notStated];
    case 'peak':
      return [plan.peakHours > 0 ? peakWords(plan) : t().common.notStated];
    case 'certificate':
      return certificateWords(plan);
    case 'providers': {
      const offerings = plan.steps.flatMap(({ offering }) => index.offering(offering) ?? []);
      return [...new Set(offerings.map((offering) => providerWords(offering, index)))].sort();
    }
    case 'exits':
      return plan.exits.map(({ award }) => nameOf(award, index));
    case 'asks':
      return plan.asks.map(textOf);
    case 'steps':
      return plan.steps.map(({ offering }) => nameOf(offering, index));
  }
}

/** True where the plans do not all say the same. */
export function rowDiffers(row: PlanRow, plans: readonly Plan[], index: CatalogueIndex): boolean {
  return new Set(plans.map((plan) => rowOf(row, plan, index).join('\n'))).size > 1;
}
