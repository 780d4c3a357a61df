import { beats, compareCost, type Cost, type Point } from './choice';
import { ANYTHING, type Box, type Selection } from './selection';

/** More plans than anybody compares. */
const MOST_POINTS = 300;
/** So often it may not be known whether a time is enough before the quickest is given up. */
const MOST_STOPPED = 2;

/** With the second look, so many times the work of the first alone. */
const AGAIN = 2;

/** A point with the longest time for which nothing is cheaper, and whether that is proven. */
interface Known {
  readonly point: Point;
  readonly until: number;
  readonly sure: boolean;
}

/** The cheapest in a box; without a point there is none, or none was found. */
interface Cheapest {
  readonly point?: Point;
  readonly sure: boolean;
}

export interface Front {
  /** None beats another; the cheapest first. */
  readonly points: readonly Point[];
  /** True: every point that no other beats is among them. */
  readonly complete: boolean;
  /** Points that nothing beats, proven. */
  readonly proven: ReadonlySet<Point>;
  /** No plan costs less; none is over before this week has ended. */
  readonly leastMinor: number;
  readonly leastWeeks: number;
}

/** The whole front, or an end of it; that is then proven to be the end, if not among equals. */
export type FrontGoal = 'all' | 'cheapest' | 'quickest';

/**
 * All that is not beaten on price, weeks and fit, by solving again and again with a narrower box:
 * first the ends, then price against weeks, then, where fit matters, both against fit.
 */
export class FrontSearch {
  readonly #selection: Selection;
  readonly #weeks: number;
  readonly #onBetter: () => void;
  #points: Point[] = [];
  #complete = true;
  #leastMinor = 0;
  #leastWeeks = 0;
  /** By price against weeks: the cheapest for each time, the longest time first. */
  #known: Known[] = [];
  readonly #settled = new Set<Point>();
  /** Work after which no other box is looked at. */
  #most = { pivots: Infinity, places: Infinity };

  constructor(selection: Selection, weeks: number, onBetter: () => void = () => undefined) {
    this.#selection = selection;
    this.#weeks = weeks;
    this.#onBetter = onBetter;
  }

