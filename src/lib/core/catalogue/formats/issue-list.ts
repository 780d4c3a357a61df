import type { ReadingCode, ReadingIssue } from './read-catalogue';

const LONGEST_VALUE = 200;

/**
 * Collects what a reader does not understand, each thing once, also where several records share
 * it; long values are cut off and end in three dots.
 */
export class IssueList {
  readonly #known = new Map<string, ReadingIssue>();

  get all(): readonly ReadingIssue[] {
    return [...this.#known.values()];
  }

  add(
    code: ReadingCode,
    place: string,
    { record, value, other }: Pick<ReadingIssue, 'record' | 'value' | 'other'> = {}
  ): void {
    const issue = {
      code,
      place,
      ...(record !== undefined && { record: shorten(record) }),
      ...(value !== undefined && { value: shorten(value) }),
      ...(other !== undefined && { other: shorten(other) })
    };
    this.#known.set(JSON.stringify(issue), issue);
  }
}

function shorten(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
