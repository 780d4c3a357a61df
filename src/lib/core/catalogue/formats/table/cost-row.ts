import type { Cost } from '../../model';
import { costOfCell } from './facts';
import { readRange } from './numbers';
import type { Reading } from './reading';

/** The price of a row. Amounts without a currency are taken as not stated; that is said once. */
export function costOfRow(reading: Reading, prefix: '' | 'run.'): Cost | undefined {
  const { row } = reading;
  const { columns } = row;
  const field = `${prefix}price` as const;
  const audiences = row.textList(`${prefix}price.audience`);
  const read = (cell: string) => costOfCell(cell, audiences, columns.separator, columns.mapping);
  const cell = row.fact(field);
  if (cell === undefined) return undefined;
  const cost = read(cell);
  if (cost !== undefined || !readRange(cell) || columns.mapping.currency !== undefined) {
    return reading.words(field, 'price', read);
  }
  reading.keep('price', cell);
  reading.columnIssue(field, cell);
  return undefined;
}