  run(goal: FrontGoal, fits: boolean): Front {
    this.#look(goal, fits);
    if (goal === 'all' && !this.#complete && !this.#isOver()) {
      // With what was learnt, and more patience, what could not be proven often can.
      const { pivots, placesTried } = this.#selection.work;
      this.#most = { pivots: AGAIN * pivots, places: AGAIN * placesTried };
      this.#selection.tryHarder();
      this.#complete = true;
      this.#known = [];
      this.#look('all', fits, true);
    }
    const end = this.#known.at(-1);
    if (goal !== 'all' && end?.sure && this.#complete) this.#settled.add(end.point);
    return this.front(goal === 'all' || this.#points.length === 0);
  }

  #look(goal: FrontGoal, fits: boolean, again = false): void {
    const { point, sure } = this.#cheapest(this.#box(this.#weeks));
    if (!point) return;
    this.#leastMinor = Math.max(this.#leastMinor, point.leastByThen);
    this.#known.push({ point, until: this.#weeks, sure });
    if (goal !== 'cheapest' && !again) this.#findQuickest(goal);
    if (goal !== 'all') return;
    if (fits) this.#findBestFit();
    this.#sweepWeeks();
    if (fits) this.#sweepFit();
  }

  front(whole = true): Front {
    const complete = whole && this.#complete;
    return {
      points: [...this.#points].sort(
        (a, b) => compareCost(a.cost, b.cost) || a.weeks - b.weeks || a.unfit - b.unfit
      ),
      complete,
      proven: complete ? new Set(this.#points) : this.#settled,
      leastMinor: this.#leastMinor,
      leastWeeks: this.#leastWeeks
    };
  }

  /**
   * Halves the time until nothing fits, beginning from what takes the fewest hours: it can hardly
   * be over later than the quickest, and no plan is over before its hours are.
   */
  #findQuickest(goal: FrontGoal): void {
    const known = this.#known.at(-1)?.point.weeks ?? 0;
    const least = this.#selection.least('hours', this.#box(this.#weeks));
    let low = Math.max(this.#leastWeeks, this.#selection.weeksFor(least.bound));
    this.#leastWeeks = low;
    let high = Math.min(known, 'point' in least ? least.point.weeks : Infinity) - 1;
    let stopped = 0;
    while (low <= high && stopped < MOST_STOPPED && !this.#isOver()) {
      const middle = (low + high) >> 1;
      const found = this.#selection.any('hours', this.#box(middle));
      if ('point' in found) high = found.point.weeks - 1;
      else {
        low = middle + 1;
        if (found.state === 'none') this.#leastWeeks = Math.max(this.#leastWeeks, low);
        else stopped++;
      }
    }
    // The sweep looks at every time that is left.
    if (this.#leastWeeks <= high && goal === 'quickest') this.#complete = false;
    const { point, sure } = this.#cheapest(this.#box(high + 1));
    if (point) this.#know({ point, until: high + 1, sure });
  }

  #findBestFit(): void {
    const found = this.#selection.least('unfit', this.#box(this.#weeks));
    if ('point' in found) {
      this.#cheapest({ ...this.#box(this.#weeks), unfit: found.point.unfit });
    }
  }

  /** Price against weeks: from each known point on, the cheapest that is over a week earlier. */
  #sweepWeeks(): void {
    let at = 0;
    while (at < this.#known.length && !this.#isOver()) {
      const known = this.#known[at];
      if (!known) return;
      const weeks = known.point.weeks - 1;
      const next = this.#known[at + 1];
      const reaches = (next?.until ?? this.#leastWeeks - 1) >= weeks;
      const found = reaches ? undefined : this.#cheapest(this.#box(weeks));
      if (found?.point) this.#know({ point: found.point, until: weeks, sure: found.sure });
      else if (found?.sure) this.#leastWeeks = Math.max(this.#leastWeeks, weeks + 1);
      // One that costs the same and is over earlier has taken its place, and is next.
      if (this.#known[at] !== known) continue;
      if (known.sure && (found?.sure ?? next?.sure ?? this.#leastWeeks > weeks)) {
        this.#settled.add(known.point);
      }
      at++;
    }
  }

  /**
   * Both against fit. All of the longest time first; for a shorter one only what lay beside points
   * that take longer can have changed.
   */
  #sweepFit(): void {
    let level: Point[] = [];
    let gaps: { readonly after?: Point; readonly before?: Point }[] = [{}];
    let weeks = this.#weeks;
    while (gaps.length > 0 && !this.#isOver()) {
      const found = gaps.flatMap(({ after, before }) => this.#fill(weeks, after, before));
      level = [...level, ...found].sort((a, b) => compareCost(a.cost, b.cost));
      const longest = level.reduce((most, point) => Math.max(most, point.weeks), 0);
      weeks = longest - 1;
      if (weeks < this.#leastWeeks) return;
      gaps = [];
      let gap: { after?: Point; before?: Point } = {};
      let changed = false;
      for (const point of level) {
        if (point.weeks > weeks) changed = true;
        else {
          if (changed) gaps.push({ ...gap, before: point });
          gap = { after: point };
          changed = false;
        }
      }
      if (changed) gaps.push(gap);
      level = level.filter((point) => point.weeks <= weeks);
    }
  }

  /** What is cheaper than one point and fits better than another, the cheapest first. */
  #fill(weeks: number, after: Point | undefined, before: Point | undefined): Point[] {
    const found: Point[] = [];
    const cost = before ? below(before.cost, this.#selection.parts.unit) : ANYTHING;
    let unfit = after ? after.unfit - 1 : Infinity;
    while (unfit >= 0 && !this.#isOver()) {
      const point =
        this.#knownAt(weeks, unfit, cost) ?? this.#cheapest({ weeks, cost, unfit }).point;
      if (!point) break;
      found.push(point);
      unfit = point.unfit - 1;
    }
    return found;
  }

  #knownAt(weeks: number, unfit: number, cost: Cost): Point | undefined {
    if (unfit !== Infinity) return undefined;
    const known = this.#known.find(({ point, until }) => point.weeks <= weeks && weeks <= until);
    return known && compareCost(known.point.cost, cost) <= 0 ? known.point : undefined;
  }

  /** The cheapest in a box, and of those the one that fits best. */
  #cheapest(box: Box): Cheapest {
    const selection = this.#selection;
    const mayMiss = selection.mayBeUnpriced && box.cost.unpriced > selection.goalCost.unpriced;
    const priced = selection.least('price', {
      ...box,
      cost: mayMiss ? { unpriced: selection.goalCost.unpriced, minor: Infinity } : box.cost
    });
    let best = priced;
    if (priced.state === 'none' && mayMiss) {
      const found = selection.least('unpriced', box);
      if ('point' in found) {
        const { unpriced } = found.point.cost;
        const minor = unpriced < box.cost.unpriced ? Infinity : box.cost.minor;
        best = selection.least('price', { ...box, cost: { unpriced, minor } });
      } else best = found;
    }
    const sure = best.state === 'best' || best.state === 'none';
    if (!sure) this.#complete = false;
    if (!('point' in best)) return { sure };
    const point = this.#add(this.#fitted(best.point, box));
    const isOpen = box.unfit === Infinity && box.cost === ANYTHING;
    return { point: isOpen ? this.#proven(point, best.point.leastByThen) : point, sure };
  }

  /** What was found before may be proven to be nearer to the best by now. */
  #proven(point: Point, leastByThen: number): Point {
    if (leastByThen <= point.leastByThen) return point;
    const proven = { ...point, leastByThen };
    this.#points = this.#points.map((other) => (other === point ? proven : other));
    this.#known = this.#known.map((known) =>
      known.point === point ? { ...known, point: proven } : known
    );
    if (this.#settled.has(point)) this.#settled.add(proven);
    return proven;
  }

  #fitted(point: Point, box: Box): Point {
    if (point.unfit === 0) return point;
    const found = this.#selection.least('unfit', { ...box, cost: point.cost });
    if (found.state !== 'best') this.#complete = false;
    if (!('point' in found)) return point;
    const better = found.point.unfit < point.unfit || found.point.weeks < point.weeks;
    return better ? { ...found.point, leastByThen: point.leastByThen } : point;
  }

  #know(known: Known): void {
    this.#known = [...this.#known, known]
      .filter(
        ({ point }) =>
          point === known.point ||
          compareCost(point.cost, known.point.cost) !== 0 ||
          point.weeks < known.point.weeks
      )
      .sort((a, b) => b.point.weeks - a.point.weeks);
  }

  /** Gives what is there already and at least as good in everything, where there is one. */
  #add(point: Point): Point {
    const known = this.#points.find((other) => beats(other, point));
    if (known) return known;
    this.#points = [...this.#points.filter((other) => !beats(point, other)), point];
    if (this.#points.length >= MOST_POINTS) this.#complete = false;
    this.#onBetter();
    return point;
  }

  #box(weeks: number): Box {
    return { weeks, cost: ANYTHING, unfit: Infinity };
  }

  #isOver(): boolean {
    const { work } = this.#selection;
    const { pivots, places } = this.#most;
    const isSpent = work.isOver() || work.pivots > pivots || work.placesTried > places;
    if (isSpent) this.#complete = false;
    return isSpent || this.#points.length >= MOST_POINTS;
  }
}

/** The next lower price. */
function below({ unpriced, minor }: Cost, unit: number): Cost {
  return { unpriced, minor: minor - unit };
}
