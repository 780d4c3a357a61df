import type { Award, Equivalence, Offering, Provider } from '../model';

export const RECORD_KINDS = ['provider', 'offering', 'award', 'equivalence'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * One record of a catalogue as an object of its own: the model's members beside its `kind`. The
 * model's own `kind` of a provider, offering or award is `providerKind`, `offeringKind` or
 * `awardKind`.
 */
export type CatalogueRecord =
  | ({ readonly kind: 'provider'; readonly providerKind?: Provider['kind'] } & Omit<
      Provider,
      'kind'
    >)
  | ({ readonly kind: 'offering'; readonly offeringKind?: Offering['kind'] } & Omit<
      Offering,
      'kind'
    >)
  | ({ readonly kind: 'award'; readonly awardKind?: Award['kind'] } & Omit<Award, 'kind'>)
  | ({ readonly kind: 'equivalence' } & Equivalence);
