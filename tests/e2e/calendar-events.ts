import { expect } from 'vitest';

/** The events of a calendar file (RFC 5545): each property of an event, by its name. */
export function eventsIn(bytes: Buffer): Partial<Record<string, string>>[] {
  const folded = bytes.toString().split('\r\n');
  expect(folded.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  const lines = bytes.toString().replaceAll('\r\n ', '').split('\r\n');
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  const events: Partial<Record<string, string>>[] = [];
  const open: string[] = [];
  for (const line of lines.slice(0, -1)) {
    const [name = '', value = ''] = split(line);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') expect(open.pop()).toBe(value);
    else if (open.at(-1) === 'VEVENT')
      Object.assign(events.at(-1) ?? {}, { [name]: unescape(value) });
  }
  expect(open).toEqual([]);
  return events;
}

function split(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at), line.slice(at + 1)];
}

function unescape(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
