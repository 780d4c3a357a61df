import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from './lines';

/** How many characters are held in memory before they are sorted and written away. */
const MOST_HELD = 32_000_000;

/**
 * Sorts any number of lines in the order of their UTF-16 code units in bounded memory: sorted runs
 * go to files, which are merged when the lines are read back. Lines must not hold line feeds.
 */
export class SortedLines {
  #held: string[] = [];
  #characters = 0;
  readonly #runs: string[] = [];

  constructor(
    private readonly folder: string,
    private readonly mostHeld = MOST_HELD
  ) {}

  add(line: string): void {
    this.#held.push(line);
    this.#characters += line.length;
    if (this.#characters >= this.mostHeld) this.#spill();
  }

  #spill(): void {
    const file = join(this.folder, `run-${this.#runs.length}`);
    writeFileSync(file, `${this.#held.sort().join('\n')}\n`);
    this.#runs.push(file);
    this.#held = [];
    this.#characters = 0;
  }

  /** Every line in order. Nothing may be added any more. */
  *lines(): Generator<string> {
    const last = this.#held.sort();
    if (this.#runs.length === 0) yield* last;
    else yield* merged([...this.#runs.map(linesOf), last.values()]);
    this.#held = [];
  }
}

interface Head {
  line: string;
  readonly rest: Iterator<string>;
}

/** Merges sorted lines by a binary heap of the next line of each. */
function* merged(sources: readonly Iterator<string>[]): Generator<string> {
  const heap: Head[] = [];
  for (const rest of sources) {
    const { value, done } = rest.next();
    if (!done) heap.push({ line: value, rest });
  }
  heap.sort((a, b) => (a.line < b.line ? -1 : 1));
  for (let top = heap[0]; top; top = heap[0]) {
    yield top.line;
    const { value, done } = top.rest.next();
    if (!done) top.line = value;
    else {
      const last = heap.pop();
      if (last && heap.length > 0) heap[0] = last;
    }
    sink(heap);
  }
}

/** Moves the first down to where it belongs. */
function sink(heap: Head[]): void {
  const top = heap[0];
  if (!top) return;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const least = right && left && right.line < left.line ? right : left;
    if (!least || top.line <= least.line) break;
    const below = least === right ? 2 * at + 2 : 2 * at + 1;
    heap[at] = least;
    at = below;
  }
  heap[at] = top;
}
