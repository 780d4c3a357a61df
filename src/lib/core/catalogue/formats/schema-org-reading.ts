import type { LdDocument, LdNode } from './json-ld';
import type { RecordList } from './record-list';

/** What all parts of this reader work on. */
export interface SchemaOrg {
  readonly document: LdDocument;
  readonly records: RecordList;
  /** The language of texts that name none. */
  readonly lang: string;
  /** What a node becomes; undefined for what is no record. */
  recordOf(node: LdNode): 'offering' | 'award' | undefined;
  /** Its own id where that says something outside of the document, else one made of its words. */
  idOf(node: LdNode): string;
}
