import { stated } from '../../../kernel/stated';
import type { LocalText } from '../../../kernel/text';
import { attributeOf, childrenOf, descendants, type XmlElement } from '../../../kernel/xml';
import { globalId } from '../global-id';
import type { OfferingId } from '../../ids';
import type { Offering, Provider } from '../../model';
import type { Rule } from '../../rule';
import { localLines, localText, wordsOf } from '../xml-words';
import { creditsIn } from './credits';
import { identifiersOf } from './identifiers';
import { lineOf, type Reading } from './reading';
import { runsOf, wordsOrNone } from './runs';

/** Prose that says more about a course, in the order in which it is shown. */
const FURTHER = ['objective', 'assessment', 'applicationProcedure', 'regulations', 'policy'];
/** When one studies, in the provider's words: part time, in the evening. */
const PATTERNS = ['studyMode', 'attendancePattern'];
const NOTHING_ASKED = /^(?:none|n\/a|no prerequisites|not applicable)\.?$/i;

/**
 * A `course` of XCRI-CAP 1.2 with its presentations; undefined, and reported, without a title.
 * Its id is its own where that is unique in the world, else it is made so by the provider's.
 */
export function readCourse(
  course: XmlElement,
  provider: Provider,
  around: Omit<Reading, 'record'>
): Offering | undefined {
  const { lang, issues } = around;
  const children = (name: string) => childrenOf(course, name);
  const title = localText(children('title'), lang);
  const { id: ownId, codes, homepage } = identifiersOf(course);
  if (!title) {
    issues.add('no-title', lineOf(course), stated({ record: ownId }));
    return undefined;
  }
  const [name = ''] = Object.values(title);
  const id = globalId(ownId ?? name, provider.id) as OfferingId;
  const reading: Reading = { ...around, record: ownId ?? name };
  const runs = runsOf(children('presentation'), id, reading);
  const { credits, words: creditWords } = creditsIn(children('credit'), reading);
  const plain = children('description').filter((each) => typeOf(each) === '');
  const typed = children('description').filter((each) => typeOf(each) !== '');
  const summary = localLines(plain, lang) ?? localLines(children('abstract'), lang);
  const further = [...FURTHER.flatMap(children), ...typed];
  const patterns = children('presentation').flatMap((run) =>
    PATTERNS.flatMap((name) => childrenOf(run, name))
  );
  const qualification = children('qualification')[0];
  const awardedBy = localText(childrenOf(qualification, 'awardedBy'), lang);
  return stated<Offering>({
    id,
    provider: provider.id,
    title,
    summary,
    codes: codes.length > 0 ? codes : undefined,
    field: fieldOf(children('subject')),
    subjects: subjectsOf(children('subject'), lang),
    credits,
    ...runs.ofCourse,
    runs: runs.runs,
    outcomes: outcomesOf(children('learningOutcome'), lang),
    assessment: [],
    stackability: [],
    achievements: [],
    prerequisite: prerequisiteOf(children('prerequisite'), lang),
    nationalLevel: localText(childrenOf(qualification, 'educationLevel'), lang),
    awardGiven: localText(childrenOf(qualification, 'title'), lang),
    awardingBody: sameText(awardedBy, provider.name) ? undefined : awardedBy,
    furtherInformation: localLines([...further, ...patterns], lang),
    homepage,
    asPublished: wordsOrNone({ ...runs.ofCourse.asPublished, credits: creditWords })
  });
}

/** The `xsi:type` of an element without its prefix; empty where there is none. */
function typeOf(element: XmlElement): string {
  return attributeOf(element, 'type')?.replace(/^.*:/, '') ?? '';
}

/** ISCED-F where a subject says that it is from there; other systems are not converted. */
function fieldOf(subjects: readonly XmlElement[]): string | undefined {
  return subjects
    .filter((subject) => /isced/i.test(typeOf(subject)))
    .map((subject) => attributeOf(subject, 'identifier') ?? wordsOf(subject))
    .find((code) => /^\d{2,4}$/.test(code));
}

function subjectsOf(subjects: readonly XmlElement[], lang: string): LocalText[] | undefined {
  const texts = subjects.map((subject) => localText([subject], lang)).filter((each) => !!each);
  const different = new Map(texts.map((text) => [JSON.stringify(text), text]));
  return different.size > 0 ? [...different.values()] : undefined;
}

/** One outcome an item where the prose has a list, else one an element. */
function outcomesOf(elements: readonly XmlElement[], lang: string): LocalText[] {
  return elements
    .flatMap((element) => {
      const items = [...descendants(element)].filter(({ local }) => local.toLowerCase() === 'li');
      return items.length > 0 ? items : [element];
    })
    .map((element) => localText([element], lang))
    .filter((text) => text !== undefined);
}

function prerequisiteOf(elements: readonly XmlElement[], lang: string): Rule | undefined {
  const asked = elements.filter((element) => !NOTHING_ASKED.test(wordsOf(element)));
  const text = localLines(asked, lang);
  return text && { type: 'ask', text };
}

function sameText(a: LocalText | undefined, b: LocalText): boolean {
  return Object.values(a ?? {}).every((text) => Object.values(b).includes(text));
}
