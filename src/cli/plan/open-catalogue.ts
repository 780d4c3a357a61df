import { indexCatalogue, type CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import type { Award, Equivalence, Offering, Provider } from '../../lib/core/catalogue/model';
import { qualified } from '../catalogue/publish/record-line';
import { headFrom } from '../catalogue/read-head';
import { openSources } from '../catalogue/sources';
import type { Output } from '../output';
import { TroubleList } from '../catalogue/trouble-list';

/**
 * A published catalogue, or the sources of one, as a whole in memory, with ids as `build` makes
 * them. What cannot be read is told and left out. Throws a `SourceError`.
 */
export async function openCatalogue(
  paths: readonly string[],
  output: Output
): Promise<CatalogueIndex> {
  const { head: found, records } = await openSources({ paths });
  const head = headFrom(found);
  const troubles = new TroubleList(output);
  const providers: Provider[] = [];
  const offerings: Offering[] = [];
  const awards: Award[] = [];
  const equivalences: Equivalence[] = [];
  for await (const source of records) {
    if (source.kind === 'trouble') {
      troubles.add(source);
      continue;
    }
    const record = qualified(source, head.id);
    if (record.kind === 'provider') providers.push(record.value);
    else if (record.kind === 'offering') offerings.push(record.value);
    else if (record.kind === 'award') awards.push(record.value);
    else equivalences.push(record.value);
  }
  troubles.finish();
  return indexCatalogue({ ...head, providers, offerings, awards, equivalences });
}
