import Dexie, { type EntityTable } from 'dexie';
import type { Offering } from '../../../src/lib/core/catalogue/model';
import type { Manifest } from '../../../src/lib/core/catalogue/published/manifest';
import { openColumns } from '../../../src/lib/core/catalogue/search/columns';
import { Engine } from '../../../src/lib/core/catalogue/search/engine';
import { EVERYTHING } from '../../../src/lib/core/catalogue/search/query';
import type { Day } from '../../../src/lib/core/kernel/day';
import { Library } from '../../../src/lib/workers/catalogue/library';
import { openCatalogue } from '../../../src/lib/workers/catalogue/open-catalogue';
import { openPieceFiles } from '../../../src/lib/workers/catalogue/piece-files';
import { searchableParts } from '../../../src/lib/workers/catalogue/searchable';
import type { Reply } from '../../../src/lib/workers/protocol';
import type {
  UpdateAnswer,
  UpdateQuestion
} from '../../../src/lib/workers/catalogue/update-question';

/* Runs in the page that measures what a device takes to keep and to open a catalogue. */

export interface DevicePage {
  /** Milliseconds from the address to a catalogue that is whole on the device; nothing was there. */
  ingest(today: Day): Promise<number>;
  /** The same from a file that is in memory, without the way over the network. */
  ingestFile(today: Day): Promise<number>;
  /** Milliseconds from nothing in memory to the first fifty of a list. */
  open(today: Day): Promise<number>;
  /** The same with one row an offering and four indexes. */
  writeRows(): Promise<number>;
  openRows(): Promise<number>;
}

type Origin = Extract<UpdateQuestion, { kind: 'update' }>['from'];

interface Rows extends Dexie {
  offerings: EntityTable<Offering, 'id'>;
}

function rowsDatabase(): Rows {
  const database = new Dexie('rows') as Rows;
  database.version(1).stores({ offerings: 'id, provider, field, kind, level' });
  return database;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function update(question: UpdateQuestion): Promise<UpdateAnswer> {
  return new Promise((answer, fail) => {
    const worker = new Worker('/update.js');
    worker.onmessage = ({ data }: MessageEvent<Reply<unknown, UpdateAnswer>>) => {
      if (data.kind === 'answer') answer(data.answer);
      else if (data.kind === 'failed') fail(new Error(data.message));
    };
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage({ question });
  });
}

/** A page may read these files but not write them; the check for both would turn it away. */
function allowReading(): void {
  Object.defineProperty(FileSystemFileHandle.prototype, 'createSyncAccessHandle', { value: null });
}

async function openFiles(manifest: Manifest, today: Day): Promise<number> {
  const store = await openPieceFiles();
  const open = store && (await openCatalogue(store, { id: manifest.id, manifest, take: {} }));
  if (!open) throw new Error('the catalogue does not open');
  const library = new Library([open]);
  const { parts } = await searchableParts([open], ['en']);
  const engine = new Engine(openColumns(parts), library);
  const view = { today, shown: ['en'], window: { from: 0, count: 50 } };
  return engine.search(EVERYTHING, view).rows.length;
}

/** Milliseconds to keep a catalogue where no piece of it is there. */
async function keep(from: Origin, today: Day): Promise<number> {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  return timeOf(async () => {
    const languages = ['en'];
    const answer = await update({
      ...{ kind: 'update', from, languages, take: {}, watched: [], today, kept: [] }
    });
    if (!answer.ok) throw new Error(answer.issue.code);
  });
}

const devicePage: DevicePage = {
  ingest: (today) => keep({ address: `${location.origin}/catalogue.json` }, today),
  async ingestFile(today) {
    const file = await (await fetch('/catalogue.cairn')).blob();
    // Into memory: the first answer of a blob may still be on its way.
    return keep({ file: new Blob([await file.arrayBuffer()]) }, today);
  },
  async open(today) {
    allowReading();
    const manifest = (await (await fetch('/catalogue.json')).json()) as Manifest;
    return timeOf(() => openFiles(manifest, today));
  },
  async writeRows() {
    const offerings = (await (await fetch('/rows.json')).json()) as Offering[];
    return timeOf(() => rowsDatabase().offerings.bulkPut(offerings));
  },
  openRows: () =>
    timeOf(async () => {
      const offerings = await rowsDatabase().offerings.toArray();
      return offerings.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 50);
    })
};

Object.assign(globalThis, { devicePage });
