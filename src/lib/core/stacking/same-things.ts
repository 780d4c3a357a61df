import type { AwardId } from '../catalogue/ids';
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
  const all = ranked(matches, things, ids);
  const exclusive: [Match, Match][] = [];
  const used = new Set<string>(all.flatMap(({ thing }) => goneInto(thing)));
  const beats = (one: Ranked, other: Ranked) =>
    isBetter(one, other) && isFreer(one.thing, other.thing, used);
  const same = new Map<string, Ranked[]>();
  for (const one of all) same.set(named(one.thing), [...(same.get(named(one.thing)) ?? []), one]);
  const idle = new Set<Ranked>();
  for (const twins of same.values()) {
    const isIdle = (one: Ranked, at: number) =>
      twins.some((other, place) => beats(other, one) && (place < at || !beats(one, other)));
    const left = twins.filter((one, at) => !plain || !isIdle(one, at));
    for (const one of twins) if (!left.includes(one)) idle.add(one);
    left.forEach((one, at) => {
      for (const other of left.slice(at + 1)) exclusive.push([one.match, other.match]);
    });
  }
  const kept = all.filter((one) => !idle.has(one));
  if (used.size === 0) return { kept: kept.map(({ match }) => match), exclusive };
  const gone = new Set<Ranked>();
  const twins = new Set(exclusive.flat());
  const inside = kept.filter(({ thing }) => goneInto(thing).length > 0);
  for (const whole of kept) {
    const parts = inside.filter(({ thing }) => isPartOf(thing, whole.thing));
    const sum = parts.reduce((total, { match }) => total + match.worth, 0);
    const alone =
      !twins.has(whole.match) && !kept.some(({ thing }) => isPartOf(whole.thing, thing));
    const sure = whole.state === 0 && !whole.match.doubt && !whole.match.last;
    if (plain && alone && sure && whole.match.worth >= sum)
      for (const part of parts) gone.add(part);
    else for (const part of parts) exclusive.push([whole.match, part.match]);
  }
  return {
    kept: kept.filter((one) => !gone.has(one)).map(({ match }) => match),
    exclusive: exclusive.filter((pair) =>
      kept.every((one) => !gone.has(one) || !pair.includes(one.match))
    )
  };
}

/** Awards that something has gone into and does not stand for itself. */
function goneInto({ stands, usedFor = [] }: Thing): readonly AwardId[] {
  return usedFor.filter((award) => !stands.some(({ id }) => id === award));
}

function isPartOf(part: Thing, { stands }: Thing): boolean {
  return goneInto(part).some((award) => stands.some(({ id }) => id === award));
}

/** Whether one of two keeps nothing from counting that the other would not. */
function isFreer(one: Thing, other: Thing, used: ReadonlySet<string>): boolean {
  const into = goneInto(other);
  return (
    goneInto(one).every((award) => into.includes(award)) &&
    one.stands.every(({ id }) => !used.has(id) || other.stands.some((own) => own.id === id))
  );
}

/** Better whatever is chosen elsewhere. */
function isBetter(one: Ranked, other: Ranked): boolean {
  const lasts =
    !one.match.last || (other.match.last !== undefined && other.match.last <= one.match.last);
  const known = !one.match.doubt || other.match.doubt !== undefined;
  const first = one.at <= other.at && one.state <= other.state;
  return first && known && lasts && one.match.worth >= other.match.worth;
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
    if (seen.has(own) || goneInto(thing).some((award) => whole.has(award))) return [];
    seen.add(own);
    return [match];
  });
}
