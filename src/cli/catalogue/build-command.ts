import type { Manifest } from '../../lib/core/catalogue/published/manifest';
import { piecesOf } from '../../lib/core/catalogue/published/bundle';
import { PART_LIMIT } from '../../lib/core/catalogue/published/split';
import type { Output } from '../output';
import { countOption, readCall, WrongCall } from './call';
import { siteOf } from './pages/site-options';
import { writePages } from './pages/write-pages';
import { headFrom, readHead } from './read-head';
import { breath, whenInterrupted } from './publish/interrupted';
import { readKey, signed } from './publish/signing-key';
import { writeBundle } from './publish/write-bundle';
import { PieceFolder } from './publish/piece-folder';
import { LINES_A_BREATH, Publisher } from './publish/publish';
import { mappingIn, openSources, type SourceOptions } from './sources';
import { TroubleList } from './trouble-list';
import { countWords, sizeWords } from './words';

export const BUILD_HELP = `cairn catalogue build SOURCE...       makes the published form that the app loads
      SOURCE                          a folder of YAML files (catalogue.yaml and one for each
                                      provider); files of any format that \`read\` reads; records as
                                      \`read --records\` prints them; another published catalogue
      --out DIR                       where to: catalogue.json and pieces/, for any web server
      --head FILE                     what the catalogue says of itself (YAML or JSON): id, title,
                                      publisher, published, and licence, homepage, rates
      --mapping FILE                  which columns of a table are what (JSON)
      --key FILE                      signs it with a key that \`keygen\` made
      --bundle FILE                   also writes everything into one file (name it .cairn)
      --part-limit N                  most offerings of a part (${PART_LIMIT}); a larger catalogue
                                      is cut by field, then by country
      --prune                         deletes pieces of earlier editions; without it they stay, for
                                      those who are just loading them
      --strict                        ends with 1, and writes nothing, if a record is left out
      --pages URL                     also writes a preview page and its picture for every course and
                                      award, and says in the catalogue that they will be at this
                                      address: what networks show of a link to them
      --app URL                       the app that the pages lead to; needed with --pages
      --pages-out DIR                 where the pages go; pages/ in the folder of --out without it
      --pages-font FILE               a font (.ttf, .otf) for pictures, where titles are in a script
                                      other than Latin, Greek or Cyrillic; may be given several times
      The same input gives the same bytes, in whatever order the files are named. A record that
      cannot be read is told with its place and left out. Ends with 0 if the rest was built.
      Pages and pictures that have not changed are not written again, and none is ever deleted: links
      to them are out in the world. Page and picture take 4 and 19 kB, and 20 ms of a processor to
      make: of 25,000 the first time 9 minutes on one core, and 533 MB.`;

const OPTIONS = {
  out: { type: 'string' },
  head: { type: 'string' },
  mapping: { type: 'string' },
  key: { type: 'string' },
  bundle: { type: 'string' },
  'part-limit': { type: 'string' },
  pages: { type: 'string' },
  app: { type: 'string' },
  'pages-out': { type: 'string' },
  'pages-font': { type: 'string', multiple: true },
  prune: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false }
} as const;

/** Rows of a part are numbered by u16 in the column of providers. */
const LARGEST_PART = 60_000;

/** `catalogue build`. */
export async function runBuild(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readCall(args, OPTIONS);
  if (positionals.length === 0) throw new WrongCall('Which sources?');
  if (!values.out) throw new WrongCall('Where to? Name a folder with --out.');
  const partLimit = countOption(values['part-limit'], '--part-limit') ?? PART_LIMIT;
  if (partLimit > LARGEST_PART) throw new WrongCall(`--part-limit: at most ${LARGEST_PART}`);
  const key = values.key === undefined ? undefined : readKey(values.key);
  const head = values.head === undefined ? undefined : readHead(values.head);
  const mapping = values.mapping === undefined ? undefined : mappingIn(values.mapping);
  const site = siteOf(values, values.out);

  const troubles = new TroubleList(output);
  const sources = { paths: positionals, ...(head && { head }), ...(mapping && { mapping }) };
  const built = await build(sources, values.out, { partLimit, troubles, strict: values.strict });
  troubles.finish();
  if (!built) return 1;
  const told = site ? { ...built.manifest, pages: site.pages } : built.manifest;
  const manifest = key ? signed(told, key) : told;
  if (site) {
    const { pages, written, drawn } = await writePages(values.out, manifest, site);
    const words = [
      countWords(pages, 'page'),
      `${written} written`,
      `${countWords(drawn, 'picture')} drawn`
    ];
    output.result(`${words.join(', ')}: ${site.out}`);
  }
  built.pieces.writeManifest(manifest);
  if (values.prune) {
    output.result(`${countWords(built.pieces.prune(manifest), 'earlier piece')} deleted`);
  }
  if (values.bundle !== undefined) writeBundle(values.out, manifest, values.bundle);
  output.result(summary(manifest));
  return 0;
}

interface Built {
  readonly manifest: Manifest;
  readonly pieces: PieceFolder;
}

/** Undefined where nothing may be published; why is told. */
async function build(
  sources: SourceOptions,
  out: string,
  how: { readonly partLimit: number; readonly troubles: TroubleList; readonly strict: boolean }
): Promise<Built | undefined> {
  const { troubles, strict, partLimit } = how;
  const { head, records } = await openSources(sources);
  const complete = headFrom(head);
  const publisher = new Publisher(complete.id, (left) => troubles.leftOut(left));
  const takeBack = whenInterrupted(() => publisher.close());
  try {
    let lines = 0;
    for await (const source of records) {
      if (++lines % LINES_A_BREATH === 0) await breath();
      if (source.kind === 'trouble') troubles.add(source);
      else publisher.add(source);
    }
    if (strict && troubles.lost > 0) return undefined;
    const pieces = new PieceFolder(out);
    const manifest = await publisher.finish(complete, pieces, partLimit);
    if (strict && troubles.lost > 0) return undefined;
    const { offerings, awards, equivalences } = manifest.counts;
    if (offerings + awards + equivalences > 0) return { manifest, pieces };
    troubles.nothing();
    return undefined;
  } finally {
    takeBack();
    publisher.close();
  }
}

function summary(manifest: Manifest): string {
  const { offerings, runs, awards, providers } = manifest.counts;
  const pieces = piecesOf(manifest);
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
  return [
    countWords(offerings, 'offering'),
    countWords(runs, 'run'),
    countWords(awards, 'award'),
    countWords(providers, 'provider'),
    `${countWords(manifest.parts.length, 'part')}, ${countWords(pieces.length, 'piece')}`,
    `${sizeWords(bytes)} to transfer`,
    manifest.signature ? `signed by ${manifest.signature.key}` : 'not signed'
  ].join(', ');
}
