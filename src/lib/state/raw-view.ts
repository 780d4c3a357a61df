import { originalFile } from './originals';
import type { CredentialRow } from './storage';

const LONGEST_TEXT = 100_000;
const LONGEST_VALUE = 400;

/** What stands in a credential's file, to be shown as plain text. */
export interface RawView {
  readonly text: string;
  /** Whether something of it was left out: it is long, or holds pictures. */
  readonly shortened: boolean;
}

/**
 * The credential as its file writes it: its JSON, taken out of picture, token or envelope, or the
 * text of the file where it is no JSON. Undefined where the file is neither.
 */
export async function rawView(row: CredentialRow): Promise<RawView | undefined> {
  const file = await originalFile(row);
  if (!file) return undefined;
  const [{ readCredential }, { decodeUtf8 }] = await Promise.all([
    import('$lib/core/credential/read'),
    import('$lib/core/kernel/bytes')
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readCredential(bytes);
  const document = read.ok ? read.value.credentials[row.part]?.document : undefined;
  const whole = document === undefined ? decodeUtf8(bytes) : undefined;
  if (whole !== undefined) return cut(whole, false);
  return document && prettyJson(document);
}

function prettyJson(document: unknown): RawView {
  let shortened = false;
  const text = JSON.stringify(
    document,
    (_, value: unknown) => {
      if (typeof value !== 'string' || value.length <= LONGEST_VALUE) return value;
      shortened = true;
      return `${value.slice(0, LONGEST_VALUE)}…`;
    },
    2
  );
  return cut(text, shortened);
}

function cut(text: string, shortened: boolean): RawView {
  return text.length <= LONGEST_TEXT
    ? { text, shortened }
    : { text: `${text.slice(0, LONGEST_TEXT)}…`, shortened: true };
}
