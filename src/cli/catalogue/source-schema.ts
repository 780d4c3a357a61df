import * as v from 'valibot';
import { OFFERING_KINDS } from '../../lib/core/catalogue/kinds';
import {
  AWARD_KINDS,
  FREE_TEXTS,
  ORIGINS,
  PROVIDER_KINDS,
  STACKABILITIES
} from '../../lib/core/catalogue/model';
import { countryCode } from '../../lib/core/kernel/country';
import {
  ASSESSMENT_KINDS,
  broadField,
  PARTICIPATION_FORMS,
  SUPERVISION_KINDS
} from '../../lib/core/kernel/standard-elements';
import type { Place } from './source-pool';
import { parseRule, RuleError } from './source-rule';
import { cost, dates, day, identifier, language, range, share, text } from './source-values';

/*
 * A catalogue as a publisher writes it: `catalogue.yaml`, and one more YAML file for each
 * provider. A key that is left out means "not stated".
 */

const webAddress = v.pipe(v.string(), v.url());
const positive = v.pipe(v.number(), v.minValue(0));
const isced = v.pipe(
  v.string(),
  v.check((code) => broadField(code) !== undefined, 'write an ISCED-F 2013 code such as "0612"')
);
const eqf = v.pipe(
  range,
  v.check(({ min, max }) => min >= 1 && max <= 8, 'EQF levels are 1 to 8')
);

/** The way to a place, as issues have it: [what is looked into, key, what is there], step by step. */
function stepsTo(root: unknown, place: Place): [v.IssuePathItem, ...v.IssuePathItem[]] | undefined {
  let input = root;
  const steps = place.map((key): v.IssuePathItem => {
    const value: unknown = (input as Readonly<Record<string, unknown>> | undefined)?.[key];
    const step: v.IssuePathItem = { type: 'unknown', origin: 'value', input, key, value };
    input = value;
    return step;
  });
  const [first, ...rest] = steps;
  return first && [first, ...rest];
}

const rule = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return parseRule(dataset.value);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      addIssue({ message: error.message, path: stepsTo(dataset.value, error.place) });
      return NEVER;
    }
  })
);

const credits = v.array(
  v.strictObject({ scheme: v.string(), value: positive, level: v.optional(v.string()) })
);
/** The publisher's own words beside what is stated in numbers. */
const asPublished = v.strictObject(v.entriesFromList(FREE_TEXTS, v.optional(v.string())));
const source = v.strictObject({
  sentence: v.optional(text),
  url: v.optional(webAddress),
  version: v.optional(v.string()),
  'valid-from': v.optional(day)
});

/** What a run may state beside its days. */
const runFacts = {
  id: v.optional(v.string()),
  'enrol-from': v.optional(day),
  'enrol-by': v.optional(day),
  place: v.optional(text),
  mode: v.optional(v.picklist(PARTICIPATION_FORMS)),
  languages: v.optional(v.array(language)),
  price: v.optional(cost),
  'as-published': v.optional(asPublished)
};
const runObject = v.strictObject({ start: v.optional(day), end: v.optional(day), ...runFacts });
export type RunSource = v.InferOutput<typeof runObject>;

const run = v.union([
  v.pipe(
    dates,
    v.transform((between): RunSource => between)
  ),
  v.pipe(
    v.strictObject({ dates, ...runFacts }),
    v.transform(({ dates: between, ...rest }): RunSource => ({ ...between, ...rest }))
  ),
  runObject
]);

const skill = v.union([
  v.strictObject({ name: text, id: v.optional(v.string()) }),
  v.pipe(
    text,
    v.transform((name) => ({ name, id: undefined }))
  )
]);

