import { isGlobalId } from '../formats/global-id';
import type { AwardId, OfferingId, ProviderId, RunId } from '../ids';
import type { Award, Equivalence, Offering, Provider } from '../model';
import type { Pool, Rule } from '../rule';

/*
 * Ids that are unique in the world stay as they are (web addresses, URNs, DIDs, UUIDs); every other
 * gets the id of its catalogue in front (`nordvik/statics`).
 */

/** Doing it twice changes nothing; no id (of a provider that is not stated) stays none. */
export function qualifyId<Id extends string>(id: Id, catalogue: string): Id {
  const prefix = `${catalogue}/`;
  return id === '' || isGlobalId(id) || id.startsWith(prefix) ? id : (`${prefix}${id}` as Id);
}

export function qualifyProvider(provider: Provider, catalogue: string): Provider {
  return { ...provider, id: qualifyId<ProviderId>(provider.id, catalogue) };
}

export function qualifyOffering(offering: Offering, catalogue: string): Offering {
  const { id, provider, runs, prerequisite } = offering;
  return {
    ...offering,
    id: qualifyId<OfferingId>(id, catalogue),
    provider: qualifyId<ProviderId>(provider, catalogue),
    runs: runs.map((run) => ({ ...run, id: qualifyId<RunId>(run.id, catalogue) })),
    ...(prerequisite && { prerequisite: qualifyRule(prerequisite, catalogue) })
  };
}

export function qualifyAward(award: Award, catalogue: string): Award {
  const { id, provider, rule } = award;
  return {
    ...award,
    id: qualifyId<AwardId>(id, catalogue),
    provider: qualifyId<ProviderId>(provider, catalogue),
    ...(rule && { rule: qualifyRule(rule, catalogue) })
  };
}

export function qualifyEquivalence(equivalence: Equivalence, catalogue: string): Equivalence {
  const { id, from, to, names } = equivalence;
  return {
    ...equivalence,
    id: qualifyId(id, catalogue),
    from: from.map((held) => qualifyId(held, catalogue)),
    to: to.map((counted) => qualifyId(counted, catalogue)),
    ...(names && {
      names: Object.fromEntries(
        Object.entries(names).map(([named, name]) => [qualifyId(named, catalogue), name])
      )
    })
  };
}

/** Every id in a rule, also in its pools. */
export function qualifyRule(rule: Rule, catalogue: string): Rule {
  const inside = (part: Rule) => qualifyRule(part, catalogue);
  const idOf = (id: OfferingId) => qualifyId(id, catalogue);
  const from = <Of extends { readonly from?: Pool }>(part: Of): Of =>
    part.from ? { ...part, from: qualifyPool(part.from, catalogue) } : part;
  switch (rule.type) {
    case 'ask':
      return rule;
    case 'course': {
      const { offering, equivalents } = rule;
      return {
        ...rule,
        offering: idOf(offering),
        ...(equivalents && { equivalents: equivalents.map(idOf) })
      };
    }
    case 'award':
      return { ...rule, award: qualifyId<AwardId>(rule.award, catalogue) };
    case 'credits':
    case 'average':
      return from(rule);
    case 'once':
    case 'within':
    case 'advised':
      return { ...rule, of: inside(rule.of) };
    case 'fresh':
      return { ...from(rule), of: inside(rule.of) };
    case 'limit': {
      const { of, until } = rule;
      return { ...from(rule), of: inside(of), ...(until && { until: inside(until) }) };
    }
    case 'dated':
      return {
        ...rule,
        versions: rule.versions.map((version) => ({ ...version, rule: inside(version.rule) }))
      };
    case 'all':
    case 'any':
    case 'some':
    case 'sequence':
      return { ...rule, of: rule.of.map(inside) };
  }
}

function qualifyPool(pool: Pool, catalogue: string): Pool {
  const { courses, awards, except, providers } = pool;
  const each = <Id extends string>(ids: readonly Id[]) => ids.map((id) => qualifyId(id, catalogue));
  return {
    ...pool,
    ...(courses && { courses: each(courses) }),
    ...(awards && { awards: each(awards) }),
    ...(except && { except: each(except) }),
    ...(providers && { providers: each(providers) })
  };
}
