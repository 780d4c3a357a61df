import type { XmlElement } from '../../../kernel/xml';
import type { IssueList } from '../issue-list';

/** What is handed down while a feed is read. */
export interface Reading {
  readonly issues: IssueList;
  /** The record that issues are about. */
  readonly record: string;
  /** The language in force (`xml:lang`), `und` where none is stated. */
  readonly lang: string;
}

export function lineOf(element: XmlElement): string {
  return `line ${element.line}`;
}
