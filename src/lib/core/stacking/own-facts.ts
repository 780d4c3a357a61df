import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Credit } from '../kernel/credits';
import type { Range } from '../kernel/range';
import type { Thing } from './standing';
import { factsFrom } from './things';

interface Stated<Name, Value> {
  readonly fact: Name;
  /** What the credential says, which is what counts. */
  readonly own: Value;
  readonly other: Value;
  /** Who states the other. */
  readonly by: 'course' | 'award' | 'equivalence';
}

/** A fact that a credential states in another way than what it counts as. */
export type OwnFact =
  | Stated<'credits', readonly Credit[]>
  | Stated<'eqf', Range>
  /** ISCED-F. */
  | Stated<'field', string>;

/**
 * The facts of a credential that go before those of a course or award that it stands for, where
 * both state them and they differ; none where it does not stand for that.
 */
export function ownFacts(
  thing: Thing,
  id: OfferingId | AwardId,
  index: CatalogueIndex
): readonly OwnFact[] {
  const as = thing.stands.find((stands) => stands.id === id);
  const offering = index.offering(id as OfferingId);
  const item = offering ?? index.award(id as AwardId);
  if (!as || !item) return [];
  const by = offering ? 'course' : 'award';
  // What the thing has from what it stands for first is not its own.
  const first = factsFrom(thing.stands, index);
  const { credits, eqf, field } = thing;
  const isOneField =
    field !== undefined &&
    item.field !== undefined &&
    (field.startsWith(item.field) || item.field.startsWith(field));
  return [
    ...(as.credits
      ? differing('credits', credits, first.credits ?? [], as.credits, 'equivalence')
      : differing('credits', credits, first.credits ?? [], item.credits, by)),
    ...differing('eqf', eqf, first.eqf, item.eqf, by),
    ...(isOneField ? [] : differing('field', field, first.field, item.field, by))
  ];
}

function differing<Name extends OwnFact['fact'], Value>(
  fact: Name,
  own: Value | undefined,
  first: Value | undefined,
  other: Value | undefined,
  by: OwnFact['by']
): Stated<Name, Value>[] {
  if (own === undefined || other === undefined) return [];
  const isOwn = [first, other].every((value) => JSON.stringify(value) !== JSON.stringify(own));
  return isOwn ? [{ fact, own, other, by }] : [];
}
