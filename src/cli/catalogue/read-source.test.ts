import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callCatalogue,
  CATALOGUE,
  PROVIDER,
  writeSources
} from '../../../tests/fixtures/catalogue-sources';
import { openPublished, recordsOfPublished } from './publish/open-published';

const folder = mkdtempSync(join(tmpdir(), 'cairn-yaml-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const sources = writeSources(path('sources'));
  const built = await callCatalogue('build', sources, '--out', path('first'), '--strict');
  expect(built).toMatchObject({ code: 0, troubles: '' });
});

const findIn = (name: string, id: string) =>
  [...recordsOfPublished(openPublished(path(name)))].find(({ value }) => value.id === id)?.value;

describe('sources in YAML', () => {
  it('carry everything that the model has', () => {
    expect(findIn('first', 'nordvik/full')).toEqual({
      id: 'nordvik/full',
      provider: 'nordvik/nordvik-college',
      kind: 'micro-credential',
      title: { en: 'Statics', sv: 'Statik' },
      codes: ['NV-101'],
      languages: ['sv', 'en'],
      field: '0732',
      subjects: [{ en: 'Building' }],
      level: 3,
      eqf: { min: 6, max: 7 },
      credits: [
        { scheme: 'ects', value: 5 },
        { scheme: 'cats', value: 10, level: '7' }
      ],
      workloadHours: { min: 125, max: 150 },
      hoursPerWeek: { min: 10, max: 12 },
      weeks: { min: 12, max: 12 },
      mode: 'blended',
      synchronousShare: 0.3,
      onlineShare: 0.6,
      schedule: 'fixed',
      runs: [
        { id: 'nordvik/full@2027-02-01', start: '2027-02-01', end: '2027-04-25' },
        {
          id: 'nordvik/full@2027-09-01',
          start: '2027-09-01',
          end: '2027-11-21',
          enrolFrom: '2027-05-01',
          enrolBy: '2027-08-15',
          place: { en: 'Nordvik' },
          cost: 'free'
        },
        {
          id: 'nordvik/full@2028-02-01',
          start: '2028-02-01',
          languages: ['en'],
          asPublished: { start: 'February' }
        }
      ],
      cost: [
        { minor: 40_000, currency: 'EUR', for: 'learning', audience: { en: 'Members' } },
        { minor: 2_500, currency: 'EUR', per: 'ects', for: 'materials' }
      ],
      funding: { en: 'Half of it by the state' },
      outcomes: [{ en: 'Draw forces', sv: 'Rita krafter' }],
      skills: [
        { name: { en: 'drawing' }, id: 'https://skills.example/1' },
        { name: { en: 'counting' } }
      ],
      assessment: ['final-exam'],
      supervision: 'supervised-onsite-identified',
      qualityAssurance: { en: 'Reviewed' },
      awardingBody: { en: 'The state' },
      awardGiven: { en: 'A certificate' },
      official: true,
      stackability: ['stackable'],
      origin: 'hybrid',
      coDesigned: true,
      diplomaSupplement: false,
      completionRate: 0.72,
      prerequisite: { type: 'course', offering: 'nordvik/bare' },
      furtherInformation: { en: 'Bring a ruler.' },
      achievements: ['https://nordvik.example/achievements/full'],
      homepage: 'https://nordvik.example/statics',
      asPublished: { length: 'one term' }
    });
    expect(findIn('first', 'nordvik/old')).toMatchObject({
      from: ['urn:old:1'],
      to: ['nordvik/full'],
      credits: [{ scheme: 'ects', value: 5 }],
      validUntil: '2028-12-31'
    });
  });

  it('need only an id and a title', () => {
    expect(findIn('first', 'nordvik/bare')).toEqual({
      id: 'nordvik/bare',
      provider: 'nordvik/nordvik-college',
      title: { en: 'Bare' },
      languages: [],
      runs: [],
      cost: 'not-stated',
      outcomes: [],
      assessment: [],
      stackability: [],
      achievements: ['https://nordvik.example/achievements/bare']
    });
  });

  it('are told with line and path where a record is wrong', async () => {
    const wrong = PROVIDER.replace('weeks: 12', 'weeks: long').replace('eqf: 6-7', 'eqf: 6-9');
    const sources = writeSources(path('wrong'), wrong);
    const line = wrong.split('\n').indexOf('    eqf: 6-9') + 1;
    const { code, troubles, results } = await callCatalogue(
      'build',
      sources,
      '--out',
      path('wrong-out')
    );
    expect(code).toBe(0);
    expect(results.join()).toContain('1 offering,');
    expect(troubles).toContain(
      `nordvik.yaml: line ${line}: offerings.1.eqf: EQF levels are 1 to 8`
    );
  });

  it.each<[string, string, string, string]>([
    ['no YAML', 'a: [', CATALOGUE, 'nordvik.yaml: '],
    ['a provider without a name', 'provider: { id: x }', CATALOGUE, 'line 1: provider.name'],
    ['a head that is wrong', PROVIDER, 'id: Nordvik', 'catalogue.yaml: line 1: id'],
    ['a day that is none', PROVIDER, CATALOGUE.replace('11-22', '11-31'), 'line 5: published']
  ])('cannot be used with %s', async (_, provider, head, words) => {
    const { code, troubles } = await callCatalogue(
      'check',
      writeSources(path('unusable'), provider, head)
    );
    expect(code).toBe(1);
    expect(troubles).toContain(words);
  });
});
