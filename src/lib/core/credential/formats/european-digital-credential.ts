import { countryCode } from '../../kernel/country';
import type { Credit } from '../../kernel/credits';
import { parseDuration, workloadOf } from '../../kernel/duration';
import type { Range } from '../../kernel/range';
import { ok, type Result } from '../../kernel/result';
import type { Coded, ParticipationForm, SupervisionKind } from '../../kernel/standard-elements';
import type { LocalText } from '../../kernel/text';
import {
  asList,
  asNumber,
  asText,
  dig,
  get,
  idOf,
  typesOf,
  type JsonObject,
  type JsonValue
} from '../json';
import type { ReadIssue } from '../issues';
import {
  EMPTY_LISTS,
  type CredentialRecord,
  type Organisation,
  type Recipient,
  type Skill
} from '../record';
import { momentAt, readingOf, stated, textOf, webAddress, type Reading } from '../values';

export function isEuropeanDigitalCredential(document: JsonObject): boolean {
  return typesOf(document).includes('EuropeanDigitalCredential');
}

/** The European Learning Model 3, application profile EDC, as JSON-LD. */
export function readEuropeanDigitalCredential(document: JsonObject): Result<Reading, ReadIssue> {
  const issuedOn = momentAt(document, 'issued', 'issuanceDate', 'validFrom');
  if (!issuedOn.ok) return issuedOn;
  const validFrom = momentAt(document, 'validFrom');
  if (!validFrom.ok) return validFrom;
  const validUntil = momentAt(document, 'validUntil', 'expirationDate');
  if (!validUntil.ok) return validUntil;

  const subject = asList(get(document, 'credentialSubject'))[0];
  const claim = asList(get(subject, 'hasClaim'))[0];
  const specification = asList(get(claim, 'specifiedBy'))[0];
  const outcomes = asList(get(specification, 'learningOutcome'));
  const assessments = asList(get(claim, 'provenBy'));
  const awardingBody =
    dig(claim, 'awardedBy', 'awardingBody') ?? asList(get(document, 'issuer'))[0];

  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      id: asText(get(document, 'id')),
      title:
        textOf(get(specification, 'title')) ??
        textOf(get(claim, 'title')) ??
        textOf(dig(document, 'displayParameter', 'title')),
      description:
        textOf(get(specification, 'description')) ??
        textOf(get(claim, 'description')) ??
        textOf(dig(document, 'displayParameter', 'description')),
      achievement: stated<NonNullable<CredentialRecord['achievement']>>({
        id: globalId(specification),
        kind: conceptName(get(specification, 'dcType'))?.['en']
      }),
      awardingBody: organisationOf(awardingBody),
      recipient: recipientOf(subject),
      issuedOn: issuedOn.value,
      validFrom: validFrom.value,
      validUntil: validUntil.value,
      credits: creditsOf(asList(get(specification, 'creditPoint'))),
      workloadHours: workloadHours(asText(get(specification, 'volumeOfLearning'))),
      eqf: eqfOf(asList(get(specification, 'eqfLevel'))),
      nationalLevel: conceptName(asList(get(specification, 'nqfLevel'))[0]),
      participation: participationOf(asList(get(specification, 'mode'))[0]),
      supervision: supervisionOf(dig(assessments[0], 'idVerification')),
      prerequisites: noteOf(get(specification, 'entryRequirement')),
      grade: noteOf(dig(assessments[0], 'grade')),
      furtherInformation: noteOf(get(specification, 'additionalNote'))
    }),
    outcomes: outcomes
      .map((outcome) => textOf(get(outcome, 'title')))
      .filter((text) => text !== undefined),
    skills: outcomes.flatMap(skillsOf),
    fields: asList(get(specification, 'thematicArea')).flatMap(iscedCode),
    assessment: assessments.flatMap((assessment) => {
      const text =
        conceptName(dig(assessment, 'specifiedBy', 'dcType')) ?? textOf(get(assessment, 'title'));
      return text ? [{ text }] : [];
    }),
    format: 'european-digital-credential'
  };
  return ok(readingOf(record, displayPictures(document)));
}

/** `urn:epass:` names count from 1 in every file: they say nothing outside of it. */
function globalId(node: JsonValue | undefined): string | undefined {
  const id = idOf(node);
  return id?.startsWith('urn:epass:') ? undefined : id;
}

/** The label of a SKOS concept. */
function conceptName(concept: JsonValue | undefined): LocalText | undefined {
  return textOf(get(asList(concept)[0], 'prefLabel'));
}

/** The last part of a concept's address, where it is in the given vocabulary. */
function conceptCode(concept: JsonValue | undefined, vocabulary: string): string | undefined {
  const address = idOf(concept);
  const at = address?.indexOf(`/${vocabulary}/`) ?? -1;
  return at < 0 ? undefined : address?.slice(at + vocabulary.length + 2);
}

