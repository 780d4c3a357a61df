import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const WORKERS = resolve(import.meta.dirname, '../../build/_app/immutable/workers');
const BARE = resolve(import.meta.dirname, 'bare-libraries.ts');

const gzipped = (code: string | Buffer) => gzipSync(code, { level: 9 }).length;
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Files that a script of the build imports: at once, and when they are needed. */
function importsOf(file: string): { now: string[]; later: string[] } {
  const code = readFileSync(file, 'utf8');
  const paths = (pattern: RegExp) =>
    [...code.matchAll(pattern)].map(([, path = '']) => join(dirname(file), path));
  return {
    now: paths(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g),
    later: paths(/import\(\s*["'`](\.[^"'`]+\.js)["'`]/g)
  };
}

/** What a worker's script loads: with itself, and on demand. */
function reach(entry: string): { start: Set<string>; later: Set<string> } {
  const start = new Set<string>();
  const later = new Set<string>();
  const walk = (file: string, into: Set<string>) => {
    if (start.has(file) || into.has(file)) return;
    into.add(file);
    const found = importsOf(file);
    for (const next of found.now) walk(next, into);
    for (const next of found.later) walk(next, later);
  };
  walk(entry, start);
  return { start, later };
}

/** A chunk that begins as a JSON-LD context; such a one is loaded when a document names it. */
function isVocabulary(file: string): boolean {
  return /=\s*\{\s*"@context":/.test(readFileSync(file, 'utf8').slice(0, 400));
}

/** Gzipped size of the bare libraries, bundled by the same bundler in the same way. */
async function bareSize(): Promise<number> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: BARE, preserveEntrySignatures: 'strict' }
    }
  })) as Rolldown.RolldownOutput;
  return result.output.reduce(
    (sum, file) => sum + (file.type === 'chunk' ? gzipped(file.code) : 0),
    0
  );
}

/** Prints what the worker of credentials loads, against the bare libraries. */
export async function checkSizes(): Promise<void> {
  const entry = readdirSync(WORKERS).find((name) =>
    basename(name).startsWith('credentials.worker')
  );
  if (entry === undefined) throw new Error('Run `npm run build` first.');
  const { start, later } = reach(join(WORKERS, entry));
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipped(readFileSync(file)), 0);
  const code = [...later].filter((file) => !isVocabulary(file));
  const vocabularies = [...later].filter(isVocabulary);
  const bare = await bareSize();
  console.log('Scripts for reading and checking credentials, gzip, none of it loaded by the page');
  console.log(`  bare     jose and the Data Integrity suites ${kb(bare)}`);
  console.log(
    `  Cairn    all checks ${kb(weigh(code))} (${(weigh(code) / bare).toFixed(2)}x), ` +
      `reading ${kb(weigh(start))}, vocabularies one by one ${kb(weigh(vocabularies))}`
  );
}
