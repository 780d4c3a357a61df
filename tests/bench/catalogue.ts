import { gzipSync } from 'node:zlib';
import { formatParts } from '../fixtures/open-parts';
import { SLOW_DOWN } from './catalogue/bench-page';
import { makeCatalogue } from './catalogue/make-catalogue';
import { askQuestions } from './catalogue/questions';
import { benchSearch, type Measured } from './catalogue/search-bench';
import { recallOf } from './catalogue/recall';
import { wireSizes } from './catalogue/wire-sizes';

/*
 * Measures the catalogue in a real browser that is slowed down, with invented catalogues of ten and
 * of a hundred thousand offerings: sizes, searching against MiniSearch and FlexSearch in the same
 * run, filters with counts, memory. Absolute times belong to the machine. The times of Cairn hold the
 * whole answer: what is found, its order, all counts, and the first fifty rows as they are listed.
 */

const PART_LIMIT = 25_000;

/** FlexSearch is left out of the larger catalogue: a tenth of it takes it tens of seconds already. */
const SIZES = [
  { offerings: 10_000, questions: 200, contenders: ['cairn', 'minisearch', 'flexsearch'] },
  { offerings: 100_000, questions: 30, contenders: ['cairn', 'minisearch'] }
];

const quantile = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  NaN;
const ms = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0));
const spread = (times: readonly number[]) =>
  `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function tell(name: string, own: Measured, cairn: Measured | undefined): void {
  const kinds = (Object.keys(own.asked) as (keyof Measured['asked'])[]).map((kind) => {
    const mine = cairn && quantile(cairn.asked[kind], 0.95) / quantile(own.asked[kind], 0.95);
    const ratio = own === cairn || !mine || mine > 99 ? '' : ` (Cairn ${mine.toFixed(2)}x)`;
    return `${kind} ${spread(own.asked[kind])} ms${ratio}`;
  });
  const prepared = `ready ${ms(own.ready)} ms, memory ${mb(own.memory)}`;
  console.log(`  ${name.padEnd(11)} ${kinds.join('; ')}; ${prepared}`);
}

for (const { offerings, questions, contenders } of SIZES) {
  const { catalogue, words } = makeCatalogue(offerings);
  const parts = formatParts(catalogue, PART_LIMIT);
  const sizes = wireSizes(catalogue, parts);
  const each = (bytes: number) => (bytes / offerings).toFixed(0);
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  console.log(`${offerings} offerings, ${parts.length} parts, at ${SLOW_DOWN}x slow-down`);
  console.log(
    `  transferred ${each(all)} bytes an offering, gzip: ` +
      Object.entries(sizes)
        .map(([name, size]) => `${name} ${each(size)}`)
        .join(', ')
  );
  const bench = await benchSearch(catalogue, parts, askQuestions(words, questions), contenders);
  const index = gzipSync(bench.miniSearchJson, { level: 9 }).length;
  console.log(
    `  search index ${mb(sizes.search)} gzip, that of MiniSearch ${mb(index)} ` +
      `(${(sizes.search / index).toFixed(2)}x)`
  );
  for (const [name, measured] of bench.contenders) {
    tell(name, measured, bench.contenders.get('cairn'));
  }
  console.log(`  filter, order and counts: ${spread(bench.filters)} ms`);
  console.log(`  an order for the first time: ${spread(bench.firstOrders)} ms`);
  if (offerings > 10_000) continue;
  const recall = recallOf(catalogue.offerings, words, 400);
  console.log(
    `  mistyped words found: Cairn ${(100 * recall.cairn).toFixed(1)} %, ` +
      `MiniSearch ${(100 * recall.miniSearch).toFixed(1)} %`
  );
}
