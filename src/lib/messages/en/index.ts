import { compare, explore } from './catalogue';
import { catalogues } from './catalogues';
import { collections } from './collections';
import { dossier } from './dossier';
import { fit } from './fit';
import { paths } from './paths';
import { qr } from './qr';
import { settings } from './settings';
import { share } from './share';
import { stack } from './stack';
import { visitor } from './visitor';

/** Every word of the interface in English; the other languages have the same shape. */
export const messages = {
  ...visitor,
  stack,
  catalogues,
  collections,
  explore,
  compare,
  dossier,
  fit,
  paths,
  qr,
  share,
  settings
};

export type Messages = typeof messages;
