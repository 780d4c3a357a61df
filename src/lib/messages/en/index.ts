import { compare, explore } from './catalogue';
import { catalogues } from './catalogues';
import { common } from './common';
import { credentials } from './credentials';
import { fit } from './fit';
import { paths } from './paths';
import { settings } from './settings';
import { share } from './share';
import { stack } from './stack';

/** Every word of the interface in English; the other languages have the same shape. */
export const messages = {
  common,
  stack,
  credentials,
  catalogues,
  explore,
  compare,
  fit,
  paths,
  share,
  settings
};

export type Messages = typeof messages;
