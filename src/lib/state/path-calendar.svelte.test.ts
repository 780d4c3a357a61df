import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId, RunId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import { award, course, indexOf, one, run } from '../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../tests/fixtures/names-known';
import { path, plan, planStep } from '../../../tests/fixtures/plans';
import { calendarFileOf, eventsOf } from './path-calendar';

beforeAll(namesKnown);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-05T12:00:00') }));
afterEach(() => void vi.useRealTimers());

const index = indexOf(
  [
    course('Alloys'),
    course('Bolts', {
      homepage: 'https://nordvik.example/bolts',
      runs: [run('2026-10-05', '2026-11-01', { place: { en: 'Hall 2' } })]
    })
  ],
  [award('CAS', one('Alloys'), { title: { en: 'CAS in Metals' } })]
);
const kept = path(
  plan(
    [
      planStep('Alloys', { start: '2026-09-01' as Day, end: '2026-09-28' as Day }),
      planStep('Bolts', {
        run: '2026-10-05' as RunId,
        start: '2026-10-05' as Day,
        end: '2026-11-01' as Day,
        enrolBy: '2026-09-20' as Day,
        prices: [{ minor: 64_000, currency: 'EUR' }],
        minor: 64_000
      }),
      planStep('gone', { start: '2026-11-02' as Day, enrolBy: '2026-09-01' as Day, prices: [] })
    ],
    {
      finish: '2026-12-01' as Day,
      exits: [
        { award: 'CAS' as AwardId, afterSteps: 2, day: '2026-11-01' as Day, minor: 0, ects: 0 }
      ]
    }
  )
);

describe('the calendar of a path', () => {
  it('has every step, the days enrolment closes, where one could stop, and the end', () => {
    expect(eventsOf(kept, 'Mine', index)).toEqual([
      {
        uid: 'step%20Alloys.p@cairn.invalid',
        title: 'Alloys',
        from: '2026-09-01',
        to: '2026-09-28',
        description: '€0'
      },
      {
        uid: 'enrol%20Bolts.p@cairn.invalid',
        title: 'Enrol: Bolts',
        from: '2026-09-20',
        to: '2026-09-20',
        description: 'Enrolment closes on this day; the course begins on Oct 5, 2026.',
        alarmDays: 7,
        url: 'https://nordvik.example/bolts',
        place: 'Hall 2'
      },
      {
        uid: 'step%20Bolts.p@cairn.invalid',
        title: 'Bolts',
        from: '2026-10-05',
        to: '2026-11-01',
        description: '€640',
        alarmDays: 1,
        url: 'https://nordvik.example/bolts',
        place: 'Hall 2'
      },
      expect.objectContaining({ title: 'gone', description: '€0', alarmDays: 1 }),
      {
        uid: 'exit%20CAS.p@cairn.invalid',
        title: 'You could ask for: CAS in Metals',
        from: '2026-11-01',
        to: '2026-11-01'
      },
      {
        uid: 'finish.p@cairn.invalid',
        title: 'Goal reached: Mine',
        from: '2026-12-01',
        to: '2026-12-01'
      }
    ]);
  });

  it('leaves out what is over, and enrolling for what has begun', () => {
    const marks = {
      ['Alloys' as OfferingId]: { kind: 'done', on: '2026-09-05' as Day },
      ['Bolts' as OfferingId]: { kind: 'begun', on: '2026-09-05' as Day }
    } as const;
    const titles = eventsOf({ ...kept, marks }, 'Mine', index).map(({ title }) => title);
    expect(titles).toEqual([
      'Bolts',
      'gone',
      'You could ask for: CAS in Metals',
      'Goal reached: Mine'
    ]);
  });

  it('names the same things the same from file to file', () => {
    const uids = () => eventsOf(kept, 'Mine', index).map(({ uid }) => uid);
    expect(new Set(uids()).size).toBe(uids().length);
    expect(uids()).toEqual(uids());
  });

  it('is a file that calendars open', async () => {
    const file = calendarFileOf(kept, 'Mine', index);
    expect([file.name, file.type]).toEqual(['cairn-path-2026-09-05.ics', 'text/calendar']);
    expect(await file.text()).toContain('SUMMARY:Enrol: Bolts\r\n');
  });

  it('of a path that is done is empty', () => {
    expect(eventsOf(path(plan([])), 'Mine', index)).toEqual([]);
  });
});
