import * as v from 'valibot';
import type { AwardId, OfferingId, ProviderId } from '../../lib/core/catalogue/ids';
import {
  AWARD_KINDS,
  OFFERING_KINDS,
  PROVIDER_KINDS,
  STACKABILITIES
} from '../../lib/core/catalogue/model';
import {
  ASSESSMENT_KINDS,
  broadField,
  PARTICIPATION_FORMS,
  SUPERVISION_KINDS
} from '../../lib/core/kernel/standard-elements';
import { parseRule, RuleError } from './source-rule';
import { cost, dates, day, identifier, range, share, text } from './source-values';

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

const rule = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return parseRule(dataset.value);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      addIssue({ message: error.message });
      return NEVER;
    }
  })
);

const run = v.union([
  dates,
  v.pipe(
    v.strictObject({ dates, 'enrol-by': v.optional(day), price: v.optional(cost) }),
    v.transform(({ dates: between, ...rest }) => ({ ...between, ...rest }))
  )
]);

export const offeringSource = v.strictObject({
  id: v.pipe(
    identifier,
    v.transform((id) => id as OfferingId)
  ),
  kind: v.picklist(OFFERING_KINDS),
  title: text,
  summary: v.optional(text),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  field: isced,
  level: v.optional(v.picklist(['basic', 'intermediate', 'advanced'])),
  eqf: v.optional(eqf),
  'national-level': v.optional(text),
  /** 0 where the provider says that it gives none. */
  ects: v.optional(positive),
  hours: v.optional(range),
  weeks: v.optional(v.union([v.literal('self-paced'), range])),
  mode: v.optional(v.picklist(PARTICIPATION_FORMS)),
  synchronous: v.optional(share),
  schedule: v.optional(v.picklist(['fixed', 'flexible'])),
  runs: v.optional(v.array(run), []),
  price: v.optional(cost, 'not stated'),
  outcomes: v.optional(v.array(text), []),
  assessment: v.optional(v.array(v.picklist(ASSESSMENT_KINDS)), []),
  supervision: v.optional(v.picklist(SUPERVISION_KINDS)),
  quality: v.optional(text),
  official: v.optional(v.boolean()),
  stackability: v.optional(v.array(v.picklist(STACKABILITIES)), []),
  completion: v.optional(share),
  prerequisite: v.optional(rule),
  achievements: v.optional(v.array(v.string())),
  homepage: v.optional(webAddress)
});

export const awardSource = v.strictObject({
  id: v.pipe(
    identifier,
    v.transform((id) => id as AwardId)
  ),
  kind: v.picklist(AWARD_KINDS),
  title: text,
  summary: v.optional(text),
  field: isced,
  eqf: v.optional(eqf),
  ects: v.optional(positive),
  price: v.optional(cost, 'not stated'),
  certification: v.optional(v.picklist(['each-step', 'top-level-only']), 'each-step'),
  rule,
  source: v.strictObject({
    sentence: text,
    url: v.optional(webAddress),
    version: v.optional(v.string()),
    'valid-from': v.optional(day)
  }),
  achievements: v.optional(v.array(v.string())),
  alternative: v.optional(
    v.strictObject({
      title: text,
      price: v.optional(cost, 'not stated'),
      months: v.optional(range)
    })
  )
});

export const providerSource = v.strictObject({
  provider: v.strictObject({
    id: v.pipe(
      identifier,
      v.transform((id) => id as ProviderId)
    ),
    name: text,
    kind: v.picklist(PROVIDER_KINDS),
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
    homepage: v.optional(webAddress),
    linkedin: v.optional(v.pipe(v.string(), v.regex(/^\d+$/)))
  }),
  offerings: v.array(offeringSource),
  awards: v.optional(v.array(awardSource), [])
});

export const catalogueSource = v.strictObject({
  id: identifier,
  title: text,
  publisher: text,
  published: day,
  licence: v.optional(v.string()),
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
export type CatalogueSource = v.InferOutput<typeof catalogueSource>;
