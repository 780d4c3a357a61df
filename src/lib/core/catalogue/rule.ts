import type { LocalText } from '../kernel/text';
import type { AwardId, OfferingId } from './ids';

/**
 * What an award or a course asks for, as its publisher states it.
 * - `course`: this course, or one of those the publisher takes in its place
 * - `award`: a smaller award, held or reached on the way (a DAS built on a CAS)
 * - `all`, `any`: every part, or one of them
 * - `some`: at least `count` of the parts
 * - `credits`: at least so many ECTS from the given courses
 * - `sequence`: every part, each finished before the next begins (start course, modules, final work)
 * - `ask`: a condition that is only known in words; the provider has to be asked
 */
export type Rule =
  | {
      readonly type: 'course';
      readonly offering: OfferingId;
      readonly equivalents?: readonly OfferingId[];
    }
  | { readonly type: 'award'; readonly award: AwardId }
  | { readonly type: 'all'; readonly of: readonly Rule[]; readonly name?: LocalText }
  | { readonly type: 'any'; readonly of: readonly Rule[]; readonly name?: LocalText }
  | {
      readonly type: 'some';
      readonly count: number;
      readonly of: readonly Rule[];
      readonly name?: LocalText;
    }
  | {
      readonly type: 'credits';
      readonly ects: number;
      readonly from: readonly OfferingId[];
      readonly name?: LocalText;
    }
  | { readonly type: 'sequence'; readonly of: readonly Rule[]; readonly name?: LocalText }
  | { readonly type: 'ask'; readonly text: LocalText };
