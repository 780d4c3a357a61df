import {
  changesBetween,
  differingMembers,
  type Change
} from '../../lib/core/catalogue/published/changes';
import type { LocalText } from '../../lib/core/kernel/text';
import type { Output } from '../output';
import { readCall, WrongCall } from './call';
import { changeWords } from './change-words';
import {
  openPublished,
  recordsOfPublished,
  type PublishedCatalogue
} from './publish/open-published';
import type { RecordEntry } from '../../lib/core/catalogue/formats/records';
import { countWords, lineWords } from './words';

export const DIFF_HELP = `cairn catalogue diff OLD NEW          says what changed from one edition to the next
      OLD, NEW                        published catalogues: folders or bundles
      --json                          one object: before, after (ids and dates), counts by code, and
                                      changes: [{kind, id, title, changes: [{code, ...}]}]
      Runs that began before the date of the new edition are past, and not told.
      Ends with 0, whether anything changed or not.`;

interface Changed {
  readonly kind: RecordEntry['kind'];
  readonly id: string;
  readonly title: LocalText;
  readonly changes: readonly Change[];
}

/** `catalogue diff`. */
export function runDiff(args: readonly string[], output: Output): number {
  const { values, positionals } = readCall(args, { json: { type: 'boolean', default: false } });
  const [old, recent, more] = positionals;
  if (old === undefined || recent === undefined) throw new WrongCall('Which two catalogues?');
  if (more !== undefined) throw new WrongCall('Two catalogues at a time.');
  const [before, after] = [openPublished(old), openPublished(recent)];
  const changes = differencesOf(before, after);
  if (values.json) {
    const named = ({ manifest: { id, published } }: PublishedCatalogue) => ({ id, published });
    const counts = Object.fromEntries(countByCode(changes));
    output.result(JSON.stringify({ before: named(before), after: named(after), counts, changes }));
    return 0;
  }
  for (const { kind, id, title, changes: own } of changes) {
    const name = lineWords(Object.values(title)[0] ?? '');
    output.result(`${kind} ${lineWords(id)} (${name}): ${own.map(changeWords).join('; ')}`);
  }
  const counts = [...countByCode(changes)].map(([code, count]) => `${count} ${code}`);
  output.result(
    changes.length === 0
      ? 'Nothing changed.'
      : `${countWords(changes.length, 'record')} changed: ${counts.join(', ')}`
  );
  return 0;
}

/** Both editions are read record by record; of the older one only the JSON is kept. */
function differencesOf(before: PublishedCatalogue, after: PublishedCatalogue): Changed[] {
  const since = after.manifest.published;
  const old = new Map<string, string>();
  for (const source of recordsOfPublished(before)) {
    old.set(keyOf(source), JSON.stringify(source.value));
  }
  const changed: Changed[] = [];
  const tell = (source: RecordEntry, changes: readonly Change[]) => {
    if (changes.length === 0) return;
    const { kind, value } = source;
    changed.push({ kind, id: value.id, title: titleOf(source), changes });
  };
  for (const source of recordsOfPublished(after)) {
    const json = old.get(keyOf(source));
    old.delete(keyOf(source));
    if (json === JSON.stringify(source.value)) continue;
    if (json === undefined) tell(source, [{ code: 'new' }]);
    else tell(source, changesOf(JSON.parse(json) as RecordEntry['value'], source, since));
  }
  for (const [key, json] of old) {
    const kind = key.slice(0, key.indexOf(' '));
    const source = { kind, value: JSON.parse(json) as unknown } as RecordEntry;
    tell(source, [{ code: 'withdrawn' }]);
  }
  return changed;
}

function keyOf({ kind, value }: RecordEntry): string {
  return `${kind} ${value.id}`;
}

function titleOf(source: RecordEntry): LocalText {
  return source.kind === 'provider' ? source.value.name : source.value.title;
}

function changesOf(
  before: RecordEntry['value'],
  after: RecordEntry,
  since: PublishedCatalogue['manifest']['published']
): Change[] {
  if (after.kind === 'offering') {
    return changesBetween(before as typeof after.value, after.value, since);
  }
  const members = differingMembers(before, after.value);
  return members.length > 0 ? [{ code: 'other', members }] : [];
}

function countByCode(changed: readonly Changed[]): Map<Change['code'], number> {
  const counts = new Map<Change['code'], number>();
  for (const { changes } of changed) {
    for (const code of new Set(changes.map((change) => change.code))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}
