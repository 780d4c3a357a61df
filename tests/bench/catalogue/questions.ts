import { Chance } from './chance';

/** What learners type, of three kinds. */
export interface Questions {
  /** The start of a word. */
  readonly prefix: readonly string[];
  /** A word and the start of another. */
  readonly 'two words': readonly string[];
  /** A whole word with one letter too much, missing, wrong, or changed places; two in long words. */
  readonly typo: readonly string[];
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Questions from a vocabulary in the order of frequency: frequent and rare words alike. */
export function askQuestions(words: readonly string[], count: number, seed = 7): Questions {
  const chance = new Chance(seed);
  // As often among the first ten words as among the next hundred.
  const word = () => words[Math.floor(words.length ** chance.next())] ?? '';
  const start = (of: string) => of.slice(0, 2 + chance.below(4));
  const long = () => {
    for (;;) {
      const found = word();
      if (found.length >= 5) return found;
    }
  };
  const list = (make: () => string) => Array.from({ length: count }, make);
  return {
    prefix: list(() => start(word())),
    'two words': list(() => `${word()} ${start(word())}`),
    typo: list(() => mistype(long(), chance))
  };
}

/** A word as it is mistyped. */
export function mistype(word: string, chance: Chance): string {
  const typos = word.length >= 9 ? 1 + chance.below(2) : 1;
  let typed = word;
  for (let typo = 0; typo < typos; typo++) {
    const at = chance.below(typed.length - 1);
    const [before, letter, next, after] = [
      typed.slice(0, at),
      typed.charAt(at),
      typed.charAt(at + 1),
      typed.slice(at + 2)
    ];
    const other = chance.of(LETTERS);
    typed = chance.of([
      before + next + after,
      before + letter + other + next + after,
      before + other + next + after,
      before + next + letter + after
    ]);
  }
  return typed;
}
