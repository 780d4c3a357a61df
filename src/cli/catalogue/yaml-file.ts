import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { SourceError } from './source-error';

/** A part of a YAML (or JSON) file, and where it stands in it. */
export interface YamlFile {
  readonly value: unknown;
  /** The line of the value at a path; of what holds it where there is none. */
  lineOf(path: readonly unknown[]): number;
}

/** Throws a `SourceError` where the file cannot be read or is no YAML 1.2. */
export function readYaml(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new SourceError(`${file}: ${error.message}`);
  let value: unknown;
  try {
    value = document.toJS();
  } catch (trouble) {
    throw new SourceError(`${file}: ${trouble instanceof Error ? trouble.message : 'not YAML'}`);
  }
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    }
  };
}

export function readText(file: string): string {
  try {
    if (statSync(file).isFile()) return readFileSync(file, 'utf8');
  } catch {
    // The same is said of what is there and is no file.
  }
  throw new SourceError(`${file}: this file cannot be opened`);
}

type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reasons: string[] };

/** Holds a value inside of a file against a schema; each reason says line, path and what is wrong. */
export function checkAt<Schema extends v.GenericSchema>(
  file: YamlFile,
  schema: Schema,
  value: unknown,
  above: readonly (string | number)[]
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const reasons = result.issues.map((issue) => {
    const inside = (issue.path ?? []).map((step) => step.key);
    const path = [...above, ...inside];
    return `line ${file.lineOf(path)}: ${path.join('.')}: ${issue.message}`;
  });
  return { ok: false, reasons };
}
