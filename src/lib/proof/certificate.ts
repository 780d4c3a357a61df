import { decodeLatin1, decodeUtf8 } from '../core/kernel/bytes';
import { parseMoment, type Moment } from '../core/kernel/day';
import {
  GENERALIZED_TIME,
  inside,
  OBJECT_IDENTIFIER,
  oidOf,
  readDer,
  SEQUENCE,
  UTC_TIME,
  type DerElement
} from './der';

/** What a certificate says about itself (RFC 5280, 4.1). Nothing of it is thereby trusted. */
export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore?: Moment;
  readonly notAfter?: Moment;
  /** The public key with its algorithm, as WebCrypto imports it (SubjectPublicKeyInfo). */
  readonly spki: Uint8Array<ArrayBuffer>;
  /** Object identifier of the key's algorithm, and of its curve where it has one. */
  readonly algorithm: string;
  readonly curve?: string;
}

const VERSION = 0xa0;

/** Reads an X.509 certificate in DER; undefined for anything else. */
export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate | undefined {
  const [certificate] = readDer(der) ?? [];
  const parts = inside(inside(certificate)[0]);
  const fields = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  const [, , issuer, validity, subject, spki] = fields;
  if (!issuer || !subject || spki?.tag !== SEQUENCE) return undefined;
  const [from, to] = inside(validity).map(timeOf);
  const [algorithm, curve] = inside(inside(spki)[0]);
  if (algorithm?.tag !== OBJECT_IDENTIFIER) return undefined;
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    ...(from && { notBefore: from }),
    ...(to && { notAfter: to }),
    spki: spki.whole,
    algorithm: oidOf(algorithm),
    ...(curve?.tag === OBJECT_IDENTIFIER && { curve: oidOf(curve) })
  };
}

/** Common name, organisation and country, as far as the name has them. */
function nameOf(name: DerElement): string {
  const attributes = new Map(
    inside(name).flatMap((set) =>
      inside(set).map((pair): [string, string] => {
        const [type, value] = inside(pair);
        return [type ? oidOf(type) : '', value ? textOf(value) : ''];
      })
    )
  );
  const parts = ['2.5.4.3', '2.5.4.10', '2.5.4.6'].map((oid) => attributes.get(oid) ?? '');
  return [...new Set(parts.filter(Boolean))].join(', ');
}

const BMP_STRING = 0x1e;

function textOf({ tag, content }: DerElement): string {
  if (tag !== BMP_STRING) return decodeUtf8(content) ?? decodeLatin1(content);
  let text = '';
  for (let at = 0; at + 1 < content.length; at += 2) {
    text += String.fromCharCode((content[at] ?? 0) * 256 + (content[at + 1] ?? 0));
  }
  return text;
}

/** `YYMMDDhhmmssZ` (years from 1950 to 2049) or `YYYYMMDDhhmmssZ`. */
function timeOf({ tag, content }: DerElement): Moment | undefined {
  if (tag !== UTC_TIME && tag !== GENERALIZED_TIME) return undefined;
  const digits = decodeLatin1(content);
  const century = Number(digits.slice(0, 2)) < 50 ? '20' : '19';
  const full = tag === UTC_TIME ? century + digits : digits;
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(full) ?? [];
  return y === undefined ? undefined : parseMoment(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
}
