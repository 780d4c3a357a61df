import { describe, expect, it } from 'vitest';
import { ELM, XCRI } from '../../../tests/fixtures/catalogue-xml';
import { runCairn, temporaryFolder } from '../../../tests/fixtures/command-line';
import { parseRecord } from '../../lib/core/catalogue/formats/records';

const { folder, path, write } = temporaryFolder();

const run = (...args: string[]) => runCairn('catalogue', 'read', ...args);

async function runJson(...args: string[]) {
  const { code, lines } = await run('--json', ...args);
  return { code, lines, first: lines[0] ?? {} };
}

const xcri = write('feed.json', XCRI);
const elm = write('courses.csv', ELM);
const table = write(
  'table.xml',
  'Title,Provider,Price,Duration\nKnots,Fenbridge College,50 EUR,6 weeks\nSails,Fenbridge College,much,soon\n'
);
const page = write(
  'page.txt',
  `<!doctype html><title>Knots</title><script type="application/ld+json">
  {"@context":"https://schema.org","@type":"Course","@id":"https://fenbridge.example/knots","name":"Knots"}
  </script>`
);

describe('cairn catalogue read', () => {
  it.each([[[]], [['--json']], [['a.xml', '--loud']], [['a.xml', '--mapping', '/nowhere.json']]])(
    'refuses the call %j',
    async (args: string[]) => {
      const { code, results, troubles } = await run(...args);
      expect(code).toBe(2);
      expect(results).toBe('');
      expect(troubles).toContain('cairn catalogue read FILE');
    }
  );

  it('refuses a mapping that is none, and says where', async () => {
    const broken = write('mapping.json', '{"columns":{"title":"Title"},"kurrency":"EUR"}');
    const { code, troubles } = await run(table, '--mapping', broken);
    expect(code).toBe(2);
    expect(troubles).toContain(`${broken}: kurrency`);
  });

  it('says in words what it understood, and each thing that it did not, with its place', async () => {
    const { code, results, troubles } = await run(xcri);
    expect([code, troubles]).toEqual([0, '']);
    const lines = results.split('\n');
    expect(lines[0]).toBe(`${xcri}: XCRI-CAP 1.2`);
    expect(lines[1]).toBe('  2 offerings, 3 runs, 0 awards, 1 rule, 1 provider');
    expect(results).toContain('2 not understood, kept as published (value-not-understood)');
    expect(results).toContain('line 55: https://fenbridge.example/tides: "Paid per unit"');
    expect(results).toContain('line 66: knots: "P4M" / "1 month (approx)"');
  });

  it('shows the first of many issues, and all where asked to', async () => {
    const many = XCRI.replace(
      /<presentation>/,
      '<presentation><mlo:cost>dear</mlo:cost></presentation>\n'.repeat(40) + '<presentation>'
    );
    const file = write('many.xml', many);
    const short = await run(file);
    expect(short.results).toContain('and 39 more; --all prints them');
    expect(short.results.match(/"dear"/g)).toHaveLength(3);
    const long = await run(file, '--all');
    expect(long.results.match(/"dear"/g)).toHaveLength(40);
    expect(long.results).not.toContain('--all');
  });
});

