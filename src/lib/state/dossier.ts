import { asset } from '$app/paths';
import { attachmentType } from '$lib/core/credential/attachment';
import { namedApart } from '$lib/core/credential/archive';
import type { Check } from '$lib/core/credential/check';
import { readCredential } from '$lib/core/credential/read';
import type { CredentialRecord } from '$lib/core/credential/record';
import { dayOf, type Moment } from '$lib/core/kernel/day';
import { sha256Hex } from '$lib/core/kernel/digest';
import { dossierOf, formatDossierData, type Dossier } from '$lib/core/sharing/dossier';
import type { DossierFile, DossierSource } from '$lib/core/sharing/dossier-values';
import type { DossierText, TextCode } from '$lib/core/sharing/dossier-text';
import { scannableLink } from '$lib/core/sharing/fragment';
import { qrMatrix, qrPath, QUIET_ZONE } from '$lib/core/sharing/qr';
import { dossierWorker, type Attachment } from '$lib/workers';
import { now } from './clock';
import type { CredentialRow } from './credentials.svelte';
import { isTypedIn } from './export';
import { t } from './language.svelte';
import { leavingCredential, type LeavingCredential } from './leaving';
import { nameForBytes } from './loose-text';
import { originalFile } from './originals';
import { parcelOf, shareLink } from './parcel';

/** A QR code of a dossier, without the words that go with it. */
export type DossierCode = Omit<TextCode, 'caption'>;

export interface DossierCodes {
  /** Of all of it together, where there are several. */
  readonly all?: DossierCode;
  /** Of each credential, by its number. */
  readonly each: ReadonlyMap<number, DossierCode>;
}

/** A dossier with the files that go along and its QR codes. */
export interface PreparedDossier {
  readonly dossier: Dossier;
  readonly codes: DossierCodes;
  /** Originals, and the data for machines, under names of their own. */
  readonly attachments: readonly Attachment[];
  /** So many cannot be shown without what is left out of them: their file cannot be read any more. */
  readonly unreadable: number;
}

/** What is shown of a credential: some fields of it may stay here. */
export interface ShownCredential {
  readonly row: CredentialRow;
  readonly leftOut: ReadonlySet<string>;
}

/** More than this does not become small enough for a QR code. */
const LARGEST_FOR_CODE = 40_000;
const DATA = 'dossier.json';
const OWN = 'own-statement.json';

/** A credential with the files behind it, its own first. */
interface Part {
  readonly record: CredentialRecord;
  readonly check?: Check;
  readonly files: readonly HashedFile[];
  readonly leaving?: LeavingCredential;
}

interface HashedFile extends Attachment {
  readonly sha256: string;
}

/** Gathers everything for the dossier of credentials, in their order. */
export async function prepareDossier(shown: readonly ShownCredential[]): Promise<PreparedDossier> {
  const found = await Promise.all(shown.map((each) => partOf(each, shown)));
  const parts = found.filter((part) => part !== undefined);
  // Credentials of one file attach it once.
  const files = new Map(parts.flatMap(({ files }) => files.map((file) => [file.sha256, file])));
  const named = namedApart([...files.values()]);
  const bySum = new Map(named.map((file) => [file.sha256, file]));
  const sources = parts.map(({ record, check, files: [own] }): DossierSource => {
    const file = own && bySum.get(own.sha256);
    return { record, ...(check && { check }), ...(file && { file: fileFacts(file) }) };
  });
  const dossier = dossierOf(sources, now());
  const data: Attachment = {
    name: DATA,
    type: 'application/json',
    bytes: new TextEncoder().encode(formatDossierData(dossier)),
    description: t().dossier.pdf.data,
    relationship: 'Data'
  };
  const attachments = namedApart([...named.map(({ sha256: _, ...file }) => file), data]);
  const unreadable = found.length - parts.length;
  return { dossier, codes: await codesOf(parts), attachments, unreadable };
}

function fileFacts({ name, bytes, sha256 }: HashedFile): DossierFile {
  return { name, bytes: bytes.length, sha256 };
}

