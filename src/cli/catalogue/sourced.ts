import type { RecordEntry } from '../../lib/core/catalogue/formats/records';
import type { CatalogueHead } from '../../lib/core/catalogue/model';

/** What was not understood: a whole record, which is left out, or one of its values. */
export interface SourceTrouble {
  readonly kind: 'trouble';
  readonly lost: 'record' | 'value';
  /** File and line, or the path in it. */
  readonly place: string;
  readonly reason: string;
}

/** What a source gives, one thing after the other. */
export type Sourced =
  RecordEntry | SourceTrouble | { readonly kind: 'head'; readonly head: Partial<CatalogueHead> };
