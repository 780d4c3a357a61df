import type { KeptDocument } from '../credential/documents';
import { entriesOf, parseJson } from '../credential/json';
import { textOf } from '../credential/values';
import { decodeUtf8, encodeUtf8 } from '../kernel/bytes';
import { ByteReader, ByteWriter } from '../kernel/byte-stream';
import { parseDay } from '../kernel/day';
import { asNumber, asText, get, type JsonValue } from '../kernel/json';
import { stated } from '../kernel/stated';
import { publicAddress } from './linkedin';
import {
  SHARED_STEP_STATES,
  type Parcel,
  type SentItem,
  type SentReference,
  type SharedPath,
  type SharedStep
} from './parcel';
import { signedList } from './signed-list';

/*
 * A parcel as bytes: sections, each a number for its kind, its length (LEB128) and its content.
 * Items stand in the learner's order.
 */

const TITLE = 1;
const CREDENTIAL = 2;
const REFERENCE = 3;
const PATH = 4;
/** A status list that says itself where it stands and from when it is. */
const COPY = 5;

const MOST_SECTIONS = 1000;
const LONGEST_TITLE = 500;

export function formatParcel({ title, items, copies }: Parcel): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const section = (kind: number, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
    out.byte(kind);
    out.count(bytes.length);
    out.bytes(bytes);
  };
  if (title !== undefined) section(TITLE, title);
  for (const item of items) {
    if (item.kind === 'credential') section(CREDENTIAL, item.bytes);
    else if (item.kind === 'reference') section(REFERENCE, formatReference(item));
    else section(PATH, formatPath(item));
  }
  for (const { text } of copies) section(COPY, text);
  return out.written();
}

/** The parcel in its bytes; undefined where they are none, or hold what no parcel may hold. */
export function parseParcel(bytes: Uint8Array): Parcel | undefined {
  const input = new ByteReader(bytes);
  const items: SentItem[] = [];
  const copies: KeptDocument[] = [];
  let title: string | undefined;
  try {
    for (let count = 0; input.left > 0; count++) {
      if (count === MOST_SECTIONS) return undefined;
      const kind = input.byte();
      const content = input.bytes(input.count());
      if (kind === TITLE) title = decodeUtf8(content)?.slice(0, LONGEST_TITLE);
      else if (kind === COPY) copies.push(...parseCopy(decodeUtf8(content) ?? ''));
      else {
        const item = parseItem(kind, content);
        if (!item) return undefined;
        items.push(item);
      }
    }
  } catch {
    return undefined;
  }
  return items.length > 0 ? { ...(title !== undefined && { title }), items, copies } : undefined;
}

function parseItem(kind: number, content: Uint8Array): SentItem | undefined {
  if (kind === CREDENTIAL) return { kind: 'credential', bytes: content.slice() };
  const text = decodeUtf8(content);
  const json = text === undefined ? undefined : parseJson(text);
  if (!json?.ok) return undefined;
  if (kind === REFERENCE) return parseReference(json.value);
  return kind === PATH ? parsePath(json.value) : undefined;
}

function formatReference({ url, title, sha256 }: SentReference): string {
  return JSON.stringify({ url, sha256, title });
}

function parseReference(value: JsonValue): SentReference | undefined {
  const url = publicAddress(asText(get(value, 'url')));
  const sha256 = asText(get(value, 'sha256'));
  const title = asText(get(value, 'title'));
  if (url === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return { kind: 'reference', url, sha256, ...(title !== undefined && { title }) };
}

function formatPath({ title, provider, steps, asOf, finish }: SharedPath): string {
  return JSON.stringify({ title, provider, asOf, finish, steps });
}

function parsePath(value: JsonValue): SharedPath | undefined {
  const title = textOf(get(value, 'title'));
  const asOf = parseDay(asText(get(value, 'asOf')) ?? '');
  const steps = entriesOf(get(value, 'steps')).map(parseStep);
  const known = steps.filter((step) => step !== undefined);
  if (!title || !asOf || known.length < steps.length) return undefined;
  return stated<SharedPath>({
    kind: 'path',
    title,
    provider: textOf(get(value, 'provider')),
    steps: known,
    asOf,
    finish: parseDay(asText(get(value, 'finish')) ?? '')
  });
}

function parseStep(value: JsonValue): SharedStep | undefined {
  const title = textOf(get(value, 'title'));
  const state = SHARED_STEP_STATES.find((each) => each === get(value, 'state'));
  if (!title || !state) return undefined;
  const ects = asNumber(get(value, 'ects'));
  return stated<SharedStep>({
    title,
    provider: textOf(get(value, 'provider')),
    state,
    ects: ects !== undefined && ects > 0 ? ects : undefined
  });
}

/** From another's hand a copy says nothing that is not signed, or calls itself something else. */
function parseCopy(text: string): KeptDocument[] {
  const list = signedList(text);
  return list ? [{ address: list.id, text, at: list.at }] : [];
}
