import {
  ASSESSMENT_KINDS,
  PARTICIPATION_FORMS,
  SUPERVISION_KINDS
} from '../../kernel/standard-elements';
import { OFFERING_KINDS, STACK_LEVELS } from '../kinds';
import { AWARD_KINDS, ORIGINS, PROVIDER_KINDS, STACKABILITIES, type Run } from '../model';
import { listOf, objectOf, oneOf, type Field } from './record-shape';
import {
  amount,
  asPublished,
  cost,
  country,
  credits,
  day,
  eqf,
  field,
  flag,
  id,
  idList,
  idOrNone,
  language,
  length,
  localText,
  localTexts,
  names,
  RULE_SOURCE,
  share,
  text,
  webPage
} from './record-values';
import { rule } from '../rule-format';
import type { CatalogueRecord } from './catalogue-record';

/* What each kind of record is made of; the model says what every member means. */

type Of<Kind extends CatalogueRecord['kind']> = Extract<CatalogueRecord, { kind: Kind }>;

const kind = (name: CatalogueRecord['kind']): Field => ({ shape: oneOf([name]), is: 'needed' });
const ID: Field = { shape: id, is: 'needed' };
const TITLE: Field = { shape: localText, is: 'needed' };
const COST: Field = { shape: cost, otherwise: 'not-stated' };
const PROVIDED: Field = { shape: idOrNone, otherwise: '' };
const listed = (shape: Field['shape']): Field => ({ shape, otherwise: [] });
const optional = (shape: Field['shape']): Field => ({ shape });

export const PROVIDER = objectOf<Of<'provider'>>({
  kind: kind('provider'),
  providerKind: optional(oneOf(PROVIDER_KINDS)),
  id: ID,
  name: TITLE,
  country: optional(country),
  homepage: optional(webPage),
  linkedInId: optional(text)
});

const run = objectOf<Run>({
  id: ID,
  start: optional(day),
  end: optional(day),
  enrolFrom: optional(day),
  enrolBy: optional(day),
  place: optional(localText),
  mode: optional(oneOf(PARTICIPATION_FORMS)),
  languages: optional(listOf(language)),
  cost: optional(cost),
  asPublished: optional(asPublished)
});

const skill = objectOf({ name: TITLE, id: optional(id) });

export const OFFERING = objectOf<Of<'offering'>>({
  kind: kind('offering'),
  offeringKind: optional(oneOf(OFFERING_KINDS)),
  id: ID,
  provider: PROVIDED,
  title: TITLE,
  summary: optional(localText),
  codes: optional(listOf(text)),
  languages: listed(listOf(language)),
  field: optional(field),
  subjects: optional(localTexts),
  level: optional(oneOf(STACK_LEVELS)),
  eqf: optional(eqf),
  nationalLevel: optional(localText),
  credits: optional(credits),
  workloadHours: optional(amount),
  hoursPerWeek: optional(amount),
  weeks: optional(length),
  mode: optional(oneOf(PARTICIPATION_FORMS)),
  synchronousShare: optional(share),
  onlineShare: optional(share),
  schedule: optional(oneOf(['fixed', 'flexible'])),
  runs: listed(listOf(run)),
  cost: COST,
  funding: optional(localText),
  outcomes: listed(localTexts),
  skills: optional(listOf(skill)),
  assessment: listed(listOf(oneOf(ASSESSMENT_KINDS))),
  supervision: optional(oneOf(SUPERVISION_KINDS)),
  qualityAssurance: optional(localText),
  awardingBody: optional(localText),
  awardGiven: optional(localText),
  official: optional(flag),
  stackability: listed(listOf(oneOf(STACKABILITIES))),
  origin: optional(oneOf(ORIGINS)),
  coDesigned: optional(flag),
  diplomaSupplement: optional(flag),
  completionRate: optional(share),
  prerequisite: { shape: rule, is: 'decisive' },
  furtherInformation: optional(localText),
  achievements: listed(idList),
  homepage: optional(webPage),
  asPublished: optional(asPublished)
});

const SOURCE: Field = { shape: RULE_SOURCE, otherwise: {} };

export const AWARD = objectOf<Of<'award'>>({
  kind: kind('award'),
  awardKind: optional(oneOf(AWARD_KINDS)),
  id: ID,
  provider: PROVIDED,
  title: TITLE,
  summary: optional(localText),
  codes: optional(listOf(text)),
  field: optional(field),
  eqf: optional(eqf),
  credits: optional(credits),
  cost: COST,
  certification: { shape: oneOf(['each-step', 'top-level-only']), otherwise: 'each-step' },
  rule: { shape: rule, is: 'decisive' },
  source: SOURCE,
  achievements: listed(idList),
  homepage: optional(webPage),
  asPublished: optional(asPublished),
  alternative: optional(objectOf({ title: TITLE, cost: COST, months: optional(amount) }))
});

export const EQUIVALENCE = objectOf<Of<'equivalence'>>({
  kind: kind('equivalence'),
  id: ID,
  title: TITLE,
  from: listed(idList),
  to: listed(idList),
  credits: optional(credits),
  names: optional(names),
  source: SOURCE,
  validUntil: optional(day)
});
