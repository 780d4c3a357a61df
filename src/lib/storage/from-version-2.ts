import { qualifyId } from '../core/catalogue/published/qualify';
import type { PathRow3 } from './from-version-3';
import type { CredentialRow, SettingRow } from './rows';

/*
 * Until version 2 there was one catalogue, the demonstration that comes with the app, and its ids
 * were unique only inside it. What the learner keeps of it is named anew, once.
 */
const CATALOGUE = 'cairn-demonstration';

function named<Id extends string>(id: Id): Id {
  return qualifyId(id, CATALOGUE);
}

/** What the learner said a credential stands for. */
export function claimFrom2(row: CredentialRow): CredentialRow {
  return row.claimed === undefined ? row : { ...row, claimed: named(row.claimed) };
}

/** A path with everything that its plan names. */
export function pathFrom2(row: PathRow3): PathRow3 {
  const { plan, done } = row;
  return {
    ...row,
    award: named(row.award),
    plan: {
      ...plan,
      award: named(plan.award),
      steps: plan.steps.map((step) => ({
        ...step,
        offering: named(step.offering),
        ...(step.run !== undefined && { run: named(step.run) }),
        reasons: step.reasons.map((reason) =>
          reason.code === 'opens' ? { ...reason, offering: named(reason.offering) } : reason
        )
      })),
      covered: plan.covered.map((each) => ({ ...each, id: named(each.id) })),
      fees: plan.fees.map((fee) => ({ ...fee, award: named(fee.award) }))
    },
    done: Object.fromEntries(Object.entries(done).map(([id, day]) => [named(id), day]))
  };
}

/** The courses that are put side by side. */
export function settingFrom2(row: SettingRow): SettingRow {
  const { key, value } = row;
  return key === 'compared' && Array.isArray(value)
    ? { key, value: value.map((id: unknown) => (typeof id === 'string' ? named(id) : id)) }
    : row;
}
