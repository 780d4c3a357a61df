import { countsOf } from '../../lib/core/catalogue/formats/counts';
import type {
  CatalogueFormat,
  ReadCatalogue,
  ReadingCode,
  ReadingIssue
} from '../../lib/core/catalogue/formats/read-catalogue';

/* What `catalogue read` says in plain words. */

const FORMATS: Readonly<Record<CatalogueFormat, string>> = {
  csv: 'a table (CSV)',
  'json-table': 'a table (JSON)',
  'moochub-3': 'MOOChub 3',
  'ooapi-5': 'Open Education API 5',
  'ooapi-6': 'Open Education API 6',
  'schema-org': 'schema.org JSON-LD',
  ctdl: 'CTDL',
  'xcri-cap-1.2': 'XCRI-CAP 1.2',
  'elm-3': 'European Learning Model 3',
  'cairn-records': "Cairn's own records"
};

const ARE_READ =
  'What is read: CSV, JSON tables, MOOChub 3, Open Education API 5 and 6, schema.org JSON-LD ' +
  '(also in a web page), CTDL, XCRI-CAP 1.2, European Learning Model 3, and records of Cairn.';

const CODES: Readonly<Record<ReadingCode, string>> = {
  'not-readable': 'cannot be read',
  'format-not-supported': 'of a format that is not read',
  'no-title': 'without a title',
  'value-not-understood': 'not understood, kept as published',
  'values-contradict': 'statements that contradict each other, kept as published',
  'unknown-value': 'values that no list has, left out',
  'dangling-reference': 'references to what is not in the file',
  'constraint-not-supported': 'conditions kept in words',
  'column-not-used': 'columns that nothing was read from',
  'duplicate-id': 'ids used a second time, left out',
  'nothing-here': 'no courses and no awards in the file'
};

/** An issue of a file or of one record in it as a sentence, with its place. */
export function troubleSentence(issue: ReadingIssue): string {
  const { code, place, value } = issue;
  if (code === 'format-not-supported') {
    return `This looks like ${value ?? 'another format'}. ${ARE_READ}`;
  }
  const at = place === 'file' ? '' : `${place}: `;
  const values = valueWords(issue);
  if (code === 'not-readable') return `${at}${values || 'this cannot be read'}.`;
  return `${at}${CODES[code]}${values === '' ? '' : `: ${values}`}.`;
}

const FEW = 20;
const EXAMPLES = 3;

/** What was understood of a file and what was not; every issue only where asked for, or few. */
export function readingWords(file: string, read: ReadCatalogue, all: boolean): string[] {
  const { issues } = read;
  const groups = new Map<ReadingCode, ReadingIssue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.code) ?? [];
    groups.set(issue.code, group);
    group.push(issue);
  }
  const most = all || issues.length <= FEW ? Infinity : EXAMPLES;
  return [
    `${file}: ${FORMATS[read.format]}`,
    `  ${countWords(read)}`,
    ...[...groups].flatMap(([code, group]) => [
      `  ${group.length} ${codeWords(code, group.length, read.format)} (${code})`,
      ...group.slice(0, most).map((issue) => `    ${issueWords(issue)}`),
      ...(group.length > most ? [`    and ${group.length - most} more; --all prints them`] : [])
    ])
  ];
}

const ONE: Readonly<Partial<Record<ReadingCode, string>>> = {
  'values-contradict': 'statement that contradicts another, kept as published',
  'unknown-value': 'value that no list has, left out',
  'dangling-reference': 'reference to what is not in the file',
  'constraint-not-supported': 'condition kept in words',
  'column-not-used': 'column that nothing was read from',
  'duplicate-id': 'id used a second time, left out'
};

function codeWords(code: ReadingCode, count: number, format: CatalogueFormat): string {
  const words = (count === 1 ? ONE[code] : undefined) ?? CODES[code];
  const isTable = format === 'csv' || format === 'json-table';
  return code === 'duplicate-id' && isTable
    ? words.replace('left out', 'kept under an id of its own')
    : words;
}

function countWords(read: ReadCatalogue): string {
  const { offerings, runs, awards, rules, providers } = countsOf(read);
  return [
    counted(offerings, 'offering'),
    counted(runs, 'run'),
    counted(awards, 'award'),
    counted(rules, 'rule'),
    counted(providers, 'provider')
  ].join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function issueWords(issue: ReadingIssue): string {
  const parts = [issue.place, issue.record, valueWords(issue)];
  return parts.filter((part) => part !== undefined && part !== '').join(': ');
}

/** The values of an issue in one line; what cannot be read has a reason instead. */
function valueWords({ code, value, other }: ReadingIssue): string {
  if (code === 'not-readable') {
    return other === undefined ? (value ?? '') : `${value} cells below a header of ${other}`;
  }
  const values = [value, other].filter((each) => each !== undefined);
  return values.map((each) => `"${each.replace(/\s+/g, ' ')}"`).join(' / ');
}
