import { namedApart, zipFiles, type NamedBytes } from '../credential/archive';
import { formatOwnStatement } from '../credential/formats/own-statement';
import type { CredentialFormat, CredentialRecord } from '../credential/record';
import { encodeUtf8 } from '../kernel/bytes';
import { sha256Hex } from '../kernel/digest';
import type { Moment } from '../kernel/day';
import { stated } from '../kernel/stated';
import type { LocalText } from '../kernel/text';
import { isOwnStatement } from './dossier';

/** A credential on its way out. */
export interface ExportSource {
  readonly record: CredentialRecord;
  /** True where the learner typed it in here: then a file is only what they attached to it. */
  readonly typedIn: boolean;
  /** Credentials of one file share the object. */
  readonly file?: NamedBytes;
}

/** A credential in the list of what is exported. */
export interface ExportEntry {
  readonly title?: LocalText;
  readonly issuer?: LocalText;
  readonly issuedOn?: Moment;
  readonly format: CredentialFormat;
  readonly ownStatement: boolean;
  /** The name of its file in the archive. */
  readonly file: string;
  /** Of that file, in hexadecimal. */
  readonly sha256: string;
  /** What the learner attached to a statement of their own. */
  readonly attachment?: { readonly file: string; readonly sha256: string };
}

export interface Export {
  /** Each once, under names of their own, their bytes as they were added. */
  readonly files: readonly NamedBytes[];
  readonly entries: readonly ExportEntry[];
}

/** Names that the list itself takes in the archive. */
const INDEX_FILES = ['index.html', 'index.json'] as const;

/**
 * Credentials in their original formats: their files byte for byte; the learner's own statements
 * as JSON, with what is attached to them. What came of a file that is gone is left out.
 */
export async function exportOf(sources: readonly ExportSource[]): Promise<Export> {
  const leaving = sources.flatMap(({ record, typedIn, file }) => {
    const main = typedIn ? statementOf(record) : file;
    return main ? [{ record, main, attached: typedIn ? file : undefined }] : [];
  });
  const originals = new Set(leaving.flatMap(({ main, attached }) => [main, attached ?? main]));
  const reserved = INDEX_FILES.map((name) => ({ name, bytes: new Uint8Array() }));
  const files = namedApart([...reserved, ...originals]).slice(reserved.length);
  const places = new Map([...originals].map((original, at) => [original, files[at] ?? original]));
  const placed = (file: NamedBytes) => hashed(places.get(file) ?? file);
  const entries = leaving.map(async ({ record, main, attached }): Promise<ExportEntry> =>
    stated<ExportEntry>({
      title: record.title,
      issuer: record.awardingBody?.name,
      issuedOn: record.issuedOn,
      format: record.format,
      ownStatement: isOwnStatement(record),
      ...(await placed(main)),
      attachment: attached && (await placed(attached))
    })
  );
  return { files, entries: await Promise.all(entries) };
}

/** All of it as a ZIP, with a list for people (`index.html`) and one for programs. */
export function exportArchive(
  { files, entries }: Export,
  made: Moment,
  html: string
): Uint8Array<ArrayBuffer> {
  const [page, data] = INDEX_FILES;
  return zipFiles([
    { name: page, bytes: encodeUtf8(html) },
    { name: data, bytes: encodeUtf8(formatIndex(entries, made)) },
    ...files
  ]);
}

function formatIndex(entries: readonly ExportEntry[], made: Moment): string {
  const index = { format: 'cairn-export', version: 1, made, credentials: entries };
  return `${JSON.stringify(index, null, 2)}\n`;
}

function statementOf(record: CredentialRecord): NamedBytes {
  return { name: 'own-statement.json', bytes: encodeUtf8(formatOwnStatement(record)) };
}

async function hashed({ name, bytes }: NamedBytes): Promise<{ file: string; sha256: string }> {
  return { file: name, sha256: await sha256Hex(new Uint8Array(bytes)) };
}
