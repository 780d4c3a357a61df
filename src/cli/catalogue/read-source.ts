import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { awardOf, equivalenceOf, offeringOf, providerOf } from './from-source';
import { HEAD_NAME } from './read-head';
import { SourceError } from './source-error';
import {
  awardSource,
  equivalenceSource,
  offeringSource,
  providerFile,
  providerSource
} from './source-schema';
import type { RecordEntry } from '../../lib/core/catalogue/formats/records';
import type { Sourced } from './sourced';
import { checkAt, readYaml, type YamlFile } from './yaml-file';

/**
 * Reads the providers of a folder with `catalogue.yaml` and one YAML file for each of them. A record that is not as it has to be is left out and told; a file that cannot be read at
 * all throws a `SourceError`.
 */
export function* readSourceFolder(folder: string): Generator<Sourced> {
  const names = namesIn(folder).filter((name) => name.endsWith('.yaml'));
  const providers = names.filter((name) => name !== HEAD_NAME);
  if (providers.length === 0) {
    throw new SourceError(`${folder}: there is no YAML file of a provider in this folder`);
  }
  for (const name of providers) yield* readProviderFile(join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new SourceError(`${folder}: this folder cannot be opened`);
  }
}

/** Reads the file of one provider. */
export function* readProviderFile(path: string): Generator<Sourced> {
  const yaml = readYaml(path);
  const file = checkAt(yaml, providerFile, yaml.value, []);
  const provider = file.ok && checkAt(yaml, providerSource, file.value.provider, ['provider']);
  if (!file.ok || !provider || !provider.ok) {
    const reasons = file.ok ? (provider && !provider.ok ? provider.reasons : []) : file.reasons;
    throw new SourceError(reasons.map((reason) => `${path}: ${reason}`).join('\n'));
  }
  const by = provider.value;
  yield { kind: 'provider', value: providerOf(by) };
  const { offerings, awards, equivalences } = file.value;
  yield* checked(yaml, path, 'offerings', offerings, offeringSource, (source) => ({
    kind: 'offering',
    value: offeringOf(source, by)
  }));
  yield* checked(yaml, path, 'awards', awards, awardSource, (source) => ({
    kind: 'award',
    value: awardOf(source, by)
  }));
  yield* checked(yaml, path, 'equivalences', equivalences, equivalenceSource, (source) => ({
    kind: 'equivalence',
    value: equivalenceOf(source)
  }));
}

function* checked<Schema extends v.GenericSchema>(
  yaml: YamlFile,
  path: string,
  list: string,
  values: readonly unknown[],
  schema: Schema,
  make: (source: v.InferOutput<Schema>) => RecordEntry
): Generator<Sourced> {
  for (const [at, value] of values.entries()) {
    const source = checkAt(yaml, schema, value, [list, at]);
    if (source.ok) yield make(source.value);
    else {
      const [reason = '', ...more] = source.reasons;
      const others = more.length > 0 ? ` (and ${more.length} more)` : '';
      yield { kind: 'trouble', lost: 'record', place: path, reason: `${reason}${others}` };
    }
  }
}
