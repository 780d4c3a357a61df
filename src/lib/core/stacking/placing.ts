import type { RuleCheck } from './answer';
import { CLOSE } from './amounts';
import type { Assignment, Placed } from './assignment';
import { allParts, isCounting, type Cap, type CountingPart, type Part } from './parts';
import type { Portion } from './portions';
import type { WrittenRules } from './rule-program';
import { viewOf } from './rule-view';
import type { Thing } from './standing';

/** What of that which is given counts where. */
export function placedIn(
  whole: Part,
  { written, portions }: WrittenRules,
  values: Float64Array,
  things: readonly Thing[],
  given: number
): Assignment {
  const placed = new Map<CountingPart, Placed[]>();
  const valueOf = ({ variable, scale }: Portion) => (values[variable] ?? 0) * scale;
  for (const part of allParts(whole)) if (isCounting(part)) placed.set(part, []);
  for (const { part, match, portion, worth } of written) {
    const share = withoutNoise(portion ? valueOf(portion) : 1);
    if (match.item >= given || share === 0) continue;
    placed.get(part)?.push({ match, share, worth: worth * share });
  }
  const done = new Set<CountingPart>();
  const lifts = new Map<Part, RuleCheck>();
  for (const part of placed.keys()) afterLifts(part);
  return placed;

  function checkOf(until: Part): RuleCheck {
    const check = lifts.get(until) ?? viewOf(until, { placed, things, pins: [] });
    lifts.set(until, check);
    return check;
  }

  /** What counts only once a limit is lifted counts as far as that is: not, soon, or perhaps. */
  function afterLifts(part: CountingPart): void {
    const lifted = part.caps.flatMap((cap) => (cap.until ? [{ cap, until: cap.until }] : []));
    const list = placed.get(part) ?? [];
    if (done.has(part)) return;
    done.add(part);
    const lifting = lifted.filter(({ cap }) =>
      list.some(({ match }) => portions.beforeLift(cap, match.item))
    );
    if (lifting.length === 0) return;
    for (const { until } of lifting)
      for (const below of allParts(until)) {
        if (isCounting(below)) afterLifts(below);
      }
    placed.set(
      part,
      list.flatMap((one) => {
        const { early, most, when } = liftedBy(lifting, one);
        const of = (share: number): Placed => ({
          ...one,
          share,
          worth: (one.worth / one.share) * share
        });
        const rest = most - early;
        const later = when && rest > CLOSE ? [{ ...of(rest), if: when }] : [];
        return early > CLOSE ? [of(early), ...later] : later;
      })
    );
  }

  /** What counts of a thing before limits are lifted, and what as soon as those are that may be. */
  function liftedBy(lifting: readonly { cap: Cap; until: Part }[], { match, share }: Placed) {
    let [early, most] = [share, share];
    const soon: { readonly at: number; readonly when: NonNullable<Placed['if']> }[] = [];
    for (const { cap, until } of lifting) {
      const before = portions.beforeLift(cap, match.item);
      const { state, underWay } = checkOf(until);
      if (!before || state === 'met') continue;
      const at = withoutNoise(valueOf(before));
      early = Math.min(early, at);
      if (state === 'ask') soon.push({ at, when: 'doubtful' });
      else if (underWay) soon.push({ at, when: 'coming' });
      else most = Math.min(most, at);
    }
    const whens = soon.flatMap(({ at, when }) => (at < most - CLOSE ? [when] : []));
    return { early, most, when: whens.includes('coming') ? 'coming' : whens[0] } as const;
  }
}

/** A share as the solver means it; fine enough that a third of many credits is still a third. */
function withoutNoise(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
