import { sectionRows } from '$lib/core/sharing/dossier-rows';
import type { RowKey } from '$lib/core/sharing/dossier-values';
import type { CredentialRecord } from '$lib/core/credential/record';
import { rowLabel } from './dossier-text';
import { valueWords } from './value-words';

/** What Open Badges 3.0 have no field for. */
const WITHOUT_FIELD: readonly RowKey[] = [
  'outcomes',
  'workload',
  'credits',
  'level',
  'nationalLevel',
  'assessment',
  'grade',
  'supervision',
  'participation',
  'qualityAssurance',
  'prerequisites',
  'stackability',
  'further'
];

/** What a credential states and Open Badges have no field for, a line each. */
export function unlistedFacts(record: CredentialRecord): string[] {
  return sectionRows({ record })
    .flatMap(({ rows }) => rows)
    .flatMap(({ key, value }) => {
      if (!value || !WITHOUT_FIELD.includes(key)) return [];
      const words = valueWords(value).map(({ text }) => text);
      return [`${rowLabel(key)}: ${words.join('; ')}`];
    });
}
