import { overlaps, scaleRange, type Range } from '../../../kernel/range';
import { attributeOf, type XmlElement } from '../../../kernel/xml';
import { readLength } from '../../free-text/length';
import type { Length } from '../../model';
import { wordsOf } from '../xml-words';
import { lineOf, type Reading } from './reading';

export interface ReadDuration {
  readonly weeks?: Length;
  readonly words?: string;
}

/** "1 month" and `P4W` are meant to be the same. */
const TOLERANCE = 0.15;

/**
 * `mlo:duration` as its `interval` (ISO 8601) and as its words (XCRI-CAP 1.2, duration); the
 * words count where both agree, as they can name a range. Where the two contradict each other
 * neither is taken.
 */
export function durationIn(element: XmlElement | undefined, reading: Reading): ReadDuration {
  if (!element) return {};
  const formal = attributeOf(element, 'interval')?.trim() ?? '';
  const words = wordsOf(element);
  const published = [words, formal && words ? `(${formal})` : formal].filter(Boolean).join(' ');
  if (published === '') return {};
  const said = readLength(words);
  const stated = readLength(formal);
  const { issues, record } = reading;
  if (said && stated && !agree(said, stated)) {
    issues.add('values-contradict', lineOf(element), { record, value: formal, other: words });
    return { words: published };
  }
  const weeks = said ?? stated;
  if (!weeks) issues.add('value-not-understood', lineOf(element), { record, value: published });
  return { words: published, ...(weeks !== undefined && { weeks }) };
}

function agree(a: Length, b: Length): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return overlaps(widened(a), widened(b));
}

function widened(range: Range): Range {
  return {
    min: scaleRange(range, 1 - TOLERANCE).min,
    max: scaleRange(range, 1 + TOLERANCE).max
  };
}

/**
 * The length of a course from those of its runs: known where every run that states one is
 * understood, and all of them are ranges or the same state.
 */
export function lengthOfRuns(durations: readonly ReadDuration[]): Length | undefined {
  const stated = durations.filter(({ words }) => words !== undefined);
  const lengths = stated.map(({ weeks }) => weeks);
  const [first] = lengths;
  if (typeof first === 'string') return lengths.every((each) => each === first) ? first : undefined;
  let all = first;
  for (const each of lengths) {
    if (!all || each === undefined || typeof each === 'string') return undefined;
    all = { min: Math.min(all.min, each.min), max: Math.max(all.max, each.max) };
  }
  return all;
}
