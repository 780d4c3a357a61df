import { momentOfSeconds, parseMoment, type Moment } from '../../kernel/day';
import { languageTag } from '../../kernel/language';
import { exactly } from '../../kernel/range';
import { ok, type Result } from '../../kernel/result';
import { plainText } from '../../kernel/text';
import type { ReadIssue } from '../issues';
import { asNumber, asText, get, type JsonObject, type JsonValue } from '../../kernel/json';
import { entriesOf } from '../json';
import { EMPTY_LISTS, type CredentialRecord, type Organisation, type Recipient } from '../record';
import { stated } from '../../kernel/stated';
import { textOf, webAddress, type Reading } from '../values';
import { isAboutLearning } from './ebsi';
import { readLearningModel } from './european-digital-credential';
import { inModel3 } from './european-model-2';

/**
 * What the claims of an SD-JWT say: a diploma in the words of the European Learning Model, or
 * plain claims by their usual names (RFC 7519, OpenID Connect Core 5.1, SD-JWT VC).
 */
export function readSdJwtClaims(claims: JsonObject): Result<Reading, ReadIssue> {
  const frame = frameOf(claims);
  if (!isAboutLearning(claims)) return ok({ record: { ...plainRecord(claims), ...frame } });
  const reading = readLearningModel(inModel3(claims), 'sd-jwt');
  if (!reading.ok) return reading;
  const { record } = reading.value;
  // What the diploma says goes before what the token says of itself.
  const awardingBody = record.awardingBody ?? frame.awardingBody;
  const issuedOn = record.issuedOn ?? frame.issuedOn;
  const merged = {
    ...record,
    ...frame,
    ...(awardingBody && { awardingBody }),
    ...(issuedOn && { issuedOn })
  };
  return ok({ ...reading.value, record: merged });
}

/** The registered claims, with dates in seconds. */
function frameOf(claims: JsonObject): Partial<CredentialRecord> {
  return stated<Partial<CredentialRecord>>({
    id: asText(get(claims, 'jti')) ?? asText(get(claims, 'id')),
    awardingBody: organisationOf(claims),
    issuedOn:
      momentIn(claims, 'date_of_issuance', 'issuance_date', 'issued') ?? momentIn(claims, 'iat'),
    validFrom: momentIn(claims, 'nbf', 'validFrom'),
    validUntil: momentIn(claims, 'exp', 'date_of_expiry', 'expiry_date', 'validUntil')
  });
}

function plainRecord(claims: JsonObject): CredentialRecord {
  const first = (...keys: string[]) =>
    keys.map((key) => get(claims, key)).find((value) => value !== undefined);
  const ects = asNumber(first('ects', 'ects_credits'));
  const eqf = asNumber(first('eqf', 'eqf_level', 'eqfLevel'));
  return {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      title: textOf(first('title', 'degree', 'qualification', 'programme')),
      description: textOf(get(claims, 'description')),
      recipient: recipientOf(claims),
      credits: ects === undefined ? undefined : [{ scheme: 'ects', value: ects }],
      eqf: eqf !== undefined && eqf >= 1 && eqf <= 8 ? exactly(eqf) : undefined,
      grade: textOf(get(claims, 'grade'))
    }),
    languages: entriesOf(get(claims, 'language')).flatMap(
      (language) => languageTag(asText(language) ?? '') ?? []
    ),
    format: 'sd-jwt'
  };
}

function organisationOf(claims: JsonObject): Organisation | undefined {
  const issuer = get(claims, 'issuer');
  const id = asText(get(claims, 'iss')) ?? asText(issuer) ?? asText(get(issuer, 'id'));
  const name = textOf(get(issuer, 'name')) ?? textOf(get(claims, 'issuing_authority'));
  const found = stated<Organisation>({ id, name, homepage: webAddress(get(issuer, 'url')) });
  return Object.keys(found).length > 0 ? found : undefined;
}

function recipientOf(claims: JsonObject): Recipient | undefined {
  const parts = ['given_name', 'family_name'].flatMap((key) => asText(get(claims, key)) ?? []);
  const found = stated<Recipient>({
    id: asText(get(claims, 'sub')),
    name: textOf(get(claims, 'name')) ?? (parts[0] ? plainText(parts.join(' ')) : undefined),
    email: asText(get(claims, 'email'))
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The first of the claims that is a date, written out or in seconds. */
function momentIn(claims: JsonObject, ...keys: string[]): Moment | undefined {
  return keys.map((key) => momentOf(get(claims, key))).find((moment) => moment !== undefined);
}

function momentOf(value: JsonValue | undefined): Moment | undefined {
  if (typeof value === 'number') return momentOfSeconds(value);
  return typeof value === 'string' ? parseMoment(value) : undefined;
}
