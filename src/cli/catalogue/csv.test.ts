import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsvRow } from '../../lib/core/catalogue/formats/table/csv-text';
import { readTable } from '../../lib/core/catalogue/formats/table/read-table';
import { writeTable } from '../../lib/core/catalogue/formats/table/write-table';
import { arbitraryRecords } from '../../../tests/fixtures/arbitrary-catalogue';
import { csvRows, readCsv } from './csv';

function bytes(text: string, size = text.length): Uint8Array[] {
  const whole = new TextEncoder().encode(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < whole.length; at += size) pieces.push(whole.subarray(at, at + size));
  return pieces;
}

async function rowsOf(chunks: Iterable<Uint8Array>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of csvRows(chunks)) {
    found.push('row' in item ? [item.row.line, ...item.row.cells] : item.issue);
  }
  return found;
}

describe('rows of a CSV file', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['bars', 'a|b\n1|2'],
    ['a byte order mark', '\ufeffa,b\n1,2'],
    ['carriage returns', 'a,b\r1,2\r']
  ])('%s', async (_, text) => {
    expect(await rowsOf(bytes(text))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2']
    ]);
  });

  it('know their lines, with line breaks in quotes and empty lines between', async () => {
    const text = 'a,b\r\n"x\r\ny","say ""hi"""\r\n\r\n1,2\r\n';
    expect(await rowsOf(bytes(text, 5))).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny', 'say "hi"'],
      [5, '1', '2']
    ]);
  });

  it('end where a quote is never closed; those before it stay', async () => {
    expect(await rowsOf(bytes('a,b\n1,2\n"3,4\n5,6\n'))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      { code: 'not-readable', place: 'line 3' }
    ]);
  });

  it('are read as old spreadsheets write them, too', async () => {
    const latin = Uint8Array.from(
      [...'a,b\nGr'].map((c) => c.charCodeAt(0)).concat(0xfc, 0xdf, 10)
    );
    expect(await rowsOf([latin])).toEqual([
      [1, 'a', 'b'],
      [2, 'Grüß']
    ]);
  });

  it('come back as they were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,;"|\n\r\t ü€') });
    const row = fc.tuple(fc.constant('x'), cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = [['a', 'b', 'c'], ...rows].map(formatCsvRow).join('');
        const found = (await rowsOf(bytes(text, size))) as unknown[][];
        expect(found.slice(1).map(([, ...cells]) => cells)).toEqual(rows);
      })
    );
  });
});

describe('readCsv', () => {
  it('reads what is written of random catalogues', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, async (records) => {
        const { header, rows } = writeTable(records);
        const text = [header, ...rows].map(formatCsvRow).join('');
        const read = await readCsv(bytes(text));
        const same = readTable(
          header,
          rows.map((cells, line) => ({ cells, line }))
        );
        expect(read.offerings).toEqual(same.offerings);
        expect(read.providers).toEqual(same.providers);
      }),
      { numRuns: 30 }
    );
  }, 60_000);

  it('reads a table by the best guess', async () => {
    const read = await readCsv(bytes('title;price\nLaw;1.250,00 €\nTides;lots\n', 7));
    expect(read.offerings.map(({ cost }) => cost)).toEqual([
      [{ minor: 125_000, currency: 'EUR', for: 'learning' }],
      'not-stated'
    ]);
    expect(read.issues.map(({ place }) => place)).toEqual(['line 3, column price']);
  });

  it.each([
    ['', 'not-readable'],
    ['foo,bar\n1,2\n', 'not-readable'],
    ['title,price\n', 'nothing-here']
  ])('%j', async (text, code) => {
    const read = await readCsv(bytes(text));
    expect(read.offerings).toEqual([]);
    expect(read.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
