import * as v from 'valibot';
import { SourceError } from '../catalogue/source-error';
import { lineWords } from '../catalogue/words';
import { readYaml, type YamlFile } from '../catalogue/yaml-file';

/**
 * A file of JSON (or YAML) held against a schema; throws a `SourceError` with one line for each
 * value that is wrong: file, line, place and what is expected there.
 */
export function readAs<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema
): v.InferOutput<Schema> {
  const yaml = readYaml(file);
  const result = v.safeParse(schema, yaml.value);
  if (result.success) return result.output;
  const reasons = result.issues.map((issue) => reasonOf(file, yaml, issue));
  throw new SourceError(reasons.join('\n'));
}

function reasonOf(file: string, yaml: YamlFile, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key);
  const place = lineWords(path.join('.'));
  const line = `${file}: line ${yaml.lineOf(path)}`;
  return place === '' ? `${line}: ${sentenceOf(issue)}` : `${line}: ${place}: ${sentenceOf(issue)}`;
}

function sentenceOf({ kind, type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'there is no such key here';
  if (type === 'strict_object' && received === 'undefined') return 'this is missing';
  const own = !/^Invalid /.test(message);
  if (own || expected === null) return message;
  const wanted = kind === 'validation' ? `something that is ${expected}` : expected;
  return lineWords(`write ${wanted}, not ${received}`);
}
