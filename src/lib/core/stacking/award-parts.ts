import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award } from '../catalogue/model';
import type { RuleCheck } from './answer';
import { checkRule } from './check';
import { credentialOf } from './holdings';
import type { Moments, Thing } from './standing';

/**
 * The credentials that count towards an award, in the order of its rule, each once. The award's own
 * credential, where it is held, is none of them, nor is what is inside of it.
 */
export function creditedTo(
  award: Award,
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex
): string[] {
  const { id, rule } = award;
  if (!rule) return [];
  const own = new Set(
    things.flatMap(({ key, stands }) =>
      stands.some((one) => one.id === id) ? [credentialOf(key)] : []
    )
  );
  const others = things.filter(
    ({ key, state }) => state === 'earned' && !own.has(credentialOf(key))
  );
  const { check } = checkRule({ award: id, rule }, others, moments, index);
  return [...new Set(countedIn(check))];
}

function countedIn({ by, parts }: RuleCheck): string[] {
  return [...by.map(({ thing }) => credentialOf(thing)), ...parts.flatMap(countedIn)];
}
