import type { AwardId } from './ids';
import type { Award } from './model';
import type { Rule } from './rule';
import { allParts } from './rule-names';

/** The most parts of a rule when the awards that it builds on are written out. */
export const MOST_PARTS = 5_000;
/** The most awards that build on each other one after the other. */
export const DEEPEST_AWARDS = 24;

/**
 * The awards, those without their rule whose rule is too much when it is written out, as awards
 * that share what they build on can make it with few words. Circles are kept: whoever writes them
 * out stops where an award comes up again.
 */
export function withBoundedRules(awards: readonly Award[]): Award[] {
  const sizes = new Map<AwardId, number>();
  const building = new Map<AwardId, Written>();
  for (const { id, rule } of awards) {
    const written = rule ? writtenOut(rule) : NOTHING;
    sizes.set(id, written.parts);
    if (written.awards.length > 0) building.set(id, written);
  }
  // Each round writes out one award more below the other; chains and circles still grow at the end.
  let growing = new Set<AwardId>(building.keys());
  for (let round = 0; round <= DEEPEST_AWARDS && growing.size > 0; round++) {
    const before = new Map(sizes);
    growing = new Set();
    for (const [id, { parts, awards: below }] of building) {
      const size = below.reduce((sum, award) => sum + (before.get(award) ?? 0), parts);
      if (size !== before.get(id)) growing.add(id);
      sizes.set(id, Math.min(size, Number.MAX_SAFE_INTEGER));
    }
  }
  return awards.map((award) => {
    const { rule, ...rest } = award;
    const deep = growing.has(award.id) && buildsOnMany(award.id, building);
    return rule && (deep || (sizes.get(award.id) ?? 0) > MOST_PARTS) ? rest : award;
  });
}

/** Without more awards than `DEEPEST_AWARDS` there is no longer way before one comes up again. */
function buildsOnMany(id: AwardId, building: ReadonlyMap<AwardId, Written>): boolean {
  const seen = new Set<AwardId>([id]);
  for (const award of seen) {
    for (const below of building.get(award)?.awards ?? []) seen.add(below);
    if (seen.size > DEEPEST_AWARDS) return true;
  }
  return false;
}

interface Written {
  readonly parts: number;
  /** Awards that it names, as often as it does. */
  readonly awards: readonly AwardId[];
}

const NOTHING: Written = { parts: 0, awards: [] };

function writtenOut(rule: Rule): Written {
  const awards: AwardId[] = [];
  let parts = 0;
  for (const part of allParts(rule)) {
    parts++;
    if (part.type === 'award') awards.push(part.award);
  }
  return { parts, awards };
}
