import type { Offering } from '../catalogue/model';
import type { Thing } from './standing';

/** A course as something that could be taken; its key is its id. */
export function thingOfOffering(offering: Offering): Thing {
  const { id, provider, kind, level, eqf, field, codes, subjects } = offering;
  return {
    key: id,
    state: 'planned',
    stands: [{ id, by: 'achievement' }],
    credits: offering.credits ?? [],
    ...(provider !== '' && { provider }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(codes && { codes }),
    ...(subjects && { subjects: subjects.flatMap((subject) => Object.values(subject)) })
  };
}
