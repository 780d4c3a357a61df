import type { AwardId, OfferingId, ProviderId, RunId } from '../../lib/core/catalogue/ids';
import type {
  AsPublished,
  Award,
  CatalogueHead,
  Equivalence,
  Offering,
  Provider,
  Run,
  Skill
} from '../../lib/core/catalogue/model';
import type { RuleSource } from '../../lib/core/catalogue/rule';
import type { Credit } from '../../lib/core/kernel/credits';
import type {
  AwardSource,
  CatalogueSource,
  EquivalenceSource,
  OfferingSource,
  ProviderSource,
  RunSource
} from './source-schema';

/* The records of a catalogue from its checked sources. */

const STACK_LEVEL = { basic: 1, intermediate: 2, advanced: 3 } as const;

export function headOf({ rates, ...rest }: CatalogueSource): CatalogueHead {
  return stated<CatalogueHead>({
    ...rest,
    rates: rates && { base: rates.base, date: rates.date, perBase: rates['per-base'] }
  });
}

export function providerOf({ linkedin, id, ...provider }: ProviderSource): Provider {
  return stated<Provider>({ id: id as ProviderId, ...provider, linkedInId: linkedin });
}

export function offeringOf(source: OfferingSource, provider: ProviderSource): Offering {
  return stated<Offering>({
    id: source.id as OfferingId,
    provider: provider.id as ProviderId,
    kind: source.kind,
    title: source.title,
    summary: source.summary,
    codes: source.codes,
    languages: source.languages,
    field: source.field,
    subjects: source.subjects,
    level: source.level && STACK_LEVEL[source.level],
    eqf: source.eqf,
    nationalLevel: source['national-level'],
    credits: creditsOf(source),
    workloadHours: source.hours,
    hoursPerWeek: source['hours-per-week'],
    weeks: source.weeks,
    mode: source.mode,
    synchronousShare: source.synchronous,
    onlineShare: source.online,
    schedule: source.schedule,
    runs: source.runs.map((run, at) => runOf(run, source.id, at)),
    cost: source.price,
    funding: source.funding,
    outcomes: source.outcomes,
    skills: source.skills?.map(({ name, id }) => stated<Skill>({ name, id })),
    assessment: source.assessment,
    supervision: source.supervision,
    qualityAssurance: source.quality,
    awardingBody: source['awarding-body'],
    awardGiven: source['award-given'],
    official: source.official,
    stackability: source.stackability,
    origin: source.origin,
    coDesigned: source['co-designed'],
    diplomaSupplement: source['diploma-supplement'],
    completionRate: source.completion,
    prerequisite: source.prerequisite,
    furtherInformation: source['further-information'],
    achievements: achievementsOf(source, provider),
    homepage: source.homepage,
    asPublished: asPublishedOf(source)
  });
}

/** A run without an id is called after its course and its start, so that it keeps its name. */
function runOf(run: RunSource, course: string, at: number): Run {
  return stated<Run>({
    id: (run.id ?? `${course}@${run.start ?? at + 1}`) as RunId,
    start: run.start,
    end: run.end,
    enrolFrom: run['enrol-from'],
    enrolBy: run['enrol-by'],
    place: run.place,
    mode: run.mode,
    languages: run.languages,
    cost: run.price,
    asPublished: asPublishedOf(run)
  });
}

export function awardOf(source: AwardSource, provider: ProviderSource): Award {
  const { alternative } = source;
  return stated<Award>({
    id: source.id as AwardId,
    provider: provider.id as ProviderId,
    kind: source.kind,
    title: source.title,
    summary: source.summary,
    codes: source.codes,
    field: source.field,
    eqf: source.eqf,
    credits: creditsOf(source),
    cost: source.price,
    certification: source.certification,
    rule: source.rule,
    source: ruleSourceOf(source.source),
    achievements: achievementsOf(source, provider),
    homepage: source.homepage,
    asPublished: asPublishedOf(source),
    alternative:
      alternative &&
      stated<NonNullable<Award['alternative']>>({
        title: alternative.title,
        cost: alternative.price,
        months: alternative.months
      })
  });
}

export function equivalenceOf(source: EquivalenceSource): Equivalence {
  return stated<Equivalence>({
    id: source.id,
    title: source.title,
    from: source.from,
    to: source.to as (OfferingId | AwardId)[],
    credits: creditsOf(source),
    names: source.names,
    source: ruleSourceOf(source.source),
    validUntil: source['valid-until']
  });
}

function creditsOf(source: {
  readonly ects?: number | undefined;
  readonly credits?: OfferingSource['credits'];
}): readonly Credit[] | undefined {
  const { ects, credits } = source;
  if (ects === undefined && credits === undefined) return undefined;
  return [
    ...(ects ? [{ scheme: 'ects', value: ects }] : []),
    ...(credits ?? []).map((credit) => stated<Credit>(credit))
  ];
}

function ruleSourceOf({ 'valid-from': validFrom, ...rest }: AwardSource['source']): RuleSource {
  return stated<RuleSource>({ ...rest, validFrom });
}

function asPublishedOf(source: {
  readonly 'as-published'?: OfferingSource['as-published'];
}): AsPublished | undefined {
  return source['as-published'] && stated<AsPublished>(source['as-published']);
}

/** Where a provider states no achievement id, its site and the course's id make one. */
function achievementsOf(
  source: { readonly id: string; readonly achievements?: string[] | undefined },
  { homepage }: ProviderSource
): readonly string[] {
  if (source.achievements) return source.achievements;
  return homepage === undefined ? [] : [new URL(`achievements/${source.id}`, homepage).href];
}

function stated<Shape extends object>(shape: {
  [Key in keyof Shape]: Shape[Key] | undefined;
}): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined)
  ) as Shape;
}
