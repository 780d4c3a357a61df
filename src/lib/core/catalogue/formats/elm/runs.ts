import { parseMoment, type Day } from '../../../kernel/day';
import { stated } from '../../../kernel/stated';
import { readDay } from '../../free-text/start';
import type { RunId } from '../../ids';
import type { Run } from '../../model';
import type { LdNode } from '../json-ld';
import { placeOf, report, stringsAt, textAt, type Source } from './source';

/**
 * The times at which an opportunity takes place (`temporal`), with its deadline where it has one.
 * Several deadlines do not say which time each is for: they are kept in words.
 */
export function runsAt(source: Source, node: LdNode): readonly Run[] {
  const deadlines = stringsAt(node, 'applicationDeadline');
  const enrolBy = deadlines.length === 1 ? dayAt(source, node, 'applicationDeadline') : undefined;
  if (deadlines.length > 1) {
    report(source, node, 'applicationDeadline', 'values-contradict', deadlines[0], deadlines[1]);
  }
  const kept = enrolBy === undefined && deadlines.length > 0 ? deadlines.join('; ') : undefined;
  const times = source.document.nodesAt(node, 'temporal');
  const place = source.document
    .nodesAt(node, 'location')
    .map((location) => textAt(location, 'geographicName', 'description', 'prefLabel'))
    .find((text) => text !== undefined);
  const runs = times.map((time) => timeOf(source, time));
  if (runs.length === 0 && deadlines.length > 0) runs.push({});
  return runs.map(({ start, end, words }, at) => {
    const published = [words, kept].filter((text) => text !== undefined).join('; ');
    return stated<Run>({
      id: `${node.id ?? placeOf(source, node)}#${start ?? at + 1}` as RunId,
      start,
      end,
      enrolBy,
      place,
      asPublished: published === '' ? undefined : { start: published }
    });
  });
}

interface Time {
  readonly start?: Day;
  readonly end?: Day;
  readonly words?: string;
}

/** A time that ends before it begins has neither. */
function timeOf(source: Source, time: LdNode): Time {
  const start = dayAt(source, time, 'startDate');
  const end = dayAt(source, time, 'endDate');
  const words = [...stringsAt(time, 'startDate'), ...stringsAt(time, 'endDate')].join(' – ');
  if (start && end && end < start) {
    report(source, time, 'startDate', 'values-contradict', start, end);
    return { words };
  }
  const whole = stringsAt(time, 'startDate', 'endDate').length === 0 || start || end;
  return stated<Time>({ start, end, words: whole ? undefined : words });
}

function dayAt(source: Source, node: LdNode, property: string): Day | undefined {
  const [text] = stringsAt(node, property);
  if (text === undefined) return undefined;
  const day = parseMoment(text) ? (text.slice(0, 10) as Day) : readDay(text);
  if (!day) report(source, node, property, 'value-not-understood', text);
  return day;
}
