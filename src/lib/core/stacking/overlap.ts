import type { Skill } from '../catalogue/model';
import { searchWords } from '../kernel/searching';
import type { LocalText } from '../kernel/text';

/** What somebody can do after a course, in words or as a skill of a framework. */
export interface Learning {
  readonly outcomes: readonly LocalText[];
  readonly skills?: readonly Skill[];
}

/** What a credential says its holder can do. */
export interface HeldLearning extends Learning {
  readonly credential: string;
}

/**
 * How two statements are alike: both name the same skill by its address; they are the same text
 * but for case, accents and signs; or they share most of their longer words.
 */
export type Likeness =
  | { readonly how: 'same-skill' }
  | { readonly how: 'same-words' }
  | { readonly how: 'shared-words'; readonly words: readonly string[] };

/** A statement of a course that is like one that is held. */
export interface Overlap {
  readonly statement: LocalText;
  readonly held: LocalText;
  readonly credential: string;
  readonly likeness: Likeness;
}

/** Shorter words say little: articles, prepositions, and their like in every language. */
const CONTENT_LETTERS = 4;
/** Two statements are only taken as alike on this many words in common ... */
const LEAST_SHARED = 3;
/** ... which are this share of the words of the longer one. */
const LEAST_SHARE = 0.6;

interface Statement {
  readonly text: LocalText;
  readonly id?: string;
  /** Folded words, by language without its region. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

function statement(text: LocalText, id?: string): Statement {
  const words = new Map(
    Object.entries(text).map(([tag, said]) => [tag.split('-')[0] ?? tag, searchWords(said)])
  );
  return { text, words, ...(id !== undefined && { id }) };
}

function statementsOf({ outcomes, skills = [] }: Learning): Statement[] {
  return [
    ...outcomes.map((text) => statement(text)),
    ...skills.map(({ name, id }) => statement(name, id))
  ];
}

/**
 * What of a course is held already, at most one entry a statement, the surest likeness first.
 * Texts are only held against texts of the same language; the learner reads both and decides.
 */
export function overlapWith(course: Learning, held: readonly HeldLearning[]): Overlap[] {
  const owned = held.flatMap((learning) =>
    statementsOf(learning).map((own) => ({ own, credential: learning.credential }))
  );
  return statementsOf(course).flatMap((wanted) => {
    let best: Overlap | undefined;
    for (const { own, credential } of owned) {
      const likeness = likenessOf(wanted, own);
      if (likeness && (!best || sureness(likeness) > sureness(best.likeness))) {
        best = { statement: wanted.text, held: own.text, credential, likeness };
      }
    }
    return best ? [best] : [];
  });
}

function sureness(likeness: Likeness): number {
  switch (likeness.how) {
    case 'same-skill':
      return Number.POSITIVE_INFINITY;
    case 'same-words':
      return Number.MAX_SAFE_INTEGER;
    case 'shared-words':
      return likeness.words.length;
  }
}

function likenessOf(a: Statement, b: Statement): Likeness | undefined {
  if (a.id !== undefined && a.id === b.id) return { how: 'same-skill' };
  let shared: readonly string[] = [];
  for (const [language, words] of a.words) {
    const others = b.words.get(language);
    if (!others || words.length === 0) continue;
    if (words.join(' ') === others.join(' ')) return { how: 'same-words' };
    const common = commonWords(words, others);
    if (common.length > shared.length) shared = common;
  }
  return shared.length > 0 ? { how: 'shared-words', words: shared } : undefined;
}

/** Longer words that both have; none where they are too few of what the longer text says. */
function commonWords(a: readonly string[], b: readonly string[]): readonly string[] {
  const content = (words: readonly string[]) =>
    new Set(words.filter((word) => word.length >= CONTENT_LETTERS));
  const [inA, inB] = [content(a), content(b)];
  const common = [...inA].filter((word) => inB.has(word));
  const enough = Math.max(LEAST_SHARED, LEAST_SHARE * Math.max(inA.size, inB.size));
  return common.length >= enough ? common : [];
}
