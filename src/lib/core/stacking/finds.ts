import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Amount, Rule } from '../catalogue/rule';
import { fitOf, type Surroundings, type Wanted } from './matching';
import type { Match, Refused } from './parts';
import type { Pile } from './pile';
import type { Moments } from './standing';

/** What a part finds among the things, and where. */
interface Found extends Pick<Surroundings, 'home' | 'ages'> {
  readonly matches: readonly Match[];
  readonly refused: readonly Refused[];
}

/** What may count in parts. A part of an award that comes up again finds the same things there. */
export class Finds {
  readonly #known = new Map<Rule, Found>();

  constructor(
    private readonly pile: Pile,
    private readonly moments: Moments,
    private readonly index: CatalogueIndex
  ) {}

  of(rule: Rule, place: Surroundings, wanted: Wanted, least: Amount): Found {
    const { home, ages, among } = place;
    const known = this.#known.get(rule);
    // What has counted for other awards depends on the awards around.
    if (known && known.home === home && known.ages === ages && among.length === 0) return known;
    const matches: Match[] = [];
    const refused: Refused[] = [];
    for (const item of this.#candidates(wanted)) {
      const thing = this.pile.things[item];
      if (!thing) continue;
      const fit = fitOf(thing, wanted, place, this.moments, this.index);
      if ('credits' in fit) {
        const worth = 'courses' in least ? 1 : fit.credits;
        if (worth > 0) {
          const { as, last, doubt } = fit;
          matches.push({
            ...{ item, worth },
            ...(as && { as }),
            ...(last && { last }),
            ...(doubt && { doubt })
          });
        }
      } else if ('why' in fit) refused.push({ item, why: fit.why });
    }
    const found: Found = { matches, refused, ages, ...(home !== undefined && { home }) };
    if (among.length === 0) this.#known.set(rule, found);
    return found;
  }

  #candidates({ ids, pool }: Wanted): Iterable<number> {
    const { byId, things } = this.pile;
    const names: readonly (OfferingId | AwardId)[] | undefined =
      ids ??
      (pool?.courses || pool?.awards
        ? [...(pool.courses ?? []), ...(pool.awards ?? [])]
        : undefined);
    if (!names) return things.keys();
    return [...new Set(names.flatMap((id) => byId.get(id) ?? []))].sort((a, b) => a - b);
  }
}
