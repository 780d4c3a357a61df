import type { CredentialRecord } from '../credential/record';
import { dayOf } from '../kernel/day';
import type { Holding } from './holdings';

/** What a credential says about itself, as stacking looks at it; without its parts. */
export function holdingOf(credential: string, record: CredentialRecord): Holding {
  const { achievement, credits, eqf, fields, grade, issuedOn, validFrom } = record;
  const [field] = fields;
  const [stated] = Object.values(grade ?? {});
  const completed = issuedOn ?? validFrom;
  return {
    credential,
    ...(achievement?.id !== undefined && { achievementId: achievement.id }),
    ...(credits && { credits }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(stated !== undefined && { grade: stated }),
    ...(completed && { completed: dayOf(completed) })
  };
}
