import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { MANIFEST_NAME } from '../../lib/core/catalogue/published/manifest';
import type { Output } from '../output';
import { onlyOne, readCall, WrongCall } from './call';
import { checkPieces, openPublished } from './publish/open-published';
import { PieceFolder } from './publish/piece-folder';
import { formatKey, makeKey, readKey, signed } from './publish/signing-key';
import { SourceError } from './source-error';

export const KEYGEN_HELP = `cairn catalogue keygen FILE           makes a key to sign catalogues with
      FILE                            where the private key goes (PEM), readable by you alone; a
                                      file that is there is never overwritten. Keep it, and keep it
                                      to yourself: learners know your catalogue by it.
      Prints the public key (did:key:...), which you can tell everybody.`;

export const SIGN_HELP = `cairn catalogue sign DIR --key FILE   signs a catalogue that is built already
      DIR                             the folder of the published form; its pieces are checked first
      --key FILE                      a key that \`keygen\` made
      The signature is over everything in catalogue.json, which names every piece by its hash.`;

/** `catalogue keygen`. */
export function runKeygen(args: readonly string[], output: Output): number {
  const file = onlyOne(readCall(args, {}).positionals, 'file');
  const key = makeKey();
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere ? new SourceError(`${file}: there is a file of this name already`) : error;
  }
  writeSync(handle, formatKey(key));
  closeSync(handle);
  output.result(key.did);
  return 0;
}

/** `catalogue sign`. */
export function runSign(args: readonly string[], output: Output): number {
  const { values, positionals } = readCall(args, { key: { type: 'string' } });
  const path = onlyOne(positionals, 'folder');
  if (values.key === undefined) throw new WrongCall('With which key? Name it with --key.');
  if (path.endsWith('.cairn')) {
    throw new WrongCall('Sign the folder, then write the bundle anew with build --bundle.');
  }
  const key = readKey(values.key);
  const catalogue = openPublished(path);
  checkPieces(catalogue);
  const folder = path.endsWith(MANIFEST_NAME) ? dirname(path) : path;
  new PieceFolder(folder).writeManifest(signed(catalogue.manifest, key));
  output.result(`signed by ${key.did}`);
  return 0;
}
