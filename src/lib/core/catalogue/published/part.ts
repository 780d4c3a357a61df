import type { Rates } from '../../kernel/money';
import type { Offering } from '../model';
import { formatSearch } from '../search/format-search';
import { formatFacts } from './details';
import { formatOverview } from './overview-format';
import { formatTable, type Column } from './table';
import { splitOffering, wordsOf, type OfferingText } from './texts';

/** The unpacked pieces with the texts of one language of a part. */
export interface TextTables {
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly search: Uint8Array<ArrayBuffer>;
}

/** The unpacked pieces of a part. */
export interface PartTables {
  readonly overview: Uint8Array<ArrayBuffer>;
  readonly details: Uint8Array<ArrayBuffer>;
  readonly own: TextTables;
  /** By language, in the order of tags. */
  readonly translations: Readonly<Record<string, TextTables>>;
}

interface TextRow extends OfferingText {
  readonly row: number;
  /** The provider's own codes, to find the offering by. */
  readonly codes: readonly string[];
}

/** A part of a catalogue as tables; the offerings have to be in the order of their ids. */
export function formatPart(offerings: readonly Offering[], rates?: Rates): PartTables {
  const split = offerings.map(splitOffering);
  const byLanguage = new Map<string, TextRow[]>();
  for (const [row, { translations }] of split.entries()) {
    for (const text of translations) {
      const rows = byLanguage.get(text.lang) ?? [];
      rows.push({ ...text, row, codes: [] });
      byLanguage.set(text.lang, rows);
    }
  }
  const languages = [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
  const records = split.map(({ facts }) => formatFacts(facts));
  return {
    overview: formatTable(formatOverview(offerings, rates)),
    details: formatTable({ record: { type: 'text', values: records } }),
    own: textTables(
      split.map(({ own, facts }, row) => ({ ...own, row, codes: facts.codes ?? [] }))
    ),
    translations: Object.fromEntries(languages.map(([lang, rows]) => [lang, textTables(rows)]))
  };
}

function textTables(rows: readonly TextRow[]): TextTables {
  const docs = rows.map(({ row, title, rest, codes }) => {
    return { row, title, rest: [...codes, wordsOf(rest)].join('\n') };
  });
  return { texts: formatTable(textColumns(rows)), search: formatTable(formatSearch(docs)) };
}

/** `row` says the row in the part, `lang` the place of the row's language in `langs`. */
function textColumns(rows: readonly TextRow[]): Record<string, Column> {
  const langs = [...new Set(rows.map(({ lang }) => lang))].sort();
  const places = new Map(langs.map((lang, place) => [lang, place]));
  return {
    row: { type: 'u32', values: rows.map(({ row }) => row) },
    lang: { type: 'u16', values: rows.map(({ lang }) => places.get(lang) ?? 0) },
    langs: { type: 'text', values: langs },
    title: { type: 'text', values: rows.map(({ title }) => title) },
    rest: { type: 'text', values: rows.map(({ rest }) => rest) }
  };
}
