import { FREE_TEXTS } from '../../model';

/*
 * What a table can say of an offering, its provider and its runs. The names are those of the
 * model; `run.` and `provider.` stand before what belongs to these.
 */

/** One text; `title.en`, `title.es` name columns in several languages. */
export const TEXT_FIELDS = [
  'title',
  'summary',
  'nationalLevel',
  'funding',
  'qualityAssurance',
  'awardingBody',
  'awardGiven',
  'prerequisite',
  'furtherInformation',
  'provider.name',
  'run.place'
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Several texts in one cell; in several languages as above, entry beside entry. */
export const TEXT_LIST_FIELDS = [
  'subjects',
  'outcomes',
  'skills',
  'price.audience',
  'run.price.audience'
] as const;
export type TextListField = (typeof TEXT_LIST_FIELDS)[number];

/** Several values in one cell; those with a dot stand beside what they belong to. */
export const LIST_FIELDS = [
  'codes',
  'languages',
  'credits',
  'credits.scheme',
  'credits.level',
  'skills.id',
  'assessment',
  'stackability',
  'achievements',
  'run.languages'
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

const OFFERING_FACTS = [
  'id',
  'kind',
  'field',
  'level',
  'eqf',
  'workloadHours',
  'hoursPerWeek',
  'contactHours',
  'weeks',
  'mode',
  'synchronousShare',
  'onlineShare',
  'schedule',
  'price',
  'supervision',
  'official',
  'origin',
  'coDesigned',
  'diplomaSupplement',
  'completionRate',
  'homepage'
] as const;

const PROVIDER_FACTS = [
  'provider.id',
  'provider.kind',
  'provider.country',
  'provider.homepage',
  'provider.linkedInId'
] as const;

const RUN_FACTS = [
  'run.id',
  'run.start',
  'run.end',
  'run.enrolFrom',
  'run.enrolBy',
  'run.mode',
  'run.price'
] as const;

export const AS_PUBLISHED_FIELDS = FREE_TEXTS.map((text) => `asPublished.${text}` as const);
export const RUN_AS_PUBLISHED_FIELDS = FREE_TEXTS.map((text) => `run.asPublished.${text}` as const);

/** One value in one cell. */
export const FACT_FIELDS = [
  ...OFFERING_FACTS,
  ...PROVIDER_FACTS,
  ...RUN_FACTS,
  ...AS_PUBLISHED_FIELDS,
  ...RUN_AS_PUBLISHED_FIELDS
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

export type TableField = TextField | TextListField | ListField | FactField;

const LOCAL: ReadonlySet<string> = new Set([...TEXT_FIELDS, ...TEXT_LIST_FIELDS]);
const ALL: ReadonlySet<string> = new Set([...LOCAL, ...LIST_FIELDS, ...FACT_FIELDS]);

/** A field, and the language in which a column has it (absent: that of the whole table). */
export interface FieldKey {
  readonly field: TableField;
  readonly language?: string;
}

const WITH_LANGUAGE = /^(.+)\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/;

/** Reads `title` or `title.es`; undefined for what is no field of a table. */
export function parseFieldKey(key: string): FieldKey | undefined {
  if (ALL.has(key)) return { field: key as TableField };
  const [, field, language] = WITH_LANGUAGE.exec(key) ?? [];
  if (field === undefined || language === undefined || !LOCAL.has(field)) return undefined;
  return { field: field as TableField, language };
}

export function formatFieldKey({ field, language }: FieldKey): string {
  return language === undefined ? field : `${field}.${language}`;
}
