import { join } from 'node:path';
import type { Catalogue } from '../../../src/lib/core/catalogue/model';
import { writeBundle } from '../../../src/cli/catalogue/publish/write-bundle';
import { BenchSite, bundle } from './bench-page';
import type { DevicePage } from './device-page';
import { TODAY } from './make-catalogue';
import { publish } from './publish-invented';

declare const devicePage: DevicePage;

/** Milliseconds; opening at the slow-down of the bench, keeping without one. */
export interface DeviceBench {
  /** Fetched from this machine, checked, unpacked. */
  readonly ingest: readonly number[];
  /** From one file in memory, which is how rows are written, too. */
  readonly ingestFile: readonly number[];
  readonly writeRows: number;
  readonly open: readonly number[];
  readonly openRows: readonly number[];
}

/** Keeping and opening a catalogue, against one row an offering in the same browser. */
export async function benchDevice(
  catalogue: Catalogue,
  partLimit: number,
  rounds: number
): Promise<DeviceBench> {
  const site = new BenchSite();
  const manifest = await publish(catalogue, site.folder, partLimit);
  writeBundle(site.folder, manifest, join(site.folder, 'catalogue.cairn'));
  site.write('rows.json', JSON.stringify(catalogue.offerings));
  site.write('update.js', await bundle('../../../src/lib/workers/catalogue/update.worker.ts'));
  await site.start(await bundle('device-page.ts'));
  const bench = await site.page();
  const { page } = bench;
  page.setDefaultTimeout(0);
  const ingest: number[] = [];
  const ingestFile: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ingest.push(await page.evaluate((today) => devicePage.ingest(today), TODAY));
    ingestFile.push(await page.evaluate((today) => devicePage.ingestFile(today), TODAY));
  }
  const writeRows = await page.evaluate(() => devicePage.writeRows());
  const open: number[] = [];
  const openRows: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.reload();
    await bench.slowDown();
    open.push(await page.evaluate((today) => devicePage.open(today), TODAY));
    await page.reload();
    await bench.slowDown();
    openRows.push(await page.evaluate(() => devicePage.openRows()));
  }
  await site.stop();
  return { ingest, ingestFile, writeRows, open, openRows };
}
