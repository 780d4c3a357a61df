import { asList, get, type JsonValue } from '../../kernel/json';
import type { Day } from '../../kernel/day';
import { stated } from '../../kernel/stated';
import type { RunId } from '../ids';
import type { Run } from '../model';
import { at, dayIn, languagesIn, type Reading } from './json-facts';
import { localTextOf } from './json-text';
import { costIn, first, modeOf } from './ooapi-facts';

/** An offering of OOAPI is one time that a course or programme takes place. */
export function readRun(item: JsonValue, id: string, reading: Reading): Run {
  const day = (...names: readonly string[]) =>
    dayIn(first(item, ...names), at(reading, names[0] ?? ''));
  const periods = asList(get(item, 'enrolmentPeriods'));
  const ends = (name: string) =>
    periods
      .flatMap((period) => dayIn(get(period, name), at(reading, 'enrolmentPeriods')) ?? [])
      .sort();
  const enrolFrom: Day | undefined =
    ends('startDateTime')[0] ?? day('enrolStartDate', 'enrollStartDate');
  const enrolBy: Day | undefined =
    ends('endDateTime').at(-1) ?? day('enrolEndDate', 'enrollEndDate');
  const cost = costIn(item, reading);
  const languages = languagesIn(
    asList(first(item, 'teachingLanguages', 'teachingLanguage')),
    at(reading, 'teachingLanguages')
  );
  return stated<Run>({
    id: id as RunId,
    start: day('startDateTime', 'startDate'),
    end: day('endDateTime', 'endDate'),
    enrolFrom,
    enrolBy,
    place: localTextOf(get(asList(get(item, 'addresses'))[0], 'city')),
    mode: modeOf(item, reading),
    languages: languages.length > 0 ? languages : undefined,
    cost: cost.cost === 'not-stated' ? undefined : cost.cost,
    asPublished: cost.words === undefined ? undefined : { price: cost.words }
  });
}

/** Whether one may begin at any time in a period, not only on the first day. */
export function isFlexible(item: JsonValue): boolean {
  return (
    first(
      item,
      'flexibleEntryPeriodStartDateTime',
      'flexibleEntryPeriodStart',
      'flexibleEntryPeriodStartDate'
    ) !== undefined
  );
}
