import type { CatalogueHead, Provider } from '../../core/catalogue/model';
import type { ProviderId } from '../../core/catalogue/ids';
import { openTexts, type OpenLanguage, type OpenPart } from '../../core/catalogue/search/columns';
import type { Table } from '../../core/catalogue/published/table';
import { inLanguages } from '../../core/catalogue/published/take';
import {
  readTable,
  type OpenCatalogue,
  type OpenPartFiles,
  type OpenTexts
} from './open-catalogue';
import type { PieceFile } from './pieces';

/** Parts with everything in memory that lists need. */
export interface Searchable {
  readonly parts: readonly OpenPart[];
  /** Takes into memory what looking for words needs, once. Never rejects. */
  readWords(): Promise<void>;
}

/** Takes titles of the wanted languages into memory. Rejects where files are gone. */
export async function searchableParts(
  open: readonly OpenCatalogue[],
  languages: readonly string[]
): Promise<Searchable> {
  const words: WordsFile[] = [];
  const parts = await Promise.all(
    open.map(({ head, common, parts }) => {
      const providers = new Map(common.providers.map((provider) => [provider.id, provider]));
      const view = { head, providers, languages, words };
      return Promise.all(parts.map((part) => searchablePart(part, view)));
    })
  );
  let reading: Promise<unknown> | undefined;
  const readWords = async () => {
    await (reading ??= Promise.all(words.map((file) => file.read())));
  };
  return { parts: parts.flat(), readWords };
}

/** A search table that comes into memory when it is needed. */
class WordsFile {
  table: Table | undefined;

  constructor(private readonly file: PieceFile) {}

  async read(): Promise<void> {
    // A damaged index finds nothing; it must not take the other catalogues along.
    this.table = await readTable(this.file).catch(() => undefined);
  }
}

interface PartView {
  readonly head: CatalogueHead;
  readonly providers: ReadonlyMap<ProviderId, Provider>;
  readonly languages: readonly string[];
  /** Where the search tables are noted. */
  readonly words: WordsFile[];
}

async function searchablePart(
  { overview, own, translations }: OpenPartFiles,
  { head, providers, languages, words }: PartView
): Promise<OpenPart> {
  const wanted = inLanguages([...translations], languages);
  const [ownTexts, ...others] = await Promise.all([
    searchableTexts(own, words),
    ...wanted.map(async ([lang, texts]) => [lang, await searchableTexts(texts, words)] as const)
  ]);
  return { head, providers, overview, own: ownTexts, translations: new Map(others) };
}

async function searchableTexts(
  { texts, search }: OpenTexts,
  words: WordsFile[]
): Promise<OpenLanguage> {
  const file = new WordsFile(search);
  words.push(file);
  const table = await texts.columns(['row', 'lang', 'langs', 'title']);
  return { texts: openTexts(table), search: () => file.table };
}
