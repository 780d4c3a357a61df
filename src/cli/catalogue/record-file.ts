import { areRecordLines } from '../../lib/core/catalogue/formats/read-records';
import { entryOf, parseRecord, type RecordIssue } from '../../lib/core/catalogue/formats/records';
import { linesOf } from './publish/lines';
import type { Sourced } from './sourced';

/** Whether a file is JSON lines of our own records; `start` is enough of it to hold a line. */
export function isRecordFile(start: Uint8Array): boolean {
  return areRecordLines(new TextDecoder().decode(start));
}

/** Reads JSON lines of our own records one by one; lines that are none are told and left out. */
export function* recordsOfFile(path: string): Generator<Sourced> {
  let number = 0;
  for (const line of linesOf(path)) {
    number++;
    if (line.trim() === '') continue;
    const place = `${path}: line ${number}`;
    const dropped: RecordIssue[] = [];
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    const read = parseRecord(text, (issue) => dropped.push(issue));
    for (const issue of dropped) {
      yield { kind: 'trouble', lost: 'value', place, reason: reasonOf(issue) };
    }
    if (read.ok) yield entryOf(read.value);
    else yield { kind: 'trouble', lost: 'record', place, reason: reasonOf(read.issue) };
  }
}

function reasonOf({ code, path, facts }: RecordIssue): string {
  switch (code) {
    case 'not-json':
      return 'this is not one JSON object on a line';
    case 'not-a-record':
      return 'its kind is none of provider, offering, award, equivalence';
    case 'bad-value':
      return `${path ?? ''} cannot be ${facts?.['value'] ?? 'left out'}`;
  }
}
