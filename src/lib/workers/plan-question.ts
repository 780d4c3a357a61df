import type { AwardId, OfferingId } from '../core/catalogue/ids';
import type { Catalogue } from '../core/catalogue/model';
import type { Limits } from '../core/planner/plan';
import type { Coverage } from '../core/stacking/holdings';

/** The question of the planner worker: which ways lead to this award? */
export interface PlanQuestion {
  readonly award: AwardId;
  /** As much of the catalogue as the award reaches. */
  readonly catalogue: Catalogue;
  readonly covered: readonly (readonly [OfferingId | AwardId, Coverage])[];
  readonly limits: Limits;
}
