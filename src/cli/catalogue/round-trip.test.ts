import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Award, Offering, Provider } from '../../lib/core/catalogue/model';
import { cairn } from '../cairn';
import { openPublished, recordsOfPublished } from './publish/open-published';

const DEMONSTRATION = 'static/catalogue';
const HEAD = 'src/demo-catalogue/catalogue.yaml';

const folder = mkdtempSync(join(tmpdir(), 'cairn-round-trip-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

async function catalogue(...args: string[]): Promise<string> {
  const troubles: string[] = [];
  const output = { result: () => undefined, trouble: (line: string) => troubles.push(line) };
  expect(await cairn(['catalogue', ...args], output)).toBe(0);
  return troubles.join('\n');
}

/** Published form, other format, published form again: into a folder called after the format. */
async function roundTrip(format: string, from: string, name = format): Promise<string> {
  const file = path(`${name}.file`);
  await catalogue('write', from, '--as', format, '--out', file);
  const troubles = await catalogue('build', file, '--head', HEAD, '--out', path(name), '--strict');
  expect(troubles).toBe('');
  return path(name);
}

function recordsIn(from: string) {
  const all = [...recordsOfPublished(openPublished(from))];
  const of = <Kind extends (typeof all)[number]['kind']>(kind: Kind) =>
    all.filter((entry) => entry.kind === kind).map(({ value }) => value);
  return {
    providers: of('provider') as Provider[],
    offerings: of('offering') as Offering[],
    awards: of('award') as Award[]
  };
}

function filesIn(from: string): Record<string, string> {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => /\.(json|bin)$/.test(name))
      .map((name) => [name, readFileSync(join(from, name)).toString('base64')])
  );
}

function without<Shape extends object>(record: Shape, ...keys: (keyof Shape)[]): Partial<Shape> {
  const lost = new Set<string>(keys.map(String));
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !lost.has(key))
  ) as Partial<Shape>;
}

const before = recordsIn(DEMONSTRATION);

describe('a published catalogue', () => {
  it('comes back from records byte for byte', async () => {
    expect(filesIn(await roundTrip('records', DEMONSTRATION))).toEqual(filesIn(DEMONSTRATION));
  }, 60_000);

  it('comes back from CSV with everything but awards and rules', async () => {
    const { providers, offerings, awards } = recordsIn(await roundTrip('csv', DEMONSTRATION));
    const inWords = ({ prerequisite, ...rest }: Offering) =>
      prerequisite?.type === 'ask' ? { ...rest, prerequisite } : rest;
    expect(offerings).toEqual(before.offerings.map(inWords));
    expect(providers).toEqual(before.providers);
    expect(awards).toEqual([]);
  }, 60_000);

  it('comes back from schema.org with what schema.org has words for', async () => {
    const read = recordsIn(await roundTrip('schema-org', DEMONSTRATION));
    const lost = [
      ...(['assessment', 'stackability', 'achievements', 'synchronousShare', 'schedule'] as const),
      ...(['supervision', 'qualityAssurance', 'official', 'origin', 'coDesigned'] as const),
      ...(['completionRate', 'prerequisite', 'funding', 'furtherInformation'] as const),
      ...(['onlineShare', 'diplomaSupplement'] as const)
    ];
    const kept = (offering: Offering) => without(offering, ...lost);
    expect(read.offerings.map(kept)).toEqual(before.offerings.map(kept));
    const named = ({ id, name, country, homepage }: Provider) => ({ id, name, country, homepage });
    expect(read.providers.map(named)).toEqual(before.providers.map(named));
    const said = (award: Award) =>
      without(award, 'rule', 'source', 'certification', 'achievements', 'alternative');
    expect(read.awards.map(said)).toEqual(before.awards.map(said));
  }, 60_000);

  it.each(['csv', 'schema-org'])(
    'loses nothing when it comes back from %s again',
    async (format) => {
      const once = await roundTrip(format, DEMONSTRATION, `${format}-1`);
      const twice = await roundTrip(format, once, `${format}-2`);
      expect(filesIn(twice)).toEqual(filesIn(once));
    },
    60_000
  );
});
