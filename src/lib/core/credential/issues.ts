import type { Issue } from '../kernel/result';

/** Why a file could not be read as a credential. The interface has one sentence for each. */
export const READ_CODES = [
  'unreadable',
  'empty',
  'too-large',
  'not-recognised',
  'not-json',
  'too-complex',
  'too-many-parts',
  'not-a-credential',
  'damaged-image',
  'no-badge-in-image',
  'is-a-document',
  'damaged-archive',
  'locked-archive',
  'too-many-files',
  'only-an-address',
  'broken-token',
  'nothing-inside',
  'missing',
  'bad-date'
] as const;
export type ReadCode = (typeof READ_CODES)[number];
export type ReadIssue = Issue<ReadCode>;
