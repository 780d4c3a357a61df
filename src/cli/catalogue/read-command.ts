import { readFileSync } from 'node:fs';
import { countsOf } from '../../lib/core/catalogue/formats/counts';
import { formatRecord, recordsOf } from '../../lib/core/catalogue/formats/records';
import {
  parseMapping,
  type MappingIssue,
  type TableMapping
} from '../../lib/core/catalogue/formats/table/mapping';
import type { Output } from '../output';
import { readCall, WrongCall } from './call';
import { readCatalogueFile, type FileReading } from './read-file';
import { readingWords, troubleSentence } from './read-words';

export const READ_HELP = `cairn catalogue read FILE...          reads catalogues of any format: what is understood, what not
      --mapping FILE                  which columns of a table are what (JSON)
                                      {"columns": {"title": "Kurs", "run.start": ["Beginn"]},
                                       "currency": "EUR", "dates": "day-first",
                                       "units": {"weeks": "months", "credits": "ects"}};
                                      fields are named as in the table that \`write --as csv\` makes
      --json                          one JSON object a line: format, counts, issues with places
      --records                       the records too; without --json only they are printed, one a
                                      line, as \`catalogue build\` takes them
      --all                           every issue in words, not only the first of each kind
      Ends with 0 if every file could be read, whatever was found in it; else with 1.`;

const MAPPING_WORDS: Readonly<Record<MappingIssue['code'], string>> = {
  'mapping-not-an-object': 'a mapping is a JSON object',
  'mapping-unknown-key': 'a mapping has no such key',
  'mapping-unknown-field': 'there is no such field',
  'mapping-wrong-value': 'this is not what the mapping needs here'
};

interface Call {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly records: boolean;
  readonly all: boolean;
  readonly mapping?: TableMapping;
}

/** `catalogue read`: says what is in files. 0 all were readable, 1 some were not. */
export async function runRead(args: readonly string[], output: Output): Promise<number> {
  const call = callOf(args);
  let readable = true;
  for (const file of call.files) {
    const reading = await readCatalogueFile(file, call.mapping);
    const told = call.json
      ? tellJson(file, reading, call, output)
      : tell(file, reading, call, output);
    readable &&= told && reading.ok;
  }
  return readable ? 0 : 1;
}

/** Records alone are for another program: words about them go where troubles go. */
function tell(file: string, reading: FileReading, call: Call, output: Output): boolean {
  if (!reading.ok) {
    output.trouble(`${file}: ${troubleSentence(reading.issue)}`);
    return false;
  }
  for (const line of readingWords(file, reading.value, call.all)) {
    if (call.records) output.trouble(line);
    else output.result(line);
  }
  if (!call.records) return true;
  for (const record of recordsOf(reading.value)) output.result(formatRecord(record));
  return true;
}

/** False where there is more than one line can hold. */
function tellJson(file: string, reading: FileReading, call: Call, output: Output): boolean {
  let line: string;
  try {
    line = JSON.stringify(jsonOf(file, reading, call));
  } catch {
    output.trouble(`${file}: too much for one line of JSON; print --records without --json.`);
    return false;
  }
  output.result(line);
  return true;
}

function jsonOf(file: string, reading: FileReading, { records }: Call): object {
  if (!reading.ok) {
    const { code, place } = reading.issue;
    const reason = troubleSentence(reading.issue);
    return { file, error: { code, place, reason }, issues: [reading.issue] };
  }
  const { value } = reading;
  return {
    file,
    format: value.format,
    ...countsOf(value),
    head: value.head,
    issues: value.issues,
    ...(records && { records: [...recordsOf(value)] })
  };
}

function callOf(args: readonly string[]): Call {
  const { values, positionals } = readCall(args, {
    mapping: { type: 'string' },
    json: { type: 'boolean', default: false },
    records: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false }
  });
  if (positionals.length === 0) throw new WrongCall('Which file?');
  const { json, records, all, mapping } = values;
  const call = { files: positionals, json, records, all };
  return mapping === undefined ? call : { ...call, mapping: readMapping(mapping) };
}

/** A mapping from its file; throws `WrongCall`, with file and place, where there is none. */
export function readMapping(file: string): TableMapping {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new WrongCall(`${file}: this is no JSON file that can be opened`);
  }
  const mapping = parseMapping(value);
  if (mapping.ok) return mapping.value;
  const { code, path } = mapping.issue;
  throw new WrongCall(`${file}: ${[path, MAPPING_WORDS[code]].filter(Boolean).join(': ')}`);
}
