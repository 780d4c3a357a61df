import type { CatalogueHead } from '../../lib/core/catalogue/model';
import { stated } from '../../lib/core/kernel/stated';
import { headOf } from './from-source';
import { SourceError } from './source-error';
import { catalogueSource } from './source-schema';
import { checkAt, readYaml } from './yaml-file';

/** What a folder of sources calls the file that says whose it is. */
export const HEAD_NAME = 'catalogue.yaml';

/** Reads what a catalogue says of itself, as YAML or JSON; throws a `SourceError`. */
export function readHead(file: string): CatalogueHead {
  const yaml = readYaml(file);
  const head = checkAt(yaml, catalogueSource, yaml.value, []);
  if (!head.ok)
    throw new SourceError(head.reasons.map((reason) => `${file}: ${reason}`).join('\n'));
  return headOf(head.value);
}

const NEEDED = ['id', 'title', 'publisher', 'published'] as const;

/**
 * A whole head, its keys always in one order; throws a `SourceError` where something is missing that
 * nobody may guess.
 */
export function headFrom(head: Partial<CatalogueHead>): CatalogueHead {
  const { id, title, publisher, published, licence, homepage, rates } = head;
  if (id === undefined || !title || !publisher || published === undefined) {
    const missing = NEEDED.filter((key) => head[key] === undefined).join(', ');
    throw new SourceError(
      `The sources do not say the ${missing} of the catalogue. Write a file such as\n` +
        '  id: nordvik\n  title: { en: Courses of Nordvik }\n  publisher: { en: Nordvik }\n' +
        '  published: 2027-01-31\n  licence: CC-BY-4.0\nand name it with --head.'
    );
  }
  return stated<CatalogueHead>({
    demonstration: head.demonstration ?? false,
    id,
    title,
    publisher,
    published,
    licence,
    homepage,
    rates
  });
}
