import { beforeAll, describe, expect, it } from 'vitest';
import { writeSources } from '../../../tests/fixtures/catalogue-sources';
import { runCairn, temporaryFolder } from '../../../tests/fixtures/command-line';

const { path, write } = temporaryFolder();
const holdings = (value: unknown) => {
  const held = write('held.json', typeof value === 'string' ? value : JSON.stringify(value));
  return ['--catalogue', path('sources'), '--holdings', held];
};

const run = (...args: string[]) => runCairn('award', ...args);

beforeAll(() => void writeSources(path('sources')));

describe('cairn award', () => {
  it('says where somebody stands, part by part', async () => {
    const { code, results } = await run(...holdings({ today: '2027-01-01' }), 'certificate');
    expect(code).toBe(0);
    expect(results).toMatch(/^Certificate \(nordvik\/certificate\): 1 course, 5 ECTS missing/);
    expect(results).toContain('- Statics (nordvik/full)');
    expect(results).toContain('ask the provider (part 1): A talk');
    expect(results).toContain('would help most: Statics');
  });

  it('prints the same as one object, with the ground of every match', async () => {
    const held = { holdings: [{ key: 'old', achievement: 'urn:old:1' }], today: '2027-01-01' };
    const { results } = await run(...holdings(held), 'nordvik/certificate', '--json');
    const progress = JSON.parse(results) as Record<string, unknown>;
    expect(progress).toMatchObject({
      check: {
        state: 'ask',
        parts: [{ state: 'met', by: [{ thing: 'old', as: { by: 'equivalence' } }] }, {}]
      },
      ects: { have: 5, inProgress: 0, need: 5 },
      missing: { courses: 0, ects: 0 },
      proven: true
    });
  });

  it('marks what is only claimed', async () => {
    const held = { holdings: [{ course: 'nordvik/full' }], today: '2027-01-01' };
    const { results } = await run(...holdings(held), 'certificate');
    expect(results).toContain('held-1 (as claimed)');
  });

  it.each<[string, unknown, string[], RegExp]>([
    ['an award that is not there', {}, ['nothing'], /nothing: the catalogue has no such award/],
    ['a day that is none', { today: '2027-02-30' }, ['certificate'], /line 1: today: write a day/],
    ['a key that is none', { holding: [] }, ['certificate'], /there is no such key here/],
    ['what is no JSON', '{', ['certificate'], /held\.json/]
  ])('says what is wrong with %s', async (_, held, args, words) => {
    const { code, troubles } = await run(...holdings(held), ...args);
    expect(code).toBe(1);
    expect(troubles).toMatch(words);
  });

  it.each([[], ['certificate'], ['a', 'b'], ['--loud']])(
    'refuses the call %s %s',
    async (...args) => {
      const { code, troubles } = await run(...args.filter((arg) => arg !== undefined));
      expect(code).toBe(2);
      expect(troubles).toContain('cairn award --catalogue DIR');
    }
  );

  it('prints the form of its file', async () => {
    const { code, results } = await run('--schema');
    expect(code).toBe(0);
    expect(JSON.parse(results)).toMatchObject({ type: 'object', properties: { holdings: {} } });
  });
});
