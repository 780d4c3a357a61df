import { get, type JsonValue } from '../../kernel/json';
import { RECORD_KINDS } from './catalogue-record';
import type { ReadCatalogue } from './read-catalogue';
import { RecordList } from './record-list';
import { entryOf, parseRecord, type RecordIssue } from './records';

/** Whether a text is JSON lines of our own records: its first line is one. */
export function areRecordLines(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  const end = start.indexOf('\n');
  const line = end < 0 ? start : start.slice(0, end);
  if (!/^\{.*\}\s*$/.test(line)) return false;
  try {
    const kind = get(JSON.parse(line) as JsonValue, 'kind');
    return RECORD_KINDS.some((one) => one === kind);
  } catch {
    return false;
  }
}

/** Reads all lines; a line that is no record is an issue and the others are read. */
export function readRecords(text: string): ReadCatalogue {
  const reader = new RecordReader();
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => reader.line(line, index + 1));
  return reader.records.finish('cairn-records');
}

/** Reads records line by line into a list. */
export class RecordReader {
  readonly records = new RecordList();

  /** Empty lines are passed over. `number` counts from 1. */
  line(text: string, number: number): void {
    if (text.trim() === '') return;
    const place = `line ${number}`;
    const { issues } = this.records;
    const dropped: RecordIssue[] = [];
    const read = parseRecord(text, (issue) => dropped.push(issue));
    if (!read.ok) {
      const { code, path, facts } = read.issue;
      const where = path === undefined ? place : `${place}, ${path}`;
      const value = facts?.['value'];
      issues.add(
        code === 'bad-value' && path !== 'id' ? 'value-not-understood' : 'not-readable',
        where,
        {
          ...(value !== undefined && { value: String(value) })
        }
      );
      return;
    }
    for (const { path, facts } of dropped) {
      issues.add('value-not-understood', `${place}, ${path ?? ''}`, {
        ...('id' in read.value && { record: read.value.id }),
        value: String(facts?.['value'] ?? '')
      });
    }
    const entry = entryOf(read.value);
    if (entry.kind === 'provider') this.records.addProvider(entry.value);
    else if (entry.kind === 'offering') this.records.addOffering(entry.value, place);
    else if (entry.kind === 'award') this.records.addAward(entry.value, place);
    else this.records.addEquivalence(entry.value, place);
  }
}
