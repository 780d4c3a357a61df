import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cairn } from '../../src/cli/cairn';
import { piecesOf } from '../../src/lib/core/catalogue/published/bundle';
import type { Manifest, Part, Piece } from '../../src/lib/core/catalogue/published/manifest';
import { parseManifest } from '../../src/lib/core/catalogue/published/manifest-format';
import { writeRecords } from './write-records';

/* Publishes a generated million of offerings, in bounded memory, and says what it weighs. */

const COUNT = Number(process.argv[2] ?? 1_000_000);
const MOST_MEMORY = 2 * 2 ** 30;

const folder = mkdtempSync(join(tmpdir(), 'cairn-scale-'));
async function publish(): Promise<void> {
  const records = join(folder, 'records.jsonl');
  const head = join(folder, 'head.json');
  const out = join(folder, 'published');
  const text = { en: 'Invented' };
  const published = { published: '2026-11-22', licence: 'CC0-1.0', demonstration: true };
  writeFileSync(
    head,
    JSON.stringify({ id: 'invented', title: text, publisher: text, ...published })
  );
  const written = await timed(() => Promise.resolve(writeRecords(records, COUNT)));
  say('source', `${megabytes(statSync(records).size)}, written in ${written}`);
  const memory = new Watch();
  const built = await timed(async () => {
    const args = ['catalogue', 'build', records, '--head', head, '--out', out, '--strict'];
    const output = { result: console.log, trouble: console.error };
    if ((await cairn(args, output)) !== 0) throw new Error('the catalogue was not built');
  });
  const most = memory.end();
  const manifest = parseManifest(readFileSync(join(out, 'catalogue.json'), 'utf8'));
  if (!manifest.ok) throw new Error(manifest.issue.code);
  say('build', `${built}, at most ${megabytes(most)} of memory`);
  weigh(manifest.value, statSync(join(out, 'catalogue.json')).size);
  if (manifest.value.counts.offerings !== COUNT) throw new Error('offerings are missing');
  if (most >= MOST_MEMORY) throw new Error('more than 2 GiB of memory');
}

/** What each learner downloads: the manifest, what is common, and one part for each that is taken. */
function weigh(manifest: Manifest, manifestBytes: number): void {
  const pieces = piecesOf(manifest);
  const all = bytesOf(pieces);
  const { offerings } = manifest.counts;
  say('pieces', `${pieces.length} in ${manifest.parts.length} parts, ${megabytes(all)}`);
  say('a piece', `at most ${megabytes(Math.max(...pieces.map(({ bytes }) => bytes)))}`);
  say('an offering', `${Math.round(all / offerings)} bytes`);
  for (const [name, of] of Object.entries({ overview, details, texts, search })) {
    say(`  ${name}`, `${Math.round(bytesOf(manifest.parts.flatMap(of)) / offerings)} bytes`);
  }
  say('manifest', `${megabytes(manifestBytes)}`);
  say('common', `${manifest.common.length} pieces, ${megabytes(bytesOf(manifest.common))}`);
  const one = manifest.parts[Math.floor(manifest.parts.length / 2)];
  if (!one) return;
  const mine = manifest.parts.filter(
    ({ field, country }) => field === one.field && country === one.country
  );
  const own = mine.flatMap(piecesOfPart);
  const count = mine.reduce((sum, part) => sum + part.offerings, 0);
  const requests = 1 + manifest.common.length + own.length;
  const bytes = manifestBytes + bytesOf(manifest.common) + bytesOf(own);
  say(
    'a phone that takes',
    `field ${one.field ?? 'any'} of ${one.country ?? 'any country'}: ${count} offerings, ` +
      `${requests} requests, ${megabytes(bytes)}`
  );
}

const overview = (part: Part) => [part.overview];
const details = (part: Part) => [part.details];
const textPieces = ({ own, translations }: Part) => [own, ...Object.values(translations)];
const texts = (part: Part) => textPieces(part).map((pieces) => pieces.texts);
const search = (part: Part) => textPieces(part).map((pieces) => pieces.search);
const piecesOfPart = (part: Part) => [overview, details, texts, search].flatMap((of) => of(part));

function bytesOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The most memory that the process holds, looked at often. */
class Watch {
  #most = 0;
  readonly #timer = setInterval(() => this.#look(), 100);

  #look(): void {
    this.#most = Math.max(this.#most, process.memoryUsage.rss());
  }

  end(): number {
    clearInterval(this.#timer);
    // The system's own count of it also sees what comes and goes between two looks.
    return Math.max(this.#most, process.resourceUsage().maxRSS * 1024);
  }
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = Math.round((performance.now() - start) / 1000);
  return `${seconds} s (${Math.round((user + system) / 1e6)} s of processor time)`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 10_000) / 100} MB`;
}

function say(what: string, value: string): void {
  console.log(`${what.padEnd(20)} ${value}`);
}

try {
  await publish();
} finally {
  rmSync(folder, { recursive: true });
}
