import { isCurrency } from '../../kernel/money';
import { foldText, pickText, type LocalText } from '../../kernel/text';
import type { OfferingId, ProviderId } from '../ids';
import type { CatalogueHead, Provider } from '../model';
import { OVERVIEW_COLUMNS } from '../published/overview';
import type { NumberColumn, Table, TextColumn } from '../published/table';
import { hiddenRows } from './hidden-rows';
import { joinColumns, type Joined, type JoinedName } from './join-columns';
import { SearchIndex } from './search-index';
import { mergeTitles, withShownTitles } from './title-order';

/** The titles of one language of a part: columns of its table of texts. */
export interface OpenTexts {
  readonly titles: TextColumn;
  /** Rows in the part, ascending. */
  readonly rows: NumberColumn;
  /** Place in `langs` of the language of each row. */
  readonly lang: NumberColumn;
  readonly langs: readonly string[];
}

export interface OpenLanguage {
  readonly texts: OpenTexts;
  /** The search table; called with the first words that are looked for. */
  readonly search: () => Table | undefined;
}

/** A part whose pieces are in memory. */
export interface OpenPart {
  readonly head: CatalogueHead;
  /** Those of the whole catalogue. */
  readonly providers: ReadonlyMap<ProviderId, Provider>;
  readonly overview: Table;
  readonly own: OpenLanguage;
  /** By BCP 47 tag. */
  readonly translations: ReadonlyMap<string, OpenLanguage>;
}

/** Reads the columns of a table of texts that are needed for lists. */
export function openTexts(table: Table): OpenTexts {
  return {
    titles: table.texts('title'),
    rows: table.numbers('row'),
    lang: table.numbers('lang'),
    langs: table.texts('langs').all()
  };
}

interface Segment {
  readonly part: OpenPart;
  readonly ids: TextColumn;
  /** Place of its first row among all. */
  readonly base: number;
  readonly rows: number;
}

/** Letters of a title in a list. */
const LONGEST_TITLE = 1_000;

/** No provider, no currency: a place beyond every dictionary. */
export const NOWHERE = 0xffffffff;

/**
 * Several parts, of one or several catalogues, as one list of rows. Of offerings that two
 * catalogues list under one id, those of the first count; the others are hidden.
 */
export class CatalogueColumns {
  readonly rows: number;
  readonly segments: readonly Segment[];
  /** 1 where an earlier catalogue lists the same offering. */
  readonly hidden: Uint8Array;
  /** Those of all parts, each once. */
  readonly providers: readonly Provider[];
  readonly currencies: readonly string[];
  /** Places in `providers` and `currencies`, `NOWHERE` where not stated. */
  readonly provider: Uint32Array;
  readonly currency: Uint32Array;
  /** Every row has the runs from the end of the row before to its own in `runsEnd`. */
  readonly runsEnd: Uint32Array;
  readonly runStart: Uint16Array;
  readonly runClose: Uint16Array;
  readonly #joined: Joined;
  #byTitle: { readonly key: string; readonly order: Uint32Array } | undefined;

