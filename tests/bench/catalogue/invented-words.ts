import type { Chance } from './chance';

const BEGINNINGS =
  'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sc sh sp st tr'.split(' ');
const VOWELS = 'a e i o u ai ea io ou é ü'.split(' ');
const ENDINGS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'nt', 'ng', 'x'];

/** Words that nobody uses, each once, of two to five syllables: short ones are used more often. */
export function inventWords(count: number, chance: Chance): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const most = 2 + Math.floor((words.size / count) * 3);
    const syllables = Math.max(1, most - chance.below(2));
    let word = '';
    for (let at = 0; at < syllables; at++) word += chance.of(BEGINNINGS) + chance.of(VOWELS);
    words.add(word + chance.of(ENDINGS));
  }
  return [...words];
}

/** Takes words as often as a language does: the n-th a share of 1/n (Zipf). */
export class ZipfWords {
  readonly words: readonly string[];
  readonly #upTo: Float64Array;

  constructor(
    count: number,
    private readonly chance: Chance
  ) {
    this.words = inventWords(count, chance);
    this.#upTo = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank++) this.#upTo[rank] = sum += 1 / (rank + 2.7);
  }

  next(): string {
    const wanted = this.chance.next() * (this.#upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }

  sentence(least: number, most: number): string {
    const count = least + this.chance.below(most - least + 1);
    const text = Array.from({ length: count }, () => this.next()).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
