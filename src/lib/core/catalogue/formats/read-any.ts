import type { Result } from '../../kernel/result';
import type { ReadCatalogue, ReadingIssue } from './read-catalogue';
import { readHtmlCatalogue, readJsonCatalogue } from './read-json';
import { readXmlCatalogue } from './read-xml';
import type { TableMapping } from './table/mapping';

/**
 * A catalogue in any format that is text as a whole; its kind comes from `lookAt`. Fails with the
 * place and the reason where it cannot be read, with `format-not-supported` where it is of a
 * format that is not read. Tables in CSV are read row by row instead.
 */
export function readCatalogueText(
  text: string,
  kind: 'xml' | 'html' | 'json',
  mapping?: TableMapping
): Result<ReadCatalogue, ReadingIssue> {
  switch (kind) {
    case 'xml':
      return readXmlCatalogue(text);
    case 'html':
      return readHtmlCatalogue(text);
    case 'json':
      return readJsonCatalogue(text, mapping);
  }
}
