import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { AwardId } from '../ids';
import type { Award, AwardKind, FreeText } from '../model';
import type { Rule } from '../rule';
import { costIn } from './ctdl-cost';
import { besideIt, requiredBy } from './ctdl-profile';
import type { Ctdl } from './ctdl-reading';
import { all, RuleMaker } from './ctdl-rule';
import { codesOf, conceptsAt, creditsAt, homepageOf, providerOf, textAt } from './ctdl-values';
import { keepWords, webAddress, type Reading } from './json-facts';
import { hasType, idsAt, type LdNode } from './json-ld';

const KINDS: readonly (readonly [RegExp, AwardKind])[] = [
  [/^BachelorDegree$/, 'bachelor'],
  [/^MasterDegree$/, 'master'],
  [/Doctora(?:l|te)/, 'doctorate'],
  [/Badge$/, 'badge'],
  [/^MicroCredential$/, 'micro-credential'],
  [/Diploma$/, 'diploma'],
  [/^ProfessionalCertificate$/, 'professional-certificate'],
  [/Certificate|^Certification$/, 'certificate'],
  [/License|Degree$/, 'qualification']
];

/** A credential, a programme with parts, or a pathway that leads to none that is in the file. */
export function readAward(node: LdNode, title: LocalText, around: Ctdl): Award {
  const { records, lang, idOf } = around;
  const id = idOf(node);
  const reading: Reading = { issues: records.issues, place: node.place, record: id };
  const cost = costIn(node, around, reading);
  const words: (readonly [FreeText, string])[] =
    cost.words === undefined ? [] : [['price', cost.words]];
  const types = [...node.types, ...conceptsAt(node, 'credentialType')];
  const homepage = homepageOf(node);
  const rule = ruleOf(node, around, id);
  const badge = types.some((type) => /Badge$/.test(type))
    ? webAddress(idsAt(node, 'sourceData')[0])
    : undefined;
  return stated<Award>({
    id: id as AwardId,
    provider: providerOf(node, around),
    kind: KINDS.find(([name]) => types.some((type) => name.test(type)))?.[1],
    title,
    summary: textAt(node, lang, 'description'),
    codes: codesOf(node, around),
    credits: creditsAt(node, around, 'creditValue'),
    cost: cost.cost,
    certification: 'each-step',
    rule,
    source: rule ? sourceOf(node, around) : {},
    // The address of a badge is the id of the achievement that proves it.
    achievements: badge === undefined ? [] : [badge],
    homepage,
    asPublished: keepWords(words)
  });
}

function ruleOf(node: LdNode, around: Ctdl, id: string): Rule | undefined {
  const maker = new RuleMaker(around, id);
  const own = hasType(node, ['ComponentCondition'])
    ? maker.ruleOfCondition(node)
    : maker.ruleOf(node);
  const destinations = hasType(node, ['Pathway'])
    ? around.document.nodesAt(node, 'hasDestinationComponent', 'hasChild', 'hasPart')
    : around.document.nodesAt(node, 'hasPart');
  const parts = destinations.flatMap((part) =>
    part === node ? [] : (maker.partOf(part, new Set([node])) ?? [])
  );
  const required = requiredBy(node, around, 'requires', 'entryCondition');
  return all([...(own ? [own] : []), ...parts, ...required, ...besideIt(node, around)]);
}

/** Where the rule is written: on the pathway that leads to it, else on its own page. */
function sourceOf(node: LdNode, { document }: Ctdl): Award['source'] {
  const [pathway] = document.nodesAt(node, 'isDestinationComponentFor', 'isPartOf');
  const url = (pathway && homepageOf(pathway)) ?? homepageOf(node);
  return url === undefined ? {} : { url };
}
