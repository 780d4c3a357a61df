import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import { partsOf, type Rule, type RulePath } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import type { Plan, PlanStep } from './plan';

/** One step of a plan has to be over before another begins; `together`: has to have begun by then. */
export interface StepOrder {
  readonly before: OfferingId;
  readonly then: OfferingId;
  readonly together: boolean;
}

/** The order that a plan keeps: what opens a later step, and the parts of sequences. */
export function ordersIn({ steps }: Pick<Plan, 'steps'>, index: CatalogueIndex): StepOrder[] {
  const places = steps.map((step) => placesOf(step, index));
  return steps.flatMap((first, at) =>
    steps.flatMap((then, other): StepOrder[] => {
      if (at === other) return [];
      const order = { before: first.offering, then: then.offering };
      if (opens(first, then)) {
        return [{ ...order, together: isTogether(first.offering, then.offering, index) }];
      }
      const isSooner = (places[at] ?? []).some((place) =>
        (places[other] ?? []).some(({ sequence, part }) => {
          return sequence === place.sequence && part > place.part;
        })
      );
      return isSooner ? [{ ...order, together: false }] : [];
    })
  );
}

function opens({ reasons }: PlanStep, then: PlanStep): boolean {
  return reasons.some((reason) => reason.code === 'opens' && reason.offering === then.offering);
}

/** Whether a course asks for another that may be taken at the same time. */
function isTogether(first: OfferingId, then: OfferingId, index: CatalogueIndex): boolean {
  const rule = index.offering(then)?.prerequisite;
  if (!rule) return false;
  for (const part of allParts(rule)) {
    if (part.type !== 'course' || !part.together) continue;
    if (part.offering === first || part.equivalents?.includes(first)) return true;
  }
  return false;
}

/** In which part of which sequences a step counts. */
function placesOf({ counts }: PlanStep, index: CatalogueIndex) {
  return counts.flatMap(({ award, path }) => (award ? sequencesOn(award, path, index) : []));
}

function sequencesOn(award: AwardId, path: RulePath, index: CatalogueIndex) {
  const found: { readonly sequence: string; readonly part: number }[] = [];
  let rule: Rule | undefined = index.award(award)?.rule;
  let above: string = award;
  for (const place of path.split('.')) {
    if (!rule) break;
    if (rule.type === 'sequence') found.push({ sequence: above, part: Number(place) });
    above = `${above} ${place}`;
    rule =
      rule.type === 'award' && place === 'a'
        ? index.award(rule.award)?.rule
        : partsOf(rule)[Number(place)];
  }
  return found;
}
