import type { Counted, RuleCheck, RuleState } from './answer';
import { sharesIn, sumsOf, type Assignment, type Sureness } from './assignment';
import { CLOSE, NEAR, rounded } from './amounts';
import type { CountingPart, Measure, Part } from './parts';
import { isInside } from './pins';
import type { Thing, Word } from './standing';

/** What a rule looks like with everything in its place. */
export interface ViewOf {
  readonly placed: Assignment;
  readonly things: readonly Thing[];
  readonly pins: NonNullable<Word['pins']>;
}

/** Adds to 0.1 + 0.2 what people expect of it. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Holds a rule that is written out against what counts where, part by part. */
export function viewOf(part: Part, view: ViewOf): RuleCheck {
  const parts = part.parts.map((inner) => viewOf(inner, view));
  const base = { rule: part.rule, path: part.path, parts, by: [] };
  switch (part.kind) {
    case 'advised':
      return { ...base, state: 'met' };
    case 'ask':
      return { ...base, state: 'ask' };
    case 'settled': {
      const { state, waived, mean, rule } = part;
      const need = rule.type === 'average' ? rule.least : undefined;
      return {
        ...{ ...base, state },
        ...(waived && { waived }),
        ...(mean !== undefined &&
          need !== undefined && {
            progress: { have: tidy(mean), inProgress: 0, need, unit: 'grade' as const }
          })
      };
    }
    case 'around': {
      const [inner] = parts;
      return {
        ...base,
        state: inner?.state ?? 'not-met',
        ...(inner?.underWay && { underWay: true })
      };
    }
    case 'some':
      return { ...base, ...severalState(parts, part.count) };
    case 'measure':
      return { ...base, ...measureState(part, view) };
    case 'counts':
      return { ...base, ...countingState(part, view), by: countedIn(part, view) };
    case 'award': {
      const held = countingState(part, view);
      const [inner] = parts;
      const by = countedIn(part, view);
      if (held.state === 'met') return { ...base, state: 'met', by };
      if (part.ends === 'words') return { ...base, by, state: 'ask' };
      const own = inner?.state ?? 'not-met';
      const state =
        own === 'met' ? 'met' : own === 'ask' || held.state === 'ask' ? 'ask' : 'not-met';
      const soon = state === 'not-met' && (held.underWay === true || inner?.underWay === true);
      return { ...base, by, state, ...(soon && { underWay: true }) };
    }
  }
}

type Answer = Pick<RuleCheck, 'state' | 'underWay' | 'progress'>;

function severalState(parts: readonly RuleCheck[], count: number): Answer {
  const number = (is: (part: RuleCheck) => boolean) => parts.filter(is).length;
  const met = number(({ state }) => state === 'met');
  const perhaps = number(({ state }) => state !== 'not-met');
  const soon = number(({ state, underWay }) => state === 'not-met' && underWay === true);
  const state: RuleState = met >= count ? 'met' : perhaps >= count ? 'ask' : 'not-met';
  return {
    state,
    ...(state === 'not-met' && perhaps + soon >= count && { underWay: true }),
    progress: { have: met, inProgress: soon, need: count, unit: 'parts' }
  };
}

function countingState(part: CountingPart, { placed, things }: ViewOf): Answer {
  const { sure, doubtful, coming } = sumsOf(part, placed, things);
  const reached = (sum: number) => sum >= part.need - CLOSE;
  const state: RuleState = reached(sure) ? 'met' : reached(sure + doubtful) ? 'ask' : 'not-met';
  const soon = state === 'not-met' && reached(sure + doubtful + coming);
  return {
    state,
    ...(soon && { underWay: true }),
    ...(part.unit !== 'course' && {
      progress: {
        ...{ have: tidy(sure), inProgress: tidy(coming), need: part.need, unit: part.unit },
        ...(part.unit === 'credits' && part.scheme !== 'ects' && { scheme: part.scheme })
      }
    })
  };
}

/** What counts for the award around, each thing as much as it counts anywhere in it. */
function measureState(part: Measure, { placed, things }: ViewOf): Answer {
  const { total, worths, share, rounding, scheme } = part;
  const measure = (sureness: Sureness) => {
    let [inside, whole] = [0, 0];
    const shares = sharesIn(placed, things, sureness, ({ totals }) => totals.includes(total));
    for (const [item, counted] of shares) {
      const { worth = 0, inside: within = false } = worths.get(item) ?? {};
      whole += worth * counted;
      if (within) inside += worth * counted;
    }
    const need = rounded(share * whole, rounding, NEAR);
    return { inside, need, isEnough: inside >= need - NEAR };
  };
  const [sure, known, all] = [measure('sure'), measure('doubtful'), measure('coming')];
  // What makes it enough for now may not be enough beside what else has to count.
  const isEnough = all.isEnough && known.isEnough;
  const state: RuleState = !isEnough ? 'not-met' : sure.isEnough ? 'met' : 'ask';
  return {
    state,
    ...(!known.isEnough && all.isEnough && { underWay: true }),
    progress: {
      ...{ have: tidy(sure.inside), inProgress: tidy(all.inside - known.inside) },
      ...{ need: tidy(sure.need), unit: 'credits' },
      ...(scheme !== 'ects' && { scheme })
    }
  };
}

function countedIn(part: CountingPart, { placed, things, pins }: ViewOf): Counted[] {
  const counted = (placed.get(part) ?? []).flatMap(({ match, share, worth }): Counted[] => {
    const thing = things[match.item];
    if (thing?.state !== 'earned' || share < CLOSE) return [];
    if (part.unit !== 'credits' && share < 1 - CLOSE) return [];
    const pinned = pins.some(
      ({ thing: key, path }) => key === thing.key && isInside(part.path, path)
    );
    return [
      {
        thing: thing.key,
        ...(match.as && { as: match.as }),
        ...(part.unit === 'credits' && { credits: tidy(worth) }),
        ...(pinned && { pinned })
      }
    ];
  });
  return part.unit === 'course' ? counted.slice(0, 1) : counted;
}
