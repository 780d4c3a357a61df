import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueHead, Offering, Provider } from '../../../lib/core/catalogue/model';
import { formatCommon, COMMON_LIMIT } from '../../../lib/core/catalogue/published/common';
import {
  PUBLISHED_FORMAT,
  PUBLISHED_VERSION,
  type Manifest,
  type Part,
  type Piece,
  type TextPieces
} from '../../../lib/core/catalogue/published/manifest';
import { formatPart, type TextTables } from '../../../lib/core/catalogue/published/part';
import { bucketOf, planParts } from '../../../lib/core/catalogue/published/split';
import type { RecordEntry } from '../../../lib/core/catalogue/formats/records';
import { BucketFiles, linesIn, type BucketFile } from './bucket-files';
import { breath } from './interrupted';
import type { PieceFolder } from './piece-folder';
import { formatLine, parseLine, recordOf, type RecordLine } from './record-line';
import { SortedLines } from './sorted-lines';

export const LINES_A_BREATH = 5_000;

/** What `Publisher` has to tell of records that it leaves out. */
export interface LeftOut {
  readonly code: 'duplicate-id' | 'unusable-id';
  readonly kind: RecordEntry['kind'];
  readonly id: string;
}

/**
 * Makes the published form of any number of records in bounded memory: lines go to files, are
 * sorted there, shared out to buckets by field and country, and become pieces part by part.
 */
export class Publisher {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cairn-build-'));
  readonly #lines = new SortedLines(this.#folder);

  constructor(
    private readonly catalogue: string,
    private readonly tell: (left: LeftOut) => void
  ) {}

  add(source: RecordEntry): void {
    const line = formatLine(source, this.catalogue);
    if (line !== undefined) this.#lines.add(line);
    else this.tell({ code: 'unusable-id', kind: source.kind, id: source.value.id });
  }

  /** Writes all pieces; the manifest that names them is left to the caller. */
  async finish(head: CatalogueHead, pieces: PieceFolder, partLimit: number): Promise<Manifest> {
    const buckets = new BucketFiles(this.#folder);
    const common = new CommonPieces(pieces);
    const providers = new Map<string, Provider>();
    let lines = 0;
    for (const line of this.#unique()) {
      if (++lines % LINES_A_BREATH === 0) await breath();
      const source = recordOf(line);
      if (source.kind === 'offering') {
        buckets.add(bucketOf(source.value, providers.get(source.value.provider)), line.json);
        continue;
      }
      if (source.kind === 'provider') providers.set(source.value.id, source.value);
      common.add(source);
    }
    const parts: Part[] = [];
    for (const { buckets: files, sizes, ...of } of planParts(buckets.finish(), partLimit)) {
      for (const offerings of offeringsIn(files, sizes)) {
        parts.push({ ...of, ...writePart(offerings, head, pieces) });
        await breath();
      }
    }
    const { counts, pieces: commonPieces } = common.finish();
    const sum = (key: 'offerings' | 'runs') => parts.reduce((total, part) => total + part[key], 0);
    return {
      format: PUBLISHED_FORMAT,
      version: PUBLISHED_VERSION,
      ...head,
      counts: { offerings: sum('offerings'), runs: sum('runs'), ...counts },
      common: commonPieces,
      parts
    };
  }

  /** The first of each id; organisations may be named as often as they like in the same words. */
  *#unique(): Generator<RecordLine> {
    let before: RecordLine | undefined;
    for (const text of this.#lines.lines()) {
      const line = parseLine(text);
      if (before?.id !== line.id || before.kind !== line.kind) {
        yield line;
        before = line;
      } else if (line.kind !== 'provider' || line.json !== before.json) {
        this.tell({ code: 'duplicate-id', kind: line.kind, id: line.id });
      }
    }
  }

  /** Deletes what was spilled; to be called in any case. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Pieces of providers, awards and equivalences, which come in the order in which they are kept. */
class CommonPieces {
  #waiting: Exclude<RecordEntry, { kind: 'offering' }>[] = [];
  readonly #written: Piece[] = [];
  readonly #counts = { awards: 0, providers: 0, equivalences: 0 };

  constructor(private readonly pieces: PieceFolder) {}

  add(source: Exclude<RecordEntry, { kind: 'offering' }>): void {
    this.#counts[`${source.kind}s`]++;
    this.#waiting.push(source);
    if (this.#waiting.length === COMMON_LIMIT) this.#write();
  }

  #write(): void {
    const waiting = this.#waiting;
    const records = {
      providers: waiting.flatMap((each) => (each.kind === 'provider' ? [each.value] : [])),
      awards: waiting.flatMap((each) => (each.kind === 'award' ? [each.value] : [])),
      equivalences: waiting.flatMap((each) => (each.kind === 'equivalence' ? [each.value] : []))
    };
    for (const piece of formatCommon(records)) this.#written.push(this.pieces.write(piece));
    this.#waiting = [];
  }

  finish() {
    this.#write();
    return { counts: this.#counts, pieces: this.#written };
  }
}

/** The offerings of each part of a plan, in the order of ids; one part at a time is in memory. */
function* offeringsIn(
  files: readonly BucketFile[],
  sizes: readonly number[]
): Generator<Offering[]> {
  const offerings = everyOffering(files);
  for (const size of sizes) {
    const part: Offering[] = [];
    while (part.length < size) {
      const { value, done } = offerings.next();
      if (done) break;
      part.push(value);
    }
    // Each bucket is in order; only where a part is all of several do they have to be mixed.
    yield part.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function* everyOffering(files: readonly BucketFile[]): Generator<Offering> {
  for (const file of files) for (const line of linesIn(file)) yield JSON.parse(line) as Offering;
}

function writePart(
  offerings: readonly Offering[],
  { rates }: CatalogueHead,
  pieces: PieceFolder
): Part {
  const tables = formatPart(offerings, rates);
  const texts = ({ texts: words, search }: TextTables): TextPieces => ({
    texts: pieces.write(words),
    search: pieces.write(search)
  });
  return {
    offerings: offerings.length,
    runs: offerings.reduce((sum, { runs }) => sum + runs.length, 0),
    overview: pieces.write(tables.overview),
    details: pieces.write(tables.details),
    own: texts(tables.own),
    translations: Object.fromEntries(
      Object.entries(tables.translations).map(([lang, own]) => [lang, texts(own)])
    )
  };
}
