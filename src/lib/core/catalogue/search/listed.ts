import type { Day } from '../../kernel/day';
import type { Range } from '../../kernel/range';
import type { Field, ParticipationForm } from '../../kernel/standard-elements';
import type { LocalText, PickedText } from '../../kernel/text';
import type { Workload } from '../facts';
import type { OfferingId, ProviderId } from '../ids';
import type { OfferingKind, StackLevel } from '../kinds';
import type { Length } from '../model';
import type { PriceFact } from '../prices';
import type { FacetCounts } from './query';

/** What a list shows of an offering; all of it comes from the overview and the titles. */
export interface ListedOffering {
  readonly id: OfferingId;
  readonly title: PickedText;
  readonly provider: ProviderId;
  readonly providerName: LocalText;
  readonly kind?: OfferingKind;
  readonly field?: Field;
  readonly level?: StackLevel;
  readonly eqf?: Range;
  /** Absent where not stated; 0 where none are given. */
  readonly ects?: number;
  /** Where they were worked out from credits of another system. */
  readonly ectsAssumed?: boolean;
  readonly work?: Workload;
  readonly length?: Length;
  readonly mode?: ParticipationForm;
  readonly schedule?: 'fixed' | 'flexible';
  readonly price: PriceFact;
  readonly official?: boolean;
  readonly nextStart?: Day;
  /** How many awards count it. */
  readonly awards: number;
  readonly demonstration: boolean;
}

/** A window of what was found. */
export interface Found {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly ListedOffering[];
  readonly facets: FacetCounts;
}
