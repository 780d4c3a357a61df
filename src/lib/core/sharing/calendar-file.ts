import { addDays, type Day, type Moment } from '../kernel/day';

/* Calendar files (RFC 5545) of whole days: what every calendar reads. */

export interface CalendarEvent {
  /** Stays the same for the same thing, so that a newer file moves it instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  readonly description?: string;
  readonly place?: string;
  readonly url?: string;
  /** Reminds so many days before it begins. */
  readonly alarmDays?: number;
}

export interface CalendarFile {
  readonly name: string;
  /** Of the program that made it, as `-//Cairn//EN` (RFC 5545, 3.7.3). */
  readonly madeBy: string;
  /** When it was made; of two files the later one holds. */
  readonly at: Moment;
  readonly events: readonly CalendarEvent[];
}

/** The text of the file, lines folded at 75 octets and ended by CR LF (3.1). */
export function formatCalendar({ name, madeBy, at, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(madeBy)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // Not in RFC 5545; most programs show it.
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR'
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, at: Moment): string[] {
  const { uid, title, from, to, description, place, url, alarmDays } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stampOf(at)}`,
    `LAST-MODIFIED:${stampOf(at)}`,
    `SEQUENCE:${sequenceOf(at)}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // The end is the first day after it (3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(to < from ? from : to, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(url === undefined ? [] : [`URL:${addressOf(url)}`]),
    'TRANSP:TRANSPARENT',
    ...(alarmDays === undefined ? [] : alarmLines(title, alarmDays)),
    'END:VEVENT'
  ];
}

function alarmLines(title: string, days: number): string[] {
  const trigger = `TRIGGER:-P${Math.max(0, Math.round(days))}D`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    trigger,
    'END:VALARM'
  ];
}

/** Backslash, comma, semicolon and line ends (3.3.11); other control characters have no place. */
function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[,;]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

/** An address has no escapes: what would end its line is left out. */
function addressOf(url: string): string {
  return url.replace(/[\p{Cc}\s]/gu, '');
}

const MOST_OCTETS = 75;

/** Parts of a line after the first begin with a space; no character is cut in two (3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function stampOf(at: Moment): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Minutes since 2020: grows from file to file without anything being kept. */
function sequenceOf(at: Moment): number {
  return Math.max(0, Math.floor((new Date(at).getTime() - Date.UTC(2020, 0, 1)) / 60_000));
}
