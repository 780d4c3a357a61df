import type { DossierText } from '../../core/sharing/dossier-text';
import type { Moment } from '../../core/kernel/day';

/** A file that goes into the PDF as it is. */
export interface Attachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly description: string;
  /** The originals are the source of the document; its data are its twin (ISO 32000-2, 7.11.3). */
  readonly relationship: 'Source' | 'Data';
}

/** The question of the dossier worker: this dossier as a PDF, please. */
export interface DossierQuestion {
  readonly text: DossierText;
  readonly made: Moment;
  readonly attachments: readonly Attachment[];
  /** Addresses of the two fonts of the site. */
  readonly fonts: { readonly regular: string; readonly bold: string };
}

export interface DossierAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters of the dossier that its font lacks, each once. */
  readonly lacking: readonly string[];
}
