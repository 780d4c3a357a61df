import type { Offering } from '../model';
import { parseFacts } from './details';
import type { Table } from './table';
import { joinOffering, type OfferingText } from './texts';

/** The opened tables of a part that hold its offerings; the own texts stand first. */
export interface OpenedPart {
  readonly details: Table;
  readonly texts: readonly Table[];
}

/** Every offering of a part, in the order of ids; rows that cannot be read are left out. */
export function* readPart({ details, texts }: OpenedPart): Generator<Offering> {
  const rows = texts.map(textRows);
  const records = details.texts('record');
  for (let row = 0; row < records.rows; row++) {
    const facts = parseFacts(records.at(row));
    if (facts)
      yield joinOffering(
        facts,
        rows.flatMap((find) => find(row) ?? [])
      );
  }
}

/** Finds the texts of an offering by its row in the part. */
export function textRows(table: Table): (row: number) => OfferingText | undefined {
  const at = new Map([...table.numbers('row')].map((row, place) => [row, place]));
  return (row) => {
    const place = at.get(row);
    return place === undefined ? undefined : textAt(table, place);
  };
}

/** The texts that stand at a place of a table of texts. */
export function textAt(table: Table, place: number): OfferingText {
  const lang = table.texts('langs').at(table.numbers('lang')[place] ?? 0);
  return { lang, title: table.texts('title').at(place), rest: table.texts('rest').at(place) };
}
