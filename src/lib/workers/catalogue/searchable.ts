import type { CatalogueHead, Provider } from '../../core/catalogue/model';
import type { ProviderId } from '../../core/catalogue/ids';
import type { OpenLanguage, OpenPart } from '../../core/catalogue/search/columns';
import { inLanguages } from '../../core/catalogue/published/take';
import {
  readTable,
  type OpenCatalogue,
  type OpenPartFiles,
  type OpenTexts
} from './open-catalogue';

/** Takes what searching needs into memory: titles and search tables of the wanted languages. */
export async function searchableParts(
  open: readonly OpenCatalogue[],
  languages: readonly string[]
): Promise<OpenPart[]> {
  const parts = await Promise.all(
    open.map(({ head, common, parts }) => {
      const providers = new Map(common.providers.map((provider) => [provider.id, provider]));
      return Promise.all(parts.map((part) => searchablePart(part, head, providers, languages)));
    })
  );
  return parts.flat();
}

async function searchablePart(
  { overview, own, translations }: OpenPartFiles,
  head: CatalogueHead,
  providers: ReadonlyMap<ProviderId, Provider>,
  languages: readonly string[]
): Promise<OpenPart> {
  const wanted = inLanguages([...translations], languages);
  return {
    head,
    providers,
    overview,
    own: await searchableTexts(own),
    translations: new Map(
      await Promise.all(
        wanted.map(async ([lang, texts]) => [lang, await searchableTexts(texts)] as const)
      )
    )
  };
}

async function searchableTexts({ texts, search }: OpenTexts): Promise<OpenLanguage> {
  const [titles, rows, lang, tags, table] = await Promise.all([
    texts.texts('title'),
    texts.numbers('row'),
    texts.numbers('lang'),
    texts.texts('langs'),
    readTable(search)
  ]);
  const langs = Array.from({ length: tags.rows }, (_, place) => tags.at(place));
  return { texts: { titles, rows, lang, langs }, search: table };
}
