import { decodeUtf8, encodeUtf8 } from '../../kernel/bytes';
import { fail, ok, type Issue, type Result } from '../../kernel/result';
import type { RecordKind } from '../formats/catalogue-record';
import type { CatalogueRecords } from '../model';
import { withRulesAsJson } from '../rule-format';
import { checkedRecord, type RecordOf } from './checked';

/*
 * The pieces that are needed whatever parts are taken: providers, awards with their rules, and
 * equivalences, as JSON in UTF-8, each list in the order of ids.
 */

export type CommonRecords = Omit<CatalogueRecords, 'offerings'>;

/** The most records of one piece. */
export const COMMON_LIMIT = 5_000;

/** Cuts the records into pieces of at most `limit`; none where there are no records. */
export function formatCommon(
  records: CommonRecords,
  limit = COMMON_LIMIT
): Uint8Array<ArrayBuffer>[] {
  const all = [
    ...sorted(records.providers).map((provider) => ({ provider })),
    ...sorted(records.awards).map((award) => ({ award: withRulesAsJson(award) })),
    ...sorted(records.equivalences).map((equivalence) => ({ equivalence }))
  ];
  return Array.from({ length: Math.ceil(all.length / limit) }, (_, at) => {
    const some = all.slice(at * limit, (at + 1) * limit);
    const chunk: Readonly<Record<keyof CommonRecords, unknown>> = {
      providers: some.flatMap((entry) => ('provider' in entry ? [entry.provider] : [])),
      awards: some.flatMap((entry) => ('award' in entry ? [entry.award] : [])),
      equivalences: some.flatMap((entry) => ('equivalence' in entry ? [entry.equivalence] : []))
    };
    return encodeUtf8(JSON.stringify(chunk));
  });
}

/** Reads one piece. Lists that are missing are empty; what is no record is left out. */
export function parseCommon(bytes: Uint8Array): Result<CommonRecords, Issue<'not-common'>> {
  const text = decodeUtf8(bytes);
  if (text === undefined) return fail('not-common');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-common');
  }
  if (typeof value !== 'object' || value === null) return fail('not-common');
  const { providers, awards, equivalences } = value as Partial<
    Record<keyof CommonRecords, unknown>
  >;
  return ok({
    providers: recordsIn('provider', providers),
    awards: recordsIn('award', awards),
    equivalences: recordsIn('equivalence', equivalences)
  });
}

function recordsIn<Kind extends RecordKind>(kind: Kind, list: unknown): RecordOf<Kind>[] {
  const found: RecordOf<Kind>[] = [];
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    const record = checkedRecord(kind, item);
    if (record) found.push(record);
  }
  return found;
}

function sorted<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
