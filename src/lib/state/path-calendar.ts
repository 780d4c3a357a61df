import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { formatCalendar, type CalendarEvent } from '$lib/core/sharing/calendar-file';
import { now, today } from './clock';
import { formatDay, formatMoney, textOf } from './format';
import { t } from './language.svelte';
import { nameOf } from './path-names';
import { stepsLeft, type Mark, type PathRow } from './paths.svelte';

/** Reminders come so many days before enrolment closes. */
const ENROL_ALARM_DAYS = 7;
const START_ALARM_DAYS = 1;

/** What is still to do of a path, with the days on which enrolment closes, as a calendar file. */
export function calendarFileOf(path: PathRow, name: string, index: CatalogueIndex): File {
  const { calendar } = t().paths;
  const text = formatCalendar({
    ...{ name, madeBy: '-//Cairn//Cairn//EN', at: now() },
    events: eventsOf(path, name, index)
  });
  return new File([text], `${calendar.file}-${today()}.ics`, { type: 'text/calendar' });
}

/** Who has a place, or is on the course, needs no reminder to enrol. */
function hasPlace(mark: Mark | undefined): boolean {
  return mark?.kind === 'begun' || mark?.kind === 'enrolled';
}

export function eventsOf(path: PathRow, name: string, index: CatalogueIndex): CalendarEvent[] {
  const { calendar } = t().paths;
  const { plan } = path;
  const uid = (what: string) => `${encodeURIComponent(what)}.${path.id}@cairn.invalid`;
  const left = stepsLeft(path);
  const steps = left.flatMap((step): CalendarEvent[] => {
    const { offering, run, start, end, enrolBy, prices, minor } = step;
    const course = index.offering(offering);
    const title = nameOf(offering, index);
    const price = prices
      ? formatMoney({ minor, currency: plan.currency })
      : t().common.priceNotStated;
    const place = course?.runs.find(({ id }) => id === run)?.place;
    const about = {
      ...(course?.homepage !== undefined && { url: course.homepage }),
      ...(place && { place: textOf(place) })
    };
    return [
      ...(enrolBy && enrolBy >= today() && !hasPlace(path.marks[offering])
        ? [
            {
              uid: uid(`enrol ${offering}`),
              title: calendar.enrol(title),
              ...{ from: enrolBy, to: enrolBy },
              description: calendar.enrolNote(formatDay(start)),
              alarmDays: ENROL_ALARM_DAYS,
              ...about
            }
          ]
        : []),
      {
        uid: uid(`step ${offering}`),
        ...{ title, from: start, to: end, description: price },
        ...(start > today() && { alarmDays: START_ALARM_DAYS }),
        ...about
      }
    ];
  });
  const exits = plan.exits.map(({ award, day }) => ({
    uid: uid(`exit ${award}`),
    title: calendar.exit(nameOf(award, index)),
    ...{ from: day, to: day }
  }));
  const end = {
    uid: uid('finish'),
    title: calendar.finish(name),
    from: plan.finish,
    to: plan.finish
  };
  return left.length === 0 ? [] : [...steps, ...exits, end];
}
