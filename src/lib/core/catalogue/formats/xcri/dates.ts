import { parseMoment, type Day } from '../../../kernel/day';
import { attributeOf, type XmlElement } from '../../../kernel/xml';
import { readDay } from '../../free-text/start';
import { lineOf, type Reading } from './reading';
import { wordsOf } from '../xml-words';

/** A date of a presentation as it was read, and the words for it that were not. */
export interface ReadDate {
  readonly day?: Day;
  /** As published, where it is not understood or contradicts itself. */
  readonly words?: string;
}

/**
 * A date as its `dtf` (ISO 8601) and as its words (XCRI-CAP 1.2, start, end, applyFrom,
 * applyUntil). Where the two name different days neither is taken.
 */
export function dateIn(element: XmlElement | undefined, reading: Reading): ReadDate {
  if (!element) return {};
  const formal = attributeOf(element, 'dtf')?.trim() ?? '';
  const words = wordsOf(element);
  const day = dayIn(formal);
  const said = words === '' ? undefined : (dayIn(words) ?? readDay(words));
  const { issues, record } = reading;
  if (day && said && day !== said) {
    issues.add('values-contradict', lineOf(element), { record, value: formal, other: words });
    return { words: `${words} (${formal})` };
  }
  if (formal !== '' && !day) {
    issues.add('value-not-understood', lineOf(element), { record, value: formal });
  }
  const either = day ?? said;
  if (either) return { day: either };
  if (words === '') return formal === '' ? {} : { words: formal };
  if (formal === '') issues.add('value-not-understood', lineOf(element), { record, value: words });
  return { words };
}

/** The day that is written, also where a time of day and a time zone stand behind it. */
function dayIn(text: string): Day | undefined {
  return parseMoment(text) === undefined ? undefined : (text.slice(0, 10) as Day);
}
