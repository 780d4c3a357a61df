import { ectsOf } from '../kernel/credits';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award } from '../catalogue/model';
import type { OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import { checkRule, type RuleCheck } from './check';
import type { Covered } from './holdings';

/** How far what is held leads towards one award. */
export interface AwardOutlook {
  readonly award: Award;
  readonly check: RuleCheck;
  /** Held courses that the award counts, and the ECTS they bring. */
  readonly counted: readonly OfferingId[];
  readonly countedEcts: number;
  /** ECTS of the whole award, where its publisher states them. */
  readonly awardEcts?: number;
}

/** Awards towards which something that is held counts, the nearest first. */
export function outlooks(covered: Covered, index: CatalogueIndex): AwardOutlook[] {
  return index.catalogue.awards
    .filter((award) => !covered.has(award.id))
    .flatMap((award) => (award.rule ? [outlookOf(award, award.rule, covered, index)] : []))
    .filter(({ counted }) => counted.length > 0)
    .sort((a, b) => shareOf(b) - shareOf(a));
}

function outlookOf(
  award: Award,
  rule: Rule,
  covered: Covered,
  index: CatalogueIndex
): AwardOutlook {
  const counted = index.catalogue.offerings
    .map(({ id }) => id)
    .filter((id) => covered.has(id) && index.awardsWith(id).includes(award));
  const awardEcts = ectsOf(award.credits);
  return {
    award,
    check: checkRule(rule, covered, index),
    counted,
    countedEcts: counted.reduce((sum, id) => sum + index.ects(id), 0),
    ...(awardEcts !== undefined && { awardEcts })
  };
}

function shareOf({ check, countedEcts, awardEcts }: AwardOutlook): number {
  if (check.state !== 'not-met') return 1;
  if (awardEcts !== undefined && awardEcts > 0) return countedEcts / awardEcts;
  return check.progress ? check.progress.have / check.progress.need : 0;
}
