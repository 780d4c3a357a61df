import { stated } from '../../../kernel/stated';
import type { XmlElement } from '../../../kernel/xml';
import { globalId } from '../global-id';
import type { OfferingId, RunId } from '../../ids';
import type { AsPublished, Offering, Run } from '../../model';
import { lengthOfRuns } from './duration';
import { readPresentation, type Presentation } from './presentation';
import type { Reading } from './reading';

/** The runs of a course, and what all of them have in common. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly ofCourse: Pick<Offering, 'languages' | 'weeks' | 'mode' | 'cost' | 'asPublished'>;
}

/**
 * XCRI-CAP states length, price, language and mode with each presentation. What all of them agree
 * in is said of the course; the length of a course is the range over its runs.
 */
export function runsOf(
  elements: readonly XmlElement[],
  course: OfferingId,
  reading: Reading
): Runs {
  const read = elements.map((element) => readPresentation(element, reading));
  const same = <Value>(valueOf: (one: Presentation) => Value): Value | undefined => {
    const values = new Set(read.map((one) => JSON.stringify(valueOf(one))));
    return values.size === 1 && read[0] ? valueOf(read[0]) : undefined;
  };
  const mode = same((one) => one.mode);
  const languages = same((one) => one.languages);
  const cost = same((one) => one.cost);
  const price = same((one) => one.price);
  const lengths = new Set(read.flatMap(({ duration }) => duration.words ?? []));
  const ids = idsOf(read, course);
  const runs = read.map((one, at) =>
    stated<Run>({
      id: ids[at] ?? (course as string as RunId),
      start: one.start,
      end: one.end,
      enrolFrom: one.enrolFrom,
      enrolBy: one.enrolBy,
      place: one.place,
      mode: mode === undefined ? one.mode : undefined,
      languages: languages || one.languages.length === 0 ? undefined : one.languages,
      cost: cost === undefined ? one.cost : undefined,
      asPublished: wordsOrNone({
        start: one.dates,
        price: price === undefined ? one.price : undefined,
        length: lengths.size > 1 ? one.duration.words : undefined
      })
    })
  );
  return {
    runs,
    ofCourse: stated<Runs['ofCourse']>({
      languages: languages ?? [...new Set(read.flatMap((one) => one.languages))],
      weeks: lengthOfRuns(read.map(({ duration }) => duration)),
      mode,
      cost: cost ?? 'not-stated',
      asPublished: wordsOrNone({
        length: lengths.size > 0 ? [...lengths].join('; ') : undefined,
        price
      })
    })
  };
}

/** Its own id made unique in the world; a second run of the same name is counted on. */
function idsOf(read: readonly Presentation[], course: OfferingId): RunId[] {
  const used = new Map<string, number>();
  return read.map(({ id, start }) => {
    const name = globalId(id ?? start ?? 'run', course);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return (count === 1 ? name : `${name}#${count}`) as RunId;
  });
}

/** The words that there are; undefined where there are none. */
export function wordsOrNone(words: {
  [Key in keyof AsPublished]: AsPublished[Key] | undefined;
}): AsPublished | undefined {
  const found = stated<AsPublished>(words);
  return Object.keys(found).length > 0 ? found : undefined;
}
