import type { RunId } from '../../ids';
import type { Run } from '../../model';
import { MODE } from './closed';
import { costOfRow } from './cost-row';
import { dayOfCell } from './facts';
import type { FactField } from './fields';
import { languagesOfRow } from './offering-row';
import { Reading } from './reading';
import type { Row } from './row';
import type { RowIssues } from './row-issues';

/**
 * The run of a row; undefined where the row says nothing of one, or only what a run before it has
 * said already.
 */
export function runOfRow(
  row: Row,
  offering: string,
  before: readonly Run[],
  issues: RowIssues
): Run | undefined {
  const stated = row.fact('run.id');
  const reading = new Reading(row, stated ?? offering, issues);
  const facts = factsOf(reading);
  const asPublished = reading.asPublished('run.');
  if (stated === undefined && !asPublished && Object.keys(facts).length === 0) return undefined;
  const words = JSON.stringify(facts);
  if (stated === undefined && before.some(({ id: _, ...run }) => JSON.stringify(run) === words)) {
    return undefined;
  }
  const id = (stated ?? `${offering}/runs/${facts.start ?? before.length + 1}`) as RunId;
  if (before.some((run) => run.id === id)) return undefined;
  return { id, ...facts, ...(asPublished && { asPublished }) };
}

function factsOf(reading: Reading): Omit<Run, 'id'> {
  const { row } = reading;
  const { mapping } = row.columns;
  const day = (field: FactField) => reading.fact(field, (cell) => dayOfCell(cell, mapping));
  const start = reading.words('run.start', 'start', (cell) => dayOfCell(cell, mapping));
  const end = day('run.end');
  const enrolFrom = day('run.enrolFrom');
  const enrolBy = day('run.enrolBy');
  const place = row.text('run.place');
  const mode = reading.closed(MODE, 'run.mode');
  const languages = languagesOfRow(reading, 'run.languages');
  const cost = costOfRow(reading, 'run.');
  return {
    ...(start && { start }),
    ...(end && { end }),
    ...(enrolFrom && { enrolFrom }),
    ...(enrolBy && { enrolBy }),
    ...(place && { place }),
    ...(mode && { mode }),
    ...(languages.length > 0 && { languages }),
    ...(cost !== undefined && { cost })
  };
}
