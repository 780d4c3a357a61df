import { statusNow } from '$lib/core/credential/check';
import { now } from './clock';
import type { Stated } from './credentials.svelte';

export const SHARE_WARNINGS = [
  'altered',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid'
] as const;
export type ShareWarning = (typeof SHARE_WARNINGS)[number];

/** What others will see of a credential that its holder may not want to be seen; worst first. */
export function shareWarnings({ record, check }: Stated): ShareWarning[] {
  const listed = check?.listed ?? { result: 'none-published', reason: 'no-list-named' };
  const { result } = statusNow(record, { listed }, now());
  const found = [check?.integrity.result, result];
  return SHARE_WARNINGS.filter((warning) => found.includes(warning));
}

/** True for what the learner says of themselves: nobody signed it. */
export function isOwnStatement({ record }: Pick<Stated, 'record'>): boolean {
  return record.format === 'by-hand';
}
