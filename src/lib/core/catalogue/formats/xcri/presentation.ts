import type { Day } from '../../../kernel/day';
import type { ParticipationForm } from '../../../kernel/standard-elements';
import { stated } from '../../../kernel/stated';
import type { LocalText } from '../../../kernel/text';
import { attributeOf, childAt, childrenOf, type XmlElement } from '../../../kernel/xml';
import { readPrice } from '../../free-text/price';
import type { Cost } from '../../model';
import { languageOf } from '../language-name';
import { localLines, wordsOf } from '../xml-words';
import { dateIn } from './dates';
import { durationIn, type ReadDuration } from './duration';
import { identifiersOf } from './identifiers';
import { lineOf, type Reading } from './reading';

/** A `presentation` of XCRI-CAP as it was read, before what all have in common goes to the course. */
export interface Presentation {
  readonly id?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly enrolFrom?: Day;
  readonly enrolBy?: Day;
  readonly dates?: string;
  readonly duration: ReadDuration;
  readonly mode?: ParticipationForm;
  readonly languages: readonly string[];
  readonly cost?: Cost;
  readonly price?: string;
  readonly place?: LocalText;
}

const DISTANCE = 'distance';

/**
 * Attendance modes by their codes. At a distance is not said to be online (there is `ON` for it):
 * it is kept in words, as the place.
 */
const MODES: Readonly<Record<string, ParticipationForm | typeof DISTANCE>> = {
  CM: 'onsite',
  NC: 'onsite',
  DA: 'blended',
  MM: 'blended',
  DS: DISTANCE,
  ON: 'online',
  WB: 'work'
};

/** The same by the words that the standard gives for each code, folded. */
const MODE_WORDS: Readonly<Record<string, keyof typeof MODES>> = {
  campus: 'CM',
  'face-to-face non-campus': 'NC',
  'distance with attendance': 'DA',
  'mixed mode': 'MM',
  'distance without attendance': 'DS',
  'online (no attendance)': 'ON',
  'online without attendance': 'ON',
  online: 'ON',
  'work-based': 'WB'
};

export function readPresentation(element: XmlElement, reading: Reading): Presentation {
  const first = (name: string) => childrenOf(element, name)[0];
  const start = dateIn(first('start'), reading);
  const end = dateIn(first('end'), reading);
  const inOrder = !start.day || !end.day || start.day <= end.day;
  if (!inOrder) {
    const facts = { record: reading.record, value: start.day, other: end.day };
    reading.issues.add('values-contradict', lineOf(element), facts);
  }
  const enrolFrom = dateIn(first('applyFrom'), reading);
  const enrolBy = dateIn(first('applyUntil'), reading);
  const dates = inOrder
    ? [start, end, enrolFrom, enrolBy].map(({ words }) => words)
    : [start, end].map(({ day, words }) => words ?? day);
  const known = dates.filter((words) => words !== undefined);
  const duration = durationIn(first('duration'), reading);
  const mode = modeIn(first('attendanceMode'), reading);
  const attendance = localLines(
    [first('attendanceMode')].filter((each) => each !== undefined),
    reading.lang
  );
  return stated<Presentation>({
    id: identifiersOf(element).id,
    start: inOrder ? start.day : undefined,
    end: inOrder ? end.day : undefined,
    enrolFrom: enrolFrom.day,
    enrolBy: enrolBy.day,
    dates: known.length > 0 ? known.join(' – ') : undefined,
    duration,
    mode: mode === DISTANCE ? undefined : mode,
    languages: childrenOf(element, 'languageOfInstruction').flatMap((each) =>
      languageIn(each, reading)
    ),
    ...costIn(first('cost'), reading),
    place: placeOf(element, reading.lang) ?? (mode === DISTANCE ? attendance : undefined)
  });
}

function modeIn(
  element: XmlElement | undefined,
  { issues, record }: Reading
): ParticipationForm | typeof DISTANCE | undefined {
  if (!element) return undefined;
  const words = wordsOf(element);
  const code = attributeOf(element, 'identifier')?.trim().toUpperCase() ?? '';
  const named = words.toLowerCase();
  const key = [code, own(MODE_WORDS, named) ?? ''].find((each) => own(MODES, each) !== undefined);
  if (key !== undefined) return own(MODES, key);
  const value = words || code;
  if (value !== '' && code !== 'NK')
    issues.add('unknown-value', lineOf(element), { record, value });
  return undefined;
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function languageIn(element: XmlElement, { issues, record }: Reading): string[] {
  const value = wordsOf(element);
  const tag = languageOf(value);
  if (tag !== undefined) return [tag];
  if (value !== '') issues.add('unknown-value', lineOf(element), { record, value });
  return [];
}

function costIn(
  element: XmlElement | undefined,
  { issues, record, lang }: Reading
): { cost?: Cost; price?: string } {
  const price = wordsOf(element);
  if (!element || price === '') return {};
  const cost = readPrice(price, { language: lang });
  if (cost === undefined) {
    issues.add('value-not-understood', lineOf(element), { record, value: price });
    return { price };
  }
  return { cost, price };
}

/** Name and town of the first venue. */
function placeOf(element: XmlElement, lang: string): LocalText | undefined {
  const venue = childAt(element, 'venue', 'provider') ?? childAt(element, 'venue');
  if (!venue) return undefined;
  const town = wordsOf(childAt(venue, 'location', 'town')) || wordsOf(childAt(venue, 'town'));
  const name = localLines(childrenOf(venue, 'title').slice(0, 1), lang);
  if (!name) return town === '' ? undefined : { [lang]: town };
  const withTown = ([tag, words]: [string, string]) => [
    tag,
    town === '' || words.includes(town) ? words : `${words}, ${town}`
  ];
  return Object.fromEntries(Object.entries(name).map(withTown)) as LocalText;
}
