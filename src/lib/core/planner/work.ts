import type { Effort } from './jobs';

/** Work that one answer may cost, in pivots of the solver; and places of schedules for each. */
const PIVOTS = 400_000;
const PLACES_PER_PIVOT = 40;

/** What an answer has cost so far, and whether it has to end. */
export class Work {
  pivots = 0;
  readonly places: Effort;
  readonly #mostPlaces: number;

  constructor(
    private readonly mostPivots = PIVOTS,
    private readonly stop: () => boolean = () => false
  ) {
    this.#mostPlaces = mostPivots * PLACES_PER_PIVOT;
    this.places = { left: this.#mostPlaces };
  }

  get pivotsLeft(): number {
    return Math.max(0, this.mostPivots - this.pivots);
  }

  get placesTried(): number {
    return this.#mostPlaces - Math.max(0, this.places.left);
  }

  isOver(): boolean {
    return this.pivotsLeft === 0 || this.places.left <= 0 || this.stop();
  }

  /** A part of what is left, to be spent on something else; it is not taken off here. */
  part(share: number): Work {
    return new Work(Math.ceil(this.pivotsLeft * share), this.stop);
  }

  /** So many places, as far as they are left. */
  share(places: number): Effort {
    return { left: Math.max(0, Math.min(places, this.places.left)) };
  }
}
