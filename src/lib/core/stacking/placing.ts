import type { RuleCheck } from './answer';
import { CLOSE } from './amounts';
import { worthIn, type Assignment, type Placed } from './assignment';
import { allParts, isCounting, type Cap, type CountingPart, type Part } from './parts';
import type { Portion } from './portion';
import type { WrittenRules } from './rule-program';
import { viewOf } from './rule-view';
import { asSureAsShares } from './share-limits';
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
  const valueOf = ({ variable, scale }: Portion) => withoutNoise((values[variable] ?? 0) * scale);
  for (const part of allParts(whole)) if (isCounting(part)) placed.set(part, []);
  for (const { part, match, portion, brought, worth } of written) {
    const share = portion ? valueOf(portion) : 1;
    if (match.item >= given || share === 0) continue;
    placed.get(part)?.push({ match, share, worth: worth * (brought ? valueOf(brought) : share) });
  }
  const done = new Set<CountingPart>();
  const lifts = new Map<Part, RuleCheck>();
  for (const part of placed.keys()) afterLifts(part);
  asSureAsShares(whole, placed, things, before);
  return placed;

  function checkOf(until: Part): RuleCheck {
    const known = lifts.get(until);
    if (known) return known;
    asSureAsShares(until, placed, things, before);
    const check = viewOf(until, { placed, things, pins: [] });
    lifts.set(until, check);
    return check;
  }

  /** How much of a thing a limit counts, as long as it is not lifted. */
  function before(cap: Cap, item: number): number {
    const portion = portions.inCap(cap, item);
    return portion ? valueOf(portion) : 0;
  }

  /** What counts only once a limit is lifted counts as far as that is: not, soon, or perhaps. */
  function afterLifts(part: CountingPart): void {
    const lifted = part.caps.flatMap((cap) => (cap.until ? [{ cap, until: cap.until }] : []));
    const list = placed.get(part) ?? [];
    if (done.has(part)) return;
    done.add(part);
    const lifting = lifted.filter(({ cap }) =>
      list.some(({ match }) => portions.inCap(cap, match.item))
    );
    if (lifting.length === 0) return;
    for (const { until } of lifting)
      for (const below of allParts(until)) {
        if (isCounting(below)) afterLifts(below);
      }
    placed.set(
      part,
      list.flatMap((one) => {
        const { early, most, when } = liftedBy(part, lifting, one);
        const isMore = most.share > early.share + CLOSE || most.worth > early.worth + CLOSE;
        const rest = { share: most.share - early.share, worth: most.worth - early.worth };
        const later = when && isMore ? [{ ...one, ...rest, if: when }] : [];
        return early.share > CLOSE ? [{ ...one, ...early }, ...later] : later;
      })
    );
  }

  /** What counts of a thing before limits are lifted, and what as soon as those are that may be. */
  function liftedBy(
    part: CountingPart,
    lifting: readonly { cap: Cap; until: Part }[],
    { match, share, worth }: Placed
  ) {
    const kept: Cap[] = [];
    const soon: { readonly cap: Cap; readonly when: NonNullable<Placed['if']> }[] = [];
    for (const { cap, until } of lifting) {
      const { state, underWay } = checkOf(until);
      if (!portions.inCap(cap, match.item) || state === 'met') continue;
      if (state === 'ask') soon.push({ cap, when: 'doubtful' });
      else if (underWay) soon.push({ cap, when: 'coming' });
      else kept.push(cap);
    }
    const under = (caps: readonly Cap[]) => {
      const here = Math.min(share, ...caps.map((cap) => before(cap, match.item)));
      const most = worthIn(part, { ...match, worth: portions.worthOf(part, match, caps) * here });
      // A course counts whole or not at all.
      if (part.unit !== 'credits' && here < 1 - CLOSE) return { share: 0, worth: 0 };
      return { share: here, worth: Math.min(worth, most) };
    };
    const [early, most] = [under([...kept, ...soon.map(({ cap }) => cap)]), under(kept)];
    const whens = soon.flatMap(({ cap, when }) => {
      const alone = under([...kept, cap]);
      return alone.share < most.share - CLOSE || alone.worth < most.worth - CLOSE ? [when] : [];
    });
    return { early, most, when: whens.includes('coming') ? 'coming' : whens[0] } as const;
  }
}

/** A share as the solver means it; fine enough that a third of many credits is still a third. */
function withoutNoise(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
