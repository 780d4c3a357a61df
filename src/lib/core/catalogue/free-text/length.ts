import { parseDuration } from '../../kernel/duration';
import { addRanges, type Range } from '../../kernel/range';
import { weeksOfDuration, weeksOfLength, type CalendarUnit } from '../conversions';
import type { Length } from '../model';
import { anyOf, plainWords } from './plain';
import { parseQuantity } from './quantity';

const SELF_PACED = new RegExp(
  String.raw`${anyOf(String.raw`
  self-? ?paced|(?:your|their|my) own (?:pace|time)|eigene[mns] tempo|selbstgesteuert|
  propio ritmo|propi ritme|votre rythme|son rythme|eigen tempo|proprio ritmo|
  seu (?:proprio )?ritmo
  `)}`
);
const VARIABLE = new RegExp(
  String.raw`^${anyOf(String.raw`
  variable|varies|various|variabel|variiert|unterschiedlich|variabile|variavel|varia|
  wisselend|μεταβλητη|kintama
  `)}\.?$`
);
const DENIED = /\b(?:not|no|non|nicht|kein|keine|pas|niet|nao)\b/;
const CALENDAR: readonly string[] = ['days', 'weeks', 'months', 'years'];

/**
 * A calendar length in weeks from an ISO 8601 duration (`P4M`) or from words ("4-6 weeks",
 * "9 months (approx)", "1 year and 6 months"); `self-paced` and `variable` where the words say
 * so. Undefined for everything else, hours of work and semesters included.
 */
export function readLength(text: string): Length | undefined {
  const iso = parseDuration(text);
  if (iso) return plausible(weeksOfDuration(iso));
  const plain = plainWords(text);
  if (!plain) return undefined;
  if (VARIABLE.test(plain)) return 'variable';
  if (SELF_PACED.test(plain) && !/\d/.test(plain) && !DENIED.test(plain)) return 'self-paced';
  return weeksOfWords(plain.replace(BESIDE, ''));
}

/** What may stand after a length without changing it. */
const BESIDE =
  /\.$|[,-]? ?\(?(?:approx|approximately|ca|circa|environ|aprox|ungefahr|self-? ?paced)\.?\)?$/;
const AND = / ?(?:,|\+|\band\b|\bund\b|\bet\b|\by\b|\ben\b|\be\b|\bi\b) /;

/** The sum of what is joined by "and", each unit once and from the largest down. */
function weeksOfWords(plain: string): Range | undefined {
  const parts = plain.split(AND).map(parseQuantity);
  let sum: Range | undefined;
  let before = CALENDAR.length;
  for (const part of parts) {
    const rank = part ? CALENDAR.indexOf(part.unit) : -1;
    if (!part || rank < 0 || rank >= before) return undefined;
    before = rank;
    const weeks = rangeInWeeks(part.amount, part.unit as CalendarUnit);
    sum = sum ? addRanges(sum, weeks) : weeks;
  }
  return plausible(sum);
}

/** A length between nothing and a hundred years. */
function plausible(weeks: Range | undefined): Range | undefined {
  return weeks && weeks.min > 0 && weeks.max <= LONGEST_WEEKS ? weeks : undefined;
}

const LONGEST_WEEKS = 5200;

function rangeInWeeks({ min, max }: Range, unit: CalendarUnit): Range {
  return { min: weeksOfLength(min, unit), max: weeksOfLength(max, unit) };
}