export const offeringSource = v.strictObject({
  id: identifier,
  kind: v.optional(v.picklist(OFFERING_KINDS)),
  title: text,
  summary: v.optional(text),
  codes: v.optional(v.array(v.string())),
  languages: v.optional(v.array(language), []),
  field: v.optional(isced),
  subjects: v.optional(v.array(text)),
  level: v.optional(v.picklist(['basic', 'intermediate', 'advanced'])),
  eqf: v.optional(eqf),
  'national-level': v.optional(text),
  /** 0 where the provider says that it gives none. */
  ects: v.optional(positive),
  /** Credits of other systems. */
  credits: v.optional(credits),
  hours: v.optional(range),
  'hours-per-week': v.optional(range),
  weeks: v.optional(v.union([v.picklist(['self-paced', 'variable']), range])),
  mode: v.optional(v.picklist(PARTICIPATION_FORMS)),
  synchronous: v.optional(share),
  online: v.optional(share),
  schedule: v.optional(v.picklist(['fixed', 'flexible'])),
  runs: v.optional(v.array(run), []),
  price: v.optional(cost, 'not stated'),
  funding: v.optional(text),
  outcomes: v.optional(v.array(text), []),
  skills: v.optional(v.array(skill)),
  assessment: v.optional(v.array(v.picklist(ASSESSMENT_KINDS)), []),
  supervision: v.optional(v.picklist(SUPERVISION_KINDS)),
  quality: v.optional(text),
  'awarding-body': v.optional(text),
  'award-given': v.optional(text),
  official: v.optional(v.boolean()),
  stackability: v.optional(v.array(v.picklist(STACKABILITIES)), []),
  origin: v.optional(v.picklist(ORIGINS)),
  'co-designed': v.optional(v.boolean()),
  'diploma-supplement': v.optional(v.boolean()),
  completion: v.optional(share),
  prerequisite: v.optional(rule),
  'further-information': v.optional(text),
  achievements: v.optional(v.array(v.string())),
  homepage: v.optional(webAddress),
  'as-published': v.optional(asPublished)
});

export const awardSource = v.strictObject({
  id: identifier,
  kind: v.optional(v.picklist(AWARD_KINDS)),
  title: text,
  summary: v.optional(text),
  codes: v.optional(v.array(v.string())),
  field: v.optional(isced),
  eqf: v.optional(eqf),
  ects: v.optional(positive),
  credits: v.optional(credits),
  price: v.optional(cost, 'not stated'),
  certification: v.optional(v.picklist(['each-step', 'top-level-only']), 'each-step'),
  rule: v.optional(rule),
  source: v.optional(source, {}),
  achievements: v.optional(v.array(v.string())),
  homepage: v.optional(webAddress),
  'as-published': v.optional(asPublished),
  alternative: v.optional(
    v.strictObject({
      title: text,
      price: v.optional(cost, 'not stated'),
      months: v.optional(range)
    })
  )
});

export const equivalenceSource = v.strictObject({
  id: identifier,
  title: text,
  from: v.pipe(v.array(v.string()), v.minLength(1)),
  to: v.pipe(v.array(v.string()), v.minLength(1)),
  ects: v.optional(positive),
  credits: v.optional(credits),
  names: v.optional(v.record(v.string(), text)),
  source: v.optional(source, {}),
  'valid-until': v.optional(day)
});

export const providerSource = v.strictObject({
  id: identifier,
  name: text,
  kind: v.optional(v.picklist(PROVIDER_KINDS)),
  country: v.optional(
    v.pipe(
      v.string(),
      v.check((code) => countryCode(code) === code, 'write two letters of ISO 3166-1 such as "ES"')
    )
  ),
  homepage: v.optional(webAddress),
  linkedin: v.optional(v.pipe(v.string(), v.regex(/^\d+$/, 'write the number of the page')))
});

/** The frame of a provider's file; its records are checked one by one. */
export const providerFile = v.strictObject({
  provider: v.unknown(),
  offerings: v.optional(v.array(v.unknown()), []),
  awards: v.optional(v.array(v.unknown()), []),
  equivalences: v.optional(v.array(v.unknown()), [])
});

export const catalogueSource = v.strictObject({
  id: identifier,
  title: text,
  publisher: text,
  published: day,
  licence: v.optional(v.string()),
  homepage: v.optional(webAddress),
  demonstration: v.optional(v.boolean(), false),
  rates: v.optional(
    v.strictObject({
      base: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
      date: day,
      'per-base': v.record(
        v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
        v.pipe(v.number(), v.gtValue(0))
      )
    })
  )
});

export type OfferingSource = v.InferOutput<typeof offeringSource>;
export type AwardSource = v.InferOutput<typeof awardSource>;
export type ProviderSource = v.InferOutput<typeof providerSource>;
export type EquivalenceSource = v.InferOutput<typeof equivalenceSource>;
export type CatalogueSource = v.InferOutput<typeof catalogueSource>;
