import { pushState, replaceState } from '$app/navigation';
import { parseQuery } from '$lib/core/catalogue/search/address';
import type { Found, ListedOffering } from '$lib/core/catalogue/search/listed';
import { EVERYTHING, type FacetCounts, type Query } from '$lib/core/catalogue/search/query';
import type { Day } from '$lib/core/kernel/day';
import { catalogue } from './catalogue.svelte';
import { today } from './clock';
import { wantedLanguages } from './language.svelte';
import { preferences } from './preferences.svelte';
import { addressOf, cleared, limitsMoney, partsOf, without, type Part } from './query-parts';
import { RowHeights } from './row-heights';

/** Rows that are fetched at once. */
const PAGE = 60;
/** Rows that are fetched before they are needed. */
const AHEAD = 20;
/** More rows than this make a page higher than browsers can draw. */
export const MOST_LISTED = 50_000;
/** Height of a row before the first one was measured, in pixels. */
const ROW_ESTIMATE = 132;
/** Browsers refuse a change of the address for every key that is pressed. */
const TYPING_MS = 300;

/** A question to the catalogues; everything that its answer depends on. */
interface Question {
  readonly query: Query;
  readonly today: Day;
  readonly shown: readonly string[];
  readonly edition: number;
}

/** What was found; the rows come as they are needed. */
export interface Listing {
  readonly question: Question;
  readonly total: number;
  readonly facets: FacetCounts;
  readonly heights: RowHeights;
}

/** How many would be found without one part of the query. */
export interface Help {
  readonly part: Part;
  readonly total: number;
}

/** What is being looked for in the catalogues, and what was found. */
class Exploring {
  #query = $state.raw<Query>(EVERYTHING);
  #listing = $state.raw<Listing>();
  #pages = $state.raw<ReadonlyMap<number, Found['rows']>>(new Map());
  #everything = $state.raw<Found>();
  #helps = $state.raw<readonly Help[]>([]);
  #failed = $state(false);

  /** The edition that `everything` is of. */
  #edition = 0;
  #wanted: Question | undefined;
  /** What was asked last, answered or not. */
  #latest: Question | undefined;
  #busy = false;
  readonly #asked = new Set<number>();
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The row from which a new list is fetched first. */
  #from = 0;

  /** Limits of money are in the currency they came with; all else in the learner's. */
  readonly query = $derived<Query>(
    limitsMoney(this.#query) ? this.#query : { ...this.#query, currency: preferences.currency }
  );
  readonly question = $derived<Question>({
    query: this.query,
    today: today(),
    shown: wantedLanguages(),
    edition: catalogue.opened
  });
  /** What narrows the list, the words apart. */
  readonly parts = $derived(partsOf(this.query).filter(({ key }) => key !== 'words'));

  /** The last answer; it stays until there is a newer one. `undefined` before the first. */
  get listing(): Listing | undefined {
    return this.#listing;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** What is found where nothing narrows the list: all there is to choose from. */
  get everything(): Found | undefined {
    return this.#everything;
  }

  /** Where nothing was found: what to take away, the most helpful first. */
  get helps(): readonly Help[] {
    return this.#helps;
  }

  row(at: number): ListedOffering | undefined {
    return this.#pages.get(Math.floor(at / PAGE))?.[at % PAGE];
  }

  /** The query part of the address of what is looked for, with its question mark. */
  get address(): string {
    return addressOf(this.query);
  }

  /** Looks for what an address says; what it does not know is left out. */
  take(search: string, from = 0): void {
    this.#from = from;
    this.#query = parseQuery([...new URLSearchParams(search)]);
  }

  /** A deliberate step: going back undoes it. */
  change(query: Query): void {
    this.settle();
    this.#from = 0;
    this.#query = query;
    pushState(location.pathname + this.address, {});
  }

  /** Words as they are typed: they are one step, however many keys. */
  type(words: string): void {
    this.#from = 0;
    this.#query = { ...this.query, words };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.settle(), TYPING_MS);
  }

  /** Writes what was typed last into the address, or leaves it unwritten. */
  settle(write = true): void {
    if (this.#typing === undefined) return;
    clearTimeout(this.#typing);
    this.#typing = undefined;
    if (write) this.write();
  }

  /** Puts what is looked for into the address of the page. */
  write(): void {
    replaceState(location.pathname + this.address, {});
  }

  clear(): void {
    this.change(cleared(this.query));
  }

  /** Asks for what is looked for, unless it is what is shown; the newest question wins. */
  look(question: Question): void {
    if (question.edition === 0 || same(question, this.#latest)) return;
    this.#latest = this.#wanted = question;
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#wanted) {
        const question = this.#wanted;
        this.#wanted = undefined;
        const page = Math.floor(this.#from / PAGE);
        const found = await ask(question, page * PAGE, PAGE);
        if (found) this.#show(question, page, found);
        if (!this.#wanted) await this.#askAround(question);
      }
      this.#failed = false;
    } catch {
      this.#failed = true;
      this.#latest = undefined;
    } finally {
      this.#busy = false;
    }
  }

  #show(question: Question, page: number, { total, facets, rows }: Found): void {
    const { heights } = this.#listing ?? {};
    const estimate = heights && heights.count > 0 ? heights.average : ROW_ESTIMATE;
    this.#asked.clear();
    this.#asked.add(page);
    this.#pages = new Map([[page, rows]]);
    this.#helps = [];
    this.#listing = {
      question,
      total,
      facets,
      heights: new RowHeights(Math.min(total, MOST_LISTED), estimate)
    };
  }

  /** What is asked beside the list: everything there is, once; what would help, if nothing fits. */
  async #askAround(question: Question): Promise<void> {
    if (this.#edition !== question.edition) {
      const everything = await ask({ ...question, query: EVERYTHING }, 0, 1);
      if (!everything) return;
      this.#everything = everything;
      this.#edition = question.edition;
    }
    if (this.#listing?.total !== 0) return;
    const helps: Help[] = [];
    for (const part of partsOf(question.query)) {
      if (this.#wanted) return;
      const query = without(question.query, part);
      const found = await ask({ ...question, query }, 0, 0);
      if (found && found.total > 0) helps.push({ part, total: found.total });
    }
    if (!this.#wanted) this.#helps = helps.sort((a, b) => b.total - a.total);
  }

  /** Fetches the rows from one up to another that are not here yet, and some that come next. */
  need(from: number, to: number): void {
    const listing = this.#listing;
    if (!listing || to === 0) return;
    const end = Math.min(to + AHEAD, listing.total);
    for (let page = Math.floor(from / PAGE); page * PAGE < end; page++) {
      if (this.#asked.has(page)) continue;
      this.#asked.add(page);
      void this.#fetch(listing, page);
    }
  }

  async #fetch(listing: Listing, page: number): Promise<void> {
    try {
      const found = await ask(listing.question, page * PAGE, PAGE);
      if (this.#listing !== listing) return;
      if (found) this.#pages = new Map([...this.#pages, [page, found.rows]]);
      else this.#asked.delete(page);
    } catch {
      if (this.#listing === listing) this.#asked.delete(page);
    }
  }
}

function ask(
  { query, today, shown }: Question,
  from: number,
  count: number
): Promise<Found | undefined> {
  return catalogue.search({ query, today, shown, window: { from, count } });
}

function same(a: Question, b: Question | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const exploring = new Exploring();
