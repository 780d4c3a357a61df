import type { Catalogue } from '../../../src/lib/core/catalogue/model';
import { Publisher } from '../../../src/cli/catalogue/publish/publish';
import { PieceFolder } from '../../../src/cli/catalogue/publish/piece-folder';
import { BenchSite, bundle } from './bench-page';
import type { DevicePage } from './device-page';
import { TODAY } from './make-catalogue';

declare const devicePage: DevicePage;

/** Milliseconds; opening at the slow-down of the bench, keeping without one. */
export interface DeviceBench {
  readonly ingest: number;
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
  const { providers, offerings, awards, equivalences, ...head } = catalogue;
  const publisher = new Publisher(head.id, () => undefined);
  for (const value of providers) publisher.add({ kind: 'provider', value });
  for (const value of offerings) publisher.add({ kind: 'offering', value });
  const pieces = new PieceFolder(site.folder);
  pieces.writeManifest(publisher.finish(head, pieces, partLimit));
  publisher.close();
  site.write('rows.json', JSON.stringify(offerings));
  site.write('update.js', await bundle('../../../src/lib/workers/catalogue/update.worker.ts'));
  await site.start(await bundle('device-page.ts'));
  const bench = await site.page();
  const { page } = bench;
  page.setDefaultTimeout(0);
  const ingest = await page.evaluate((today) => devicePage.ingest(today), TODAY);
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
  return { ingest, writeRows, open, openRows };
}
