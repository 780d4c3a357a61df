import type { AwardId, OfferingId } from '../../core/catalogue/ids';
import type { Award, Offering } from '../../core/catalogue/model';
import type { Rule } from '../../core/catalogue/rule';
import type { Holding } from '../../core/stacking/holdings';
import type { Want } from './questions';

/** What a page wants is collected from here. */
export interface Source {
  readonly awards: readonly Award[];
  award(id: AwardId): Award | undefined;
  offerings(ids: readonly OfferingId[]): Promise<readonly Offering[]>;
  /** Awards whose rule names the course, itself or through a smaller award. */
  awardsWith(id: OfferingId): readonly AwardId[];
  /** Courses and awards whose credential names this achievement. */
  provenBy(achievement: string): readonly (OfferingId | AwardId)[];
}

export interface Collected {
  readonly awards: ReadonlySet<AwardId>;
  readonly offerings: ReadonlyMap<OfferingId, Offering>;
}

/**
 * What was wanted and what is reached from it: of an award its courses, smaller awards and what
 * these courses ask for before; of a course the same for what it asks for, and the awards that
 * count it; of what is held the awards that count it. Awards that count something come with the
 * smaller awards of their rules, but without their courses.
 */
export async function collect(want: Want, source: Source): Promise<Collected> {
  const awards = new Set<AwardId>();
  const offerings = new Map<OfferingId, Offering>();
  const asked = new Set<OfferingId>();
  const whole = new Set<AwardId>();
  let next: OfferingId[] = [];

  const course = (id: OfferingId) => {
    if (asked.has(id)) return;
    asked.add(id);
    next.push(id);
  };
  /** With its courses, or only with the awards that its rule builds on. */
  const follow = (rule: Rule | undefined, withCourses: boolean): void => {
    if (!rule || rule.type === 'ask') return;
    if (rule.type === 'award') addAward(rule.award, withCourses);
    else if ('of' in rule) for (const part of rule.of) follow(part, withCourses);
    else if (!withCourses) return;
    else if (rule.type === 'course') [rule.offering, ...(rule.equivalents ?? [])].forEach(course);
    else rule.from.forEach(course);
  };
  const addAward = (id: AwardId, withCourses: boolean): void => {
    if (withCourses ? whole.has(id) : awards.has(id)) return;
    const award = source.award(id);
    if (!award) return;
    awards.add(id);
    if (withCourses) whole.add(id);
    follow(award.rule, withCourses);
  };
  const counting = (id: OfferingId) => {
    for (const award of source.awardsWith(id)) addAward(award, false);
  };

  for (const id of want.offerings ?? []) {
    course(id);
    counting(id);
  }
  for (const id of want.awards ?? []) addAward(id, true);
  if (want.allAwards) for (const { id } of source.awards) addAward(id, false);
  for (const id of (want.holdings ?? []).flatMap((holding) => standsFor(holding, source))) {
    addAward(id as AwardId, false);
    course(id as OfferingId);
    counting(id as OfferingId);
  }
  while (next.length > 0) {
    const ids = next;
    next = [];
    for (const offering of await source.offerings(ids)) {
      offerings.set(offering.id, offering);
      follow(offering.prerequisite, true);
    }
  }
  return { awards, offerings };
}

function standsFor({ achievementId, claimed }: Holding, source: Source): (OfferingId | AwardId)[] {
  return [
    ...(achievementId === undefined ? [] : source.provenBy(achievementId)),
    ...(claimed === undefined ? [] : [claimed])
  ];
}
