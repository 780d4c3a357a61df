/** So many states of the same jobs are kept, the last ones. */
const MOST = 24;
/** Hours that are a matter of rounding. */
const HAIR = 1e-9;

/** What is left when some jobs are placed. */
export interface State {
  /** Nothing more begins before this day, and on it nothing of a lower rank than this. */
  readonly day: number;
  readonly rank: number;
  /** From the week of that day on what each week has left, and where that begins in a longer list. */
  readonly room: Float64Array;
  readonly offset: number;
  /** The first day on which each of the others can begin for what comes before it. */
  readonly opens: Float64Array;
}

/**
 * Remembers from where no schedule can be completed. With the same jobs placed, there is none
 * either where it is later and no week has more left.
 */
export class FailedStates {
  readonly #known = new Map<string, State[]>();

  has(key: string, state: State): boolean {
    return this.#known.get(key)?.some((failed) => isNoBetter(state, failed)) ?? false;
  }

  add(key: string, state: State): void {
    const known = this.#known.get(key);
    if (!known) this.#known.set(key, [state]);
    else {
      if (known.length >= MOST) known.shift();
      known.push(state);
    }
  }

  clear(): void {
    this.#known.clear();
  }
}

function isNoBetter(state: State, failed: State): boolean {
  if (state.day < failed.day || (state.day === failed.day && state.rank < failed.rank)) {
    return false;
  }
  const skip = state.offset - failed.offset;
  for (let at = 0; at < state.room.length; at++) {
    if ((state.room[at] ?? 0) > (failed.room[at + skip] ?? 0) + HAIR) return false;
  }
  for (let at = 0; at < state.opens.length; at++) {
    if ((state.opens[at] ?? 0) < (failed.opens[at] ?? 0)) return false;
  }
  return true;
}