  constructor(parts: readonly OpenPart[]) {
    let base = 0;
    this.segments = parts.map((part) => {
      const ids = part.overview.texts('id');
      const segment = { part, ids, base, rows: ids.rows };
      base += ids.rows;
      return segment;
    });
    this.rows = base;
    this.#joined = joinColumns(this.segments, base);
    this.hidden = hiddenRows(this.segments, base);
    const providerIds: string[] = [];
    this.provider = this.#remapped('provider', 'providers', providerIds);
    this.providers = providerIds.map((id) => this.#providerOf(id as ProviderId));
    const currencies: string[] = [];
    // What is no code of a currency cannot be written as money.
    this.currency = this.#remapped('currency', 'currencies', currencies, isCurrency);
    this.currencies = currencies;
    const { runsEnd, runStart, runClose } = this.#joined.runs();
    this.runsEnd = runsEnd;
    this.runStart = runStart;
    this.runClose = runClose;
  }

  numbers<Name extends JoinedName>(name: Name): NumberColumn {
    return this.#joined.numbers(name, OVERVIEW_COLUMNS[name]);
  }

  /** Rows in the order of their titles, each in the language in which it is shown. */
  byTitle(shown: readonly string[]): Uint32Array {
    const key = shown.join(' ');
    if (this.#byTitle?.key !== key) {
      const own = mergeTitles(this.segments, this.rows);
      const others = this.#shownTitles(shown);
      const order =
        others.size === 0 ? own : withShownTitles(own, others, (row) => this.#ownTitle(row));
      this.#byTitle = { key, order };
    }
    return this.#byTitle.order;
  }

  /** The folded titles of the rows that are not shown in their own language. */
  #shownTitles(shown: readonly string[]): Map<number, string> {
    const titles = new Map<number, string>();
    for (const { part, base } of this.segments) {
      for (const { texts } of part.translations.values()) {
        for (const row of texts.rows) {
          const { text } = pickText(this.titleOf(base + row), shown);
          if (text !== this.#ownTitle(base + row)) titles.set(base + row, foldText(text));
        }
      }
    }
    return titles;
  }

  #ownTitle(row: number): string {
    const segment = this.segmentOf(row);
    const { texts } = segment?.part.own ?? {};
    const place = texts && segment && placeOf(texts.rows, row - segment.base);
    return (place !== undefined && texts?.titles.at(place)) || '';
  }

  idOf(row: number): OfferingId {
    const { ids, base } = this.segmentOf(row) ?? {};
    return (ids?.at(row - (base ?? 0)) ?? '') as OfferingId;
  }

  /** Undefined where no open part has it. */
  rowOf(id: OfferingId): number | undefined {
    for (const { ids, base, rows } of this.segments) {
      let low = 0;
      let high = rows;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ids.at(middle) < id) low = middle + 1;
        else high = middle;
      }
      if (low < rows && ids.at(low) === id) return base + low;
    }
    return undefined;
  }

  segmentOf(row: number): Segment | undefined {
    return this.segments.findLast(({ base, rows }) => base <= row && row < base + rows);
  }

  /** The title in its own language first, then in the others that are open. */
  titleOf(row: number): LocalText {
    const segment = this.segmentOf(row);
    if (!segment) return {};
    const { own, translations } = segment.part;
    const titles: Record<string, string> = {};
    for (const { texts } of [own, ...translations.values()]) {
      const place = placeOf(texts.rows, row - segment.base);
      const title = place === undefined ? '' : texts.titles.at(place);
      if (place !== undefined && title !== '') {
        titles[texts.langs[texts.lang[place] ?? 0] ?? 'und'] ??= title.slice(0, LONGEST_TITLE);
      }
    }
    return titles;
  }

  /** Every search index that can be read, with the place of its rows. */
  searchSources() {
    return this.segments.flatMap(({ part, base, rows }) =>
      [part.own, ...part.translations.values()].flatMap(({ search }) => {
        const table = search();
        return table ? [{ index: SearchIndex.open(table), base, rows }] : [];
      })
    );
  }

  #providerOf(id: ProviderId): Provider {
    const part = this.segments.find((segment) => segment.part.providers.has(id))?.part;
    return part?.providers.get(id) ?? { id, name: {} };
  }

  /** A column of places in the dictionaries of the parts, as places in one list of all. */
  #remapped(
    name: JoinedName,
    dictionary: string,
    all: string[],
    isEntry: (entry: string) => boolean = () => true
  ): Uint32Array {
    const placeIn = new Map<string, number>();
    const column = new Uint32Array(this.rows).fill(NOWHERE);
    for (const { part, base, rows } of this.segments) {
      const places = part.overview
        .texts(dictionary)
        .all()
        .map((entry) => {
          if (!isEntry(entry)) return NOWHERE;
          const place = placeIn.get(entry) ?? all.push(entry) - 1;
          placeIn.set(entry, place);
          return place;
        });
      const values = part.overview.numbers(name);
      for (let row = 0; row < rows; row++) {
        column[base + row] = places[values[row] ?? NOWHERE] ?? NOWHERE;
      }
    }
    return column;
  }
}

export function openColumns(parts: readonly OpenPart[]): CatalogueColumns {
  return new CatalogueColumns(parts);
}

/** Where a row stands in a column of ascending rows. */
function placeOf(rows: NumberColumn, row: number): number | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : undefined;
}
