import type { Vocabulary } from './vocabulary';

/** How many typos are forgiven: short words have too many neighbours. */
export function typosOf(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/**
 * Finds the words that have the given one, or begin with it, with at most so many typos (optimal
 * string alignment: a letter too much, missing, wrong, or changed places with the next). Tells
 * ranges of words and their distance, which is that of the nearest of their starts.
 *
 * The sorted words are walked as a tree: what a word shares with the one before it is not worked
 * out again, and words that begin with what is already too far away are passed over together.
 */
export function findTypos(
  words: Vocabulary,
  word: string,
  most: number,
  tell: (from: number, to: number, distance: number) => void
): void {
  const { letters, shared, starts, size } = words;
  const width = word.length + 1;
  const table = new DistanceTable(word, most);
  // The least distance of the word from any start of the path, by the length of that start.
  const nearest = new Uint8Array(width + most + 1).fill(most + 1);
  let known = 0;
  for (let at = 0; at < size;) {
    const start = starts[at] ?? 0;
    const length = (starts[at + 1] ?? 0) - start;
    let depth = at === 0 ? 0 : Math.min(known, shared[at] ?? 0);
    let hope = true;
    while (hope && depth < length) {
      depth++;
      const before = depth > 1 ? (letters[start + depth - 2] ?? 0) : -1;
      hope = table.add(depth, letters[start + depth - 1] ?? 0, before);
      nearest[depth] = Math.min(nearest[depth - 1] ?? 0, table.distance(depth));
    }
    known = depth;
    let next = at + 1;
    if (!hope) while (next < size && (shared[next] ?? 0) >= depth) next++;
    const distance = nearest[depth] ?? most + 1;
    if (distance <= most) tell(at, next, distance);
    at = next;
  }
}

/** Distances of the starts of a path (rows) from the starts of a word (columns), near the diagonal. */
class DistanceTable {
  readonly #letters: Uint16Array;
  readonly #width: number;
  readonly #cells: Uint8Array;

  constructor(
    word: string,
    private readonly most: number
  ) {
    this.#letters = Uint16Array.from(word, (_, at) => word.charCodeAt(at));
    this.#width = word.length + 1;
    this.#cells = new Uint8Array((this.#width + most + 1) * this.#width).fill(most + 1);
    for (let column = 0; column <= most && column < this.#width; column++) {
      this.#cells[column] = column;
    }
  }

  /** Works out the row for a path of this length; false where nothing near can come of it. */
  add(depth: number, letter: number, before: number): boolean {
    const { most } = this;
    const word = this.#letters;
    const cells = this.#cells;
    const width = this.#width;
    const row = depth * width;
    const first = Math.max(1, depth - most);
    const last = Math.min(width - 1, depth + most);
    if (first > last) return false;
    let left = first === 1 && depth <= most ? depth : most + 1;
    let least = left;
    cells[row + first - 1] = left;
    for (let column = first; column <= last; column++) {
      const above = row - width + column;
      let distance: number;
      if (word[column - 1] === letter) {
        distance = cells[above - 1] ?? 0;
      } else {
        distance = 1 + Math.min(cells[above - 1] ?? 0, cells[above] ?? 0, left);
        if (column > 1 && word[column - 2] === letter && word[column - 1] === before) {
          distance = Math.min(distance, 1 + (cells[above - width - 2] ?? 0));
        }
      }
      if (distance > most) distance = most + 1;
      cells[row + column] = left = distance;
      if (distance < least) least = distance;
    }
    if (last < width - 1) cells[row + last + 1] = most + 1;
    return least <= most;
  }

  /** Of the whole word from the path of this length. */
  distance(depth: number): number {
    const near = Math.abs(this.#width - 1 - depth) <= this.most;
    return near ? (this.#cells[depth * this.#width + this.#width - 1] ?? 0) : this.most + 1;
  }
}
