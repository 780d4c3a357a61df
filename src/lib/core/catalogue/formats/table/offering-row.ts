import type { Credit } from '../../../kernel/credits';
import type { LocalText } from '../../../kernel/text';
import type { OfferingId, ProviderId } from '../../ids';
import type { Offering, Skill } from '../../model';
import type { Rule } from '../../rule';
import {
  ASSESSMENT,
  KIND,
  LEVEL,
  MODE,
  ORIGIN,
  readBoolean,
  saysEveryLevel,
  SCHEDULE,
  STACKABILITY,
  SUPERVISION
} from './closed';
import { costOfRow } from './cost-row';
import {
  addressOfCell,
  creditsOfCells,
  fieldOfCell,
  languagesOfCell,
  lengthOfCell,
  weeklyHoursOfCell,
  workloadOfCell
} from './facts';
import { TEXT_FIELDS } from './fields';
import { readRange, readShare } from './numbers';
import { Reading } from './reading';
import type { Row } from './row';
import type { RowIssues } from './row-issues';

interface Known {
  readonly id: OfferingId;
  readonly provider: ProviderId;
  readonly title: LocalText;
}

/** The offering of a row, without its runs. */
export function offeringOfRow(row: Row, known: Known, issues: RowIssues): Offering {
  const reading = new Reading(row, known.id, issues);
  const cost = costOfRow(reading, '') ?? 'not-stated';
  const facts = {
    ...textsOf(row),
    ...listsOf(row),
    ...studyOf(reading),
    ...formOf(reading),
    ...statementsOf(reading)
  };
  const asPublished = reading.asPublished('');
  return {
    ...known,
    ...facts,
    languages: languagesOfRow(reading, 'languages'),
    runs: [],
    cost,
    outcomes: row.textList('outcomes').filter(isText),
    assessment: reading.closedList(ASSESSMENT, 'assessment'),
    stackability: reading.closedList(STACKABILITY, 'stackability'),
    achievements: row.list('achievements').filter(Boolean),
    ...(asPublished && { asPublished })
  };
}

/** Only what is stated, so that what is not is absent. */
function stated<Facts extends object>(
  facts: Facts
): { [K in keyof Facts]?: NonNullable<Facts[K]> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof Facts]?: NonNullable<Facts[K]> };
}

const OWN_TEXTS = TEXT_FIELDS.filter((field) => !field.includes('.')).filter(
  (field) => field !== 'title' && field !== 'prerequisite'
) as readonly Exclude<(typeof TEXT_FIELDS)[number], 'provider.name' | 'run.place'>[];

function textsOf(row: Row): Partial<Offering> {
  const prerequisite = prerequisiteOf(row.text('prerequisite'));
  const texts = OWN_TEXTS.map((field) => [field, row.text(field)] as const);
  return { ...stated(Object.fromEntries(texts)), ...(prerequisite && { prerequisite }) };
}

const NOTHING_REQUIRED =
  /^(?:none|no|no prerequisites?|nothing|keine|aucun(?:e| prerequis)?|neant|ninguno|geen)\.?$/;

/** A condition in words, unless the words say that there is none. */
function prerequisiteOf(text: LocalText | undefined): Rule | undefined {
  const words = Object.values(text ?? {})[0]
    ?.normalize('NFD')
    .replace(/\p{M}+/gu, '');
  if (!text || words === undefined || NOTHING_REQUIRED.test(words.toLowerCase())) return undefined;
  return { type: 'ask', text };
}

function isText(text: LocalText): boolean {
  return Object.keys(text).length > 0;
}

function listsOf(row: Row): Partial<Offering> {
  const codes = row.list('codes').filter(Boolean);
  const subjects = row.textList('subjects').filter(isText);
  const ids = row.list('skills.id');
  const skills = row.textList('skills').map((name, at): Skill => {
    const id = ids[at];
    return { name, ...(id && { id }) };
  });
  const named = skills.filter(({ name }) => isText(name));
  return {
    ...(codes.length > 0 && { codes }),
    ...(subjects.length > 0 && { subjects }),
    ...(named.length > 0 && { skills: named })
  };
}

function studyOf(reading: Reading): Partial<Offering> {
  const { mapping } = reading.row.columns;
  const contact = reading.row.fact('contactHours');
  const weeks = reading.words('weeks', 'length', (cell) => lengthOfCell(cell, mapping));
  const work = reading.words('workloadHours', 'workload', (cell) => workloadOfCell(cell, mapping));
  const weekly = reading.words('hoursPerWeek', 'workload', weeklyHoursOfCell);
  if (contact !== undefined) reading.keep('workload', contact);
  return stated({
    field: reading.fact('field', fieldOfCell),
    level: levelOf(reading),
    eqf: reading.fact('eqf', readEqf),
    credits: creditsOfRow(reading),
    workloadHours: work?.hours,
    hoursPerWeek: weekly ?? work?.hoursPerWeek,
    weeks
  });
}

function readEqf(cell: string) {
  const levels = readRange(cell.replace(/^(?:eqf|eqr|mec|cec)\s*(?:level|niveau|nivel)?\s*/i, ''));
  return levels && levels.min >= 1 && levels.max <= 8 ? levels : undefined;
}

function levelOf(reading: Reading): Offering['level'] {
  const cell = reading.row.fact('level');
  if (cell === undefined) return undefined;
  reading.keep('level', cell);
  return saysEveryLevel(cell) ? undefined : reading.closed(LEVEL, 'level');
}

/** Credits of a system that is not named are kept as published, and that is said once. */
function creditsOfRow(reading: Reading): readonly Credit[] | undefined {
  const { row } = reading;
  const cells = row.list('credits').filter(Boolean);
  if (cells.length === 0) return undefined;
  const { mapping } = row.columns;
  const schemes = row.list('credits.scheme');
  const credits = creditsOfCells(cells, schemes, row.list('credits.level'), mapping);
  reading.keep('credits', cells.join(', '));
  if (credits) return credits;
  const unnamed = cells.every(readRange) && schemes.length === 0 && !mapping.units?.credits;
  if (unnamed) reading.columnIssue('credits', cells.join(', '));
  else reading.issue('value-not-understood', 'credits', cells.join(', '));
  return undefined;
}

function formOf(reading: Reading): Partial<Offering> {
  return stated({
    kind: reading.closed(KIND, 'kind'),
    mode: reading.closed(MODE, 'mode'),
    schedule: reading.closed(SCHEDULE, 'schedule'),
    synchronousShare: reading.fact('synchronousShare', readShare),
    onlineShare: reading.fact('onlineShare', readShare),
    supervision: reading.closed(SUPERVISION, 'supervision')
  });
}

function statementsOf(reading: Reading): Partial<Offering> {
  return stated({
    official: reading.fact('official', readBoolean),
    origin: reading.closed(ORIGIN, 'origin'),
    coDesigned: reading.fact('coDesigned', readBoolean),
    diplomaSupplement: reading.fact('diplomaSupplement', readBoolean),
    completionRate: reading.fact('completionRate', readShare),
    homepage: reading.fact('homepage', addressOfCell)
  });
}

/** Languages as tags; words that name none are an issue, the others stay. */
export function languagesOfRow(
  reading: Reading,
  field: 'languages' | 'run.languages'
): readonly string[] {
  const tags = reading.row.list(field).flatMap((cell) => {
    const { tags: found, unknown } = languagesOfCell(cell);
    for (const word of unknown) reading.issue('unknown-value', field, word);
    return found;
  });
  return [...new Set(tags)];
}
