import { openPieceFiles } from './piece-files';
import { PieceRows } from './piece-rows';
import type { PieceStore } from './pieces';

let opening: Promise<PieceStore> | undefined;

/** The pieces on this device: as files, else as rows of a database. */
export function openStore(): Promise<PieceStore> {
  return (opening ??= openPieceFiles().then((files) => files ?? new PieceRows()));
}
