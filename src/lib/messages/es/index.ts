import type { Messages } from '../en';
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

/** Every word of the interface in Spanish, in the shape of the English ones. */
export const messages: Messages = {
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
