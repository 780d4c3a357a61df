import type { OfferingId, RunId } from '../../lib/core/catalogue/ids';
import type { Award, Catalogue, Offering, Provider, Run } from '../../lib/core/catalogue/model';
import type { Rule } from '../../lib/core/catalogue/rule';
import type { AwardSource, CatalogueSource, OfferingSource, ProviderSource } from './source-schema';

const STACK_LEVEL = { basic: 1, intermediate: 2, advanced: 3 } as const;

/** The published model of a catalogue from its checked sources. */
export function buildCatalogue(
  head: CatalogueSource,
  sources: readonly ProviderSource[]
): Catalogue {
  const { rates, ...rest } = head;
  return stated<Catalogue>({
    ...rest,
    rates: rates && { base: rates.base, date: rates.date, perBase: rates['per-base'] },
    providers: sources.map(({ provider }) => buildProvider(provider)),
    offerings: sources.flatMap(({ provider, offerings }) =>
      offerings.map((offering) => buildOffering(offering, provider))
    ),
    awards: sources.flatMap(({ provider, awards }) =>
      awards.map((award) => buildAward(award, provider))
    )
  });
}

function buildProvider({ linkedin, ...provider }: ProviderSource['provider']): Provider {
  return stated<Provider>({ ...provider, linkedInId: linkedin });
}

/** Where a provider states no achievement id, its site and the course's id make one. */
function achievementsOf(
  source: { id: string; achievements?: string[] | undefined },
  provider: ProviderSource['provider']
): readonly string[] {
  if (source.achievements) return source.achievements;
  return provider.homepage === undefined
    ? []
    : [new URL(`achievements/${source.id}`, provider.homepage).href];
}

function buildOffering(source: OfferingSource, provider: ProviderSource['provider']): Offering {
  const { ects, hours, level, price, synchronous, completion, quality, runs, ...rest } = source;
  const { 'national-level': nationalLevel, ...plain } = rest;
  return stated<Offering>({
    ...plain,
    provider: provider.id,
    level: level && STACK_LEVEL[level],
    nationalLevel,
    credits: ects === undefined ? undefined : ects === 0 ? [] : [{ scheme: 'ects', value: ects }],
    workloadHours: hours,
    synchronousShare: synchronous,
    completionRate: completion,
    qualityAssurance: quality,
    runs: runs.map((run): Run => {
      const enrolBy = 'enrol-by' in run ? run['enrol-by'] : undefined;
      const cost = 'price' in run ? run.price : undefined;
      const id = `${source.id}@${run.start}` as RunId;
      return stated<Run>({ id, start: run.start, end: run.end, enrolBy, cost });
    }),
    cost: price,
    achievements: achievementsOf(source, provider)
  });
}

function buildAward(source: AwardSource, provider: ProviderSource['provider']): Award {
  const { ects, price, source: origin, alternative, ...plain } = source;
  const { 'valid-from': validFrom, ...sourceRest } = origin;
  return stated<Award>({
    ...plain,
    provider: provider.id,
    credits: ects === undefined ? undefined : [{ scheme: 'ects', value: ects }],
    cost: price,
    source: stated<Award['source']>({ ...sourceRest, validFrom }),
    achievements: achievementsOf(source, provider),
    alternative:
      alternative &&
      stated<NonNullable<Award['alternative']>>({
        title: alternative.title,
        cost: alternative.price,
        months: alternative.months
      })
  });
}

function stated<Shape extends object>(shape: {
  [Key in keyof Shape]: Shape[Key] | undefined;
}): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined)
  ) as Shape;
}

/**
 * What a publisher should look at: ids used twice, rules and prerequisites that name what is not
 * in the catalogue. The app tolerates both, so these are warnings.
 */
export function checkReferences(catalogue: Catalogue): string[] {
  const offerings = new Set(catalogue.offerings.map(({ id }) => id));
  const awards = new Set<string>(catalogue.awards.map(({ id }) => id));
  const twice = [...catalogue.offerings, ...catalogue.awards, ...catalogue.providers]
    .map(({ id }) => id as string)
    .filter((id, index, all) => all.indexOf(id) !== index)
    .map((id) => `${id}: this id is used twice`);
  const missing = (holder: string, rule: Rule | undefined): string[] => [
    ...coursesIn(rule)
      .filter((id) => !offerings.has(id))
      .map((id) => `${holder}: there is no course ${id}`),
    ...awardsIn(rule)
      .filter((id) => !awards.has(id))
      .map((id) => `${holder}: there is no award ${id}`)
  ];
  return [
    ...twice,
    ...catalogue.offerings.flatMap(({ id, prerequisite }) => missing(id, prerequisite)),
    ...catalogue.awards.flatMap(({ id, rule }) => missing(id, rule))
  ];
}

function partsOf(rule: Rule): readonly Rule[] {
  return 'of' in rule ? rule.of : [];
}

function coursesIn(rule: Rule | undefined): OfferingId[] {
  if (!rule) return [];
  if (rule.type === 'course') return [rule.offering, ...(rule.equivalents ?? [])];
  if (rule.type === 'credits') return [...rule.from];
  return partsOf(rule).flatMap(coursesIn);
}

function awardsIn(rule: Rule | undefined): string[] {
  if (!rule) return [];
  return rule.type === 'award' ? [rule.award] : partsOf(rule).flatMap(awardsIn);
}
