import type { Match } from './parts';
import type { Thing } from './standing';

/** What something is: two things of the same name are one course, held or taken twice. */
export function named({ stands, key }: Thing): string {
  return stands[0]?.id ?? key;
}

const STATES = ['earned', 'in-progress', 'planned'] as const;

interface Ranked<Of extends Match = Match> {
  readonly match: Of;
  readonly thing: Thing;
  readonly at: number;
  readonly state: number;
}

/** What the part names first, then what is earned and known, then what brings most. */
function ranked<Of extends Match>(
  matches: readonly Of[],
  things: readonly Thing[],
  ids: readonly string[]
): Ranked<Of>[] {
  return matches
    .flatMap((match) => {
      const thing = things[match.item];
      if (!thing) return [];
      const at = match.as ? ids.indexOf(match.as.id) : -1;
      return [{ match, thing, at, state: STATES.indexOf(thing.state) }];
    })
    .sort(
      (a, b) =>
        a.at - b.at ||
        a.state - b.state ||
        Number(a.match.doubt !== undefined) - Number(b.match.doubt !== undefined) ||
        b.match.worth - a.match.worth ||
        (a.thing.key < b.thing.key ? -1 : a.thing.key > b.thing.key ? 1 : 0)
    );
}

/** What may count in a part, and of what only one may. */
export interface Doubles {
  readonly kept: Match[];
  readonly exclusive: readonly (readonly [Match, Match])[];
}

/**
 * Two things that are the same count once, and what has gone into an award does not count beside
 * it. Where one of them is better whatever else holds (`plain`), the other is left out.
 */
export function doublesIn(
  matches: readonly Match[],
  things: readonly Thing[],
  ids: readonly string[],
  plain: boolean
): Doubles {
  let kept = ranked(matches, things, ids);
  const exclusive: [Match, Match][] = [];
  const seen = new Map<string, Ranked[]>();
  kept = kept.filter((one) => {
    const before = seen.get(named(one.thing)) ?? [];
    if (plain && before.some((other) => isBetter(other, one))) return false;
    for (const other of before) exclusive.push([other.match, one.match]);
    seen.set(named(one.thing), [...before, one]);
    return true;
  });
  const inside = kept.filter(({ thing }) => thing.usedFor);
  if (inside.length === 0) return { kept: kept.map(({ match }) => match), exclusive };
  const gone = new Set<Ranked>();
  for (const whole of kept) {
    const own = whole.thing.stands.map(({ id }) => id);
    const parts = inside.filter(
      (part) => part !== whole && part.thing.usedFor?.some((award) => own.includes(award))
    );
    const sum = parts.reduce((all, { match }) => all + match.worth, 0);
    const sure = plain && whole.state === 0 && !whole.match.doubt && !whole.match.last;
    if (sure && whole.match.worth >= sum) for (const part of parts) gone.add(part);
    else for (const part of parts) exclusive.push([whole.match, part.match]);
  }
  return {
    kept: kept.filter((one) => !gone.has(one)).map(({ match }) => match),
    exclusive: exclusive.filter((pair) =>
      kept.every((one) => !gone.has(one) || !pair.includes(one.match))
    )
  };
}

/** Better whatever is chosen elsewhere. */
function isBetter(one: Ranked, other: Ranked): boolean {
  const lasts =
    !one.match.last || (other.match.last !== undefined && other.match.last <= one.match.last);
  const known = !one.match.doubt || other.match.doubt !== undefined;
  return one.state <= other.state && known && lasts && one.match.worth >= other.match.worth;
}

/** One of each, the best: where nothing is chosen. */
export function withoutDoubles<Of extends Match>(
  matches: readonly Of[],
  things: readonly Thing[]
): Of[] {
  const seen = new Set<string>();
  const kept = ranked(matches, things, []);
  const whole = new Set(kept.flatMap(({ thing }) => thing.stands.map(({ id }) => id as string)));
  return kept.flatMap(({ match, thing }) => {
    const own = named(thing);
    const inside = thing.usedFor?.some(
      (award) => whole.has(award) && !thing.stands.some(({ id }) => id === award)
    );
    if (seen.has(own) || inside === true) return [];
    seen.add(own);
    return [match];
  });
}
