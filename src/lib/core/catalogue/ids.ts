import type { Branded } from '../kernel/id';

export type ProviderId = Branded<'ProviderId'>;
export type OfferingId = Branded<'OfferingId'>;
export type RunId = Branded<'RunId'>;
export type AwardId = Branded<'AwardId'>;