describe('cairn catalogue read --json', () => {
  it('prints an object a line: format, counts, issues', async () => {
    const { code, lines } = await runJson(xcri, elm);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        file: xcri,
        format: 'xcri-cap-1.2',
        offerings: 2,
        runs: 3,
        awards: 0,
        rules: 1,
        records: 2
      },
      { file: elm, format: 'elm-3', offerings: 2, runs: 2, awards: 1, rules: 2, records: 3 }
    ]);
    expect(lines[0]?.['issues']).toContainEqual({
      code: 'values-contradict',
      place: 'line 66',
      record: 'knots',
      value: 'P4M',
      other: '1 month (approx)'
    });
    expect(lines[0]).not.toHaveProperty('error');
  });

  it('goes by the bytes and not by the name', async () => {
    const { lines } = await runJson(xcri, elm, table, page);
    expect(lines.map(({ format }) => format)).toEqual([
      'xcri-cap-1.2',
      'elm-3',
      'csv',
      'schema-org'
    ]);
    expect(lines[2]).toMatchObject({
      offerings: 2,
      issues: [
        { code: 'value-not-understood', place: 'line 3, column Price', value: 'much' },
        { code: 'value-not-understood', place: 'line 3, column Duration', value: 'soon' }
      ]
    });
  });

  it('reads a table as its mapping says', async () => {
    const file = write('course.csv', 'Kurs;Preis\nKnoten;50\n');
    const mapping = write(
      'good.json',
      '{"columns":{"title":"Kurs","price":"Preis"},"currency":"EUR","language":"de"}'
    );
    const { first } = await runJson(file, '--records', '--mapping', mapping);
    expect(first['records']).toMatchObject([{ kind: 'offering' }]);
    expect(JSON.stringify(first['records'])).toContain('"minor":5000,"currency":"EUR"');
  });

  it.each([
    ['broken.xml', '<catalog>\n<course></catalog>', 'not-readable', 'line 2'],
    ['broken.json', '{"a":1,\n}', 'not-readable', 'line 1, column 7'],
    ['empty.csv', '', 'not-readable', 'line 1'],
    ['entity.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'not-readable', 'line 1'],
    ['deep.xml', '<a>'.repeat(200), 'not-readable', 'line 1'],
    ['deep.json', '['.repeat(100_000), 'not-readable', /./],
    ['book.csv', 'PK\u0003\u0004', 'format-not-supported', 'line 1'],
    ['no-titles.csv', 'Level,Notation\n1,A\n', 'format-not-supported', 'line 1'],
    ['torn.csv', 'Title,Price\nKnots\nSails,1,2\n', 'not-readable', 'line 2'],
    ['lheo.xml', '<lheo xmlns="http://www.lheo.org/2.2"/>', 'format-not-supported', 'line 1'],
    ['case.json', '{"CFDocument":{"title":"x"}}', 'format-not-supported', /./],
    ['number.json', '[1,2]', 'format-not-supported', /./]
  ])('says why and where %s cannot be read', async (name, content, code, place) => {
    const file = write(name, content);
    const found = await runJson(file);
    expect(found.code).toBe(1);
    expect(Object.keys(found.first)).toEqual(['file', 'error', 'issues']);
    expect(found.first['error']).toEqual({
      code,
      place: typeof place === 'string' ? place : (expect.stringMatching(place) as string),
      reason: expect.stringMatching(/^\p{L}.+\.$/su) as string
    });
    expect(found.first['issues']).toMatchObject([{ code }]);
  });

  it('says so of files that are not there, and goes on', async () => {
    const { code, lines } = await runJson(path('nowhere.xml'), folder, elm);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      {
        error: {
          code: 'not-readable',
          place: 'file',
          reason: expect.stringContaining('no such') as string
        }
      },
      { error: { code: 'not-readable', reason: expect.stringContaining('folder') as string } },
      { format: 'elm-3' }
    ]);
  });
});

describe('cairn catalogue read --records', () => {
  it('adds the records to the JSON', async () => {
    const { first } = await runJson(elm, '--records');
    const records = first['records'] as readonly { readonly kind: string }[];
    expect(records.map(({ kind }) => kind)).toEqual(['provider', 'offering', 'offering', 'award']);
  });

  it('prints records alone where nothing else is asked for, and they can be read again', async () => {
    const { code, results, troubles } = await run(elm, '--records');
    expect(code).toBe(0);
    expect(troubles).toContain('European Learning Model 3');
    const lines = results.split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(parseRecord(line).ok).toBe(true);
    const again = await runJson(write('again.txt', `${results}\n`));
    expect(again.first).toMatchObject({
      format: 'cairn-records',
      offerings: 2,
      runs: 2,
      awards: 1,
      rules: 2,
      issues: []
    });
  });
});
