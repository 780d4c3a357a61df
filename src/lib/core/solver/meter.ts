/** About so many operations take a millisecond on a phone. */
const POLL = 200_000;

/** Counts the work of one search and says when it has to end. */
export class Meter {
  pivots = 0;
  nodes = 0;
  /** True once the search has to end. */
  over = false;
  #work = 0;

  constructor(
    private readonly effort = Infinity,
    private readonly stop?: () => boolean
  ) {}

  /** One step of the simplex method that took about so many operations; true where it is over. */
  pivot(work: number): boolean {
    this.pivots++;
    if (this.pivots >= this.effort) this.over = true;
    return this.spend(work);
  }

  spend(work: number): boolean {
    this.#work += work;
    if (this.#work >= POLL) {
      this.#work = 0;
      if (this.stop?.()) this.over = true;
    }
    return this.over;
  }
}
