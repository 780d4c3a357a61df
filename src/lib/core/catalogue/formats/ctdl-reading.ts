import type { LdDocument, LdNode } from './json-ld';
import type { RecordList } from './record-list';

/** What all parts of this reader work on. */
export interface Ctdl {
  readonly document: LdDocument;
  readonly records: RecordList;
  /** The language of texts that name none. */
  readonly lang: string;
  /** What a node becomes; undefined for what is no record. */
  recordOf(node: LdNode): 'offering' | 'award' | undefined;
  /** Its own id where that says something outside of the document, else one made of its words. */
  idOf(node: LdNode): string;
  /** An id with its prefix written out, where a context in the document says what it stands for. */
  inFull(id: string): string;
  /** Components that say that they come before this one (`precedes`). */
  before(node: LdNode): readonly LdNode[];
  /** Conditions and groups that stand in a rule, so that none is left out. */
  readonly used: Set<LdNode>;
}
