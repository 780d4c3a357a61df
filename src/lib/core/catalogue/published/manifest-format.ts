import { parseDay } from '../../kernel/day';
import { isBounded, type JsonValue } from '../../kernel/json';
import { isCurrency } from '../../kernel/money';
import { fail, ok, type Issue, type Result } from '../../kernel/result';
import { OLDEST_PUBLISHED, PUBLISHED_FORMAT, PUBLISHED_VERSION, type Manifest } from './manifest';
import { parseFolderAddress } from './preview-page';

/** `path` says which member of the manifest is not what it has to be. */
export type ManifestIssue = Issue<'not-a-catalogue' | 'newer-version'>;

/** One JSON document without white space, closed by a line feed. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest)}\n`;
}

/**
 * Reads `catalogue.json`. What it does not know is kept, for the signature is over everything;
 * a version that is newer than this code is refused.
 */
export function parseManifest(text: string): Result<Manifest, ManifestIssue> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-a-catalogue');
  }
  if (!isObject(value) || value['format'] !== PUBLISHED_FORMAT) return fail('not-a-catalogue');
  if (!isBounded(value as JsonValue, DEEPEST)) return fail('not-a-catalogue');
  const { version } = value;
  if (!isCount(version)) return fail('not-a-catalogue', { path: 'version' });
  if (version > PUBLISHED_VERSION) return fail('newer-version', { facts: { version } });
  if (version < OLDEST_PUBLISHED) return fail('not-a-catalogue', { path: 'version' });
  const path = firstWrong(value, MANIFEST);
  return path === undefined ? ok(value as unknown as Manifest) : fail('not-a-catalogue', { path });
}

type Shape = Readonly<Record<string, unknown>>;
/** The path of what is wrong inside a value: '' where the value itself is; undefined where nothing. */
type Check = (value: unknown) => string | undefined;

function isObject(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function firstWrong(value: unknown, checks: Readonly<Record<string, Check>>): string | undefined {
  if (!isObject(value)) return '';
  for (const [key, check] of Object.entries(checks)) {
    const wrong = check(Object.hasOwn(value, key) ? value[key] : undefined);
    if (wrong !== undefined) return wrong === '' ? key : `${key}.${wrong}`;
  }
  return undefined;
}

const that =
  (holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? undefined : '';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    firstWrong(value, checks);
const record =
  (check: Check): Check =>
  (value) =>
    isObject(value)
      ? firstWrong(value, Object.fromEntries(Object.keys(value).map((key) => [key, check])))
      : '';
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? record(check)({ ...(value as unknown[]) }) : '';

const LONGEST_TEXT = 2_000;
const MOST_PARTS = 10_000;
/** What is not known is kept, but not at any depth: it is to be copied and signed. */
const DEEPEST = 32;

const text = that((value) => typeof value === 'string' && value.length <= LONGEST_TEXT);
const count = that(isCount);
const day = that((value) => typeof value === 'string' && parseDay(value) !== undefined);
const localText = record(text);
const webAddress: Check = (value) =>
  text(value) ?? (/^https?:\/\//.test(value as string) ? undefined : '');
const currency = that((value) => typeof value === 'string' && isCurrency(value));
const rate = that((value) => typeof value === 'number' && Number.isFinite(value) && value > 0);

const piece = shape({
  hash: that((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  bytes: count,
  size: count
});
const textPieces = shape({ texts: piece, search: piece });
const part = shape({
  field: optional(text),
  country: optional(text),
  offerings: count,
  runs: count,
  overview: piece,
  details: piece,
  own: textPieces,
  translations: record(textPieces)
});

const MANIFEST: Readonly<Record<string, Check>> = {
  id: that((value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT),
  title: localText,
  publisher: localText,
  published: day,
  licence: optional(text),
  homepage: optional(webAddress),
  demonstration: that((value) => typeof value === 'boolean'),
  rates: optional(shape({ base: currency, date: day, perBase: record(rate) })),
  counts: shape({
    offerings: count,
    runs: count,
    awards: count,
    providers: count,
    equivalences: count
  }),
  common: list(piece),
  parts: (value) => (Array.isArray(value) && value.length > MOST_PARTS ? '' : list(part)(value)),
  pages: optional(
    that((value) => typeof value === 'string' && parseFolderAddress(value) === value)
  ),
  signature: optional(shape({ key: text, value: text }))
};
