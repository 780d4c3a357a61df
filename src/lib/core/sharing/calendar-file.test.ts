import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Moment } from '../kernel/day';
import { formatCalendar, type CalendarEvent } from './calendar-file';

const AT = '2026-05-01T10:30:15.000Z' as Moment;
const EVENT: CalendarEvent = {
  uid: 'path-1/welding@cairn',
  title: 'Welding',
  from: '2026-09-01' as Day,
  to: '2026-09-28' as Day
};

const file = (...events: CalendarEvent[]) =>
  formatCalendar({ name: 'CAS in Metals', madeBy: '-//Cairn//EN', at: AT, events });

/** The lines as a calendar reads them: folded parts put together again. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

/** Reads a text value back (RFC 5545, 3.3.11). */
const unescape = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const valueOf = (text: string, name: string) => {
  const line = lines(text).find((each) => each.startsWith(`${name}:`));
  return line === undefined ? undefined : unescape(line.slice(name.length + 1));
};

describe('a calendar file', () => {
  it('is a calendar of whole days', () => {
    expect(lines(file({ ...EVENT, description: '€250', alarmDays: 7 }))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Cairn//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:CAS in Metals',
      'BEGIN:VEVENT',
      'UID:path-1/welding@cairn',
      'DTSTAMP:20260501T103015Z',
      'LAST-MODIFIED:20260501T103015Z',
      'SEQUENCE:3329910',
      'DTSTART;VALUE=DATE:20260901',
      'DTEND;VALUE=DATE:20260929',
      'SUMMARY:Welding',
      'DESCRIPTION:€250',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Welding',
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      ''
    ]);
  });

  it('without events is still one', () => {
    expect(lines(file()).slice(-3)).toEqual(['X-WR-CALNAME:CAS in Metals', 'END:VCALENDAR', '']);
  });

  it.each([
    ['of one day', '2026-09-01', '2026-09-01', '20260902'],
    ['over a new year', '2026-12-30', '2026-12-31', '20270101'],
    ['to the end of a leap year’s February', '2028-02-01', '2028-02-29', '20280301'],
    ['that ends before it begins', '2026-09-01', '2026-08-01', '20260902']
  ])('ends an event %s on the day after', (_, from, to, end) => {
    const text = file({ ...EVENT, from: from as Day, to: to as Day });
    expect(lines(text)).toContain(`DTEND;VALUE=DATE:${end}`);
  });

  it('keeps addresses on their line', () => {
    const text = file({ ...EVENT, url: 'https://a.example/x?a=1,2;b\r\nSUMMARY:no' });
    expect(valueOf(text, 'URL')).toBe('https://a.example/x?a=1,2;bSUMMARY:no');
    expect(lines(text).filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:Welding']);
  });

  it('has a higher number every minute', () => {
    const later = formatCalendar({
      ...{ name: '', madeBy: '', events: [EVENT] },
      at: '2026-05-01T10:32:00Z' as Moment
    });
    expect(Number(valueOf(later, 'SEQUENCE'))).toBe(Number(valueOf(file(EVENT), 'SEQUENCE')) + 2);
  });

  it('gives back every text that was put in, in lines of 75 octets', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const text = file({ ...EVENT, title, description });
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const shown = (value: string) =>
          value.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ');
        expect(valueOf(text, 'SUMMARY')).toBe(shown(title));
        expect(valueOf(text, 'DESCRIPTION')).toBe(shown(description));
      })
    );
  });
});
