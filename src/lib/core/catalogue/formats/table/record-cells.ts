import type { Credit } from '../../../kernel/credits';
import type { Range } from '../../../kernel/range';
import type { LocalText } from '../../../kernel/text';
import type { AsPublished, Cost, Length, Offering, Provider, Run } from '../../model';
import { costCells } from './cost-cells';
import { formatFieldKey, type TableField, type TextField, type TextListField } from './fields';
import { formatList } from './list';
import { formatRange } from './numbers';

/** Cells by the names of their columns. */
export type Cells = ReadonlyMap<string, string>;
type Named = [name: string, cell: string];

function cell(field: TableField, value: string | number | undefined): Named[] {
  return value === undefined ? [] : [[field, String(value)]];
}

function range(field: TableField, value: Range | undefined): Named[] {
  return cell(field, value && formatRange(value));
}

function answer(field: TableField, value: boolean | undefined): Named[] {
  return value === undefined ? [] : [[field, value ? 'yes' : 'no']];
}

function list(field: TableField, values: readonly string[] | undefined): Named[] {
  return values && values.length > 0 ? [[field, formatList(values)]] : [];
}

function columnOf(field: TextField | TextListField, language: string): string {
  return formatFieldKey(language === 'und' ? { field } : { field, language });
}

function text(field: TextField, value: LocalText | undefined): Named[] {
  return Object.entries(value ?? {}).map(([tag, words]) => [columnOf(field, tag), words]);
}

/** A column a language, each with as many entries as there are texts. */
function textList(
  field: TextListField,
  values: readonly (LocalText | undefined)[] | undefined
): Named[] {
  const texts = values ?? [];
  const tags = new Set(texts.flatMap((value) => Object.keys(value ?? {})));
  return [...tags].map((tag) => [
    columnOf(field, tag),
    formatList(texts.map((value) => value?.[tag] ?? ''))
  ]);
}

function cost(prefix: '' | 'run.', value: Cost | undefined): Named[] {
  if (value === undefined) return [];
  const { cell: price, audiences } = costCells(value);
  return [...cell(`${prefix}price`, price), ...textList(`${prefix}price.audience`, audiences)];
}

function asPublished(prefix: '' | 'run.', words: AsPublished | undefined): Named[] {
  return Object.entries(words ?? {}).map(([key, value]) => [`${prefix}asPublished.${key}`, value]);
}

function credits(values: readonly Credit[] | undefined): Named[] {
  if (!values) return [];
  if (values.length === 0) return [['credits', 'none']];
  const levels = values.map(({ level }) => level ?? '');
  return [
    ...list(
      'credits',
      values.map(({ value }) => String(value))
    ),
    ...list(
      'credits.scheme',
      values.map(({ scheme }) => scheme)
    ),
    ...(levels.some(Boolean) ? list('credits.level', levels) : [])
  ];
}

function length(value: Length | undefined): Named[] {
  return typeof value === 'object' ? range('weeks', value) : cell('weeks', value);
}

export function offeringCells(offering: Offering): Named[] {
  const { prerequisite, skills } = offering;
  const skillIds = skills?.map(({ id }) => id ?? '') ?? [];
  return [
    ...cell('id', offering.id),
    ...text('title', offering.title),
    ...text('summary', offering.summary),
    ...cell('provider.id', offering.provider),
    ...cell('kind', offering.kind),
    ...list('codes', offering.codes),
    ...list('languages', offering.languages),
    ...cell('field', offering.field),
    ...textList('subjects', offering.subjects),
    ...cell('level', offering.level),
    ...range('eqf', offering.eqf),
    ...text('nationalLevel', offering.nationalLevel),
    ...credits(offering.credits),
    ...range('workloadHours', offering.workloadHours),
    ...range('hoursPerWeek', offering.hoursPerWeek),
    ...length(offering.weeks),
    ...cell('mode', offering.mode),
    ...cell('synchronousShare', offering.synchronousShare),
    ...cell('onlineShare', offering.onlineShare),
    ...cell('schedule', offering.schedule),
    ...cost('', offering.cost),
    ...text('funding', offering.funding),
    ...textList('outcomes', offering.outcomes),
    ...textList(
      'skills',
      skills?.map(({ name }) => name)
    ),
    ...(skillIds.some(Boolean) ? list('skills.id', skillIds) : []),
    ...list('assessment', offering.assessment),
    ...cell('supervision', offering.supervision),
    ...text('qualityAssurance', offering.qualityAssurance),
    ...text('awardingBody', offering.awardingBody),
    ...text('awardGiven', offering.awardGiven),
    ...answer('official', offering.official),
    ...list('stackability', offering.stackability),
    ...cell('origin', offering.origin),
    ...answer('coDesigned', offering.coDesigned),
    ...answer('diplomaSupplement', offering.diplomaSupplement),
    ...cell('completionRate', offering.completionRate),
    ...(prerequisite?.type === 'ask' ? text('prerequisite', prerequisite.text) : []),
    ...text('furtherInformation', offering.furtherInformation),
    ...list('achievements', offering.achievements),
    ...cell('homepage', offering.homepage),
    ...asPublished('', offering.asPublished)
  ];
}

export function providerCells(provider: Provider): Named[] {
  return [
    ...cell('provider.id', provider.id),
    ...text('provider.name', provider.name),
    ...cell('provider.kind', provider.kind),
    ...cell('provider.country', provider.country),
    ...cell('provider.homepage', provider.homepage),
    ...cell('provider.linkedInId', provider.linkedInId)
  ];
}

export function runCells(run: Run): Named[] {
  return [
    ...cell('run.id', run.id),
    ...cell('run.start', run.start),
    ...cell('run.end', run.end),
    ...cell('run.enrolFrom', run.enrolFrom),
    ...cell('run.enrolBy', run.enrolBy),
    ...text('run.place', run.place),
    ...cell('run.mode', run.mode),
    ...list('run.languages', run.languages),
    ...cost('run.', run.cost),
    ...asPublished('run.', run.asPublished)
  ];
}
