import { openColumns } from '../../core/catalogue/search/columns';
import { Engine } from '../../core/catalogue/search/engine';
import { hasWords } from '../../core/catalogue/search/text-search';
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
  /** What lists need comes into memory with the first list, what words need with the first word. */
  engine(withWords: boolean): Promise<Engine>;
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
  let starting: Promise<Readonly<{ engine: Engine; readWords: () => Promise<void> }>> | undefined;
  const start = async () => {
    const { parts, readWords } = await searchableParts(open, languages);
    return { engine: new Engine(openColumns(parts), library), readWords };
  };
  const engineWith = async (withWords: boolean) => {
    const { engine, readWords } = await (starting ??= start());
    if (withWords) await readWords();
    return engine;
  };
  return { library, damaged, engine: engineWith };
}

serveTalk<CatalogueTalk>({
  open: async (question) => {
    opened = openAll(question);
    return { damaged: (await opened).damaged };
  },
  search: async (question) => {
    const engine = await (await opened)?.engine(hasWords(question.query.words));
    return engine?.search(question.query, question);
  },
  slice: async (want) => (await opened)?.library.slice(want),
  similar: async (question) => {
    const engine = await (await opened)?.engine(true);
    return engine?.similar(question.id, question);
  }
});
