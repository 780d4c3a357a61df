import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import { pickText } from '../../kernel/text';
import type { AwardId, OfferingId } from '../ids';
import { AWARD_KINDS, type Award, type AwardKind, type FreeText } from '../model';
import type { Rule } from '../rule';
import { at, idIn, keepWords, webAddress, type Reading } from './json-facts';
import { hasType, valuesAt, type LdNode } from './json-ld';
import { firstTextOf } from './json-text';
import type { SchemaOrg } from './schema-org-reading';
import { codesOf, fieldOf } from './schema-org-offering';
import { costIn } from './schema-org-offers';
import { prerequisiteIn } from './schema-org-rule';
import { creditsIn, levelsIn, providerOf, textAt } from './schema-org-values';

const KINDS: readonly (readonly [RegExp, AwardKind])[] = [
  [/bachelor/i, 'bachelor'],
  [/master(?!y)/i, 'master'],
  [/doctor|ph\.?d/i, 'doctorate'],
  [/micro-?credential/i, 'micro-credential'],
  [/badge/i, 'badge'],
  [/diploma/i, 'diploma'],
  [/professional certificate/i, 'professional-certificate'],
  [/certificat(?:e|ion)/i, 'certificate'],
  [/qualification|licen[cs]e/i, 'qualification']
];

/** The kind of award that a name or a type stands for. */
export function awardKind(text: string): AwardKind | undefined {
  const exact = AWARD_KINDS.find((kind) => kind === text.toLowerCase());
  return exact ?? KINDS.find(([words]) => words.test(text))?.[1];
}

/** A credential, or a programme that lists its courses: every one of them is needed. */
export function readAward(node: LdNode, title: LocalText, around: SchemaOrg): Award {
  const { document, records, lang } = around;
  const id = around.idOf(node);
  const reading: Reading = { issues: records.issues, place: node.place, record: id };
  const isCredential = hasType(node, ['EducationalOccupationalCredential']);
  const cost = costIn(document, node, reading, lang);
  const { eqf, nationalLevel } = levelsIn(valuesAt(node, 'educationalLevel'), lang);
  const words: (readonly [FreeText, string])[] = [];
  if (cost.words !== undefined) words.push(['price', cost.words]);
  if (nationalLevel) words.push(['level', pickText(nationalLevel, []).text]);
  const homepage = webAddress(valuesAt(node, 'url')[0]);
  const rule = ruleOf(node, around, reading);
  const category = [
    ...valuesAt(node, 'credentialCategory'),
    ...valuesAt(node, 'educationalCredentialAwarded')
  ];
  return stated<Award>({
    id: id as AwardId,
    provider: records.addProvider(providerOf(document, node, lang)),
    kind: category.flatMap((value) => awardKind(firstTextOf(value) ?? '') ?? [])[0],
    title,
    summary: textAt(node, lang, 'description', 'abstract'),
    codes: codesOf(node),
    field: fieldOf(node),
    eqf,
    credits: creditsIn(valuesAt(node, 'numberOfCredits'), at(reading, 'numberOfCredits')),
    cost: isCredential ? cost.cost : 'not-stated',
    certification: 'each-step',
    rule,
    source: rule && homepage !== undefined ? { url: homepage } : {},
    achievements: [],
    homepage,
    asPublished: keepWords(words),
    // What a whole programme costs is not charged beside its courses.
    alternative: isCredential || cost.cost === 'not-stated' ? undefined : { title, cost: cost.cost }
  });
}

function ruleOf(node: LdNode, around: SchemaOrg, reading: Reading): Rule | undefined {
  const { document, records } = around;
  const courses = valuesAt(node, 'hasCourse').flatMap((value): Rule[] => {
    const course = document.follow(value);
    const id = course ? around.idOf(course) : idIn(value);
    if (id === undefined) return [];
    if (!course || !around.recordOf(course)) {
      records.issues.add('dangling-reference', node.place, { record: reading.record, value: id });
    }
    return [{ type: 'course', offering: id as OfferingId }];
  });
  const required = prerequisiteIn(node, around, reading);
  if (courses.length === 0) return required;
  const all: Rule = { type: 'all', of: courses };
  return required ? { type: 'all', of: [required, all] } : all;
}
