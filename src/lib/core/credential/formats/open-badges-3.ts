import { ok, type Result } from '../../kernel/result';
import type { Copies } from '../copies';
import { asList, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import { idOf, typesOf } from '../json';
import type { ReadIssue } from '../issues';
import {
  EMPTY_LISTS,
  type CredentialRecord,
  type LearningResult,
  type Organisation
} from '../record';
import { stated } from '../../kernel/stated';
import { readingOf, textOf, type Reading } from '../values';
import { achievementFacts, creditsOf, resultsOf } from './achievement';
import { endorsementsOf, evidenceOf, imageAddresses, profileOf } from './open-badges';
import { subjectOf } from './subject';
import { frameOf, isVerifiableCredential } from './verifiable-credential';

const TYPES = ['OpenBadgeCredential', 'AchievementCredential'];

/** `OpenBadgeCredential`, `AchievementCredential`, or a credential whose subject achieved so. */
export function isOpenBadges3(document: JsonObject): boolean {
  if (!isVerifiableCredential(document)) return false;
  return (
    typesOf(document).some((type) => TYPES.includes(type)) ||
    isObject(asList(get(subjectOf(document), 'achievement'))[0])
  );
}

/** Open Badges 3.0, "AchievementCredential"; the title of the achievement goes before that of the credential. */
export function readOpenBadges3(document: JsonObject, copies: Copies): Result<Reading, ReadIssue> {
  const frame = frameOf(document);
  if (!frame.ok) return frame;
  const subject = subjectOf(document);
  const achievement = asList(get(subject, 'achievement'))[0];
  const creator = asList(get(achievement, 'creator'))[0];
  const facts = achievementFacts(achievement);
  const results = resultsOf(subject, achievement);
  const endorsed = [document, asList(get(document, 'issuer'))[0], achievement, creator];

  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...frame.value,
    ...facts,
    ...stated<Partial<CredentialRecord>>({
      title: facts.title ?? textOf(get(document, 'name')),
      description: facts.description ?? textOf(get(document, 'description')),
      awardingBody: named(frame.value.awardingBody, creator),
      credits: creditsOf(get(subject, 'creditsEarned')) ?? facts.credits,
      grade: gradeOf(results)
    }),
    results,
    evidence: evidenceOf(get(document, 'evidence'), get(subject, 'narrative')),
    endorsements: endorsementsOf(
      endorsed.flatMap((node) => [get(node, 'endorsement'), get(node, 'endorsementJwt')]),
      copies
    ),
    format: 'open-badges-3'
  };
  const images = [achievement, subject, document].map((node) => get(node, 'image'));
  return ok(readingOf(record, imageAddresses(...images)));
}

/** The issuer; its name may only stand in the achievement's `creator` of the same id. */
function named(
  issuer: Organisation | undefined,
  creator: JsonValue | undefined
): Organisation | undefined {
  if (!issuer || issuer.name !== undefined || idOf(creator) !== issuer.id) return issuer;
  return { ...issuer, ...profileOf(creator) };
}

/** The one thing that all results say; several different ones are no grade of the whole. */
function gradeOf(results: readonly LearningResult[]): CredentialRecord['grade'] {
  const [first, ...others] = new Map(
    results.map(({ value }) => [JSON.stringify(value), value])
  ).values();
  return others.length === 0 ? first : undefined;
}
