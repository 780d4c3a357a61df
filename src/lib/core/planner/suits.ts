import type { Offering } from '../catalogue/model';
import type { Refusal } from './options';
import type { Setting } from './setting';

/** Why a course is not wanted, whatever its dates. A fact that is not known does not suit. */
export function refusalOf(offering: Offering, { question }: Setting): Refusal | undefined {
  const { without, providers, officialOnly } = question.limits;
  const unwanted =
    without?.includes(offering.id) || question.decided?.dropped.includes(offering.id);
  if (unwanted) return { code: 'not-wanted' };
  if (providers && !providers.includes(offering.provider)) return { code: 'provider' };
  if (officialOnly && offering.official !== true) return { code: 'not-official' };
  return undefined;
}
