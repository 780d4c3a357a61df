import type { VisitorMessages } from '../en/visitor';
import { checkPage } from './check-page';
import { common } from './common';
import { credentials } from './credentials';

export const visitor: VisitorMessages = { common, credentials, checkPage };
