import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatPublished } from '../../lib/core/catalogue/published';
import type { Output } from '../output';
import { checkReferences } from './build';
import { readSource, SourceError } from './read-source';

export const CATALOGUE_HELP = `cairn catalogue check FOLDER          checks a catalogue's source files
cairn catalogue build FOLDER FILE     makes the published form that the app loads`;

/** The publisher's commands. 0 done, 1 the sources are at fault, 2 wrong call. */
export function runCatalogue(args: readonly string[], output: Output): number {
  const [verb, folder, file] = args;
  if (folder === undefined) return 2;
  if (verb !== 'check' && !(verb === 'build' && file !== undefined)) return 2;
  try {
    const catalogue = readSource(folder);
    for (const warning of checkReferences(catalogue)) output.trouble(`warning: ${warning}`);
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, formatPublished(catalogue));
    }
    output.result(
      `${catalogue.offerings.length} offerings, ${catalogue.awards.length} awards, ` +
        `${catalogue.providers.length} providers`
    );
    return 0;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    output.trouble(error.message);
    return 1;
  }
}
