import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import type { JsonValue } from '../../kernel/json';
import type { Award, CatalogueRecords, Offering, Provider } from '../model';
import type { Rule } from '../rule';
import { readSchemaOrg } from './schema-org';
import { writeSchemaOrg } from './schema-org-write';

/** What the docstring of `writeSchemaOrg` says that schema.org carries. */
function carried(records: CatalogueRecords): Omit<CatalogueRecords, 'equivalences'> {
  const used = new Set([...records.offerings, ...records.awards].map(({ provider }) => provider));
  return {
    providers: records.providers.filter(({ id }) => used.has(id)).map(carriedProvider),
    offerings: records.offerings.map(carriedOffering),
    awards: records.awards.map(carriedAward)
  };
}

function carriedProvider({ linkedInId: _, kind, ...provider }: Provider): Provider {
  const isKept = kind === 'company' || kind === 'school' || kind === 'public-body';
  return { ...provider, ...(isKept && { kind }) };
}

function carriedOffering(offering: Offering): Offering {
  const {
    synchronousShare: _1,
    onlineShare: _2,
    schedule: _3,
    funding: _4,
    supervision: _5,
    qualityAssurance: _6,
    official: _7,
    origin: _8,
    coDesigned: _9,
    diplomaSupplement: _10,
    completionRate: _11,
    furtherInformation: _12,
    prerequisite,
    ...kept
  } = offering;
  const languages =
    offering.languages.length > 0 ? [] : offering.runs.flatMap((r) => r.languages ?? []);
  const modes = new Set(offering.runs.map(({ mode }) => mode));
  const [mode] = modes.size === 1 ? modes : [];
  return {
    ...kept,
    // What all runs state is taken to be stated of the course.
    languages: [...offering.languages, ...new Set(languages)],
    ...(mode && !offering.mode && { mode }),
    runs: offering.runs.map(({ cost, ...run }) => ({
      ...run,
      ...(cost && cost !== 'not-stated' && { cost })
    })),
    ...(prerequisite && areConditions(prerequisite) && { prerequisite: bare(prerequisite) }),
    assessment: [],
    stackability: [],
    achievements: []
  };
}

function carriedAward(award: Award): Award {
  const { rule, source: _1, ...kept } = award;
  const isKept = rule && (areCourses(rule) || areConditions(rule));
  return {
    ...kept,
    ...(isKept && { rule: bare(rule) }),
    certification: 'each-step',
    source: isKept && award.homepage !== undefined ? { url: award.homepage } : {},
    achievements: []
  };
}

function areCourses(rule: Rule): boolean {
  return (
    rule.type === 'all' &&
    !rule.name &&
    rule.of.every((part) => part.type === 'course' && isCondition(part))
  );
}

function areConditions(rule: Rule): boolean {
  if (rule.type === 'all' && !rule.name && rule.of.length > 1) return rule.of.every(isCondition);
  return isCondition(rule);
}

function isCondition(rule: Rule): boolean {
  if (rule.type !== 'course') return rule.type === 'ask' || rule.type === 'award';
  return !rule.equivalents && !rule.grade && !rule.together;
}

/** Without what parts say of themselves. */
function bare(rule: Rule): Rule {
  if (rule.type === 'all') return { type: 'all', of: rule.of.map(bare) };
  if (rule.type === 'ask') return { type: 'ask', text: rule.text };
  const { name: _1, source: _2, ...rest } = rule;
  return rest;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

describe('writeSchemaOrg', () => {
  it('is read back with everything that schema.org carries', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const json = JSON.stringify(writeSchemaOrg(records));
        const read = readSchemaOrg(JSON.parse(json) as JsonValue);
        const { providers, offerings, awards } = carried(records);
        expect(read?.offerings).toEqual(offerings);
        expect(read?.awards).toEqual(awards);
        expect([...(read?.providers ?? [])].sort(byId)).toEqual([...providers].sort(byId));
        const codes = new Set(read?.issues.map(({ code }) => code));
        codes.delete('nothing-here');
        expect([...codes]).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });
});
