import { SLOW_DOWN } from './catalogue/bench-page';
import { benchDevice } from './catalogue/device-bench';
import { makeCatalogue } from './catalogue/make-catalogue';

/*
 * Measures in a real browser what it takes to bring a catalogue onto the device and to open it,
 * against Dexie with a row an offering and four indexes. Absolute times belong to the machine.
 */

const PART_LIMIT = 25_000;
const SIZES = [
  { offerings: 10_000, rounds: 5 },
  { offerings: 100_000, rounds: 3 }
];

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const ms = (time: number) => `${time.toFixed(0)} ms`;

for (const { offerings, rounds } of SIZES) {
  const { catalogue } = makeCatalogue(offerings);
  const bench = await benchDevice(catalogue, PART_LIMIT, rounds);
  const open = median(bench.open);
  const openRows = median(bench.openRows);
  console.log(`${offerings} offerings`);
  const against = (time: number, rows: number) => `${ms(time)} (${(time / rows).toFixed(3)}x)`;
  console.log(
    `  kept on the device, checked and unpacked  ` +
      `Cairn ${against(median(bench.ingestFile), bench.writeRows)}, ` +
      `fetched, too ${against(median(bench.ingest), bench.writeRows)}, ` +
      `rows ${ms(bench.writeRows)}`
  );
  console.log(
    `  opened to a first list at ${SLOW_DOWN}x  ` +
      `Cairn ${against(open, openRows)}, rows ${ms(openRows)}`
  );
}
