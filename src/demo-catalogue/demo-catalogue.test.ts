import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cairn } from '../cli/cairn';
import { openPublished, recordsOfPublished } from '../cli/catalogue/publish/open-published';
import { indexCatalogue } from '../lib/core/catalogue/index-by-id';
import type { Award, Catalogue, Cost, Offering, Provider } from '../lib/core/catalogue/model';
import { ectsOf } from '../lib/core/kernel/credits';
import { broadField, FIELDS } from '../lib/core/kernel/standard-elements';

const PUBLISHED = join(import.meta.dirname, '../../static/catalogue');
const FIRST_DAY = '2026-11-22';
/** Eighteen months later, and the end of that month. */
const LAST_START = '2028-05-22';
const LAST_END = '2028-05-31';

const published = openPublished(PUBLISHED);
const providers: Provider[] = [];
const offerings: Offering[] = [];
const awards: Award[] = [];
for (const { kind, value } of recordsOfPublished(published)) {
  if (kind === 'provider') providers.push(value);
  if (kind === 'offering') offerings.push(value);
  if (kind === 'award') awards.push(value);
}
const catalogue: Catalogue = {
  ...published.manifest,
  providers,
  offerings,
  awards,
  equivalences: []
};

const folder = mkdtempSync(join(tmpdir(), 'cairn-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Findings {
  readonly findings: readonly { readonly code: string; readonly examples: readonly unknown[] }[];
}

async function run(...args: string[]): Promise<{ code: number; lines: readonly string[] }> {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  return { code: await cairn(['catalogue', ...args], { result: say, trouble: say }), lines };
}

function currenciesIn(cost: Cost | undefined): string[] {
  return typeof cost === 'object' ? cost.map(({ currency }) => currency) : [];
}

describe('the demonstration catalogue', () => {
  it('is published as its sources are now', async () => {
    const { code } = await run('build', import.meta.dirname, '--out', folder, '--strict');
    expect(code).toBe(0);
    const filesIn = (path: string) =>
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(json|bin)$/.test(name))
        .sort();
    expect(filesIn(PUBLISHED)).toEqual(filesIn(folder));
    for (const name of filesIn(folder)) {
      const [ours, built] = [PUBLISHED, folder].map((path) => readFileSync(join(path, name)));
      expect(ours?.equals(built ?? Buffer.alloc(0)), name).toBe(true);
    }
  }, 30_000);

  it('says that it is invented', () => {
    expect(catalogue.demonstration).toBe(true);
    for (const { homepage } of [...providers, ...offerings]) {
      expect(homepage ?? 'https://x.example/').toMatch(/^https:\/\/([a-z0-9-]+\.)+example\//);
    }
  });

  it('has ten providers in ten countries', () => {
    expect(providers).toHaveLength(10);
    expect(new Set(providers.map(({ country }) => country)).size).toBe(10);
  });

  it('has at least 150 offerings and 12 awards', () => {
    expect(offerings.length).toBeGreaterThanOrEqual(150);
    expect(awards.length).toBeGreaterThanOrEqual(12);
  });

  it('has something in every broad field', () => {
    const fields = new Set(offerings.map(({ field }) => broadField(field)));
    expect([...fields].sort()).toEqual([...FIELDS]);
  });

  it('is paid in at least four currencies, each of which it can convert', () => {
    const costs = [
      ...offerings.flatMap(({ cost, runs }) => [cost, ...runs.map((run) => run.cost)]),
      ...awards.flatMap(({ cost, alternative }) => [cost, alternative?.cost])
    ];
    const currencies = [...new Set(costs.flatMap(currenciesIn))];
    expect(currencies.length).toBeGreaterThanOrEqual(4);
    const rates = catalogue.rates;
    const known = [rates?.base, ...Object.keys(rates?.perBase ?? {})];
    expect(currencies.filter((currency) => !known.includes(currency))).toEqual([]);
  });

  it('names nothing that is not there, nothing twice, and contradicts itself nowhere', async () => {
    const { lines } = await run('check', PUBLISHED, '--at', FIRST_DAY, '--json');
    const { findings } = JSON.parse(lines[0] ?? '') as Findings;
    const wrong = /^(duplicate|dangling|award|contradiction|rule|prerequisite-cycle)/;
    expect(findings.filter(({ code }) => wrong.test(code))).toEqual([]);
  });

  it('has runs in the eighteen months that follow', () => {
    const outside = offerings.flatMap(({ runs }) =>
      runs.filter(({ start = '', end = '', enrolBy = '' }) => {
        const within = start >= FIRST_DAY && start <= LAST_START && end <= LAST_END;
        return !within || end < start || enrolBy > start;
      })
    );
    expect(outside).toEqual([]);
    expect(offerings.flatMap(({ runs }) => runs).length).toBeGreaterThan(100);
  });

  it('leaves things open, as real catalogues do', () => {
    expect(offerings.some(({ cost }) => cost === 'not-stated')).toBe(true);
    expect(offerings.some(({ cost }) => cost === 'not-yet-known')).toBe(true);
    expect(offerings.some(({ cost }) => cost === 'free')).toBe(true);
    expect(offerings.some(({ credits }) => credits === undefined)).toBe(true);
    expect(offerings.some(({ credits }) => credits?.length === 0)).toBe(true);
    expect(offerings.some(({ weeks }) => weeks === 'self-paced')).toBe(true);
  });

  it('gives every run and every achievement a name of its own', () => {
    const runs = offerings.flatMap((offering) => offering.runs.map(({ id }) => id));
    const achievements = [...offerings, ...awards].flatMap((item) => item.achievements);
    expect(new Set(runs).size).toBe(runs.length);
    expect(new Set(achievements).size).toBe(achievements.length);
  });

  it('offers enough credits for every award that states them', () => {
    const index = indexCatalogue(catalogue);
    const offered = (name: (typeof awards)[number]['id']) =>
      offerings
        .filter(({ id }) => index.awardsWith(id).some((award) => award.id === name))
        .reduce((sum, { id }) => sum + index.ects(id), 0);
    const short = awards.filter(({ id, credits }) => (ectsOf(credits) ?? 0) > offered(id));
    expect(short.map(({ id }) => id)).toEqual([]);
  });
});
