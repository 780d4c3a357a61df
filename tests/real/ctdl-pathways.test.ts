import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJsonCatalogue } from '../../src/lib/core/catalogue/formats/read-json';
import { indexCatalogue, type CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { Award } from '../../src/lib/core/catalogue/model';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import { allParts } from '../../src/lib/core/catalogue/rule-names';
import type { Day } from '../../src/lib/core/kernel/day';
import { checkRule } from '../../src/lib/core/stacking/check';
import type { Thing } from '../../src/lib/core/stacking/standing';
import { indexOf } from '../fixtures/catalogue';
import { slowState } from '../oracle/slow-rule';
import { countParts, inWords } from './degree-rules/held-courses';

/* Pathways of several publishers, read by the app itself, held against random transcripts. */

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues/ctdl');
const there = existsSync(FOLDER);
if (!there) console.log('Real pathways are not read: they are not on this machine.');

const RUNS = Number(process.env['CAIRN_FUZZ_RUNS'] ?? 200);
const NOW = { at: '2026-06-01' as Day, today: '2026-06-01' as Day };

/** Parts of all rules of a file; in words (`ask`) is what no part can say. */
const EXPECTED: Readonly<Record<string, string>> = {
  'comptia-it-networking-pathway.jsonld': 'award 8',
  'constraints-sample.json': 'ask 1',
  'credential-nocti.json': 'ask 1',
  'french-ba-marketable-skills-pathway.json': 'all 1 any 17 award 68 some 11',
  'heriot-watt-courses.json': 'all 1 course 45',
  'heriot-watt-pathway.json': 'all 45 ask 20 average 2 course 109 credits 12 sequence 2 some 4',
  'learning-opportunity-cri-seminar.json': '',
  'pathway-usecase-UC10.jsonld': 'ask 1',
  'pathway-usecase-UC26.jsonld': 'all 1 ask 2',
  'program-with-courses.json': 'all 1 award 1 course 4',
  'tvp-ace-principles-of-finance.json': '',
  'tvp-elon-accounting-1.json': '',
  'tvp-kansas-infantryman-10.json': ''
};

/** What is not JSON as published: a comma too many; several documents one after the other. */
const MENDED: Readonly<Record<string, (text: string) => string>> = {
  'constraints-sample.json': (text) => text.replaceAll(/,(\s*[}\]])/g, '$1'),
  'pathway-usecase-UC26.jsonld': (text) => `[${text.replaceAll(/\}\s*\{/g, '},{')}]`
};

describe.runIf(there)('CTDL pathways', () => {
  it('are all in the table', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(readdirSync(FOLDER).sort());
  });

  it.each(Object.entries(EXPECTED))('%s', (file, expected) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const mend = MENDED[file] ?? ((published: string) => published);
    expect(readJsonCatalogue(text).ok).toBe(MENDED[file] === undefined);
    const read = readJsonCatalogue(mend(text));
    if (!read.ok) throw new Error(read.issue.code);
    const { providers, offerings, awards, equivalences } = read.value;
    const index = indexCatalogue({
      ...indexOf([]).catalogue,
      ...{ providers, offerings, awards, equivalences }
    });
    const rules = [
      ...awards.flatMap(({ rule }) => rule ?? []),
      ...offerings.flatMap(({ prerequisite }) => prerequisite ?? [])
    ];
    expect(
      inWords(rules.reduce<Record<string, number>>((all, rule) => countParts(rule, all), {}))
    ).toBe(expected);
    for (const { id, rule } of awards) {
      if (rule) compare({ type: 'award', award: id }, index);
    }
    for (const { prerequisite } of offerings) if (prerequisite) compare(prerequisite, index);
  });
});

/** Random transcripts of all that a rule names, and of all of the catalogue, held against it. */
function compare(rule: Rule, index: CatalogueIndex): void {
  const pile = transcriptOf(rule, index);
  fc.assert(
    fc.property(
      fc.subarray(pile),
      fc.subarray(pile, { maxLength: Math.min(3, pile.length) }),
      (some, missing) => {
        for (const held of [some, pile.filter((one) => !missing.includes(one))]) {
          const { check } = checkRule({ rule }, held, NOW, index);
          expect(check.state).toBe(slowState(rule, held, NOW, index));
        }
      }
    ),
    { seed: 20_260_601, numRuns: RUNS / 2 }
  );
}

function transcriptOf(rule: Rule, { catalogue, award }: CatalogueIndex): Thing[] {
  const seen = new Set<string>();
  const own = (id: Award['id']) => award(id);
  const visit = (part: Rule | undefined) => {
    for (const inner of part ? allParts(part) : []) {
      if (inner.type === 'course') seen.add(inner.offering);
      if (inner.type !== 'award' || seen.has(inner.award)) continue;
      seen.add(inner.award);
      visit(own(inner.award)?.rule);
    }
  };
  visit(rule);
  const listed = catalogue.offerings.filter(({ id }) => !seen.has(id));
  for (const { id } of listed) seen.add(id);
  return [...seen].map((id, at) => thingOf(id, at, catalogue.offerings));
}

function thingOf(
  id: string,
  at: number,
  offerings: CatalogueIndex['catalogue']['offerings']
): Thing {
  const offering = offerings.find((one) => one.id === id);
  return {
    key: `held ${at}`,
    state: 'earned',
    stands: [{ id: id as Award['id'], by: 'achievement' }],
    credits: offering?.credits ?? [],
    ...(at % 3 > 0 && { grade: String(at % 5) })
  };
}
