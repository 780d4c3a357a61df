import type { Catalogue } from '../../../src/lib/core/catalogue/model';
import type { PartTables } from '../../../src/lib/core/catalogue/published/part';
import type { Query } from '../../../src/lib/core/catalogue/search/query';
import { BenchSite, bundle, type BenchPage } from './bench-page';
import type { InPage, Kind } from './in-page';
import { TODAY } from './make-catalogue';
import { miniSearchOf, peerTexts } from './peers';
import type { Questions } from './questions';

declare const inPage: InPage;

const KINDS = ['prefix', 'two words', 'typo'] as const satisfies readonly Kind[];

/** Everything is done so often, and its quickest time counts: others work on this machine, too. */
const ROUNDS = 2;

function quickest(
  before: readonly number[],
  times: readonly number[],
  compare: boolean
): readonly number[] {
  return compare ? times.map((time, at) => Math.min(time, before[at] ?? time)) : times;
}

/** What one contender took, in milliseconds and bytes. */
export interface Measured {
  readonly ready: number;
  readonly memory: number;
  readonly asked: Readonly<Record<Kind, readonly number[]>>;
}

export interface SearchBench {
  readonly contenders: ReadonlyMap<string, Measured>;
  readonly miniSearchJson: string;
  readonly firstOrders: readonly number[];
  readonly filters: readonly number[];
}

/** Every order for the first time. */
const FIRST_ORDERS: readonly Partial<Query>[] = (
  ['price', 'price-per-ects', 'length', 'hours', 'ects', 'start', 'eqf', 'provider'] as const
).map((sort) => ({ sort }));

/** One change after the other, as a learner narrows a list down and widens it again. */
function changes(): Partial<Query>[] {
  const list: Partial<Query>[] = [];
  let query: Partial<Query> = { sort: 'price' };
  const then = (change: Partial<Query>) => list.push((query = { ...query, ...change }));
  for (let round = 0; round < 6; round++) {
    then({ maxPriceMinor: 100_000 - round * 10_000 });
    then({ levels: [1, 2] });
    then({ languages: ['es', 'en'] });
    then({ sort: 'length' });
    then({ maxWeeks: 20 + round });
    then({ modes: ['online'] });
    then({ eqf: [5, 6] });
    then({ startFrom: TODAY });
    then({ sort: 'price', descending: round % 2 === 0 });
    then({ maxPricePerEctsMinor: 20_000 + round });
    then({ levels: [], languages: [], modes: [], eqf: [] });
    then({ keepUnknown: round % 2 === 0 });
    query = { sort: 'price' };
    list.push(query);
  }
  return list;
}

/** Measures in a real browser, slowed down, each contender in a page of its own. */
export async function benchSearch(
  catalogue: Catalogue,
  parts: readonly PartTables[],
  questions: Questions,
  names: readonly string[]
): Promise<SearchBench> {
  const site = new BenchSite();
  const texts = peerTexts(catalogue.offerings);
  const miniSearchJson = JSON.stringify(miniSearchOf(texts));
  const { offerings: _, awards: __, equivalences: ___, providers, ...head } = catalogue;
  site.write('common.json', JSON.stringify({ head, providers }));
  for (const [at, { overview, own }] of parts.entries()) {
    site.write(`overview-${at}.bin`, overview);
    site.write(`texts-${at}.bin`, own.texts);
    site.write(`search-${at}.bin`, own.search);
  }
  site.write('minisearch.json', miniSearchJson);
  site.write('flexsearch.json', JSON.stringify(texts));
  await site.start(await bundle('in-page.ts'));
  const contenders = new Map<string, Measured>();
  let firstOrders: readonly number[] = [];
  let filters: readonly number[] = [];
  for (const name of names) {
    const page = await site.page();
    contenders.set(name, await measure(page, name, parts.length, questions));
    if (name !== 'cairn') continue;
    const time = (list: readonly Partial<Query>[]) =>
      page.page.evaluate(([asked, today]) => inPage.filter(asked, today), [list, TODAY] as const);
    firstOrders = await time(FIRST_ORDERS);
    for (let round = 0; round <= ROUNDS; round++) {
      filters = quickest(filters, await time(changes()), round > 1);
    }
  }
  await site.stop();
  return { contenders, miniSearchJson, firstOrders, filters };
}

async function measure(
  bench: BenchPage,
  name: string,
  parts: number,
  questions: Questions
): Promise<Measured> {
  const { page } = bench;
  page.setDefaultTimeout(0);
  const before = await bench.memory();
  await page.evaluate(([own, count]) => inPage.fetch(own, count), [name, parts] as const);
  await bench.slowDown();
  const ready = await page.evaluate(([own, today]) => inPage.ready(own, today), [
    name,
    TODAY
  ] as const);
  const ask = (kind: Kind, list: readonly string[]) =>
    page.evaluate(([asked, own]) => inPage.ask(asked, own), [list, kind] as const);
  const asked: Partial<Record<Kind, readonly number[]>> = {};
  for (const kind of KINDS) {
    // Some questions before, so that the code is as quick as it gets.
    const warm = Math.ceil(questions[kind].length / 4);
    await ask(kind, questions[kind].slice(0, warm));
    for (let round = 0; round < ROUNDS; round++) {
      const times = await ask(kind, questions[kind].slice(warm));
      asked[kind] = quickest(asked[kind] ?? [], times, round > 0);
    }
  }
  await bench.slowDown(1);
  const memory = (await bench.memory()) - before;
  await bench.slowDown();
  return { ready, memory, asked: asked as Measured['asked'] };
}
