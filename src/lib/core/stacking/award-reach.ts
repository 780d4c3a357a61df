import type { AwardId, ProviderId } from '../catalogue/ids';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award } from '../catalogue/model';
import { passes } from '../catalogue/pool';
import type { Pool } from '../catalogue/rule';
import { allParts, idsOf } from '../catalogue/rule-names';
import { factsOfThing } from './matching';
import type { Moments, Thing } from './standing';

interface OpenPool {
  readonly pool: Pool;
  readonly home?: ProviderId;
}

/** From what is held to the awards that can count it, of a whole catalogue. */
export interface AwardReach {
  readonly byName: ReadonlyMap<string, readonly Award[]>;
  readonly open: readonly { readonly award: Award; readonly pools: readonly OpenPool[] }[];
}

/** Made once for a catalogue; awards without a rule count nothing. */
export function awardReach(index: CatalogueIndex): AwardReach {
  const byName = new Map<string, Award[]>();
  const open: { readonly award: Award; readonly pools: readonly OpenPool[] }[] = [];
  for (const award of index.catalogue.awards) {
    const { names, pools } = reachOf(award, index);
    for (const name of names) {
      const others = byName.get(name);
      if (others) others.push(award);
      else byName.set(name, [award]);
    }
    if (pools.length > 0) open.push({ award, pools });
  }
  return { byName, open };
}

/** Awards that can count at least one of the things, in the order of the catalogue. */
export function awardsCounting(
  things: readonly Thing[],
  reach: AwardReach,
  index: CatalogueIndex,
  moments: Moments
): readonly Award[] {
  const found = new Set<Award>();
  for (const { stands } of things) {
    for (const { id } of stands) for (const award of reach.byName.get(id) ?? []) found.add(award);
  }
  const byHome = new Map<ProviderId | undefined, ReturnType<typeof factsOfThing>[]>();
  const factsFor = (home: ProviderId | undefined) => {
    const known = byHome.get(home) ?? things.map((thing) => factsOfThing(thing, home, moments));
    byHome.set(home, known);
    return known;
  };
  const answers = new Map<Pool, boolean>();
  for (const { award, pools } of reach.open) {
    if (found.has(award)) continue;
    const counts = pools.some(({ pool, home }) => {
      const known = answers.get(pool);
      if (known !== undefined) return known;
      const some = factsFor(home).some((facts) => passes(pool, facts));
      answers.set(pool, some);
      return some;
    });
    if (counts) found.add(award);
  }
  return index.catalogue.awards.filter((award) => found.has(award));
}

/** What an award can count: by name, itself or through smaller awards, and by open pools. */
export function reachOf(
  award: Award,
  index: CatalogueIndex
): { readonly names: ReadonlySet<string>; readonly pools: readonly OpenPool[] } {
  const names = new Set<string>();
  const pools: OpenPool[] = [];
  const seen = new Set<AwardId>([award.id]);
  const waiting: Pick<Award, 'rule' | 'provider'>[] = [award];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const home = next.provider === '' ? undefined : next.provider;
    for (const part of allParts(next.rule)) {
      if (part.type === 'course') for (const id of idsOf(part)) names.add(id);
      if (part.type === 'award') {
        names.add(part.award);
        const below = seen.has(part.award) ? undefined : index.award(part.award);
        seen.add(part.award);
        if (below) waiting.push(below);
      }
      if (part.type !== 'credits') continue;
      if (part.from.courses || part.from.awards) for (const id of idsOf(part)) names.add(id);
      else pools.push({ pool: part.from, ...(home !== undefined && { home }) });
    }
  }
  return { names, pools };
}
