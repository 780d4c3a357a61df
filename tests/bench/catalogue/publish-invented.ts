import { PieceFolder } from '../../../src/cli/catalogue/publish/piece-folder';
import { Publisher } from '../../../src/cli/catalogue/publish/publish';
import type { Catalogue } from '../../../src/lib/core/catalogue/model';
import type { Manifest } from '../../../src/lib/core/catalogue/published/manifest';
import { makeCatalogue } from './make-catalogue';

/** Publishes a catalogue into a folder, as the command line does. */
export async function publish(
  { providers, offerings, awards: _, equivalences: __, ...head }: Catalogue,
  folder: string,
  partLimit: number
): Promise<Manifest> {
  const publisher = new Publisher(head.id, () => undefined);
  for (const value of providers) publisher.add({ kind: 'provider', value });
  for (const value of offerings) publisher.add({ kind: 'offering', value });
  const pieces = new PieceFolder(folder);
  const manifest = await publisher.finish(head, pieces, partLimit);
  pieces.writeManifest(manifest);
  publisher.close();
  return manifest;
}

/** Publishes an invented catalogue as one part. */
export async function publishInvented(folder: string, offerings: number): Promise<void> {
  await publish(makeCatalogue(offerings).catalogue, folder, offerings);
}
