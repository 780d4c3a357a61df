import { openColumns } from '../../core/catalogue/search/columns';
import { Engine } from '../../core/catalogue/search/engine';
import { findSimilar } from '../../core/catalogue/search/similar';
import { Library } from './library';
import { openCatalogue, type OpenCatalogue } from './open-catalogue';
import { openStore } from './open-store';
import type { CatalogueTalk } from './questions';
import { searchableParts } from './searchable';
import { serveTalk } from './serve-talk';

type OpenQuestion = CatalogueTalk['open']['question'];

interface Opened {
  readonly library: Library;
  readonly damaged: readonly string[];
  /** What searching needs comes into memory with the first search. */
  engine(): Promise<Engine>;
}

let opened: Promise<Opened> | undefined;

async function openAll({ catalogues, languages }: OpenQuestion): Promise<Opened> {
  const store = await openStore();
  const open: OpenCatalogue[] = [];
  const damaged: string[] = [];
  for (const kept of catalogues) {
    const catalogue = await openCatalogue(store, kept);
    if (catalogue) open.push(catalogue);
    else damaged.push(kept.id);
  }
  const library = new Library(open);
  let engine: Promise<Engine> | undefined;
  const start = async () =>
    new Engine(openColumns(await searchableParts(open, languages)), library);
  return { library, damaged, engine: () => (engine ??= start()) };
}

serveTalk<CatalogueTalk>({
  open: async (question) => {
    opened = openAll(question);
    return { damaged: (await opened).damaged };
  },
  search: async (question) => (await (await opened)?.engine())?.search(question.query, question),
  slice: async (want) => (await opened)?.library.slice(want),
  similar: async (question) => {
    const engine = await (await opened)?.engine();
    const row = engine?.rowOf(question.id);
    if (!engine || row === undefined) return undefined;
    const prices = engine.prices(question.currency);
    const { cheaper, shorter } = findSimilar(engine.columns, engine.text, prices, row);
    const listed = (rows: readonly number[]) => rows.map((each) => engine.listed(each, question));
    return { cheaper: listed(cheaper), shorter: listed(shorter) };
  }
});
