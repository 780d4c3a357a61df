import { checkPage } from './check-page';
import { common } from './common';
import { credentials } from './credentials';

/** The words of the pages for visitors, who load no others. */
export const visitor = { common, credentials, checkPage };

export type VisitorMessages = typeof visitor;
