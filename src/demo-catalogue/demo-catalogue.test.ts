import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReferences } from '../cli/catalogue/build';
import { readSource } from '../cli/catalogue/read-source';
import { indexCatalogue } from '../lib/core/catalogue/index-by-id';
import { formatPublished, parsePublished } from '../lib/core/catalogue/published';
import type { Cost } from '../lib/core/catalogue/model';
import { ectsOf } from '../lib/core/kernel/credits';
import { broadField, FIELDS } from '../lib/core/kernel/standard-elements';

const PUBLISHED = join(import.meta.dirname, '../../static/catalogue/catalogue.json');
const FIRST_DAY = '2026-11-22';
/** Eighteen months later, and the end of that month. */
const LAST_START = '2028-05-22';
const LAST_END = '2028-05-31';

const catalogue = readSource(import.meta.dirname);
const { providers, offerings, awards } = catalogue;

function currenciesIn(cost: Cost | undefined): string[] {
  return typeof cost === 'object' ? cost.map(({ currency }) => currency) : [];
}

describe('the demonstration catalogue', () => {
  it('is published as its sources are now', () => {
    const text = readFileSync(PUBLISHED, 'utf8');
    expect(parsePublished(text)).toEqual({ ok: true, value: catalogue });
    expect(text.trimEnd()).toBe(formatPublished(catalogue));
  });

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

  it('names nothing that is not there, and nothing twice', () => {
    expect(checkReferences(catalogue)).toEqual([]);
  });

  it('has runs in the eighteen months that follow', () => {
    const outside = offerings.flatMap(({ runs }) =>
      runs.filter(
        ({ start, end, enrolBy }) =>
          start < FIRST_DAY ||
          start > LAST_START ||
          end > LAST_END ||
          end < start ||
          (enrolBy ?? start) > start
      )
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
