import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkReferences } from './catalogue/build';
import { readSource, SourceError } from './catalogue/read-source';
import { formatPublished } from '../lib/core/catalogue/published';

const HELP = `cairn catalogue check FOLDER          checks a catalogue's source files
cairn catalogue build FOLDER FILE     makes the published form that the app loads
`;

/** The publisher's tool. Returns the exit code: 0 done, 1 the input is at fault, 2 wrong call. */
export function main(args: readonly string[]): number {
  const [noun, verb, folder, file] = args;
  if (noun !== 'catalogue' || folder === undefined) return usage();
  if (verb !== 'check' && !(verb === 'build' && file !== undefined)) return usage();
  try {
    const catalogue = readSource(folder);
    for (const warning of checkReferences(catalogue)) console.error(`warning: ${warning}`);
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, formatPublished(catalogue));
    }
    console.log(
      `${catalogue.offerings.length} offerings, ${catalogue.awards.length} awards, ` +
        `${catalogue.providers.length} providers`
    );
    return 0;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function usage(): number {
  console.error(HELP);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
