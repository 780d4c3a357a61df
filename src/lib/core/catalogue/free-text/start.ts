import { parseDay, type Day } from '../../kernel/day';
import { plainWords } from './plain';

/** Names of the months, without accents and in lower case, in the order of the year. */
const MONTHS: readonly string[] = [
  `january jan januar janvier janv enero ene januari gennaio gen janeiro gener ιανουαριος
  ιανουαριου sausio stycznia`,
  `february feb februar fevrier fevr febrero februari febbraio fevereiro fev febrer
  φεβρουαριος φεβρουαριου vasario lutego`,
  'march mar marz mars marzo maart mrt marco marc μαρτιος μαρτιου kovo marca marts',
  'april apr avril avr abril abr aprile απριλιος απριλιου balandzio kwietnia',
  'may mai mayo mei maggio mag maio maig μαιος μαιου geguzes maja maj',
  'june jun juni juin junio giugno giu junho juny ιουνιος ιουνιου birzelio czerwca',
  'july jul juli juillet juil julio luglio lug julho juliol ιουλιος ιουλιου liepos lipca',
  `august aug aout agosto ago augustus agost αυγουστος αυγουστου rugpjucio sierpnia augusti`,
  `september sep sept septembre septiembre settembre set setembro setembre σεπτεμβριος
  σεπτεμβριου rugsejo wrzesnia`,
  `october oct oktober okt octobre octubre ottobre ott outubro out οκτωβριος οκτωβριου
  spalio pazdziernika`,
  'november nov novembre noviembre novembro νοεμβριος νοεμβριου lapkricio listopada',
  `december dec dezember dez decembre diciembre dic dicembre dezembro desembre des
  δεκεμβριος δεκεμβριου gruodzio grudnia`
];
const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((names, index) =>
    names.split(/\s+/).map((name): [string, string] => [name, String(index + 1)])
  )
);

const DAY_FIRST =
  /^(\d{1,2})(?:\.|st|nd|rd|th|er|η)? (?:de |of |d')?(\p{L}+)\.?,? (?:de |del )?(\d{4})$/u;

/**
 * A calendar day: ISO 8601 (with or without a time), `3 November 2012`, `November 3, 2012`,
 * `3.11.2012`, `2012/11/03`; `03/11/2012` only where day and month cannot be taken for each
 * other. Undefined for everything else and for days that the calendar does not have.
 */
export function readDay(text: string): Day | undefined {
  const plain = plainWords(text);
  if (!plain) return undefined;
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:t[\d:.]+(?:z|[+-]\d{2}:?\d{2})?)?$/.exec(plain);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(plain);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (slashed) return dayOfSlashes(Number(slashed[1]), Number(slashed[2]), slashed[3]);
  const first = DAY_FIRST.exec(plain);
  if (first) return dayOf(first[3], MONTH_BY_NAME.get(first[2] ?? ''), first[1]);
  const then = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plain);
  return then ? dayOf(then[3], MONTH_BY_NAME.get(then[1] ?? ''), then[2]) : undefined;
}

function dayOfSlashes(a: number, b: number, year: string | undefined): Day | undefined {
  if (a === b || a > 12) return dayOf(year, String(b), String(a));
  return b > 12 ? dayOf(year, String(a), String(b)) : undefined;
}

function dayOf(year = '', month = '', day = ''): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
