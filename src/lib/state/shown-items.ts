import type { ReadIssue } from '$lib/core/credential/issues';
import type { SentReference, SharedPath } from '$lib/core/sharing/parcel';
import type { CheckedCredential, FileReport } from '$lib/workers';

/** What has become of a credential that is kept elsewhere. */
export type ReferenceState = 'named' | 'asking' | 'differs' | 'failed';

/** One thing that somebody was shown, and what is known of it so far. */
export interface Given {
  readonly item: File | SentReference | SharedPath;
  /** What stood at the address of a reference; the same bytes that were sent. */
  readonly fetched?: File;
  readonly state?: ReferenceState;
}

/** The same with its results: a file can hold several credentials, and some may not be readable. */
export type ShownItem = { readonly key: string } & (
  | { readonly kind: 'credential'; readonly found: CheckedCredential; readonly file: File }
  | {
      readonly kind: 'unreadable';
      readonly name: string;
      readonly issues: readonly ReadIssue[];
      readonly file: File;
    }
  | {
      readonly kind: 'reference';
      readonly reference: SentReference;
      readonly state: ReferenceState;
    }
  | { readonly kind: 'path'; readonly path: SharedPath }
);

/** The file of something given, where it is at hand. */
export function fileOfGiven({ item, fetched }: Given): File | undefined {
  return item instanceof File ? item : fetched;
}

/** Everything given, in its order, with the reports on those files that are at hand. */
export function shownItems(
  given: readonly Given[],
  reports: ReadonlyMap<File, readonly FileReport[]>
): ShownItem[] {
  return given.flatMap((each, at): ShownItem[] => {
    const { item, state = 'named' } = each;
    const file = fileOfGiven(each);
    if (file)
      return (reports.get(file) ?? []).flatMap((report, inside) =>
        fromReport(report, file, `${at}-${inside}`)
      );
    if (item instanceof File) return [];
    const key = `${at}`;
    return item.kind === 'path'
      ? [{ key, kind: 'path', path: item }]
      : [{ key, kind: 'reference', reference: item, state }];
  });
}

function fromReport(report: FileReport, whole: File, key: string): ShownItem[] {
  const { inside, bytes, credentials, rejected } = report;
  const file =
    inside !== undefined && bytes ? new File([bytes], inside.split('/').at(-1) ?? '') : whole;
  const name = inside === undefined ? whole.name : `${whole.name} › ${inside}`;
  const found = credentials.map((each, part): ShownItem => ({
    key: `${key}-${part}`,
    kind: 'credential',
    found: each,
    file
  }));
  return rejected.length > 0
    ? [...found, { key: `${key}-x`, kind: 'unreadable', name, issues: rejected, file }]
    : found;
}
