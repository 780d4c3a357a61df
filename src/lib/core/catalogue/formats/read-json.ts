import { isBounded, type JsonValue } from '../../kernel/json';
import { ok, type Result } from '../../kernel/result';
import { readCtdl } from './ctdl';
import { readElmJson } from './elm/read-elm';
import { jsonLdBlocks } from './html-json-ld';
import { findSyntaxTrouble, type SyntaxTrouble } from './json-syntax';
import { readMoochub } from './moochub';
import { readOoapi } from './ooapi';
import { otherFormat, whatJsonIs } from './other-json';
import type { ReadCatalogue, ReadingIssue } from './read-catalogue';
import { areRecordLines, readRecords } from './read-records';
import { readSchemaOrg } from './schema-org';
import { readJsonTable } from './table/read-table';
import type { TableMapping } from './table/mapping';

const DEEPEST = 64;

const REASONS: Readonly<Record<SyntaxTrouble['code'], string>> = {
  'trailing-comma': 'a comma with nothing after it before the bracket closes',
  'several-documents': 'several JSON documents one after the other; the first one ends here',
  'unexpected-end': 'the file ends in the middle of a value',
  'not-json': 'this is not JSON'
};

type Reader = (value: JsonValue) => ReadCatalogue | undefined;

/** The most particular first; each knows its own by the data. */
const READERS: readonly Reader[] = [readElmJson, readMoochub, readOoapi, readCtdl, readSchemaOrg];

/**
 * A catalogue in JSON of whichever format, JSON lines of our own records, or a list of flat
 * objects as a table; an HTML page by its JSON-LD. Fails with line and column where it is not JSON, and for another format.
 */
export function readJsonCatalogue(
  text: string,
  mapping?: TableMapping
): Result<ReadCatalogue, ReadingIssue> {
  if (/^\s*</.test(text)) return readHtmlCatalogue(text);
  if (areRecordLines(text)) return ok(readRecords(text));
  const parsed = parse(text, 1);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  for (const read of mapping ? [] : READERS) {
    const catalogue = read(value);
    if (catalogue) return ok(catalogue);
  }
  const mayBeTable = mapping !== undefined || otherFormat(value) === undefined;
  const table = mayBeTable ? readJsonTable(value, mapping) : undefined;
  if (table && !table.issues.some(({ code }) => code === 'not-readable')) return ok(table);
  return {
    ok: false,
    issue: { code: 'format-not-supported', place: 'line 1', value: whatJsonIs(value) }
  };
}

/** schema.org and CTDL in the JSON-LD blocks of a page; a block that is not JSON is an issue. */
export function readHtmlCatalogue(html: string): Result<ReadCatalogue, ReadingIssue> {
  const issues: ReadingIssue[] = [];
  const values: JsonValue[] = [];
  for (const { text, line } of jsonLdBlocks(html)) {
    const parsed = parse(text, line);
    if (parsed.ok) values.push(parsed.value);
    else issues.push(parsed.issue);
  }
  const [broken] = issues;
  if (values.length === 0) {
    const none = {
      code: 'format-not-supported',
      place: 'line 1',
      value: 'a web page without JSON-LD'
    } as const;
    return { ok: false, issue: broken ?? none };
  }
  const read = readCtdl(values) ?? readSchemaOrg(values);
  if (read) return ok({ ...read, issues: [...issues, ...read.issues] });
  return {
    ok: false,
    issue: {
      code: 'format-not-supported',
      place: 'line 1',
      value: 'a web page without courses in its JSON-LD'
    }
  };
}

function parse(text: string, firstLine: number): Result<JsonValue, ReadingIssue> {
  let value: JsonValue;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue;
  } catch {
    return { ok: false, issue: syntaxIssue(text, firstLine) };
  }
  if (isBounded(value, DEEPEST)) return ok(value);
  const reason = `objects and lists stand in each other more than ${DEEPEST} levels deep`;
  return { ok: false, issue: { code: 'not-readable', place: `line ${firstLine}`, value: reason } };
}

function syntaxIssue(text: string, firstLine: number): ReadingIssue {
  const trouble = findSyntaxTrouble(text);
  const { code, line, column } = trouble ?? { code: 'not-json' as const, line: 1, column: 1 };
  const place = `line ${line + firstLine - 1}, column ${column}`;
  return { code: 'not-readable', place, value: REASONS[code] };
}