async function partOf(
  { row, leftOut }: ShownCredential,
  shown: readonly ShownCredential[]
): Promise<Part | undefined> {
  const [leaving, file] = await Promise.all([leavingCredential(row, leftOut), originalFile(row)]);
  if (!leaving && leftOut.size > 0) return undefined;
  const { pdf } = t().dossier;
  const original = file && new Uint8Array(await file.arrayBuffer());
  const own = isTypedIn(row);
  const changed = leaving && (own || leftOut.size > 0) ? leaving : undefined;
  // A file may hold others, which are not meant to be seen.
  const alone = !own && original && leaving && holdsOthers(original, row, shown);
  const files: HashedFile[] = [];
  const add = async (bytes: Uint8Array<ArrayBuffer>, name: string, description: string) =>
    void files.push(await hashedFile(bytes, name, description));
  if (changed) {
    await add(changed.bytes, own ? OWN : (file?.name ?? OWN), own ? pdf.own : pdf.withheld);
  } else if (alone) {
    await add(leaving.bytes, nameForBytes(leaving.bytes, 'credential'), pdf.alone);
  }
  if (file && original && (own || !(changed || alone))) {
    await add(original, file.name, pdf.attached);
  }
  const { check } = row;
  const { record } = changed ?? row;
  return { record, files, ...(check && { check }), ...(leaving && { leaving }) };
}

/** Whether a file holds credentials that are not among what is shown of it. */
function holdsOthers(
  original: Uint8Array<ArrayBuffer>,
  { fileId }: CredentialRow,
  shown: readonly ShownCredential[]
): boolean {
  const read = readCredential(original);
  const all = read.ok ? read.value.credentials.length : 1;
  return all > shown.filter(({ row }) => row.fileId === fileId).length;
}

async function hashedFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  description: string
): Promise<HashedFile> {
  return {
    name,
    type: attachmentType(bytes) ?? typeByName(name),
    bytes,
    description,
    relationship: 'Source',
    sha256: await sha256Hex(bytes)
  };
}

function typeByName(name: string): string {
  if (/\.(json|jsonld)$/i.test(name)) return 'application/json';
  if (/\.xml$/i.test(name)) return 'application/xml';
  return /\.svg$/i.test(name) ? 'image/svg+xml' : 'application/octet-stream';
}

/** Codes that lead to the check page; else, of one credential, a code of its file's hash. */
async function codesOf(parts: readonly Part[]): Promise<DossierCodes> {
  const each = new Map<number, DossierCode>();
  for (const [at, { leaving, files }] of parts.entries()) {
    const code = (leaving && (await linkCode([leaving]))) ?? hashCode(files[0]?.sha256);
    if (code) each.set(at + 1, code);
  }
  const leaving = parts.flatMap((part) => part.leaving ?? []);
  const complete = leaving.length === parts.length && parts.length > 1;
  const all = complete ? await linkCode(leaving) : undefined;
  return { each, ...(all && { all }) };
}

async function linkCode(leaving: readonly LeavingCredential[]): Promise<DossierCode | undefined> {
  const size = leaving.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > LARGEST_FOR_CODE) return undefined;
  const url = await shareLink(await parcelOf(leaving));
  const code = codeOf(scannableLink(url));
  return code && { ...code, url };
}

function hashCode(sha256: string | undefined): DossierCode | undefined {
  return sha256 === undefined ? undefined : codeOf(`SHA-256 ${sha256.toUpperCase()}`);
}

function codeOf(text: string): DossierCode | undefined {
  const matrix = qrMatrix(text);
  return matrix && { size: matrix.size + 2 * QUIET_ZONE, path: qrPath(matrix) };
}

export interface MadePdf {
  readonly file: File;
  /** Characters that the font in it lacks. */
  readonly lacking: readonly string[];
}

/** Writes a dossier as a PDF with everything attached. Rejects where the worker fails. */
export async function makePdf(
  text: DossierText,
  made: Moment,
  attachments: readonly Attachment[]
): Promise<MadePdf> {
  const font = (name: string) => new URL(asset(`/fonts/${name}`), location.href).href;
  const { bytes, lacking } = await dossierWorker.ask({
    text,
    made,
    attachments,
    fonts: {
      regular: font('noto-sans-regular.woff'),
      bold: font('noto-sans-bold.woff')
    }
  });
  const name = `${t().dossier.fileName}-${dayOf(made)}.pdf`;
  return { file: new File([bytes], name, { type: 'application/pdf' }), lacking };
}
