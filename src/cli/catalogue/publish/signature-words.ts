import type { Manifest } from '../../../lib/core/catalogue/published/manifest';
import { verifyManifest } from '../../../lib/proof/catalogue-signature';
import { SourceError } from '../source-error';

/** Who signed a catalogue; throws a `SourceError` where a signature does not hold. */
export async function signatureWords(manifest: Manifest): Promise<string> {
  const signature = await verifyManifest(manifest);
  if (signature.state === 'none') return 'not signed';
  if (signature.state === 'valid') return `signed by ${signature.key}`;
  throw new SourceError(
    `The signature does not hold: the catalogue was altered after ${signature.key} signed it, ` +
      'or somebody else signed it.'
  );
}
