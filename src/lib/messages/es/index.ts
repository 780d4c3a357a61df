import type { Messages } from '../en';
import { compare, explore } from './catalogue';
import { catalogues } from './catalogues';
import { common } from './common';
import { credentials } from './credentials';
import { fit } from './fit';
import { paths } from './paths';
import { settings } from './settings';
import { share } from './share';
import { stack } from './stack';

/** Every word of the interface in Spanish, in the shape of the English ones. */
export const messages: Messages = {
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
