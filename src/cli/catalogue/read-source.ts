import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Catalogue } from '../../lib/core/catalogue/model';
import { buildCatalogue } from './build';
import { catalogueSource, providerSource } from './source-schema';

/** A source that cannot be built; the message names file, place and reason, one a line. */
export class SourceError extends Error {}

const HEAD = 'catalogue.yaml';

/** Reads a folder with `catalogue.yaml` and one YAML file for each provider. */
export function readSource(folder: string): Catalogue {
  const files = filesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  if (!files.includes(HEAD)) throw new SourceError(`${join(folder, HEAD)}: there is no such file`);
  const head = readFile(join(folder, HEAD), catalogueSource);
  const providers = files
    .filter((name) => name !== HEAD)
    .map((name) => readFile(join(folder, name), providerSource));
  return buildCatalogue(head, providers);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new SourceError(`${folder}: this folder cannot be opened`);
  }
}

function readFile<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SourceError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const lines = result.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? '';
    return `${file}: ${path}: ${issue.message}`;
  });
  throw new SourceError(lines.join('\n'));
}