function noteOf(note: JsonValue | undefined): LocalText | undefined {
  return textOf(dig(note, 'noteLiteral'));
}

function organisationOf(organisation: JsonValue | undefined): Organisation | undefined {
  if (organisation === undefined) return undefined;
  const country = conceptCode(dig(organisation, 'location', 'address', 'countryCode'), 'country');
  return stated<Organisation>({
    id: globalId(organisation),
    name: textOf(get(organisation, 'legalName')) ?? textOf(get(organisation, 'altLabel')),
    country: country === undefined ? undefined : countryCode(country),
    homepage: webAddress(dig(organisation, 'homepage', 'contentURL'))
  });
}

function recipientOf(person: JsonValue | undefined): Recipient | undefined {
  const mailbox = idOf(dig(person, 'contactPoint', 'emailAddress'));
  const parts = ['givenName', 'familyName'].map((key) => textOf(get(person, key)));
  const joined = parts.flatMap((part) => Object.values(part ?? {}).slice(0, 1)).join(' ');
  const recipient = stated<Recipient>({
    id: globalId(person),
    name: textOf(get(person, 'fullName')) ?? textOf(joined),
    email: mailbox?.startsWith('mailto:') ? mailbox.slice('mailto:'.length) : undefined
  });
  return Object.keys(recipient).length > 0 ? recipient : undefined;
}

/** `6fcec5c5af` is ECTS in the EU vocabulary "education-credit". */
function creditsOf(points: readonly JsonValue[]): readonly Credit[] | undefined {
  const credits = points.flatMap((entry) => {
    const value = asNumber(get(entry, 'point'));
    if (value === undefined) return [];
    const isEcts = conceptCode(get(entry, 'framework'), 'education-credit') === '6fcec5c5af';
    const name = Object.values(conceptName(get(entry, 'framework')) ?? {})[0];
    return [{ scheme: isEcts ? 'ects' : (name ?? 'unnamed'), value }];
  });
  return credits.length > 0 ? credits : undefined;
}

function workloadHours(volume: string | undefined): Range | undefined {
  const duration = volume === undefined ? undefined : parseDuration(volume);
  return duration && workloadOf(duration);
}

function eqfOf(levels: readonly JsonValue[]): Range | undefined {
  const numbers = levels
    .map((level) => Number(conceptCode(level, 'eqf')))
    .filter((level) => level >= 1 && level <= 8);
  return numbers.length > 0 ? { min: Math.min(...numbers), max: Math.max(...numbers) } : undefined;
}

/** The EU vocabulary "Modes of learning and assessment". */
const MODES: Readonly<Record<string, ParticipationForm>> = {
  '920fbb3cbe': 'online',
  e92d221e4d: 'blended',
  c_3a90b26d: 'blended',
  '9191af2ed9': 'onsite',
  '729f3bed4b': 'work'
};

function participationOf(mode: JsonValue | undefined): Coded<ParticipationForm> | undefined {
  const code = MODES[conceptCode(mode, 'learning-assessment') ?? ''];
  if (code) return { code };
  const text = conceptName(mode);
  return text && { text };
}

/** The EU vocabulary "Supervision and verification", told apart by its English labels. */
const SUPERVISION: Readonly<Record<string, SupervisionKind>> = {
  'unsupervised without id verification': 'unsupervised-unidentified',
  'supervised without id verification': 'supervised-unidentified',
  'supervised online with id verification': 'supervised-online-identified',
  'supervised onsite with id verification': 'supervised-onsite-identified'
};

function supervisionOf(concept: JsonValue | undefined): Coded<SupervisionKind> | undefined {
  const text = conceptName(concept);
  const code = SUPERVISION[text?.['en']?.toLowerCase() ?? ''];
  if (code) return { code };
  return text && { text };
}

function skillsOf(outcome: JsonValue): Skill[] {
  const named = (key: string, framework?: string) =>
    asList(get(outcome, key)).flatMap((concept) => {
      const name = conceptName(concept);
      return name ? [stated<Skill>({ name, url: webAddress(idOf(concept)), framework })] : [];
    });
  return [...named('relatedESCOSkill', 'ESCO'), ...named('relatedSkill')];
}

function iscedCode(area: JsonValue): string[] {
  const code = conceptCode(area, 'isced-f');
  return code !== undefined && /^\d{2,4}$/.test(code) ? [code] : [];
}

/** The first page as the issuer drew it (`displayParameter`), where it is a raster picture. */
function displayPictures(document: JsonObject): string[] {
  const image = dig(document, 'displayParameter', 'individualDisplay', 'displayDetail', 'image');
  const kind = conceptCode(get(image, 'contentType'), 'file-type')?.toLowerCase();
  const content = asText(get(image, 'content'));
  return content === undefined || kind === undefined
    ? []
    : [`data:image/${kind};base64,${content}`];
}
