import type { JsonValue } from '../../kernel/json';
import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { OfferingId } from '../ids';
import type { FreeText, Length, Offering, Skill } from '../model';
import type { Rule } from '../rule';
import { costIn } from './ctdl-cost';
import { besideIt, requiredBy } from './ctdl-profile';
import type { Ctdl } from './ctdl-reading';
import { all, RuleMaker } from './ctdl-rule';
import {
  alignedNames,
  codesOf,
  creditsAt,
  homepageOf,
  modeOf,
  providerOf,
  textAt
} from './ctdl-values';
import {
  at,
  keepWords,
  languagesIn,
  readTimes,
  webAddress,
  type ReadTimes,
  type Reading
} from './json-facts';
import { hasType, idsAt, plainValue, valuesAt, type LdNode } from './json-ld';
import { firstTextOf, localLinesOf } from './json-text';
import { readLength } from '../free-text/length';

/** A course, a learning opportunity, or the component of a pathway that stands for one. */
export function readOffering(node: LdNode, title: LocalText, around: Ctdl): Offering {
  const { records, lang, idOf } = around;
  const id = idOf(node);
  const reading: Reading = { issues: records.issues, place: node.place, record: id };
  const times = timesIn(node, around, reading);
  const cost = costIn(node, around, reading);
  const words: (readonly [FreeText, string])[] = [...times.words];
  if (cost.words !== undefined) words.push(['price', cost.words]);
  const taught = taughtIn(node, lang);
  const required = requiredBy(node, around, 'requires');
  const inWords = required.flatMap((rule) => (rule.type === 'ask' ? [rule.text] : []));
  return stated<Offering>({
    id: id as OfferingId,
    provider: providerOf(node, around),
    kind: hasType(node, ['LearningProgram', 'Program']) ? 'programme' : undefined,
    title,
    summary: textAt(node, lang, 'description'),
    codes: codesOf(node, around),
    // One of the published dialects has a typing error in the name.
    languages: languagesIn(
      valuesAt(node, 'inLanguage', 'inLangaue').map((value) => plainValue(value) ?? null),
      at(reading, 'inLanguage')
    ),
    subjects: listOrNone(alignedNames(node, 'subject', lang)),
    nationalLevel: alignedNames(node, 'audienceLevelType', lang)[0],
    credits: creditsAt(node, around, 'creditValue'),
    workloadHours: times.workloadHours,
    hoursPerWeek: times.hoursPerWeek,
    weeks: times.weeks,
    mode: modeOf(node, reading),
    runs: [],
    cost: cost.cost,
    outcomes: taught.outcomes,
    skills: listOrNone(taught.skills),
    assessment: [],
    qualityAssurance: qualityIn(node, around),
    stackability: [],
    prerequisite: prerequisiteOf(node, around, required, id),
    // What it takes to pass is no prerequisite.
    furtherInformation: inWords[0],
    achievements: [],
    homepage: homepageOf(node),
    asPublished: keepWords(words)
  });
}

function prerequisiteOf(
  node: LdNode,
  around: Ctdl,
  required: readonly Rule[],
  id: string
): Rule | undefined {
  const maker = new RuleMaker(around, id);
  const conditions = maker.ruleOf(node);
  const courses = required.filter((rule) => rule.type !== 'ask');
  const entry = requiredBy(node, around, 'entryCondition');
  return all([
    ...(conditions ? [conditions] : []),
    ...courses,
    ...entry,
    ...besideIt(node, around)
  ]);
}

function listOrNone<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** Who says that it is good: the names of those who accredit, approve or recognise it. */
function qualityIn(node: LdNode, { document, lang }: Ctdl): LocalText | undefined {
  const names = ['accreditedBy', 'approvedBy', 'recognizedBy', 'regulatedBy']
    .flatMap((name) => document.nodesAt(node, name))
    .flatMap((organisation) => valuesAt(organisation, 'name'));
  return localLinesOf(names, lang);
}

/** Duration profiles: exact, from a least to a most, or only in words. */
function timesIn(node: LdNode, { document }: Ctdl, above: Reading): ReadTimes {
  const reading = at(above, 'estimatedDuration');
  const values: JsonValue[] = [];
  let between: Length | undefined;
  for (const profile of document.nodesAt(node, 'estimatedDuration')) {
    const text = (name: string) => firstTextOf(valuesAt(profile, name)[0]);
    const [exact, least, most] = [
      text('exactDuration'),
      text('minimumDuration'),
      text('maximumDuration')
    ];
    const [from, to] = [readLength(least ?? ''), readLength(most ?? '')];
    const required = text('timeRequired');
    if (required !== undefined) values.push(required);
    if (exact !== undefined) values.push(exact);
    else if (typeof from === 'object' && typeof to === 'object' && from.min <= to.max) {
      between = { min: from.min, max: to.max };
    } else
      values.push(
        ...[least, most, text('description')].filter((one) => one !== undefined).slice(0, 1)
      );
  }
  const read = readTimes(values, reading);
  return between && read.weeks === undefined ? { ...read, weeks: between } : read;
}

/** Terms of ESCO and DigComp are skills; the publisher's own competencies are outcomes. */
function taughtIn(
  node: LdNode,
  lang: string
): { readonly outcomes: readonly LocalText[]; readonly skills: readonly Skill[] } {
  const outcomes: LocalText[] = [];
  const skills: Skill[] = [];
  for (const value of valuesAt(node, 'teaches', 'teachesCompetency')) {
    const single: LdNode = { ...node, properties: new Map([['teaches', [value]]]) };
    const [name] = alignedNames(single, 'teaches', lang);
    const words = JSON.stringify(value);
    const id = webAddress(
      idsAt(single, 'teaches')[0] ?? /"[^"]*targetNode":"(https?:[^"]+)"/.exec(words)?.[1]
    );
    if (!name) continue;
    if (/\b(?:esco|digcomp)\b/i.test(words)) skills.push({ name, ...(id !== undefined && { id }) });
    else outcomes.push(name);
  }
  return { outcomes, skills };
}
