import { withRulesAsJson } from '../rule-format';
import { checkedRecord } from './checked';
import { splitOffering, type OfferingFacts } from './texts';

/* The piece `details`: one column of texts, `record`, with the facts of each offering as JSON. */

/** What is left out of a record where it is as here. */
const USUAL = {
  languages: [],
  runs: [],
  cost: 'not-stated',
  assessment: [],
  stackability: [],
  achievements: []
} as const;

/** Facts as JSON without white space; what most offerings have alike is left out. */
export function formatFacts(facts: OfferingFacts): string {
  const usual = new Map<string, unknown>(Object.entries(USUAL));
  const told = Object.entries(withRulesAsJson(facts)).filter(([key, value]) => {
    const plain = usual.get(key);
    return Array.isArray(plain) && Array.isArray(value) ? value.length > 0 : plain !== value;
  });
  return JSON.stringify(Object.fromEntries(told));
}

/** Stands for the title, which is among the texts. */
const NO_TITLE = { und: '-' };

/**
 * Reads what `formatFacts` wrote; what is not as the model has it is left out. Undefined for
 * anything that is no offering.
 */
export function parseFacts(record: string): OfferingFacts | undefined {
  let value: unknown;
  try {
    value = JSON.parse(record);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { skillIds, ...rest } = value as { readonly skillIds?: unknown };
  const offering = checkedRecord('offering', { ...rest, title: NO_TITLE });
  if (!offering) return undefined;
  const { facts } = splitOffering(offering);
  return Array.isArray(skillIds) && skillIds.every(isSkillId) ? { ...facts, skillIds } : facts;
}

function isSkillId(id: unknown): id is string | null {
  return id === null || typeof id === 'string';
}
